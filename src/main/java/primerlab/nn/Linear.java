package primerlab.nn;

import org.jspecify.annotations.Nullable;

/**
 * y = leaky(x·Wᵀ + b).  x (n, in), W (out, in), b (1, out) → y (n, out); with slope 1 a plain linear layer, without a bias a
 * plain product.
 * Backwards dy is turned into the gradient by x·Wᵀ + b in its place: nobody else reads it after this.
 */
final class Linear extends LayerOp {
    private final Node x;
    private final Node w;
    private final @Nullable Node b;
    private final float slope;
    private final Tensor y;

    Linear(Node x, Node w, @Nullable Node b, float slope, Node output) {
        super(output, b == null ? new Node[] {x, w} : new Node[] {x, w, b});
        if (x.value().cols() != w.value().cols() || b != null && b.value().size() != w.value().rows()) {
            throw new IllegalArgumentException("shapes do not fit: " + x.value() + ", " + w.value() + ", " + (b == null ? "no bias" : b.value()));
        }
        this.x = x;
        this.w = w;
        this.b = b;
        this.slope = slope;
        y = output.value();
    }

    @Override void forward() {
        Gemm.productTransposed(x.value(), w.value(), y, false);
        if (b != null) {
            Rows.addThenLeaky(y, b.value(), slope);
        }
    }

    @Override void backward() {
        if (!output().wantsGradient()) {
            return;
        }
        Tensor dy = output().gradient();
        if (slope != 1) {
            Rows.scaleNegative(dy, y, slope, dy);                              // dL/da = dL/dy · leaky′(a); a, y share their sign
        }
        if (b != null && b.wantsGradient()) {
            Rows.sum(dy, b.gradient(), adds(2));                               // dL/db = Σ_n dL/da
        }
        if (w.wantsGradient()) {
            Gemm.transposedProduct(dy, x.value(), w.gradient(), adds(1));      // dL/dW = (dL/da)ᵀ · x
        }
        if (x.wantsGradient()) {
            Gemm.product(dy, w.value(), x.gradient(), adds(0));                // dL/dx = dL/da · W
        }
    }
}
