package primerlab.experiment.gan;

import primerlab.nn.Draw;
import primerlab.nn.Tensor;

/**
 * The real points a batch is drawn from, with replacement.
 *
 * @param points row-major (n, 2)
 */
record Real(float[] points) {
    /** Fills the first {@code count} rows of {@code into}, the first being number {@code from} of the key's stream. */
    void draw(long key, int from, int count, Tensor into) {
        for (int i = 0; i < count; i++) {
            int point = Draw.index(key, from + i, points.length / 2);
            into.set(2 * i, points[2 * point]);
            into.set(2 * i + 1, points[2 * point + 1]);
        }
    }
}
