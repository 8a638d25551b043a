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

    private final String name;
    private double[] points = new double[1024];
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
                throw new BadInput(name + ": no such file; give the path of a CSV file of x,y, or one of: " + String.join(", ", Clouds.NAMES));
            }
            if (!Files.isRegularFile(path)) {
                throw new BadInput(name + ": not a file; give the path of a CSV file of x,y");
            }
            if (Files.size(path) > LARGEST) {
                throw new BadInput(name + ": " + (Files.size(path) >> 20) + " MB are too many; keep up to " + (LARGEST >> 20) + " MB");
            }
            try (BufferedReader lines = Files.newBufferedReader(path, StandardCharsets.UTF_8)) {
                int number = 0;
                for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                    take(line, ++number);
                }
            }
        } catch (CharacterCodingException e) {
            throw new BadInput(name + ": not a text file in UTF-8; save it as CSV", e);
        } catch (IOException e) {
            throw new BadInput(name + ": cannot be read (" + e.getMessage() + "); check that the file may be read", e);
        }
        if (count == 0) {
            throw new BadInput(name + ": holds no points; write one x,y a line");
        }
        if (count / 2 < Points.FEWEST) {
            throw new BadInput(name + ": holds " + count / 2 + " point; write at least " + Points.FEWEST);
        }
        double[] all = Arrays.copyOf(points, count);
        Points.Rescaling rescaling = Points.Rescaling.of(all);
        return Points.of(String.valueOf(path.getFileName()), Shuffle.pairs(rescaling.apply(all), seed), new float[0], 0, rescaling);
    }

    private Path path() throws BadInput {
        try {
            return Path.of(name);
        } catch (InvalidPathException e) {
            throw new BadInput(name + ": not a path; give the path of a CSV file of x,y", e);
        }
    }

    private void take(String raw, int number) throws BadInput {
        String line = (number == 1 && raw.startsWith("\ufeff") ? raw.substring(1) : raw).strip();
        if (line.isEmpty()) {
            return;
        }
        if (line.length() > LONGEST_LINE) {
            throw new BadInput(name + ":" + number + ": the line is too long for one x,y; put each point on a line of its own");
        }
        String[] columns = line.split(",", -1);
        if (columns.length != 2) {
            throw new BadInput(name + ":" + number + ": " + columns.length + (columns.length == 1 ? " column" : " columns")
                    + " where there must be two; write x,y with a comma between");
        }
        Double x = number(columns[0]);
        Double y = number(columns[1]);
        if (x == null && y == null && count == 0 && number == 1) {
            return;                                         // the header
        }
        if (x == null || y == null) {
            throw new BadInput(name + ":" + number + ": \"" + (x == null ? columns[0] : columns[1]).strip()
                    + "\" is not a number; write numbers like 0.25, or leave the line out");
        }
        if (!Double.isFinite(x) || !Double.isFinite(y)) {
            throw new BadInput(name + ":" + number + ": " + (Double.isFinite(x) ? columns[1] : columns[0]).strip()
                    + " is no place for a point; write finite numbers, or leave the line out");
        }
        if (count == 2 * MOST) {
            throw new BadInput(name + ":" + number + ": more than a million points; keep up to a million");
        }
        if (count == points.length) {
            points = Arrays.copyOf(points, 2 * count);
        }
        points[count++] = x;
        points[count++] = y;
    }

    private static @Nullable Double number(String text) {
        try {
            return Double.valueOf(text.strip());
        } catch (NumberFormatException e) {
            return null;
        }
    }
}
