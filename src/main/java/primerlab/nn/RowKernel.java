package primerlab.nn;

import java.lang.foreign.ValueLayout;

import jdk.incubator.vector.FloatVector;

import static jdk.incubator.vector.FloatVector.fromMemorySegment;
import static primerlab.nn.Lanes.FLOATS;
import static primerlab.nn.Lanes.ORDER;
import static primerlab.nn.Native.ALL;

/**
 * Products of gathered rows with small matrices, four rows and two vectors of columns at a time, so that sums stay in registers and
 * no patches are ever written: for a few dozen channels this beats a matrix product that first copies its operands.
 * All by absolute addresses; callers have checked their shapes.
 */
final class RowKernel {
    /** Rows at a time. */
    static final int ROWS = 4;
    /** Columns at a time. */
    static final int COLS = 2 * Lanes.WIDTH;
    private static final long VECTOR = (long) Lanes.WIDTH * Float.BYTES;
    private static final long PANEL = 2 * VECTOR;
    private static final ValueLayout.OfFloat FLOAT = ValueLayout.JAVA_FLOAT_UNALIGNED;

    private RowKernel() {}

    /**
     * y[p] = leaky(start[p] + Σ_t x[offsets[p, t]]·w[t]).
     *
     * @param rows    of y, a multiple of {@link #ROWS}
     * @param x       where a row with offset 0 lies
     * @param offsets byte offsets (rows, taps)
     * @param c       columns of x
     * @param w       in panels of {@link #COLS} columns, (n/COLS, taps, c, COLS)
     * @param n       columns of y, a multiple of {@link #COLS}
     * @param start   what the sums start with: y itself to add to it, or one row (n) for all
     */
    static void product(int rows, long x, long[] offsets, int taps, int c, long w, int n, long start, float slope, long y) {
        long step = start == y ? (long) n * Float.BYTES : 0;
        for (int j = 0; j < n; j += COLS) {
            for (int p = 0; p < rows; p += ROWS) {
                block(x, offsets, p * taps, taps, c, w + (long) j * taps * c * Float.BYTES, n,
                        start + p * step + (long) j * Float.BYTES, step, slope, y + ((long) p * n + j) * Float.BYTES);
            }
        }
    }

    /** No branch between two values of a vector: each would become an object. */
    private static void block(long x, long[] offsets, int first, int taps, int c, long w, int n, long start, long step, float slope, long y) {
        FloatVector a0 = fromMemorySegment(FLOATS, ALL, start, ORDER);
        FloatVector b0 = fromMemorySegment(FLOATS, ALL, start + VECTOR, ORDER);
        FloatVector a1 = fromMemorySegment(FLOATS, ALL, start + step, ORDER);
        FloatVector b1 = fromMemorySegment(FLOATS, ALL, start + step + VECTOR, ORDER);
        FloatVector a2 = fromMemorySegment(FLOATS, ALL, start + 2 * step, ORDER);
        FloatVector b2 = fromMemorySegment(FLOATS, ALL, start + 2 * step + VECTOR, ORDER);
        FloatVector a3 = fromMemorySegment(FLOATS, ALL, start + 3 * step, ORDER);
        FloatVector b3 = fromMemorySegment(FLOATS, ALL, start + 3 * step + VECTOR, ORDER);
        long stride = (long) n * Float.BYTES;
        int tap = first;
        long x0 = x + offsets[tap];
        long x1 = x + offsets[tap + taps];
        long x2 = x + offsets[tap + 2 * taps];
        long x3 = x + offsets[tap + 3 * taps];
        int left = c;
        long end = w + taps * c * PANEL;
        for (long at = w; at < end; at += PANEL) {                          // one loop, not one in another: vectors stay in registers
            if (left == 0) {
                tap++;
                left = c;
                x0 = x + offsets[tap];
                x1 = x + offsets[tap + taps];
                x2 = x + offsets[tap + 2 * taps];
                x3 = x + offsets[tap + 3 * taps];
            }
            left--;
            FloatVector wl = fromMemorySegment(FLOATS, ALL, at, ORDER);
            FloatVector wr = fromMemorySegment(FLOATS, ALL, at + VECTOR, ORDER);
            FloatVector v = FloatVector.broadcast(FLOATS, ALL.get(FLOAT, x0));
            a0 = v.fma(wl, a0);
            b0 = v.fma(wr, b0);
            v = FloatVector.broadcast(FLOATS, ALL.get(FLOAT, x1));
            a1 = v.fma(wl, a1);
            b1 = v.fma(wr, b1);
            v = FloatVector.broadcast(FLOATS, ALL.get(FLOAT, x2));
            a2 = v.fma(wl, a2);
            b2 = v.fma(wr, b2);
            v = FloatVector.broadcast(FLOATS, ALL.get(FLOAT, x3));
            a3 = v.fma(wl, a3);
            b3 = v.fma(wr, b3);
            x0 += Float.BYTES;
            x1 += Float.BYTES;
            x2 += Float.BYTES;
            x3 += Float.BYTES;
        }
        a0.max(a0.mul(slope)).intoMemorySegment(ALL, y, ORDER);                                   // right for slopes up to 1
        b0.max(b0.mul(slope)).intoMemorySegment(ALL, y + VECTOR, ORDER);
        a1.max(a1.mul(slope)).intoMemorySegment(ALL, y + stride, ORDER);
        b1.max(b1.mul(slope)).intoMemorySegment(ALL, y + stride + VECTOR, ORDER);
        a2.max(a2.mul(slope)).intoMemorySegment(ALL, y + 2 * stride, ORDER);
        b2.max(b2.mul(slope)).intoMemorySegment(ALL, y + 2 * stride + VECTOR, ORDER);
        a3.max(a3.mul(slope)).intoMemorySegment(ALL, y + 3 * stride, ORDER);
        b3.max(b3.mul(slope)).intoMemorySegment(ALL, y + 3 * stride + VECTOR, ORDER);
    }

