package primerlab.nn;

import java.lang.foreign.MemorySegment;

/**
 * y = r + x·Wᵀ + b, a linear layer added to what goes past it.  r (n, out), x (n, in), W (out, in), b (1, out) → y (n, out).
 *
 * <p>dL/dr is dL/dy and whatever reaches r by its other ways: it lies in the same place and goes on being added to there. So
 * nothing that comes after this operation may read r. Without {@link Parts#residuals} r adds nothing to y.
 */
final class Residual extends LayerOp {
    private final Node r;
    private final Node x;
    private final Node w;
    private final Node b;
    private final Parts parts;

    Residual(Node r, Node x, Node w, Node b, Parts parts, Node output) {
        super(output, r, x, w, b);
        if (x.value().cols() != w.value().cols() || b.value().size() != w.value().rows() || r.value().cols() != w.value().rows()
                || r.value().rows() != x.value().rows()) {
            throw new IllegalArgumentException("shapes do not fit: " + r.value() + ", " + x.value() + ", " + w.value() + ", " + b.value());
        }
        this.r = r;
        this.x = x;
        this.w = w;
        this.b = b;
        this.parts = parts;
    }

    /** Where y comes to lie, its gradient in r's place if r has one. */
    static Node output(Node r, Tensor y, Graph g) {
        return r.wantsGradient() ? new Node(y, r.gradient()) : g.watched(y);
    }

    @Override void settle(int input, boolean add) {
        if (input == 0 && add) {
            throw new IllegalStateException(r.value() + " is read after " + output().value() + " was added to it");
        }
        super.settle(input, add);
    }

    @Override void forward() {
        Tensor y = output().value();
        MemorySegment bias = b.value().at;
        int cols = y.cols();
        int whole = Lanes.FLOATS.loopBound(cols);
        float share = parts.residuals() ? 1 : 0;
        for (int row = 0; row < y.rows(); row++) {
            long at = (long) row * cols;
            for (int j = 0; j < whole; j += Lanes.WIDTH) {
                Rows.store(Rows.load(r.value().at, at + j).mul(share).add(Rows.load(bias, j)), y.at, at + j);
            }
            for (int j = whole; j < cols; j++) {
                Rows.put(y.at, at + j, Rows.get(r.value().at, at + j) * share + Rows.get(bias, j));
            }
        }
        Gemm.productTransposed(x.value(), w.value(), y, true);
    }

    @Override void backward() {
        if (!output().wantsGradient()) {
            return;
        }
        Tensor dy = output().gradient();
        if (b.wantsGradient()) {
            Rows.sum(dy, b.gradient(), adds(3));                               // dL/db = Σ_n dL/dy
        }
        if (w.wantsGradient()) {
            Gemm.transposedProduct(dy, x.value(), w.gradient(), adds(2));      // dL/dW = (dL/dy)ᵀ · x
        }
        if (x.wantsGradient()) {
            Gemm.product(dy, w.value(), x.gradient(), adds(1));                // dL/dx = dL/dy · W
        }
        if (r.wantsGradient() && !parts.residuals()) {
            dy.fill(0);                                                        // dL/dr by this way, which is in the same place
        }
    }
}
