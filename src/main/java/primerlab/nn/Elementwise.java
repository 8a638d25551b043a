package primerlab.nn;

import java.lang.foreign.MemorySegment;

import jdk.incubator.vector.FloatVector;

/** Sums and copies of whole tensors by the Vector API. */
final class Elementwise {
    private static final int LANES = Lanes.WIDTH;

    private Elementwise() {}

    /** y = a + b; y may be one of them. */
    static void sum(Tensor a, Tensor b, Tensor y) {
        int size = y.size();
        int whole = Lanes.FLOATS.loopBound(size);
        for (int i = 0; i < whole; i += LANES) {
            Rows.store(Rows.load(a.at, i).add(Rows.load(b.at, i)), y.at, i);
        }
        for (int i = whole; i < size; i++) {
            Rows.put(y.at, i, Rows.get(a.at, i) + Rows.get(b.at, i));
        }
    }

    /** y = x, or y += x. */
    static void pass(Tensor x, Tensor y, boolean add) {
        if (add) {
            sum(x, y, y);
        } else {
            MemorySegment.copy(x.at, 0, y.at, 0, y.at.byteSize());
        }
    }

    /** y = factor·x, or y += factor·x. */
    static void scaled(Tensor x, float factor, Tensor y, boolean add) {
        int size = y.size();
        int whole = Lanes.FLOATS.loopBound(size);
        for (int i = 0; i < whole; i += LANES) {
            FloatVector v = Rows.load(x.at, i).mul(factor);
            Rows.store(add ? v.add(Rows.load(y.at, i)) : v, y.at, i);
        }
        for (int i = whole; i < size; i++) {
            Rows.put(y.at, i, Rows.get(x.at, i) * factor + (add ? Rows.get(y.at, i) : 0));
        }
    }
}
