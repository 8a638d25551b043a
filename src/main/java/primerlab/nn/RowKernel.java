package primerlab.nn;

import java.lang.foreign.ValueLayout;

import jdk.incubator.vector.FloatVector;

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
        FloatVector a0 = load(start);
        FloatVector b0 = load(start + VECTOR);
        FloatVector a1 = load(start + step);
        FloatVector b1 = load(start + step + VECTOR);
        FloatVector a2 = load(start + 2 * step);
        FloatVector b2 = load(start + 2 * step + VECTOR);
        FloatVector a3 = load(start + 3 * step);
        FloatVector b3 = load(start + 3 * step + VECTOR);
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
            FloatVector wl = load(at);
            FloatVector wr = load(at + VECTOR);
            FloatVector v = spread(x0);
            a0 = v.fma(wl, a0);
            b0 = v.fma(wr, b0);
            v = spread(x1);
            a1 = v.fma(wl, a1);
            b1 = v.fma(wr, b1);
            v = spread(x2);
            a2 = v.fma(wl, a2);
            b2 = v.fma(wr, b2);
            v = spread(x3);
            a3 = v.fma(wl, a3);
            b3 = v.fma(wr, b3);
            x0 += Float.BYTES;
            x1 += Float.BYTES;
            x2 += Float.BYTES;
            x3 += Float.BYTES;
        }
        store(a0.max(a0.mul(slope)), y);                                   // right for slopes up to 1
        store(b0.max(b0.mul(slope)), y + VECTOR);
        store(a1.max(a1.mul(slope)), y + stride);
        store(b1.max(b1.mul(slope)), y + stride + VECTOR);
        store(a2.max(a2.mul(slope)), y + 2 * stride);
        store(b2.max(b2.mul(slope)), y + 2 * stride + VECTOR);
        store(a3.max(a3.mul(slope)), y + 3 * stride);
        store(b3.max(b3.mul(slope)), y + 3 * stride + VECTOR);
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
        FloatVector a0 = load(dw);
        FloatVector b0 = load(dw + VECTOR);
        FloatVector a1 = load(dw + stride);
        FloatVector b1 = load(dw + stride + VECTOR);
        FloatVector a2 = load(dw + 2 * stride);
        FloatVector b2 = load(dw + 2 * stride + VECTOR);
        FloatVector a3 = load(dw + 3 * stride);
        FloatVector b3 = load(dw + 3 * stride + VECTOR);
        long at = dy;
        for (int p = 0, i = tap; p < rows; p++, i += taps) {
            long from = x + offsets[i];
            FloatVector left = load(at);
            FloatVector right = load(at + VECTOR);
            FloatVector v = spread(from);
            a0 = v.fma(left, a0);
            b0 = v.fma(right, b0);
            v = spread(from + Float.BYTES);
            a1 = v.fma(left, a1);
            b1 = v.fma(right, b1);
            v = spread(from + 2 * Float.BYTES);
            a2 = v.fma(left, a2);
            b2 = v.fma(right, b2);
            v = spread(from + 3 * Float.BYTES);
            a3 = v.fma(left, a3);
            b3 = v.fma(right, b3);
            at += stride;
        }
        store(a0, dw);
        store(b0, dw + VECTOR);
        store(a1, dw + stride);
        store(b1, dw + stride + VECTOR);
        store(a2, dw + 2 * stride);
        store(b2, dw + 2 * stride + VECTOR);
        store(a3, dw + 3 * stride);
        store(b3, dw + 3 * stride + VECTOR);
    }

    /** Four neighbouring taps of one channel. */
    private static void outerOfTaps(int rows, long x, long[] offsets, int tap, int taps, long dy, int n, long dw) {
        long stride = (long) n * Float.BYTES;
        FloatVector a0 = load(dw);
        FloatVector b0 = load(dw + VECTOR);
        FloatVector a1 = load(dw + stride);
        FloatVector b1 = load(dw + stride + VECTOR);
        FloatVector a2 = load(dw + 2 * stride);
        FloatVector b2 = load(dw + 2 * stride + VECTOR);
        FloatVector a3 = load(dw + 3 * stride);
        FloatVector b3 = load(dw + 3 * stride + VECTOR);
        long at = dy;
        for (int p = 0, i = tap; p < rows; p++, i += taps) {
            FloatVector left = load(at);
            FloatVector right = load(at + VECTOR);
            FloatVector v = spread(x + offsets[i]);
            a0 = v.fma(left, a0);
            b0 = v.fma(right, b0);
            v = spread(x + offsets[i + 1]);
            a1 = v.fma(left, a1);
            b1 = v.fma(right, b1);
            v = spread(x + offsets[i + 2]);
            a2 = v.fma(left, a2);
            b2 = v.fma(right, b2);
            v = spread(x + offsets[i + 3]);
            a3 = v.fma(left, a3);
            b3 = v.fma(right, b3);
            at += stride;
        }
        store(a0, dw);
        store(b0, dw + VECTOR);
        store(a1, dw + stride);
        store(b1, dw + stride + VECTOR);
        store(a2, dw + 2 * stride);
        store(b2, dw + 2 * stride + VECTOR);
        store(a3, dw + 3 * stride);
        store(b3, dw + 3 * stride + VECTOR);
    }

    private static FloatVector load(long address) {
        return FloatVector.fromMemorySegment(Lanes.FLOATS, ALL, address, Lanes.ORDER);
    }

    private static FloatVector spread(long address) {
        return FloatVector.broadcast(Lanes.FLOATS, ALL.get(FLOAT, address));
    }

    private static void store(FloatVector v, long address) {
        v.intoMemorySegment(ALL, address, Lanes.ORDER);
    }
}
