package primerlab.nn;

import java.lang.foreign.MemorySegment;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorOperators;

/** pᵢ = e^xᵢ / Σ e^xⱼ, in place, in rows that have room for whole vectors. */
final class Softmax {
    private static final int LANES = Lanes.WIDTH;

    private Softmax() {}

    /**
     * Over the first {@code seen} numbers, 1 or more, of the row at {@code at}; the rest, up to {@code span}, becomes 0.
     */
    static void row(MemorySegment x, long at, int seen, int span) {
        int end = end(seen);
        float top = top(x, at, seen, end);
        float share = 1 / exponentials(x, at, top, end);
        for (int j = 0; j < end; j += LANES) {
            Rows.store(Rows.load(x, at + j).mul(share), x, at + j);
        }
        for (int j = seen; j < end; j++) {
            Rows.put(x, at + j, 0);
        }
        for (int j = end; j < span; j += LANES) {
            Rows.store(FloatVector.zero(Lanes.FLOATS), x, at + j);
        }
    }

    /** {@code count} rounded up to whole vectors. */
    static int end(int count) {
        return Math.ceilDiv(count, LANES) * LANES;
    }

    /** The largest of the first {@code seen}; what lies behind them in the last vector becomes −∞. */
    static float top(MemorySegment x, long at, int seen, int end) {
        for (int j = seen; j < end; j++) {
            Rows.put(x, at + j, Float.NEGATIVE_INFINITY);
        }
        FloatVector most = Rows.load(x, at);
        for (int j = LANES; j < end; j += LANES) {
            most = most.max(Rows.load(x, at + j));
        }
        return most.reduceLanes(VectorOperators.MAX);
    }

    /** x = e^(x − top), which cannot overflow; returns their sum. e^−∞ is held at a number too small to change it. */
    static float exponentials(MemorySegment x, long at, float top, int end) {
        FloatVector sum = FloatVector.zero(Lanes.FLOATS);
        for (int j = 0; j < end; j += LANES) {
            FloatVector e = Lanes.exp(Rows.load(x, at + j).sub(top));
            Rows.store(e, x, at + j);
            sum = sum.add(e);
        }
        return Lanes.sum(sum);
    }
}
