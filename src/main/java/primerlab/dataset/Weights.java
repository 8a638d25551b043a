package primerlab.dataset;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;

import primerlab.text.BadInput;

/**
 * Heights of bars, one for each possible outcome: drawn by hand, as the text of a knob ({@code painted:} and numbers parted by
 * commas), or out of a file of numbers parted by commas or lines. Only their proportions count.
 */
public final class Weights {
    public static final String PREFIX = "painted:";
    public static final int FEWEST = 2;
    public static final int MOST = 64;
    private static final long LARGEST = 1L << 20;
    /** As many as a hand can draw, and a few more. */
    private static final MathContext SIX_DIGITS = new MathContext(6);

    private Weights() {}

    /** The text of a knob that holds these heights to six digits. */
    public static String encode(double[] weights) {
        StringJoiner text = new StringJoiner(",", PREFIX, "");
        for (double weight : weights) {
            BigDecimal rounded = new BigDecimal(weight, SIX_DIGITS);
            text.add(rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toString());
        }
        return text.toString();
    }

    /**
     * @param source {@code painted:…} or the path of a file
     * @return from {@link #FEWEST} to {@link #MOST} numbers, none negative, at least one above 0
     * @throws BadInput where it cannot be read so: place and reason
     */
    public static double[] read(String source) throws BadInput {
        if (source.startsWith(PREFIX)) {
            return heights(List.of(new Line(Complaint.of("weights.drawn", ""), source.substring(PREFIX.length()))), "painted");
        }
        return heights(lines(source), source);
    }

    /** @param place as a complaint names it */
    private record Line(String place, String text) {}

    private static List<Line> lines(String file) throws BadInput {
        try {
            Path path = Path.of(file);
            if (!Files.isRegularFile(path)) {
                throw Complaint.about("weights.no-file", file);
            }
            if (Files.size(path) > LARGEST) {
                throw Complaint.about("weights.large", file, LARGEST >> 20);
            }
            List<Line> lines = new ArrayList<>();
            for (String text : Files.readAllLines(path, StandardCharsets.UTF_8)) {
                lines.add(new Line(file + ":" + (lines.size() + 1), text.replace("\ufeff", "")));
            }
            return lines;
        } catch (InvalidPathException e) {
            throw new BadInput(Complaint.of("weights.no-file", file), e);
        } catch (CharacterCodingException e) {
            throw new BadInput(Complaint.of("weights.not-text", file), e);
        } catch (IOException e) {
            throw new BadInput(Complaint.of("weights.unreadable", file, String.valueOf(e.getMessage())), e);
        }
    }

    private static double[] heights(List<Line> lines, String source) throws BadInput {
        List<Double> all = new ArrayList<>();
        for (Line line : lines) {
            for (String word : line.text().split(",", -1)) {
                if (!word.isBlank()) {
                    all.add(height(line.place(), word.strip()));
                }
            }
        }
        if (all.size() < FEWEST || all.size() > MOST) {
            throw Complaint.about("weights.count", source, all.size(), FEWEST, MOST);
        }
        double[] heights = all.stream().mapToDouble(Double::doubleValue).toArray();
        double sum = all.stream().mapToDouble(Double::doubleValue).sum();
        if (!(sum > 0) || Double.isInfinite(sum)) {
            throw Complaint.about("weights.nothing", source);
        }
        return heights;
    }

    private static double height(String place, String word) throws BadInput {
        double height;
        try {
            height = Double.parseDouble(word);
        } catch (NumberFormatException e) {
            throw new BadInput(Complaint.of("weights.no-number", place, word), e);
        }
        if (!(height >= 0) || Double.isInfinite(height)) {
            throw Complaint.about("weights.negative", place, word);
        }
        return height;
    }
}
