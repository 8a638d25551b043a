package primerlab.nn;

import java.lang.foreign.ValueLayout;

import jdk.incubator.vector.FloatVector;
import org.jspecify.annotations.Nullable;

import static primerlab.nn.Native.ALL;

/**
 * y[p] = a[p] ‖ b[p]: columns side by side, a concatenation of channels.  a (n, ca), b (n, cb) → y (n, ca + cb). With a pattern,
 * row p of a is its row pattern[p], so that a may be up-sampled on the way.
 */
final class Beside extends LayerOp {
    private static final ValueLayout.OfFloat FLOAT = ValueLayout.JAVA_FLOAT_UNALIGNED;

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
        long to = y.at.address();
        for (int row = 0; row < y.rows(); row++) {
            copy(address(a.value(), rowOfA(row) * ca), to, ca);
            copy(address(b.value(), row * cb), to + (long) ca * Float.BYTES, cb);
            to += (long) (ca + cb) * Float.BYTES;
        }
    }

    @Override void backward() {
        if (a.wantsGradient()) {
            if (!adds(0)) {
                a.gradient().fill(0);
            }
            int ca = a.value().cols();
            for (int row = 0; row < output().value().rows(); row++) {      // dL/da = dL/dy's first columns, summed where a row was used often
                add(address(output().gradient(), row * output().value().cols()), address(a.gradient(), rowOfA(row) * ca), ca);
            }
        }
        if (b.wantsGradient()) {
            if (!adds(1)) {
                b.gradient().fill(0);
            }
            int cb = b.value().cols();
            int ca = a.value().cols();
            for (int row = 0; row < output().value().rows(); row++) {      // dL/db = dL/dy's last columns
                add(address(output().gradient(), row * output().value().cols() + ca), address(b.gradient(), row * cb), cb);
            }
        }
    }

    private static long address(Tensor tensor, int index) {
        return tensor.at.address() + (long) index * Float.BYTES;
    }

    private static void copy(long from, long to, int floats) {
        int i = 0;
        for (; i + Lanes.WIDTH <= floats; i += Lanes.WIDTH) {
            load(from + (long) i * Float.BYTES).intoMemorySegment(ALL, to + (long) i * Float.BYTES, Lanes.ORDER);
        }
        for (; i < floats; i++) {
            ALL.set(FLOAT, to + (long) i * Float.BYTES, ALL.get(FLOAT, from + (long) i * Float.BYTES));
        }
    }

    private static void add(long from, long to, int floats) {
        int i = 0;
        for (; i + Lanes.WIDTH <= floats; i += Lanes.WIDTH) {
            long at = (long) i * Float.BYTES;
            load(to + at).add(load(from + at)).intoMemorySegment(ALL, to + at, Lanes.ORDER);
        }
        for (; i < floats; i++) {
            long at = (long) i * Float.BYTES;
            ALL.set(FLOAT, to + at, ALL.get(FLOAT, to + at) + ALL.get(FLOAT, from + at));
        }
    }

    private static FloatVector load(long address) {
        return FloatVector.fromMemorySegment(Lanes.FLOATS, ALL, address, Lanes.ORDER);
    }
}
