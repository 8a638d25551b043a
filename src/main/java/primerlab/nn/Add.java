package primerlab.nn;

/** y = a + b, element by element; a, b, y (n, c). A residual connection. */
final class Add extends LayerOp {
    private final Node a;
    private final Node b;

    Add(Node a, Node b, Node output) {
        super(output, a, b);
        if (a.value().rows() != b.value().rows() || a.value().cols() != b.value().cols()) {
            throw new IllegalArgumentException("shapes differ: " + a.value() + ", " + b.value());
        }
        this.a = a;
        this.b = b;
    }

    @Override void forward() {
        Elementwise.sum(a.value(), b.value(), output().value());
    }

    @Override void backward() {
        if (a.wantsGradient()) {
            Elementwise.pass(output().gradient(), a.gradient(), adds(0));      // dL/da = dL/dy
        }
        if (b.wantsGradient()) {
            Elementwise.pass(output().gradient(), b.gradient(), adds(1));      // dL/db = dL/dy
        }
    }
}
