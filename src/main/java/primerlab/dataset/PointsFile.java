package primerlab.dataset;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;

import org.jspecify.annotations.Nullable;
import primerlab.text.BadInput;

/**
 * A CSV file of x,y: one point a line, an optional header, empty lines skipped. Points beyond ±1 are centred and scaled into
 * ±0.9, see {@link Points.Rescaling}. Nothing is half-read: the first fault ends it.
 */
final class PointsFile {
    private static final long LARGEST = 64L << 20;
    private static final int MOST = 1_000_000;
    private static final int LONGEST_LINE = 200;
    /** From here on a number is written by its power of ten. */
    private static final double MANY = 1e6;

    private final String name;
    private double[] points = new double[1024];
    /** The line that each point stands in. */
    private int[] lines = new int[512];
    private int count;

    private PointsFile(String name) {
        this.name = name;
    }

    /** @throws BadInput naming file, line and reason */
    static Points read(String file, long seed) throws BadInput {
        return new PointsFile(file).read(seed);
    }

    private Points read(long seed) throws BadInput {
        Path path = path();
        try {
            if (!Files.exists(path)) {
                throw Complaint.about("points.none", name, String.join(", ", Clouds.NAMES));
            }
            if (!Files.isRegularFile(path)) {
                throw Complaint.about("points.folder", name);
            }
            if (!Files.isReadable(path)) {
                throw Complaint.about("unreadable", name);
            }
            if (Files.size(path) > LARGEST) {
                throw Complaint.about("points.huge", name, Files.size(path) >> 20, LARGEST >> 20);
            }
            try (BufferedReader text = Files.newBufferedReader(path, StandardCharsets.UTF_8)) {
                int number = 0;
                for (String line = text.readLine(); line != null; line = text.readLine()) {
                    take(line, ++number);
                }
            }
        } catch (CharacterCodingException e) {
            throw new BadInput(Complaint.of("points.no-text", name), e);
        } catch (IOException e) {
            throw new BadInput(Complaint.of("broken-off", name, String.valueOf(e.getMessage())), e);
        }
        double[] all = Arrays.copyOf(points, 2 * count);
        check(all);
        Points.Rescaling rescaling = Points.Rescaling.of(all);
        return Points.of(String.valueOf(path.getFileName()), Shuffle.pairs(rescaling.apply(all), seed), new float[0], 0, rescaling);
    }

    private Path path() throws BadInput {
        try {
            return Path.of(name);
        } catch (InvalidPathException e) {
            throw new BadInput(Complaint.of("no-path", name), e);
        }
    }

    private void check(double[] all) throws BadInput {
        if (count < Points.FEWEST) {
            throw Complaint.about(count == 0 ? "points.empty" : "points.few", name, count, Points.FEWEST);
        }
        Outlier outlier = Outlier.of(all);
        if (outlier != null) {
            throw Complaint.about("points.outlier", name, lines[outlier.index()], all[2 * outlier.index()] + "," + all[2 * outlier.index() + 1],
                    outlier.times() < MANY ? Math.round(outlier.times()) : "%.0e".formatted(outlier.times()));
        }
    }

    private void take(String raw, int number) throws BadInput {
        String line = (number == 1 && raw.startsWith("\ufeff") ? raw.substring(1) : raw).strip();
        if (line.isEmpty()) {
            return;
        }
        if (line.length() > LONGEST_LINE) {
            throw Complaint.about("points.long-line", name, number);
        }
        String[] columns = line.split(",", -1);
        if (columns.length != 2) {
            throw Complaint.about(columns.length == 1 ? "points.one-column" : "points.columns", name, number, columns.length);
        }
        Double x = number(columns[0]);
        Double y = number(columns[1]);
        if (x == null && y == null && count == 0 && number == 1) {
            return;                                         // the header
        }
        if (x == null || y == null) {
            throw Complaint.about("points.no-number", name, number, (x == null ? columns[0] : columns[1]).strip());
        }
        if (!Double.isFinite(x) || !Double.isFinite(y)) {
            throw Complaint.about("points.not-finite", name, number, (Double.isFinite(x) ? columns[1] : columns[0]).strip());
        }
        if (count == MOST) {
            throw Complaint.about("points.many", name, number);
        }
        if (count == lines.length) {
            points = Arrays.copyOf(points, 4 * count);
            lines = Arrays.copyOf(lines, 2 * count);
        }
        points[2 * count] = x;
        points[2 * count + 1] = y;
        lines[count++] = number;
    }

    private static @Nullable Double number(String text) {
        try {
            return Double.valueOf(text.strip());
        } catch (NumberFormatException e) {
            return null;
        }
    }
}
