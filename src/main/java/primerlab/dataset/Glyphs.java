package primerlab.dataset;

import java.util.List;
import java.util.SplittableRandom;

/**
 * The digits 0 to 9 as if written by hand: white ink on black, every one a little different. A glyph is a function of
 * (seed, index, side), to the last bit and on every machine; its shape is the same at every side from 12 on.
 */
public final class Glyphs {
    public static final String NAME = "glyphs";
    public static final int SMALLEST = 8;
    public static final int LARGEST = 32;

    /** How far a point of a stroke strays, in boxes. */
    private static final double STRAY = 0.045;
    private static final double TURN = 0.16;
    private static final double SHEAR_LEFT = 0.10;
    private static final double SHEAR_RIGHT = 0.30;
    private static final double PRESSURE = 0.15;
    /** Half a line's width in pixels; thinner lines would break where they are binarised. */
    private static final double THINNEST = 0.5;
    /** On paper smaller than this, writing uses more of it: two loops need seven rows. */
    private static final double ROOMY = 12;

    private Glyphs() {}

    /** The first {@code count} glyphs of a seed with the digits that they are. */
    public static Images draw(int count, int side, long seed) {
        float[] values = new float[count * side * side];
        int[] labels = new int[count];
        Pen pen = new Pen(side);
        for (int i = 0; i < count; i++) {
            labels[i] = draw(seed, i, side, pen);
            pen.copy(values, i * side * side);
        }
        return new Images(NAME, count, side, values, labels);
    }

    /** Returns the digit. */
    private static int draw(long seed, int index, int side, Pen pen) {
        if (side < SMALLEST || side > LARGEST) {
            throw new IllegalArgumentException("glyphs of side " + side);
        }
        SplittableRandom random = random(seed, index);
        int digit = random.nextInt(DigitStrokes.DIGITS);
        List<DigitStrokes.Way> ways = DigitStrokes.of(digit);
        Hand hand = new Hand(random, side, ways.get(random.nextInt(ways.size())));
        pen.lift();
        hand.write(pen);
        return digit;
    }

    /** Hashes, not sums: neighbouring seeds and indices have nothing in common. */
    private static SplittableRandom random(long seed, int index) {
        return new SplittableRandom(new SplittableRandom(new SplittableRandom(seed).nextLong() + index).nextLong());
    }

    /** One way of writing, with the points moved as this hand moves them. */
    private static final class Hand {
        private final SplittableRandom random;
        private final DigitStrokes.Way way;
        private final double side;
        private final double radius;
        private final double[][] x;
        private final double[][] y;
        private final double[][] radii;

        Hand(SplittableRandom random, double side, DigitStrokes.Way way) {
            this.random = random;
            this.way = way;
            this.side = side;
            double bold = random.nextDouble();
            radius = Math.max(THINNEST, side * (0.035 + 0.043 * bold * bold));
            x = new double[way.strokes().size()][];
            y = new double[x.length][];
            radii = new double[x.length][];
            shape();
            place();
        }

        /** Strayed points, slanted and turned, in pixels about (0, 0). */
        private void shape() {
            double height = (side + Math.max(0, ROOMY - side) / 3) * between(0.66, 0.84);
            double width = height * between(0.52, 0.80);
            double shear = between(-SHEAR_LEFT, SHEAR_RIGHT);
            double angle = TURN * spread();
            double cos = StrictMath.cos(angle);
            double sin = StrictMath.sin(angle);
            for (int s = 0; s < x.length; s++) {
                DigitStrokes.Stroke stroke = way.strokes().get(s);
                x[s] = new double[stroke.points()];
                y[s] = new double[stroke.points()];
                radii[s] = new double[stroke.points()];
                for (int i = 0; i < stroke.points(); i++) {
                    double up = height * (stroke.y()[i] - 0.5 + STRAY * spread());
                    double across = width * (stroke.x()[i] - 0.5 + STRAY * spread()) - shear * up;
                    x[s][i] = cos * across - sin * up;
                    y[s][i] = sin * across + cos * up;
                    radii[s][i] = Math.max(THINNEST, radius * (1 + PRESSURE * spread()));
                }
            }
        }

        /** Somewhere on the paper, but not over its edge. */
        private void place() {
            place(x);
            place(y);
        }

        private void place(double[][] at) {
            double low = Double.POSITIVE_INFINITY;
            double high = Double.NEGATIVE_INFINITY;
            for (double[] stroke : at) {
                for (double one : stroke) {
                    low = Math.min(low, one);
                    high = Math.max(high, one);
                }
            }
            double margin = radius * (1 + PRESSURE) + 0.25;
            double room = Math.max(0, side - 2 * margin - (high - low));
            double shrink = Math.min(1, (side - 2 * margin) / (high - low));
            double middle = side / 2 + Math.min(room / 2, 0.09 * side) * spread();
            for (double[] stroke : at) {
                for (int i = 0; i < stroke.length; i++) {
                    stroke[i] = middle + shrink * (stroke[i] - (low + high) / 2);
                }
            }
        }

        void write(Pen pen) {
            for (int s = 0; s < x.length; s++) {
                pen.stroke(x[s], y[s], radii[s], way.strokes().get(s).corner());
            }
        }

        private double between(double low, double high) {
            return low + (high - low) * random.nextDouble();
        }

        /** −1 to 1, mostly near 0. */
        private double spread() {
            double one = random.nextDouble();
            return one - random.nextDouble();
        }
    }
}
