package primerlab.nn;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;

import jdk.incubator.vector.FloatVector;

/**
 * Small matrix products by the Vector API: c = a·b or c += a·b, a (n, k) with any strides, b (k, m) and c (n, m) row by row.
 * One head of attention is so small that a library's call, and its copy of both operands, would cost more than the sums.
 *
 * <p>The innermost loop reads by address: checking every place against its tensor's end takes a third of the time. Whoever
 * calls has compared the shapes when the program was built.
 */
final class Tile {
    private static final MemorySegment EVERYWHERE = MemorySegment.NULL.reinterpret(Long.MAX_VALUE);
    private static final int LANES = Lanes.WIDTH;
    private static final long VECTOR = (long) LANES * Float.BYTES;
    private static final int ROWS = 4;

    private Tile() {}

    /**
     * Rows {@code fromRow} to {@code toRow} of c, summed over k from {@code fromK} to {@code toK}. All places count in floats.
     *
     * @param aRow floats from one row of a to the next, {@code aCol} from one column to the next: swapped, a is transposed
     * @param m    columns of b and c that are worked out
     */
    static void product(MemorySegment a, long aAt, int aRow, int aCol, MemorySegment b, long bAt, int bRow,
                        MemorySegment c, long cAt, int cRow, int fromRow, int toRow, int fromK, int toK, int m, boolean add) {
        long left = place(a, aAt + (long) fromRow * aRow + (long) fromK * aCol);
        long right = place(b, bAt + (long) fromK * bRow);
        long to = place(c, cAt + (long) fromRow * cRow);
        int k = toK - fromK;
        int i = fromRow;
        for (; i + ROWS <= toRow; i += ROWS) {
            int j = 0;
            for (; j + 2 * LANES <= m; j += 2 * LANES) {
                fourByTwo(left, bytes(aRow), bytes(aCol), right + bytes(j), bytes(bRow), to + bytes(j), bytes(cRow), k, add);
            }
            for (; j + LANES <= m; j += LANES) {
                fourByOne(left, bytes(aRow), bytes(aCol), right + bytes(j), bytes(bRow), to + bytes(j), bytes(cRow), k, add);
            }
            for (int row = 0; j < m && row < ROWS; row++) {
                rest(left + row * bytes(aRow), bytes(aCol), right, bytes(bRow), to + row * bytes(cRow), k, j, m, add);
            }
            left += ROWS * bytes(aRow);
            to += ROWS * bytes(cRow);
        }
        for (; i < toRow; i++) {
            rest(left, bytes(aCol), right, bytes(bRow), to, k, 0, m, add);
            left += bytes(aRow);
            to += bytes(cRow);
        }
    }

    private static long bytes(int floats) {
        return (long) floats * Float.BYTES;
    }

    private static long place(MemorySegment of, long index) {
        return of.address() + index * Float.BYTES;
    }

    /** Four rows by two vectors: eight sums stay in registers while a row of b is used four times. */
    private static void fourByTwo(long a, long aRow, long aCol, long b, long bRow, long c, long cRow, int depth, boolean add) {
        FloatVector c00 = FloatVector.zero(Lanes.FLOATS);
        FloatVector c01 = c00;
        FloatVector c10 = c00;
        FloatVector c11 = c00;
        FloatVector c20 = c00;
        FloatVector c21 = c00;
        FloatVector c30 = c00;
        FloatVector c31 = c00;
        for (int k = 0; k < depth; k++) {
            long ak = a + k * aCol;
            long bk = b + k * bRow;
            FloatVector b0 = load(bk);
            FloatVector b1 = load(bk + VECTOR);
            FloatVector a0 = spread(ak);
            c00 = a0.fma(b0, c00);
            c01 = a0.fma(b1, c01);
            FloatVector a1 = spread(ak + aRow);
            c10 = a1.fma(b0, c10);
            c11 = a1.fma(b1, c11);
            FloatVector a2 = spread(ak + 2 * aRow);
            c20 = a2.fma(b0, c20);
            c21 = a2.fma(b1, c21);
            FloatVector a3 = spread(ak + 3 * aRow);
            c30 = a3.fma(b0, c30);
            c31 = a3.fma(b1, c31);
        }
        store(c00, c, add);
        store(c01, c + VECTOR, add);
        store(c10, c + cRow, add);
        store(c11, c + cRow + VECTOR, add);
        store(c20, c + 2 * cRow, add);
        store(c21, c + 2 * cRow + VECTOR, add);
        store(c30, c + 3 * cRow, add);
        store(c31, c + 3 * cRow + VECTOR, add);
    }

