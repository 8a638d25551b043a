package primerlab.nn;

import java.lang.foreign.ValueLayout;

import jdk.incubator.vector.FloatVector;

import static jdk.incubator.vector.FloatVector.fromMemorySegment;
import static primerlab.nn.Lanes.FLOATS;
import static primerlab.nn.Lanes.ORDER;
import static primerlab.nn.Native.ALL;

/**
 * Products of tall matrices with small ones, six rows and two vectors of columns at a time: twelve sums stay in registers. For a few
 * dozen columns this beats a library that first copies its operands. All by absolute addresses; callers have checked their shapes.
 * Loads and stores are the Vector API's own calls, see {@link WinogradSteps}.
 */
final class SixRows {
    static final int ROWS = 6;
    static final int COLS = 2 * Lanes.WIDTH;
    private static final long VECTOR = (long) Lanes.WIDTH * Float.BYTES;
    private static final long PANEL = 2 * VECTOR;
    private static final ValueLayout.OfFloat FLOAT = ValueLayout.JAVA_FLOAT_UNALIGNED;

    private SixRows() {}

    /** The next multiple of {@link #ROWS}. */
    static int whole(int rows) {
        return Math.ceilDiv(rows, ROWS) * ROWS;
    }

    /**
     * y = x·w.
     *
     * @param rows of x and y, a multiple of {@link #ROWS}
     * @param x    (rows, c)
     * @param w    (c, n) in panels of {@link #COLS} columns: (n/COLS, c, COLS)
     * @param y    (rows, n)
     */
    static void product(int rows, long x, int c, long w, int n, long y) {
        long stride = (long) c * Float.BYTES;
        long yStride = (long) n * Float.BYTES;
        for (int j = 0; j < n; j += COLS) {
            for (int p = 0; p < rows; p += ROWS) {
                block(x + p * stride, stride, Float.BYTES, c, w + j * stride, PANEL, y + p * yStride + (long) j * Float.BYTES, yStride);
            }
        }
    }

    /**
     * dw = xᵀ·dy, or added to dw.
     *
     * @param rows of x and dy
     * @param x    (rows, c); read on into the next row, or {@link #ROWS} numbers past the end, where c is no multiple of {@link #ROWS}
     * @param dy   (rows, n)
     * @param dw   ({@link #whole} c, n): rows from c on get numbers of no meaning
     */
    static void outer(int rows, long x, int c, long dy, int n, long dw, boolean add) {
        long stride = (long) c * Float.BYTES;
        long yStride = (long) n * Float.BYTES;
        for (int j = 0; j < n; j += COLS) {
            for (int q = 0; q < c; q += ROWS) {
                long from = x + (long) q * Float.BYTES;
                long right = dy + (long) j * Float.BYTES;
                long to = dw + q * yStride + (long) j * Float.BYTES;
                if (add) {
                    blockAdd(from, Float.BYTES, stride, rows, right, yStride, to, yStride);
                } else {
                    block(from, Float.BYTES, stride, rows, right, yStride, to, yStride);
                }
            }
        }
    }

    /** y[i] = Σ_k x[i, k]·w[k], i below 6; {@code down} bytes to the next i of x, {@code along} to its next k. */
    private static void block(long x, long down, long along, int depth, long w, long wStride, long y, long yStride) {
        FloatVector a0 = FloatVector.zero(FLOATS);
        FloatVector b0 = a0;
        FloatVector a1 = a0;
        FloatVector b1 = a0;
        FloatVector a2 = a0;
        FloatVector b2 = a0;
        FloatVector a3 = a0;
        FloatVector b3 = a0;
        FloatVector a4 = a0;
        FloatVector b4 = a0;
        FloatVector a5 = a0;
        FloatVector b5 = a0;
        for (int k = 0; k < depth; k++) {
            FloatVector left = fromMemorySegment(FLOATS, ALL, w + k * wStride, ORDER);
            FloatVector right = fromMemorySegment(FLOATS, ALL, w + k * wStride + VECTOR, ORDER);
            long at = x + k * along;
            FloatVector v = FloatVector.broadcast(FLOATS, ALL.get(FLOAT, at));
            a0 = v.fma(left, a0);
            b0 = v.fma(right, b0);
            v = FloatVector.broadcast(FLOATS, ALL.get(FLOAT, at + down));
            a1 = v.fma(left, a1);
            b1 = v.fma(right, b1);
            v = FloatVector.broadcast(FLOATS, ALL.get(FLOAT, at + 2 * down));
            a2 = v.fma(left, a2);
            b2 = v.fma(right, b2);
            v = FloatVector.broadcast(FLOATS, ALL.get(FLOAT, at + 3 * down));
            a3 = v.fma(left, a3);
            b3 = v.fma(right, b3);
            v = FloatVector.broadcast(FLOATS, ALL.get(FLOAT, at + 4 * down));
            a4 = v.fma(left, a4);
            b4 = v.fma(right, b4);
            v = FloatVector.broadcast(FLOATS, ALL.get(FLOAT, at + 5 * down));
            a5 = v.fma(left, a5);
            b5 = v.fma(right, b5);
        }
        a0.intoMemorySegment(ALL, y, ORDER);
        b0.intoMemorySegment(ALL, y + VECTOR, ORDER);
        a1.intoMemorySegment(ALL, y + yStride, ORDER);
        b1.intoMemorySegment(ALL, y + yStride + VECTOR, ORDER);
        a2.intoMemorySegment(ALL, y + 2 * yStride, ORDER);
        b2.intoMemorySegment(ALL, y + 2 * yStride + VECTOR, ORDER);
        a3.intoMemorySegment(ALL, y + 3 * yStride, ORDER);
        b3.intoMemorySegment(ALL, y + 3 * yStride + VECTOR, ORDER);
        a4.intoMemorySegment(ALL, y + 4 * yStride, ORDER);
        b4.intoMemorySegment(ALL, y + 4 * yStride + VECTOR, ORDER);
        a5.intoMemorySegment(ALL, y + 5 * yStride, ORDER);
        b5.intoMemorySegment(ALL, y + 5 * yStride + VECTOR, ORDER);
    }

