package primerlab.experiment.autoregressive;

import java.util.Map;
import java.util.Objects;

/**
 * y = W·x + b for a single pixel, on plain arrays. W's columns are kept together: an input that is zero costs nothing, and the
 * compiler takes several outputs at a time.
 */
final class PixelMap {
    private final int out;
    /** (in, out). */
    private final float[] columns;
    private final float[] bias;

    /** @param weight (out, in) */
    PixelMap(float[] weight, float[] bias) {
        out = bias.length;
        this.bias = bias;
        int in = weight.length / out;
        columns = new float[weight.length];
        for (int o = 0; o < out; o++) {
            for (int i = 0; i < in; i++) {
                columns[i * out + o] = weight[o * in + i];
            }
        }
    }

    /** The map that {@code name.weight} and {@code name.bias} make. */
    static PixelMap of(Map<String, float[]> weights, String name) {
        return new PixelMap(weight(weights, name + ".weight"), weight(weights, name + ".bias"));
    }

    static float[] weight(Map<String, float[]> weights, String name) {
        return Objects.requireNonNull(weights.get(name), name);
    }

    int out() {
        return out;
    }

    /** y = b. */
    void begin(float[] y) {
        System.arraycopy(bias, 0, y, 0, out);
    }

    /** y += W[:, first … first + count]·x[at … at + count]. */
    void add(float[] x, int at, int count, int first, float[] y) {
        for (int i = 0; i < count; i++) {
            float xi = x[at + i];
            if (xi != 0) {
                addColumn(xi, (first + i) * out, y);
            }
        }
    }

    private void addColumn(float xi, int column, float[] y) {
        for (int o = 0; o < out; o++) {
            y[o] += columns[column + o] * xi;
        }
    }

    /** y = W·x + b. */
    void map(float[] x, int count, float[] y) {
        begin(y);
        add(x, 0, count, 0, y);
    }

    /** x = max(x, 0) in its first {@code count} numbers. */
    static void relu(float[] x, int count) {
        for (int i = 0; i < count; i++) {
            x[i] = Math.max(x[i], 0);
        }
    }
}