    /** Four rows by one vector. */
    private static void fourByOne(long a, long aRow, long aCol, long b, long bRow, long c, long cRow, int depth, boolean add) {
        FloatVector c0 = FloatVector.zero(Lanes.FLOATS);
        FloatVector c1 = c0;
        FloatVector c2 = c0;
        FloatVector c3 = c0;
        for (int k = 0; k < depth; k++) {
            long ak = a + k * aCol;
            FloatVector bk = load(b + k * bRow);
            c0 = spread(ak).fma(bk, c0);
            c1 = spread(ak + aRow).fma(bk, c1);
            c2 = spread(ak + 2 * aRow).fma(bk, c2);
            c3 = spread(ak + 3 * aRow).fma(bk, c3);
        }
        store(c0, c, add);
        store(c1, c + cRow, add);
        store(c2, c + 2 * cRow, add);
        store(c3, c + 3 * cRow, add);
    }

    /** One row, its columns {@code fromCol} to {@code m}. */
    private static void rest(long a, long aCol, long b, long bRow, long c, int depth, int fromCol, int m, boolean add) {
        int j = fromCol;
        for (; j + LANES <= m; j += LANES) {
            FloatVector sum = FloatVector.zero(Lanes.FLOATS);
            for (int k = 0; k < depth; k++) {
                sum = spread(a + k * aCol).fma(load(b + k * bRow + bytes(j)), sum);
            }
            store(sum, c + bytes(j), add);
        }
        for (; j < m; j++) {
            float sum = 0;
            for (int k = 0; k < depth; k++) {
                sum = Math.fma(get(a + k * aCol), get(b + k * bRow + bytes(j)), sum);
            }
            long at = c + bytes(j);
            put(at, add ? get(at) + sum : sum);
        }
    }

    /** to = factor·fromᵀ: from (rows, cols) with {@code fromRow} floats from row to row → to (cols, rows), likewise. */
    static void transpose(MemorySegment from, long fromAt, int fromRow, int rows, int cols, float factor, MemorySegment to, int toRow) {
        long source = place(from, fromAt);
        long target = place(to, 0);
        for (int c = 0; c < cols; c++) {
            for (int r = 0; r < rows; r++) {
                put(target + bytes(r), factor * get(source + r * bytes(fromRow)));
            }
            source += Float.BYTES;
            target += bytes(toRow);
        }
    }

    private static FloatVector load(long address) {
        return FloatVector.fromMemorySegment(Lanes.FLOATS, EVERYWHERE, address, Lanes.ORDER);
    }

    private static FloatVector spread(long address) {
        return Lanes.broadcast(get(address));
    }

    private static void store(FloatVector v, long address, boolean add) {
        if (add) {
            load(address).add(v).intoMemorySegment(EVERYWHERE, address, Lanes.ORDER);
        } else {
            v.intoMemorySegment(EVERYWHERE, address, Lanes.ORDER);
        }
    }

    private static float get(long address) {
        return EVERYWHERE.get(ValueLayout.JAVA_FLOAT_UNALIGNED, address);
    }

    private static void put(long address, float value) {
        EVERYWHERE.set(ValueLayout.JAVA_FLOAT_UNALIGNED, address, value);
    }
}