    /** The same, added to y. */
    private static void blockAdd(long x, long down, long along, int depth, long w, long wStride, long y, long yStride) {
        FloatVector a0 = fromMemorySegment(FLOATS, ALL, y, ORDER);
        FloatVector b0 = fromMemorySegment(FLOATS, ALL, y + VECTOR, ORDER);
        FloatVector a1 = fromMemorySegment(FLOATS, ALL, y + yStride, ORDER);
        FloatVector b1 = fromMemorySegment(FLOATS, ALL, y + yStride + VECTOR, ORDER);
        FloatVector a2 = fromMemorySegment(FLOATS, ALL, y + 2 * yStride, ORDER);
        FloatVector b2 = fromMemorySegment(FLOATS, ALL, y + 2 * yStride + VECTOR, ORDER);
        FloatVector a3 = fromMemorySegment(FLOATS, ALL, y + 3 * yStride, ORDER);
        FloatVector b3 = fromMemorySegment(FLOATS, ALL, y + 3 * yStride + VECTOR, ORDER);
        FloatVector a4 = fromMemorySegment(FLOATS, ALL, y + 4 * yStride, ORDER);
        FloatVector b4 = fromMemorySegment(FLOATS, ALL, y + 4 * yStride + VECTOR, ORDER);
        FloatVector a5 = fromMemorySegment(FLOATS, ALL, y + 5 * yStride, ORDER);
        FloatVector b5 = fromMemorySegment(FLOATS, ALL, y + 5 * yStride + VECTOR, ORDER);
        for (int k = 0; k < depth; k++) {
            FloatVector left = fromMemorySegment(FLOATS, ALL, w + k * wStride, ORDER);
            FloatVector right = fromMemorySegment(FLOATS, ALL, w + k * wStride + VECTOR, ORDER);
            long at = x + k * along;
            FloatVector v = FloatVector.broadcast(FLOATS, ALL.get(FLOAT, at));
            a0 = v.fma(left, a0);
            b0 = v.fma(right, b0);
            v = FloatVector.broadcast(FLOATS, ALL.get(FLOAT, at + down));
            a1 = v.fma(left, a1);
            b1 = v.fma(right, b1);
            v = FloatVector.broadcast(FLOATS, ALL.get(FLOAT, at + 2 * down));
            a2 = v.fma(left, a2);
            b2 = v.fma(right, b2);
            v = FloatVector.broadcast(FLOATS, ALL.get(FLOAT, at + 3 * down));
            a3 = v.fma(left, a3);
            b3 = v.fma(right, b3);
            v = FloatVector.broadcast(FLOATS, ALL.get(FLOAT, at + 4 * down));
            a4 = v.fma(left, a4);
            b4 = v.fma(right, b4);
            v = FloatVector.broadcast(FLOATS, ALL.get(FLOAT, at + 5 * down));
            a5 = v.fma(left, a5);
            b5 = v.fma(right, b5);
        }
        a0.intoMemorySegment(ALL, y, ORDER);
        b0.intoMemorySegment(ALL, y + VECTOR, ORDER);
        a1.intoMemorySegment(ALL, y + yStride, ORDER);
        b1.intoMemorySegment(ALL, y + yStride + VECTOR, ORDER);
        a2.intoMemorySegment(ALL, y + 2 * yStride, ORDER);
        b2.intoMemorySegment(ALL, y + 2 * yStride + VECTOR, ORDER);
        a3.intoMemorySegment(ALL, y + 3 * yStride, ORDER);
        b3.intoMemorySegment(ALL, y + 3 * yStride + VECTOR, ORDER);
        a4.intoMemorySegment(ALL, y + 4 * yStride, ORDER);
        b4.intoMemorySegment(ALL, y + 4 * yStride + VECTOR, ORDER);
        a5.intoMemorySegment(ALL, y + 5 * yStride, ORDER);
        b5.intoMemorySegment(ALL, y + 5 * yStride + VECTOR, ORDER);
    }
}
