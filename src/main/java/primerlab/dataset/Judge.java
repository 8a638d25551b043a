package primerlab.dataset;

import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;

/**
 * Reads digits, and refuses what is none: the measure behind {@code readable} and {@code classes}. It is trained on the spot on
 * glyphs of seeds of its own, so that it has seen neither what models learn from nor what they make.
 *
 * <p>A classifier of ten digits and junk names the digit. The image then has to pass for it as nearly all fresh glyphs do, by four
 * marks: the probability of the digit; how near it lies, pixel by pixel, to some glyph of that digit, which refuses what is
 * unlike anything the classifier was shown; whether it hangs together; and whether its lines are firm.
 */
public final class Judge {
    public static final int UNREADABLE = -1;

    private static final int DIGITS = DigitStrokes.DIGITS;
    private static final int JUNK = DIGITS;
    /** Larger images are looked at from twice as far away. */
    private static final int LONGEST_SIDE = 20;
    private static final int GLYPHS = 10_000;
    private static final int JUNKS = 14_000;
    private static final int CHECKED = 3000;
    /** Of every digit; the distance to the nearest is found by looking at each. */
    private static final int KNOWN = 500;
    private static final int EPOCHS = 6;
    private static final long SEED = 0x6a75646765L;
    /** So many of the fresh glyphs whose digit is named right fail on one mark. */
    private static final double REFUSED = 0.008;
    /** A speck or two beside a digit leaves it readable. */
    private static final double CRUMBS = 0.8;
    private static final int WHOLE = 2;
    /** And so does a core that is not quite white. */
    private static final double GREY = 0.9;
    private static final int FIRM = 3;
    private static final double COVERED = 0.01;
    private static final float HALF = 0.5f;
    /** Paper that is not quite black and ink that is not quite white are taken for black and white. */
    private static final float FAINT = 0.1f;

    private static final Map<Integer, Judge> JUDGES = new ConcurrentHashMap<>();

    private final int side;
    private final int seen;
    private final boolean binary;
    private final Reader reader;
    /** Known glyphs by digit, smoothed, row-major (n, seen · seen). */
    private final float[][] known = new float[DIGITS][];
    private final double[] least;

    private Judge(int side, boolean binary) {
        this.side = side;
        this.binary = binary;
        seen = side <= LONGEST_SIDE ? side : (side + 1) / 2;
        SplittableRandom random = new SplittableRandom(SEED);
        reader = new Reader(seen * seen, DIGITS + 1, random);
        learn(Glyphs.draw(GLYPHS, side, SEED), random);
        least = leastMarks(Glyphs.draw(CHECKED, side, SEED + 1));
    }

    /** The judge of grey glyphs of one side; trained when first asked for, in about two seconds. */
    public static Judge ofGlyphs(int side) {
        return ofGlyphs(side, false);
    }

    /** @param binary whether the images are 0 and 1 alone; other values are then taken for 1 above one half, for 0 otherwise */
    public static Judge ofGlyphs(int side, boolean binary) {
        return JUDGES.computeIfAbsent(binary ? -side : side, key -> new Judge(side, binary));
    }

    /** Returns the digit that an image shows, row-major (side, side), 0 to 1; or {@link #UNREADABLE}. */
    public int read(float[] image) {
        return read(image, 0);
    }

    /** @param images row-major (count, side, side), 0 to 1 */
    public Verdict judge(float[] images, int count) {
        int[] times = new int[DIGITS];
        for (int i = 0; i < count; i++) {
            int digit = read(images, i * side * side);
            if (digit != UNREADABLE) {
                times[digit]++;
            }
        }
        double readable = (double) Arrays.stream(times).sum() / count;
        return new Verdict(readable, (int) Arrays.stream(times).filter(one -> one >= Math.max(1, COVERED * count)).count());
    }

    private synchronized int read(float[] images, int from) {
        float[] image = look(images, from);
        float[] smooth = smooth(image);
        int digit = best(reader.forward(smooth, 0));
        double[] marks = marks(image, smooth, digit);
        for (int i = 0; i < marks.length; i++) {
            if (!(marks[i] >= least[i])) {
                return UNREADABLE;
            }
        }
        return digit;
    }

    /** How well an image passes for a digit; the reader has just looked at it. More is better. */
    private double[] marks(float[] image, float[] smooth, int digit) {
        return new double[] {reader.probability(digit), -distance(smooth, digit), Penmanship.whole(image, seen), Penmanship.firm(image, seen)};
    }

