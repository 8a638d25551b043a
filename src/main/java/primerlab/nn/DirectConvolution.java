package primerlab.nn;

import java.util.Arrays;

/**
 * y = leaky(patches(x)·Wᵀ + b) as {@link Convolution} works it out, without patches: every tap's rows are multiplied where they lie.
 * x (images·in, c), W (out, taps·c) or wider, b (1, out) → y (images·positions, out); a linear layer is a window of one tap.
 * Where the pattern has no row, a row of zeros stands in.
 */
final class DirectConvolution extends LayerOp {
    private final Node x;
    private final Node w;
    private final Node b;
    private final float slope;
    private final int images;
    private final int taps;
    private final int c;
    private final int n;
    private final int positions;
    private final int pixels;
    private final Tensor forwardWeight;
    private final Tensor backwardWeight;
    private final Tensor weightGradient;
    private final Tensor zeros;
    /** Byte offsets of each tap's rows, image by image: where there is none the offset leads to the zeros. */
    private final long[][] sources;
    private final long[][] targets;

    /** From this width on a matrix product over written patches is quicker. */
    private static final int WIDEST = 32;

    /**
     * True where the shapes suit: few channels, several taps (one alone is a linear layer), whole blocks of the kernel, and a way back to x
     * where that is wanted.
     */
    static boolean suits(Node x, Node w, Pattern window, int images) {
        int c = x.value().cols();
        int n = w.value().rows();
        int pixels = x.value().rows() / images;
        return window.taps() > 1 && n <= WIDEST && c <= WIDEST && n % RowKernel.COLS == 0 && window.rows() % RowKernel.ROWS == 0 && window.taps() * c % RowKernel.ROWS == 0
                && (c == 1 || c % RowKernel.ROWS == 0)
                && (!x.wantsGradient() || c % RowKernel.COLS == 0 && pixels % RowKernel.ROWS == 0 && window.invertible(pixels));
    }

    DirectConvolution(Node x, Node w, Node b, Pattern window, int images, float slope, Node output, Memory memory) {
        super(output, x, w, b);
        this.x = x;
        this.w = w;
        this.b = b;
        this.slope = slope;
        this.images = images;
        taps = window.taps();
        c = x.value().cols();
        n = w.value().rows();
        positions = window.rows();
        pixels = x.value().rows() / images;
        if (taps * c > w.value().cols() || b.value().size() != n || x.value().rows() % images != 0) {
            throw new IllegalArgumentException("shapes do not fit: " + images + " images " + x.value() + ", " + w.value() + ", " + b.value());
        }
        String name = output.value().name();
        forwardWeight = memory.tensor(name + " weight, transposed", taps * c, n);
        weightGradient = memory.tensor(name + " weight's gradient, transposed", taps * c, n);
        backwardWeight = memory.tensor(name + " weight, by taps", taps * n, c);
        zeros = memory.tensor(name + " zeros", 1, Math.max(c, n));
        sources = new long[images][];
        Arrays.setAll(sources, i -> window.offsets(c, zeros.at.address() - image(x.value(), i, pixels)));
        targets = new long[x.wantsGradient() ? images : 0][];
        if (x.wantsGradient()) {
            Pattern inverse = window.inverse(pixels);
            Arrays.setAll(targets, i -> inverse.offsets(n, zeros.at.address() - image(output.gradient(), i, positions)));
        }
    }

    private static long image(Tensor all, int image, int rows) {
        return all.at.address() + (long) image * rows * all.cols() * Float.BYTES;
    }

    @Override void forward() {
        Tensor weight = w.value();
        for (int o = 0; o < n; o++) {
            for (int q = 0; q < taps * c; q++) {
                forwardWeight.set(panelled(q, o, taps * c), weight.get(o * weight.cols() + q));
            }
        }
        Tensor y = output().value();
        for (int i = 0; i < images; i++) {
            RowKernel.product(positions, image(x.value(), i, pixels), sources[i], taps, c, forwardWeight.at.address(), n,
                    b.value().at.address(), slope, image(y, i, positions));
        }
    }

    @Override void backward() {
        if (!output().wantsGradient()) {
            return;
        }
        Tensor dy = output().gradient();
        if (slope != 1) {
            Rows.scaleNegative(dy, output().value(), slope, dy);                        // dL/da = dL/dy · leaky′(a)
        }
        if (b.wantsGradient()) {
            Rows.sum(dy, b.gradient(), adds(2));                                        // dL/db = Σ dL/da
        }
        if (w.wantsGradient()) {
            weightGradient.fill(0);
            for (int i = 0; i < images; i++) {
                RowKernel.outer(positions, image(x.value(), i, pixels), sources[i], taps, c, image(dy, i, positions), n,
                        weightGradient.at.address());                                   // dL/dW_t = Σ_p x[p at t]ᵀ · dL/da[p]
            }
            takeWeightGradient();
        }
        if (x.wantsGradient()) {
            untransposeWeight();
            for (int i = 0; i < images; i++) {
                long dx = image(x.gradient(), i, pixels);
                RowKernel.product(pixels, image(dy, i, positions), targets[i], taps, n, backwardWeight.at.address(), c,
                        adds(0) ? dx : zeros.at.address(), 1, dx);                       // dL/dx[s] = Σ_t dL/da[where s went] · W_t
            }
        }
    }

    /** Where (row, col) of a matrix of {@code rows} lies when its columns are kept in panels. */
    private static int panelled(int row, int col, int rows) {
        return (col / RowKernel.COLS * rows + row) * RowKernel.COLS + col % RowKernel.COLS;
    }

    private void takeWeightGradient() {
        Tensor dw = w.gradient();
        for (int o = 0; o < n; o++) {
            for (int q = 0; q < taps * c; q++) {
                int at = o * dw.cols() + q;
                float d = weightGradient.get(q * n + o);
                dw.set(at, adds(1) ? dw.get(at) + d : d);
            }
        }
    }

    private void untransposeWeight() {
        Tensor weight = w.value();
        for (int t = 0; t < taps; t++) {
            for (int o = 0; o < n; o++) {
                for (int k = 0; k < c; k++) {
                    backwardWeight.set(panelled(t * n + o, k, taps * n), weight.get(o * weight.cols() + t * c + k));
                }
            }
        }
    }
}
