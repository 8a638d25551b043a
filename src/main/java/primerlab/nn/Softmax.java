package primerlab.nn;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;

import jdk.incubator.vector.FloatVector;

/** pᵢ = e^xᵢ / Σ e^xⱼ, in place, in rows that have room for whole vectors. */
final class Softmax {
    private static final int LANES = Lanes.WIDTH;
    /** 1 for each lane of a vector, then 0 for each: read from the right place, it keeps the first few lanes. */
    private static final MemorySegment KEEP = table(1, 0);
    /** Likewise 0 and −∞: added, it leaves the first few lanes and takes the others out of the race. */
    private static final MemorySegment HIDE = table(0, Float.NEGATIVE_INFINITY);

    private Softmax() {}

    private static MemorySegment table(float first, float then) {
        MemorySegment table = Arena.global().allocate(2L * LANES * Float.BYTES, LANES * (long) Float.BYTES);
        for (int i = 0; i < 2 * LANES; i++) {
            Rows.put(table, i, i < LANES ? first : then);
        }
        return table;
    }

    /** Over the first {@code seen} numbers, 1 or more, of the row at {@code at}; the rest, up to {@code span}, becomes 0. */
    static void row(MemorySegment x, long at, int seen, int span) {
        int end = end(seen);
        share(x, at, exponentials(x, at, top(x, at, seen), end), seen, end);
        clear(x, at, end, span);
    }

    // A loop a method, with numbers alone going in and out: where the compiler's limit for one method is reached it calls the
    // next one, and does not break up its vectors.

    private static void share(MemorySegment x, long at, float sum, int seen, int end) {
        float share = 1 / sum;
        int last = end - LANES;
        for (int j = 0; j < last; j += LANES) {
            Rows.store(Rows.load(x, at + j).mul(share), x, at + j);
        }
        shareLast(x, at + last, share, end - seen);
    }

    private static void shareLast(MemorySegment x, long at, float share, int hidden) {
        Rows.store(Rows.load(x, at).mul(share).mul(Rows.load(KEEP, hidden)), x, at);
    }

    private static void clear(MemorySegment x, long at, int from, int to) {
        for (int j = from; j < to; j += LANES) {
            Rows.store(FloatVector.zero(Lanes.FLOATS), x, at + j);
        }
    }

    /** {@code count} rounded up to whole vectors. */
    static int end(int count) {
        return Math.ceilDiv(count, LANES) * LANES;
    }

    /** The largest of the first {@code seen}; what lies behind them in the last vector becomes −∞. */
    static float top(MemorySegment x, long at, int seen) {
        int end = end(seen);
        int last = end - LANES;
        FloatVector most = Rows.load(x, at + last).add(Rows.load(HIDE, end - seen));
        Rows.store(most, x, at + last);
        for (int j = 0; j < last; j += LANES) {
            most = most.max(Rows.load(x, at + j));
        }
        return Lanes.max(most);
    }

    /**
     * x = e^(x − top), which cannot overflow; returns their sum. e^−∞ is held at a number too small to change it.
     */
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
