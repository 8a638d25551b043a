package primerlab.dataset;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

import primerlab.text.BadInput;

/**
 * IDX3, as MNIST comes: four big-endian numbers (magic 0x00000803, images, rows, columns), then one unsigned byte a pixel.
 * Packed by gzip or not; its first bytes tell. Nothing is allocated before the header was held against the file's size.
 */
final class IdxFile {
    private static final int MAGIC = 0x00000803;
    private static final int HEADER = 16;
    private static final int BUFFER = 1 << 16;
    private static final int WHITE = 255;
    private static final int BYTE = 0xff;
    private static final int[] GZIP = {0x1f, 0x8b};
    /** Deflate packs no tighter: a header that promises more is wrong. */
    private static final long TIGHTEST = 1032;
    private static final long LARGEST = 2L << 30;

    private final Path file;
    private final int side;
    private final long size;
    private int rows;
    private int columns;
    private int count;

    private IdxFile(Path file, int side) throws IOException {
        this.file = file;
        this.side = side;
        size = Files.size(file);
    }

    static Images read(Path file, int side) throws BadInput, IOException {
        return new IdxFile(file, side).read();
    }

    private Images read() throws BadInput, IOException {
        if (size == 0) {
            throw Complaint.about("empty", file);
        }
        try (InputStream raw = new BufferedInputStream(Files.newInputStream(file), BUFFER)) {
            boolean packed = isPacked(raw);
            try {
                return read(packed ? new BufferedInputStream(new GZIPInputStream(raw, BUFFER), BUFFER) : raw, packed);
            } catch (EOFException e) {
                throw new BadInput(Complaint.of("gzip.truncated", file, size), e);
            } catch (ZipException e) {
                throw new BadInput(Complaint.of("gzip.damaged", file, String.valueOf(e.getMessage())), e);
            }
        }
    }

    private static boolean isPacked(InputStream raw) throws IOException {
        raw.mark(GZIP.length);
        boolean packed = raw.read() == GZIP[0] && raw.read() == GZIP[1];
        raw.reset();
        return packed;
    }

    private Images read(InputStream in, boolean packed) throws BadInput, IOException {
        byte[] header = in.readNBytes(HEADER);
        if (header.length == 0) {
            throw Complaint.about("empty", file);
        }
        checkMagic(header);
        long bytes = checkHeader(ByteBuffer.wrap(header), packed);
        float[] values = new float[count * side * side];
        byte[] image = new byte[rows * columns];
        float[] grey = new float[image.length];
        for (int i = 0; i < count; i++) {
            int got = in.readNBytes(image, 0, image.length);
            if (got < image.length) {
                throw Complaint.about("idx.truncated", file, HEADER + (long) i * image.length + got, count, rows, columns, HEADER + bytes);
            }
            for (int p = 0; p < image.length; p++) {
                grey[p] = (image[p] & BYTE) / (float) WHITE;
            }
            Area.resample(grey, rows, columns, side, values, i * side * side);
        }
        if (in.read() >= 0) {
            throw Complaint.about("idx.long", file, HEADER + bytes, count, rows, columns);
        }
        return new Images(String.valueOf(file.getFileName()), count, side, values, null);
    }

    /** Says what a file is that is something else. */
    private void checkMagic(byte[] header) throws BadInput {
        int magic = header.length < Integer.BYTES ? 0 : ByteBuffer.wrap(header).getInt();
        if (magic != MAGIC) {
            throw Complaint.about("idx." + kind(magic), file, "0x%08x".formatted(magic));
        }
        if (header.length < HEADER) {
            throw Complaint.about("idx.header", file, header.length);
        }
    }

    private static String kind(int magic) {
        return switch (magic) {
            case 0x00000801 -> "labels";
            case 0x03080000 -> "little-endian";
            case 0x89504e47 -> "picture";                       // PNG
            case 0x504b0304 -> "zip";
            default -> (magic >>> 8 & BYTE) == 8 && magic >>> 16 == 0 ? "dimensions"
                    : magic >>> 16 == 0 && (magic & BYTE) <= 4 && (magic >>> 8) >= 9 && (magic >>> 8) <= 14 ? "type"
                    : magic >>> 16 == 0xffd8 ? "picture"        // JPEG
                    : "none";
        };
    }

    /** Returns how many bytes must follow the header. */
    private long checkHeader(ByteBuffer header, boolean packed) throws BadInput {
        long images = Integer.toUnsignedLong(header.getInt(4));
        long height = Integer.toUnsignedLong(header.getInt(8));
        long width = Integer.toUnsignedLong(header.getInt(12));
        if (images == 0) {
            throw Complaint.about("idx.no-images", file);
        }
        if (height == 0 || width == 0) {
            throw Complaint.about("idx.no-pixels", file, height == 0 ? 8 : 12, height, width);
        }
        if (height > ImagesFile.LONGEST_SIDE || width > ImagesFile.LONGEST_SIDE) {
            throw Complaint.about("idx.large", file, height > ImagesFile.LONGEST_SIDE ? 8 : 12, height, width, ImagesFile.LONGEST_SIDE);
        }
        long bytes = images * height * width;                   // below 2⁵⁸
        if (packed ? bytes / TIGHTEST > size : HEADER + bytes > size) {
            throw Complaint.about(packed ? "idx.impossible" : "idx.truncated", file, size, images, height, width, HEADER + bytes);
        }
        if (!packed && HEADER + bytes < size) {
            throw Complaint.about("idx.long", file, HEADER + bytes, images, height, width);
        }
        if (bytes > LARGEST) {
            throw Complaint.about("idx.huge", file, bytes >> 20, LARGEST >> 20);
        }
        ImagesFile.checkCount(file, images, side);
        count = (int) images;
        rows = (int) height;
        columns = (int) width;
        return bytes;
    }
}
