package primerlab.nn;

/** y = u·W.  u (n, out), W (out, in) → y (n, in): how a linear layer takes a gradient back, as a step of its own graph. */
final class ThroughWeight extends LayerOp {
    private final Node u;
    private final Node w;

    ThroughWeight(Node u, Node w, Node output) {
        super(output, u, w);
        this.u = u;
        this.w = w;
    }

    @Override void forward() {
        Gemm.product(u.value(), w.value(), output().value(), false);
    }

    @Override void backward() {
        if (!output().wantsGradient()) {
            return;
        }
        Tensor dy = output().gradient();
        if (w.wantsGradient()) {
            Gemm.transposedProduct(u.value(), dy, w.gradient(), adds(1));      // dL/dW = uᵀ · dL/dy
        }
        if (u.wantsGradient()) {
            Gemm.productTransposed(dy, w.value(), u.gradient(), adds(0));      // dL/du = dL/dy · Wᵀ
        }
    }
}
