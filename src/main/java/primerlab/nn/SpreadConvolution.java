package primerlab.nn;

import org.jspecify.annotations.Nullable;

/**
 * A convolution to few channels: each input pixel is first multiplied by the weights of all taps, z = x·Wᵀ, then every output pixel
 * sums what its taps lie on. Patches would copy each pixel's many channels once a tap; this moves few numbers.
 * x (images·in, c), W (out, taps·c), b (1, out) → y (images·positions, out).
 */
final class SpreadConvolution extends LayerOp {
    private final Node x;
    private final Node b;
    private final Pattern window;
    private final int images;
    private final int out;
    private final Tensor z;
    private final Matrix weight;
    private final @Nullable Matrix dweight;
    private final Tensor dz;

    SpreadConvolution(Node x, Node w, Node b, Pattern window, int images, Node output, Memory memory) {
        super(output, x, w, b);
        this.x = x;
        this.b = b;
        this.window = window;
        this.images = images;
        int channels = x.value().cols();
        out = w.value().rows();
        if (w.value().cols() != window.taps() * channels || b.value().size() != out || x.value().rows() % images != 0
                || output.value().rows() != images * window.rows()) {
            throw new IllegalArgumentException("shapes do not fit: " + images + " images " + x.value() + ", " + w.value() + ", " + b.value());
        }
        weight = each(w.value(), channels);
        dweight = w.wantsGradient() ? each(w.gradient(), channels) : null;
        z = memory.tensor(output.value().name() + " a tap", x.value().rows(), out * window.taps());
        dz = output.wantsGradient() ? memory.tensor(output.value().name() + " a tap, gradient", z.rows(), z.cols()) : z;
    }

    /** W as (out·taps, c), which is how it lies. */
    private static Matrix each(Tensor w, int channels) {
        return w.slice(w.name(), 0, w.size() / channels, channels).matrix;
    }

    @Override void forward() {
        Gemm.productTransposed(x.value().matrix, weight, z.matrix, false);
        Tensor y = output().value();
        int taps = window.taps();
        int pixels = x.value().rows() / images;
        for (int image = 0; image < images; image++) {
            for (int p = 0; p < window.rows(); p++) {
                int to = (image * window.rows() + p) * out;
                for (int o = 0; o < out; o++) {
                    y.set(to + o, b.value().get(o));
                }
                for (int tap = 0; tap < taps; tap++) {
                    int source = window.source(p, tap);
                    if (source != Pattern.NONE) {
                        int from = (image * pixels + source) * out * taps + tap;
                        for (int o = 0; o < out; o++) {
                            y.set(to + o, y.get(to + o) + z.get(from + o * taps));
                        }
                    }
                }
            }
        }
    }

    @Override void backward() {
        if (!output().wantsGradient()) {
            return;
        }
        Tensor dy = output().gradient();
        if (b.wantsGradient()) {
            Rows.sum(dy, b.gradient(), adds(2));                                            // dL/db = Σ dL/dy
        }
        spread(dy);
        if (dweight != null) {
            Gemm.transposedProduct(dz.matrix, x.value().matrix, dweight, adds(1));          // dL/dW = (dL/dz)ᵀ · x
        }
        if (x.wantsGradient()) {
            Gemm.product(dz.matrix, weight, x.gradient().matrix, adds(0));                  // dL/dx = dL/dz · W
        }
    }

    /** Each number of z is used once or, at the border, never: there its gradient stays zero. */
    private void spread(Tensor dy) {
        int taps = window.taps();
        int pixels = x.value().rows() / images;
        for (int image = 0; image < images; image++) {
            for (int p = 0; p < window.rows(); p++) {
                int from = (image * window.rows() + p) * out;
                for (int tap = 0; tap < taps; tap++) {
                    int source = window.source(p, tap);
                    if (source != Pattern.NONE) {
                        int to = (image * pixels + source) * out * taps + tap;
                        for (int o = 0; o < out; o++) {
                            dz.set(to + o * taps, dy.get(from + o));
                        }
                    }
                }
            }
        }
    }
}
