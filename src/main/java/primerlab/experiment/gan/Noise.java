package primerlab.experiment.gan;

import primerlab.nn.Draw;
import primerlab.nn.Tensor;

/** What G is fed: two numbers z. */
enum Noise {
    /** Each from a standard normal distribution. */
    NORMAL {
        @Override void fill(long key, int from, Tensor into) {
            Draw.normal(key, 2 * from, into);
        }

        @Override void lattice(double u, double v, float[] into, int at) {
            into[at] = (float) normalQuantile(u);
            into[at + 1] = (float) normalQuantile(v);
        }
    },
    /** From the square [−1, 1]². */
    UNIFORM {
        @Override void fill(long key, int from, Tensor into) {
            Draw.uniform(key, 2 * from, -1, 1, into);
        }

        @Override void lattice(double u, double v, float[] into, int at) {
            into[at] = (float) (2 * u - 1);
            into[at + 1] = (float) (2 * v - 1);
        }
    },
    /** From the unit circle: a line, closed; G can bend it but has no second dimension to give it width. */
    CIRCLE {
        @Override void fill(long key, int from, Tensor into) {
            for (int i = 0; i < into.rows(); i++) {
                double angle = 2 * Math.PI * Draw.uniform(key, from + i);
                into.set(2 * i, (float) StrictMath.cos(angle));
                into.set(2 * i + 1, (float) StrictMath.sin(angle));
            }
        }

        @Override void lattice(double u, double v, float[] into, int at) {
            into[at] = (float) Math.cos(2 * Math.PI * u);
            into[at + 1] = (float) Math.sin(2 * Math.PI * u);
        }
    };

    /** Fills rows of z (n, 2), the first being number {@code from} of the key's stream. */
    abstract void fill(long key, int from, Tensor into);

    /** The z below which lie shares u and v of the noise along its two axes (on the circle: share u of the way round). */
    abstract void lattice(double u, double v, float[] into, int at);

    /** side² vectors, first axis fastest; the cells between them hold equal shares of the noise. */
    float[] lattice(int side) {
        float[] all = new float[2 * side * side];
        for (int row = 0; row < side; row++) {
            for (int col = 0; col < side; col++) {
                // The circle's line must meet its own beginning; the others keep off the ends, where the normal has no bound.
                double u = this == CIRCLE ? (double) col / (side - 1) : (col + 0.5) / side;
                lattice(u, (row + 0.5) / side, all, 2 * (row * side + col));
            }
        }
        return all;
    }

    static Noise of(String name) {
        return switch (name) {
            case "normal" -> NORMAL;
            case "uniform" -> UNIFORM;
            case "circle" -> CIRCLE;
            default -> throw new IllegalArgumentException(name);
        };
    }

    /** x with Φ(x) = p, by bisection of Φ; Φ by its series, which needs few terms within ±6. */
    static double normalQuantile(double p) {
        double low = -6;
        double high = 6;
        for (int i = 0; i < 60; i++) {
            double middle = (low + high) / 2;
            if (normalShare(middle) < p) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return (low + high) / 2;
    }

    /** Φ(x) = ½ + φ(x)·(x + x³/3 + x⁵/(3·5) + …). */
    private static double normalShare(double x) {
        double term = x;
        double sum = x;
        for (int n = 3; n < 300; n += 2) {
            term *= x * x / n;
            sum += term;
        }
        return 0.5 + sum * Math.exp(-x * x / 2) / Math.sqrt(2 * Math.PI);
    }
}
