package primerlab.nn;

import java.util.function.IntBinaryOperator;

/** For every row of an output the rows of an input that it is made of, in order: an index table (rows, taps). */
public final class Pattern {
    /** In place of a row's number: zeros. */
    public static final int NONE = -1;

    private final int rows;
    private final int taps;
    private final int[] source;

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

    /** y (rows, taps·c) from x (n, c). */
    void gather(Tensor x, Tensor y) {
        int width = x.cols();
        long target = 0;
        for (int from : source) {
            if (from == NONE) {
                Gather.clear(y.at, target, width);
            } else {
                Gather.copy(x.at, (long) from * width, y.at, target, width);
            }
            target += width;
        }
    }

    /** Adds every part of y's rows to the row of x that it came from: the transpose of {@link #gather}. */
    void scatterAdd(Tensor dy, Tensor dx) {
        int width = dx.cols();
        long at = 0;
        for (int to : source) {
            if (to != NONE) {
                Gather.add(dy.at, at, dx.at, (long) to * width, width);
            }
            at += width;
        }
    }
}
