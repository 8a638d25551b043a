package primerlab.dataset;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.zip.CRC32;

import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;

import primerlab.text.BadInput;

/** One PNG or JPEG file; what it is, its first bytes tell. */
final class PictureFile {
    private static final long LARGEST = 64L << 20;
    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
    private static final byte[] JPEG = {(byte) 0xff, (byte) 0xd8, (byte) 0xff};
    private static final int IEND = 0x49454e44;
    /** Length, type and check sum of a PNG chunk. */
    private static final int AROUND = 12;
    /** What the JPEG reader merely warns of, and fills up with grey. */
    private static final List<String> CUT_OFF = List.of("truncated", "premature end");

    private final Path file;

    private PictureFile(Path file) {
        this.file = file;
    }

    static Picture read(Path file) throws BadInput, IOException {
        return new PictureFile(file).read();
    }

    private Picture read() throws BadInput, IOException {
        if (!Files.isReadable(file)) {
            throw Complaint.about("unreadable", file);
        }
        if (Files.size(file) > LARGEST) {
            throw Complaint.about("picture.huge", file, Files.size(file) >> 20, LARGEST >> 20);
        }
        byte[] bytes = Files.readAllBytes(file);
        if (bytes.length == 0) {
            throw Complaint.about("empty", file);
        }
        boolean png = starts(bytes, PNG);
        if (!png && !starts(bytes, JPEG)) {
            throw Complaint.about("picture.none", file);
        }
        if (png) {
            checkChunks(ByteBuffer.wrap(bytes));
        }
        try (ImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(bytes))) {
            return decoded(in, png ? "png" : "jpeg");
        } catch (IOException | RuntimeException e) {      // Java's readers meet damage with exceptions of many kinds
            throw new BadInput(Complaint.of("picture.damaged", file, String.valueOf(e.getMessage())), e);
        }
    }

    private Picture decoded(ImageInputStream in, String format) throws BadInput, IOException {
        Iterator<ImageReader> readers = ImageIO.getImageReadersByFormatName(format);
        ImageReader reader = readers.next();
        AtomicBoolean cutOff = new AtomicBoolean();
        try {
            reader.setInput(in, true, true);
            reader.addIIOReadWarningListener((_, warning) -> {
                if (CUT_OFF.stream().anyMatch(warning.toLowerCase(Locale.ROOT)::contains)) {
                    cutOff.set(true);
                }
            });
            int width = reader.getWidth(0);
            int height = reader.getHeight(0);
            if (width > ImagesFile.LONGEST_SIDE || height > ImagesFile.LONGEST_SIDE) {
                throw Complaint.about("picture.large", file, width, height, ImagesFile.LONGEST_SIDE);
            }
            Picture picture = Picture.of(reader.read(0));
            if (cutOff.get()) {
                throw Complaint.about("picture.truncated", file, Files.size(file));
            }
            return picture;
        } finally {
            reader.dispose();
        }
    }

    /** Every chunk whole, its check sum right, the last one IEND: Java's reader looks at none of that. */
    private void checkChunks(ByteBuffer png) throws BadInput {
        int at = PNG.length;
        int type = 0;
        while (type != IEND) {
            long length = png.limit() - at < AROUND ? Long.MAX_VALUE : Integer.toUnsignedLong(png.getInt(at));
            if (length > png.limit() - at - AROUND) {
                throw Complaint.about("picture.truncated", file, png.limit());
            }
            CRC32 sum = new CRC32();
            sum.update(png.slice(at + 4, (int) length + 4));
            if (sum.getValue() != Integer.toUnsignedLong(png.getInt(at + 8 + (int) length))) {
                throw Complaint.about("picture.check-sum", file, at);
            }
            type = png.getInt(at + 4);
            at += AROUND + (int) length;
        }
    }

    private static boolean starts(byte[] bytes, byte[] with) {
        return bytes.length >= with.length && java.util.Arrays.equals(bytes, 0, with.length, with, 0, with.length);
    }
}
