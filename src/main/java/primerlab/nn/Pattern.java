package primerlab.nn;

import java.lang.foreign.ValueLayout;
import java.util.Arrays;
import java.util.function.IntBinaryOperator;

import jdk.incubator.vector.FloatVector;

import static primerlab.nn.Native.ALL;

/** For every row of an output the rows of an input that it is made of, in order: an index table (rows, taps). */
public final class Pattern {
    /** In place of a row's number: zeros. */
    public static final int NONE = -1;

    /** Without a check of the address, which is whole anyway. */
    private static final ValueLayout.OfFloat FLOAT = ValueLayout.JAVA_FLOAT_UNALIGNED;

    private final int rows;
    private final int taps;
    private final int[] source;
    private final int highest;

    /** @param source gives the input's row for (output row, tap), or {@link #NONE} */
    public Pattern(int rows, int taps, IntBinaryOperator source) {
        this.rows = rows;
        this.taps = taps;
        this.source = new int[Math.multiplyExact(rows, taps)];
        for (int row = 0; row < rows; row++) {
            for (int tap = 0; tap < taps; tap++) {
                this.source[row * taps + tap] = source.applyAsInt(row, tap);
            }
        }
        highest = Arrays.stream(this.source).max().orElse(NONE);
    }

    public int rows() {
        return rows;
    }

    public int taps() {
        return taps;
    }

    public int source(int row, int tap) {
        return source[row * taps + tap];
    }

    /** The other way round, for a pattern that takes each row of the input to a tap at most once: where (input row, tap) went. */
    Pattern inverse(int inputRows) {
        int[] to = new int[Math.multiplyExact(inputRows, taps)];
        Arrays.fill(to, NONE);
        for (int row = 0; row < rows; row++) {
            for (int tap = 0; tap < taps; tap++) {
                int from = source[row * taps + tap];
                if (from != NONE) {
                    if (to[from * taps + tap] != NONE) {
                        throw new IllegalArgumentException("row " + from + " goes to tap " + tap + " twice");
                    }
                    to[from * taps + tap] = row;
                }
            }
        }
        return new Pattern(inputRows, taps, (row, tap) -> to[row * taps + tap]);
    }

    /** True where {@link #inverse} exists. */
    boolean invertible(int inputRows) {
        boolean[] taken = new boolean[Math.multiplyExact(inputRows, taps)];
        for (int i = 0; i < source.length; i++) {
            if (source[i] != NONE) {
                int at = source[i] * taps + i % taps;
                if (taken[at]) {
                    return false;
                }
                taken[at] = true;
            }
        }
        return true;
    }

    /** Byte offsets of the rows in a tensor of {@code width} columns; where there is none, {@code none}. */
    long[] offsets(int width, long none) {
        return Arrays.stream(source).mapToLong(row -> row == NONE ? none : (long) row * width * Float.BYTES).toArray();
    }

    /** y (rows, taps·c) from x (n, c). */
    void gather(Tensor x, Tensor y) {
        gather(x, y, 0);
    }

    /** As {@link #gather(Tensor, Tensor)}, from one of the output's rows on. */
    void gather(Tensor x, Tensor y, int fromRow) {
        check(x, y);
        int width = x.cols();
        int whole = Lanes.FLOATS.loopBound(width);
        long start = x.at.address();
        long target = y.at.address() + (long) fromRow * taps * width * Float.BYTES;
        for (int i = fromRow * taps; i < source.length; i++) {
            long from = start + (long) source[i] * width * Float.BYTES;
            if (source[i] == NONE) {
                for (int j = 0; j < width; j++) {
                    ALL.set(FLOAT, target + (long) j * Float.BYTES, 0f);
                }
            } else {
                for (int j = 0; j < whole; j += Lanes.WIDTH) {
                    load(from + (long) j * Float.BYTES).intoMemorySegment(ALL, target + (long) j * Float.BYTES, Lanes.ORDER);
                }
                for (int j = whole; j < width; j++) {
                    ALL.set(FLOAT, target + (long) j * Float.BYTES, ALL.get(FLOAT, from + (long) j * Float.BYTES));
                }
            }
            target += (long) width * Float.BYTES;
        }
    }

    /** Adds every part of y's rows to the row of x that it came from: the transpose of {@link #gather}. */
    void scatterAdd(Tensor dy, Tensor dx) {
        scatterAdd(dy, dx, 0);
    }

    void scatterAdd(Tensor dy, Tensor dx, int fromRow) {
        check(dx, dy);
        int width = dx.cols();
        int whole = Lanes.FLOATS.loopBound(width);
        long start = dx.at.address();
        long from = dy.at.address() + (long) fromRow * taps * width * Float.BYTES;
        for (int i = fromRow * taps; i < source.length; i++) {
            if (source[i] != NONE) {
                long to = start + (long) source[i] * width * Float.BYTES;
                for (int j = 0; j < whole; j += Lanes.WIDTH) {
                    long at = (long) j * Float.BYTES;
                    load(to + at).add(load(from + at)).intoMemorySegment(ALL, to + at, Lanes.ORDER);
                }
                for (int j = whole; j < width; j++) {
                    long at = (long) j * Float.BYTES;
                    ALL.set(FLOAT, to + at, ALL.get(FLOAT, to + at) + ALL.get(FLOAT, from + at));
                }
            }
            from += (long) width * Float.BYTES;
        }
    }

    private void check(Tensor x, Tensor y) {
        if (y.size() < source.length * x.cols() || highest >= x.rows()) {
            throw new IllegalArgumentException(x + " and " + y + " do not fit a pattern of " + rows + " rows, " + taps + " taps");
        }
    }

    private static FloatVector load(long address) {
        return FloatVector.fromMemorySegment(Lanes.FLOATS, ALL, address, Lanes.ORDER);
    }
}
