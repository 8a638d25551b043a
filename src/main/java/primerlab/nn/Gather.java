package primerlab.nn;

/**
 * y[p] = x[pattern[p, 0]] ‖ x[pattern[p, 1]] ‖ …: every row of y is some rows of x side by side, zeros where the pattern says
 * {@link Pattern#NONE}.  x (n, c), pattern (m, taps) → y (m, taps·c). Patches for a convolution, up-sampling, shifts, skewing
 * and the folding of pixels are this one operation with other patterns.
 */
final class Gather extends LayerOp {
    private final Node x;
    private final Pattern pattern;

    Gather(Node x, Pattern pattern, Node output) {
        super(output, x);
        this.x = x;
        this.pattern = pattern;
    }

    @Override void forward() {
        pattern.gather(x.value(), output().value());
    }

    @Override void backward() {
        if (x.wantsGradient()) {
            if (!adds(0)) {
                x.gradient().fill(0);
            }
            pattern.scatterAdd(output().gradient(), x.gradient());     // dL/dx[s] = Σ dL/dy over every place that s was taken to
        }
    }
}
