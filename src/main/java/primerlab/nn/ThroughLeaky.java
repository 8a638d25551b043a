package primerlab.nn;

/**
 * y = u ∘ leaky′(a), where {@code after} = leaky(a).  All (n, m). The slope is constant almost everywhere, so nothing goes
 * back to a.
 */
final class ThroughLeaky extends LayerOp {
    private final Node u;
    private final Tensor after;
    private final float slope;

    ThroughLeaky(Node u, Tensor after, float slope, Node output) {
        super(output, u);
        this.u = u;
        this.after = after;
        this.slope = slope;
    }

    @Override void forward() {
        Rows.scaleNegative(u.value(), after, slope, output().value());
    }

    @Override void backward() {
        if (u.wantsGradient()) {
            if (adds(0)) {
                Rows.scaleNegativeAdd(output().gradient(), after, slope, u.gradient());
            } else {
                Rows.scaleNegative(output().gradient(), after, slope, u.gradient());   // dL/du = dL/dy ∘ leaky′(a)
            }
        }
    }
}
