package primerlab.nn;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorOperators;

/** Elementwise kernels by the Vector API, straight on the arrays' memory. */
final class Rows {
    private static final int LANES = Lanes.WIDTH;

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

    static FloatVector load(MemorySegment at, long index) {
        return FloatVector.fromMemorySegment(Lanes.FLOATS, at, index * Float.BYTES, Lanes.ORDER);
    }

    static void store(FloatVector v, MemorySegment at, long index) {
        v.intoMemorySegment(at, index * Float.BYTES, Lanes.ORDER);
    }

    static float get(MemorySegment at, long index) {
        return at.getAtIndex(ValueLayout.JAVA_FLOAT, index);
    }

    static void put(MemorySegment at, long index, float value) {
        at.setAtIndex(ValueLayout.JAVA_FLOAT, index, value);
    }
}