    /**
     * dw[t, k] += Σ_p x[offsets[p, t], k]·dy[p]: the transposed product of {@link #product}.
     *
     * @param dw (taps, c, n); taps·c a multiple of {@link #ROWS}, and c too where it is not 1
     */
    static void outer(int rows, long x, long[] offsets, int taps, int c, long dy, int n, long dw) {
        for (int q = 0; q < taps * c; q += ROWS) {
            for (int j = 0; j < n; j += COLS) {
                long to = dw + ((long) q * n + j) * Float.BYTES;
                long from = dy + (long) j * Float.BYTES;
                if (c == 1) {
                    outerOfTaps(rows, x, offsets, q, taps, from, n, to);
                } else {
                    outerOfChannels(rows, x + (long) (q % c) * Float.BYTES, offsets, q / c, taps, from, n, to);
                }
            }
        }
    }

    /** Four neighbouring channels of one tap. */
    private static void outerOfChannels(int rows, long x, long[] offsets, int tap, int taps, long dy, int n, long dw) {
        long stride = (long) n * Float.BYTES;
        FloatVector a0 = fromMemorySegment(FLOATS, ALL, dw, ORDER);
        FloatVector b0 = fromMemorySegment(FLOATS, ALL, dw + VECTOR, ORDER);
        FloatVector a1 = fromMemorySegment(FLOATS, ALL, dw + stride, ORDER);
        FloatVector b1 = fromMemorySegment(FLOATS, ALL, dw + stride + VECTOR, ORDER);
        FloatVector a2 = fromMemorySegment(FLOATS, ALL, dw + 2 * stride, ORDER);
        FloatVector b2 = fromMemorySegment(FLOATS, ALL, dw + 2 * stride + VECTOR, ORDER);
        FloatVector a3 = fromMemorySegment(FLOATS, ALL, dw + 3 * stride, ORDER);
        FloatVector b3 = fromMemorySegment(FLOATS, ALL, dw + 3 * stride + VECTOR, ORDER);
        long at = dy;
        for (int p = 0, i = tap; p < rows; p++, i += taps) {
            long from = x + offsets[i];
            FloatVector left = fromMemorySegment(FLOATS, ALL, at, ORDER);
            FloatVector right = fromMemorySegment(FLOATS, ALL, at + VECTOR, ORDER);
            FloatVector v = FloatVector.broadcast(FLOATS, ALL.get(FLOAT, from));
            a0 = v.fma(left, a0);
            b0 = v.fma(right, b0);
            v = FloatVector.broadcast(FLOATS, ALL.get(FLOAT, from + Float.BYTES));
            a1 = v.fma(left, a1);
            b1 = v.fma(right, b1);
            v = FloatVector.broadcast(FLOATS, ALL.get(FLOAT, from + 2 * Float.BYTES));
            a2 = v.fma(left, a2);
            b2 = v.fma(right, b2);
            v = FloatVector.broadcast(FLOATS, ALL.get(FLOAT, from + 3 * Float.BYTES));
            a3 = v.fma(left, a3);
            b3 = v.fma(right, b3);
            at += stride;
        }
        a0.intoMemorySegment(ALL, dw, ORDER);
        b0.intoMemorySegment(ALL, dw + VECTOR, ORDER);
        a1.intoMemorySegment(ALL, dw + stride, ORDER);
        b1.intoMemorySegment(ALL, dw + stride + VECTOR, ORDER);
        a2.intoMemorySegment(ALL, dw + 2 * stride, ORDER);
        b2.intoMemorySegment(ALL, dw + 2 * stride + VECTOR, ORDER);
        a3.intoMemorySegment(ALL, dw + 3 * stride, ORDER);
        b3.intoMemorySegment(ALL, dw + 3 * stride + VECTOR, ORDER);
    }