    private void learn(Images glyphs, SplittableRandom random) {
        int[] digits = Objects.requireNonNull(glyphs.labels());
        int pixels = seen * seen;
        float[] images = new float[(GLYPHS + JUNKS) * pixels];
        int[] labels = Arrays.copyOf(digits, GLYPHS + JUNKS);
        Arrays.fill(labels, GLYPHS, labels.length, JUNK);
        for (int i = 0; i < GLYPHS; i++) {
            System.arraycopy(smooth(look(glyphs.values(), i * side * side)), 0, images, i * pixels, pixels);
        }
        Junk junk = new Junk(glyphs, binary, SEED);
        float[] one = new float[side * side];
        for (int i = GLYPHS; i < labels.length; i++) {
            junk.draw(i, one);
            System.arraycopy(smooth(look(one, 0)), 0, images, i * pixels, pixels);
        }
        reader.train(images, labels, EPOCHS, random);
        for (int digit = 0; digit < DIGITS; digit++) {
            known[digit] = some(images, digits, digit);
        }
    }

    /** Some of the images that show one digit. */
    private float[] some(float[] images, int[] digits, int digit) {
        int pixels = seen * seen;
        int[] which = IntStream.range(0, digits.length).filter(i -> digits[i] == digit).limit(KNOWN).toArray();
        float[] all = new float[which.length * pixels];
        for (int i = 0; i < which.length; i++) {
            System.arraycopy(images, which[i] * pixels, all, i * pixels, pixels);
        }
        return all;
    }

    /** The least mark of each kind that all but a few fresh glyphs get. */
    private double[] leastMarks(Images fresh) {
        int[] digits = Objects.requireNonNull(fresh.labels());
        double[][] all = new double[fresh.count()][];
        int right = 0;
        for (int i = 0; i < fresh.count(); i++) {
            float[] image = look(fresh.values(), i * side * side);
            float[] smooth = smooth(image);
            if (best(reader.forward(smooth, 0)) == digits[i]) {
                all[right++] = marks(image, smooth, digits[i]);
            }
        }
        double[] least = new double[all[0].length];
        for (int m = 0; m < least.length; m++) {
            int mark = m;
            least[m] = Arrays.stream(all, 0, right).mapToDouble(marks -> marks[mark]).sorted().toArray()[(int) (REFUSED * right)];
        }
        least[WHOLE] = Math.min(least[WHOLE], CRUMBS);
        least[FIRM] = Math.min(least[FIRM], GREY);
        return least;
    }

    /** The image as the judge sees it: binarised where it is to be, and of no more than {@link #LONGEST_SIDE} rows. */
    private float[] look(float[] images, int from) {
        float[] image = Arrays.copyOfRange(images, from, from + side * side);
        for (int i = 0; i < image.length; i++) {
            image[i] = binary ? (image[i] > HALF ? 1 : 0) : Math.clamp((image[i] - FAINT) / (1 - 2 * FAINT), 0f, 1f);
        }
        if (seen < side) {
            float[] smaller = new float[seen * seen];
            Area.resample(image, side, side, seen, smaller, 0);
            image = smaller;
        }
        return image;
    }

    private static int best(float[] p) {
        int best = 0;
        for (int k = 1; k < DIGITS; k++) {
            best = p[k] > p[best] ? k : best;
        }
        return best;
    }

    /**
     * ‖x − g‖² / ‖x‖² for the nearest known glyph g of a digit, both image: a line that is one pixel off is not far off, and
     * what is missing counts for more where there is little ink.
     */
    private double distance(float[] image, int digit) {
        float[] all = known[digit];
        float least = Float.POSITIVE_INFINITY;
        for (int at = 0; at < all.length; at += image.length) {
            float square = 0;
            for (int row = 0; row < image.length && square < least; row += seen) {     // far enough is far enough
                for (int i = row; i < row + seen; i++) {
                    float difference = image[i] - all[at + i];
                    square += difference * difference;
                }
            }
            least = Math.min(least, square);
        }
        double ink = 0;
        for (float value : image) {
            ink += value * value;
        }
        return least / ink;
    }

    private float[] smooth(float[] image) {
        return smooth(smooth(image, 1), seen);
    }

    /** Weights ¼ ½ ¼ along rows or columns: a line that is one pixel off is not far off. */
    private float[] smooth(float[] image, int step) {
        float[] smooth = new float[image.length];
        for (int i = 0; i < image.length; i++) {
            int along = step == 1 ? i % seen : i / seen;
            float before = along > 0 ? image[i - step] : 0;
            float after = along < seen - 1 ? image[i + step] : 0;
            smooth[i] = 0.25f * before + 0.5f * image[i] + 0.25f * after;
        }
        return smooth;
    }
}
