package primerlab.nn;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorOperators;

/** Elementwise kernels by the Vector API, straight on the arrays' memory. */
final class Rows {
    private static final int LANES = Lanes.WIDTH;

    private static final MemorySegment EVERYWHERE = MemorySegment.NULL.reinterpret(Long.MAX_VALUE);

    private Rows() {}

    /** y = leaky(y + b), b added to every row. */
    static void addThenLeaky(Tensor y, Tensor b, float slope) {
        int cols = y.cols();
        int whole = Lanes.FLOATS.loopBound(cols);
        MemorySegment at = y.at;
        MemorySegment bias = b.at;
        for (int row = 0; row < y.rows(); row++) {
            long start = (long) row * cols;
            for (int j = 0; j < whole; j += LANES) {
                FloatVector a = load(at, start + j).add(load(bias, j));
                store(a.max(a.mul(slope)), at, start + j);                     // right for slopes up to 1
            }
            for (int j = whole; j < cols; j++) {
                float a = get(at, start + j) + get(bias, j);
                put(at, start + j, Math.max(a, a * slope));
            }
        }
    }

    /** y = u where {@code sign} is positive, slope·u elsewhere; y may be u. */
    static void scaleNegative(Tensor u, Tensor sign, float slope, Tensor y) {
        int size = y.size();
        int whole = Lanes.FLOATS.loopBound(size);
        for (int i = 0; i < whole; i += LANES) {
            FloatVector v = load(u.at, i);
            store(v.mul(slope, load(sign.at, i).compare(VectorOperators.LE, 0)), y.at, i);
        }
        for (int i = whole; i < size; i++) {
            float v = get(u.at, i);
            put(y.at, i, get(sign.at, i) <= 0 ? v * slope : v);
        }
    }

    /** As {@link #scaleNegative}, added to y. */
    static void scaleNegativeAdd(Tensor u, Tensor sign, float slope, Tensor y) {
        for (int i = 0; i < y.size(); i++) {
            float v = get(u.at, i);
            put(y.at, i, get(y.at, i) + (get(sign.at, i) <= 0 ? v * slope : v));
        }
    }

    /** sum = Σ rows of x, or is added to. */
    static void sum(Tensor x, Tensor sum, boolean add) {
        int cols = x.cols();
        int whole = Lanes.FLOATS.loopBound(cols);
        for (int j = 0; j < whole; j += LANES) {
            FloatVector total = add ? load(sum.at, j) : FloatVector.zero(Lanes.FLOATS);
            for (int row = 0; row < x.rows(); row++) {
                total = total.add(load(x.at, (long) row * cols + j));
            }
            store(total, sum.at, j);
        }
        for (int j = whole; j < cols; j++) {
            float total = add ? get(sum.at, j) : 0;
            for (int row = 0; row < x.rows(); row++) {
                total += get(x.at, (long) row * cols + j);
            }
            put(sum.at, j, total);
        }
    }

    // Reads and writes go by address: the JDK's own check of every place takes a third of a loop's time and makes loops so large
    // that the compiler gives up on them. Assertions, which tests run with, check instead.

    static FloatVector load(MemorySegment at, long index) {
        assert holds(at, index, LANES);
        return FloatVector.fromMemorySegment(Lanes.FLOATS, EVERYWHERE, at.address() + index * Float.BYTES, Lanes.ORDER);
    }

    static void store(FloatVector v, MemorySegment at, long index) {
        assert holds(at, index, LANES);
        v.intoMemorySegment(EVERYWHERE, at.address() + index * Float.BYTES, Lanes.ORDER);
    }

    static float get(MemorySegment at, long index) {
        assert holds(at, index, 1);
        return EVERYWHERE.get(ValueLayout.JAVA_FLOAT_UNALIGNED, at.address() + index * Float.BYTES);
    }

    static void put(MemorySegment at, long index, float value) {
        assert holds(at, index, 1);
        EVERYWHERE.set(ValueLayout.JAVA_FLOAT_UNALIGNED, at.address() + index * Float.BYTES, value);
    }

    private static boolean holds(MemorySegment at, long index, int count) {
        return at.isNative() && index >= 0 && (index + count) * Float.BYTES <= at.byteSize();
    }
}
