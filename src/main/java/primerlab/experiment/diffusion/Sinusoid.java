package primerlab.experiment.diffusion;

import primerlab.nn.Tensor;

/**
 * What the network is told about the time: sine in even, cosine in odd columns, of t·10000^(−2i/width) (Vaswani et al. 2017).
 * Worked out once for every t.
 */
final class Sinusoid {
    static final int WIDTH = 32;
    private static final double SLOWEST = 10_000;

    private final float[] table;

    Sinusoid(int steps) {
        table = new float[steps * WIDTH];
        for (int t = 0; t < steps; t++) {
            for (int i = 0; i < WIDTH; i += 2) {
                double angle = t * StrictMath.pow(SLOWEST, -(double) i / WIDTH);
                table[t * WIDTH + i] = (float) StrictMath.sin(angle);
                table[t * WIDTH + i + 1] = (float) StrictMath.cos(angle);
            }
        }
    }

    /** Fills a row of {@code into} (n, {@link #WIDTH}). */
    void write(int t, Tensor into, int row) {
        for (int i = 0; i < WIDTH; i++) {
            into.set(row * WIDTH + i, table[t * WIDTH + i]);
        }
    }
}
