package primerlab.cli;

import java.awt.image.BufferedImage;
import java.awt.image.WritableRaster;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;

import javax.imageio.ImageIO;

import org.jspecify.annotations.Nullable;
import primerlab.run.Coordinates;
import primerlab.run.ImageSampler;
import primerlab.run.PointSampler;
import primerlab.run.TextSampler;
import primerlab.run.Trainer;

/** What a trained model makes, as the bytes of a file of one kind. */
enum Samples {
    /** One point a line, {@code x,y}: what {@code --data} reads. */
    CSV(".csv"),
    /** IDX3: magic, count, rows, columns as big-endian numbers, then one unsigned byte a pixel. */
    IDX(".idx"),
    /** A contact sheet. */
    PNG(".png"),
    TXT(".txt");

    /** Values in memory at once; as much as a data set may have. */
    private static final long MOST_VALUES = 1L << 26;
    private static final int MOST_ON_A_SHEET = 4096;
    /** Decimals of a float32 about 1. */
    private static final int DIGITS = 7;
    private static final int MAGIC = 0x00000803;
    private static final int HEADER = 16;
    private static final int WHITE = 255;
    private static final int COLUMNS = 16;
    private static final int SCALE = 3;
    private static final int GAP = 2;
    /** Between the images, so that black ones have an edge. */
    private static final int GAP_GREY = 64;

    private final String ending;

    Samples(String ending) {
        this.ending = ending;
    }

    String ending() {
        return ending;
    }

    /** What fits a trainer; nothing where it makes no samples. */
    static List<Samples> of(Trainer<?> trainer) {
        return switch (trainer) {
            case PointSampler _ -> List.of(CSV);
            case ImageSampler _ -> List.of(IDX, PNG);
            case TextSampler _ -> List.of(TXT);
            default -> List.of();
        };
    }

    static @Nullable Samples named(String file) {
        for (Samples one : values()) {
            if (file.endsWith(one.ending)) {
                return one;
            }
        }
        return null;
    }

    /** How many of a trainer's samples such a file may hold. */
    long most(Trainer<?> trainer) {
        long memory = trainer instanceof ImageSampler images ? MOST_VALUES / ((long) images.side() * images.side()) : Integer.MAX_VALUE;
        return this == PNG ? Math.min(MOST_ON_A_SHEET, memory) : memory;
    }

    /** @param trainer one that {@link #of} said fits */
    byte[] bytes(Trainer<?> trainer, int count) {
        return switch (trainer) {
            case PointSampler points when this == CSV -> csv(points.samples(count), points.coordinates()).getBytes(StandardCharsets.UTF_8);
            case ImageSampler images when this == IDX -> idx(images.images(count), count, images.side());
            case ImageSampler images when this == PNG -> sheet(images.images(count), count, images.side());
            case TextSampler text when this == TXT -> text.text(count).getBytes(StandardCharsets.UTF_8);
            default -> throw new IllegalArgumentException(this + " of " + trainer.getClass().getSimpleName());
        };
    }

    /** In the data's own coordinates, with as many digits as the model's float32 has. */
    private static String csv(float[] points, Coordinates coordinates) {
        StringBuilder lines = new StringBuilder(points.length * 12);
        int decimals = DIGITS + (int) Math.ceil(Math.log10(coordinates.factor()));
        for (int i = 0; i < points.length; i += 2) {
            if (coordinates.moved()) {
                lines.append(rounded(coordinates.x(points[i]), decimals)).append(',').append(rounded(coordinates.y(points[i + 1]), decimals)).append('\n');
            } else {
                lines.append(points[i]).append(',').append(points[i + 1]).append('\n');
            }
        }
        return lines.toString();
    }

    private static BigDecimal rounded(double value, int decimals) {
        return new BigDecimal(value).setScale(decimals, RoundingMode.HALF_EVEN);
    }

    private static byte[] idx(float[] images, int count, int side) {
        ByteBuffer bytes = ByteBuffer.allocate(HEADER + images.length);
        bytes.putInt(MAGIC).putInt(count).putInt(side).putInt(side);
        for (float value : images) {
            bytes.put((byte) grey(value));
        }
        return bytes.array();
    }

    /** Rows of up to 16 images, each pixel three wide. */
    private static byte[] sheet(float[] images, int count, int side) {
        int columns = Math.min(COLUMNS, count);
        int rows = (count + columns - 1) / columns;
        int cell = side * SCALE + GAP;
        BufferedImage sheet = new BufferedImage(columns * cell + GAP, rows * cell + GAP, BufferedImage.TYPE_BYTE_GRAY);
        WritableRaster raster = sheet.getRaster();      // setRGB would take the greys for linear light
        for (int y = 0; y < sheet.getHeight(); y++) {
            for (int x = 0; x < sheet.getWidth(); x++) {
                int column = (x - GAP) / cell;
                int image = (y - GAP) / cell * columns + column;
                int across = x - GAP - column * cell;
                int down = y - GAP - (y - GAP) / cell * cell;
                boolean gap = across < 0 || down < 0 || across >= side * SCALE || down >= side * SCALE || image >= count;
                raster.setSample(x, y, 0, gap ? GAP_GREY : grey(images[image * side * side + down / SCALE * side + across / SCALE]));
            }
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(sheet, "png", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException("into memory", e);
        }
        return bytes.toByteArray();
    }

    private static int grey(float value) {
        return (int) Math.rint(Math.clamp(value, 0f, 1f) * WHITE);
    }
}