    /** Four neighbouring taps of one channel. */
    private static void outerOfTaps(int rows, long x, long[] offsets, int tap, int taps, long dy, int n, long dw) {
        long stride = (long) n * Float.BYTES;
        FloatVector a0 = fromMemorySegment(FLOATS, ALL, dw, ORDER);
        FloatVector b0 = fromMemorySegment(FLOATS, ALL, dw + VECTOR, ORDER);
        FloatVector a1 = fromMemorySegment(FLOATS, ALL, dw + stride, ORDER);
        FloatVector b1 = fromMemorySegment(FLOATS, ALL, dw + stride + VECTOR, ORDER);
        FloatVector a2 = fromMemorySegment(FLOATS, ALL, dw + 2 * stride, ORDER);
        FloatVector b2 = fromMemorySegment(FLOATS, ALL, dw + 2 * stride + VECTOR, ORDER);
        FloatVector a3 = fromMemorySegment(FLOATS, ALL, dw + 3 * stride, ORDER);
        FloatVector b3 = fromMemorySegment(FLOATS, ALL, dw + 3 * stride + VECTOR, ORDER);
        long at = dy;
        for (int p = 0, i = tap; p < rows; p++, i += taps) {
            FloatVector left = fromMemorySegment(FLOATS, ALL, at, ORDER);
            FloatVector right = fromMemorySegment(FLOATS, ALL, at + VECTOR, ORDER);
            FloatVector v = FloatVector.broadcast(FLOATS, ALL.get(FLOAT, x + offsets[i]));
            a0 = v.fma(left, a0);
            b0 = v.fma(right, b0);
            v = FloatVector.broadcast(FLOATS, ALL.get(FLOAT, x + offsets[i + 1]));
            a1 = v.fma(left, a1);
            b1 = v.fma(right, b1);
            v = FloatVector.broadcast(FLOATS, ALL.get(FLOAT, x + offsets[i + 2]));
            a2 = v.fma(left, a2);
            b2 = v.fma(right, b2);
            v = FloatVector.broadcast(FLOATS, ALL.get(FLOAT, x + offsets[i + 3]));
            a3 = v.fma(left, a3);
            b3 = v.fma(right, b3);
            at += stride;
        }
        a0.intoMemorySegment(ALL, dw, ORDER);
        b0.intoMemorySegment(ALL, dw + VECTOR, ORDER);
        a1.intoMemorySegment(ALL, dw + stride, ORDER);
        b1.intoMemorySegment(ALL, dw + stride + VECTOR, ORDER);
        a2.intoMemorySegment(ALL, dw + 2 * stride, ORDER);
        b2.intoMemorySegment(ALL, dw + 2 * stride + VECTOR, ORDER);
        a3.intoMemorySegment(ALL, dw + 3 * stride, ORDER);
        b3.intoMemorySegment(ALL, dw + 3 * stride + VECTOR, ORDER);
    }
}
