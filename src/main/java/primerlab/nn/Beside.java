package primerlab.nn;

import org.jspecify.annotations.Nullable;

/**
 * y[p] = a[p] ‖ b[p]: columns side by side, a concatenation of channels.  a (n, ca), b (n, cb) → y (n, ca + cb). With a pattern,
 * row p of a is its row pattern[p], so that a may be up-sampled on the way.
 */
final class Beside extends LayerOp {
    private final Node a;
    private final @Nullable Pattern ofA;
    private final Node b;

    /** @param ofA one tap a row */
    Beside(Node a, @Nullable Pattern ofA, Node b, Node output) {
        super(output, a, b);
        if ((ofA == null ? a.value().rows() : ofA.rows()) != b.value().rows() || ofA != null && ofA.taps() != 1) {
            throw new IllegalArgumentException("shapes do not fit: " + a.value() + ", " + b.value());
        }
        this.a = a;
        this.ofA = ofA;
        this.b = b;
    }

    private int rowOfA(int row) {
        return ofA == null ? row : ofA.source(row, 0);
    }

    @Override void forward() {
        Tensor y = output().value();
        int ca = a.value().cols();
        int cb = b.value().cols();
        long to = 0;
        for (int row = 0; row < y.rows(); row++) {
            Strip.copy(a.value().at, (long) rowOfA(row) * ca, y.at, to, ca);
            Strip.copy(b.value().at, (long) row * cb, y.at, to + ca, cb);
            to += ca + cb;
        }
    }

    @Override void backward() {
        if (a.wantsGradient()) {
            if (!adds(0)) {
                a.gradient().fill(0);
            }
            int ca = a.value().cols();
            for (int row = 0; row < output().value().rows(); row++) {      // dL/da = dL/dy's first columns, summed where a row was used often
                Strip.add(output().gradient().at, (long) row * output().value().cols(), a.gradient().at, (long) rowOfA(row) * ca, ca);
            }
        }
        if (b.wantsGradient()) {
            if (!adds(1)) {
                b.gradient().fill(0);
            }
            int cb = b.value().cols();
            int ca = a.value().cols();
            for (int row = 0; row < output().value().rows(); row++) {      // dL/db = dL/dy's last columns
                Strip.add(output().gradient().at, (long) row * output().value().cols() + ca, b.gradient().at, (long) row * cb, cb);
            }
        }
    }
}
