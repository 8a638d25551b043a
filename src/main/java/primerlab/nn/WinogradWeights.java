package primerlab.nn;

import java.lang.foreign.ValueLayout;

import static primerlab.nn.Native.ALL;

/**
 * U = G·g·Gᵀ for every pair of channels, twice: for the way forwards in panels of output channels, for the way back in panels of input
 * channels; and dU taken back to dg. g (out, 9·in), position by position U (in, out).
 */
final class WinogradWeights {
    static final int TAPS = 9;
    private static final int KERNEL = 3;
    private static final int TILE = WinogradTiles.TILE;
    private static final long VECTOR = (long) Lanes.WIDTH * Float.BYTES;
    private static final ValueLayout.OfFloat FLOAT = ValueLayout.JAVA_FLOAT_UNALIGNED;

    private final Node w;
    private final int in;
    private final int out;
    /** (9·in, out). */
    private final Tensor transposed;
    private final long half;
    private final Tensor halves;
    private final Positions forwards;
    private final Positions backwards;
    private final Positions du;

    WinogradWeights(Memory memory, Node w, int in, int out) {
        this.w = w;
        this.in = in;
        this.out = out;
        transposed = memory.tensor("weight, transposed", TAPS * in, out);
        halves = memory.tensor("half a weight's transform", TILE * KERNEL, Lanes.WIDTH);
        half = halves.at.address();
        forwards = Positions.of(memory, "U", in, out);
        backwards = Positions.of(memory, "Uᵀ", out, in);
        du = Positions.of(memory, "dU", SixRows.whole(in), out);
    }

    /** In panels, for {@link SixRows#product}: (out/COLS, in, COLS) at every position. */
    Positions forwards() {
        long from = w.value().at.address();
        long to = transposed.at.address();
        for (int q = 0; q < TAPS * in; q++) {
            for (int o = 0; o < out; o++) {
                ALL.set(FLOAT, to, ALL.get(FLOAT, from + ((long) o * TAPS * in + q) * Float.BYTES));
                to += Float.BYTES;
            }
        }
        long row = (long) out * Float.BYTES;
        for (int i = 0; i < in; i++) {
            for (int j = 0; j < out; j += Lanes.WIDTH) {
                transform(transposed.at.address() + i * row + (long) j * Float.BYTES, in * row, forwards, panelled(i, j, in));
            }
        }
        return forwards;
    }

    /** The same of the transpose: (in/COLS, out, COLS). */
    Positions backwards() {
        long row = (long) in * Float.BYTES;
        for (int o = 0; o < out; o++) {
            for (int j = 0; j < in; j += Lanes.WIDTH) {
                transform(w.value().at.address() + o * TAPS * row + (long) j * Float.BYTES, row, backwards, panelled(o, j, out));
            }
        }
        return backwards;
    }

    /** Bytes to (row, col) of a matrix of {@code rows} whose columns are kept in panels. */
    private static long panelled(int row, int col, int rows) {
        return ((long) (col / SixRows.COLS * rows + row) * SixRows.COLS + col % SixRows.COLS) * Float.BYTES;
    }

    private void transform(long g, long tap, Positions u, long at) {
        for (int c = 0; c < KERNEL; c++) {
            WinogradSteps.weight(g + c * tap, KERNEL * tap, half + c * VECTOR, KERNEL * VECTOR);
        }
        for (int r = 0; r < TILE; r++) {
            WinogradSteps.weight(half + r * KERNEL * VECTOR, VECTOR, u.of(r * TILE) + at, u.apart());
        }
    }

    /** dU, for {@link SixRows#outer} to write: (in, out) at every position. */
    Positions gradient() {
        return du;
    }

    /** dg = Gᵀ·dU·G, added to the weight's gradient. */
    void addGradient() {
        transposed.fill(0);
        long row = (long) out * Float.BYTES;
        for (int i = 0; i < in; i++) {
            for (int j = 0; j < out; j += Lanes.WIDTH) {
                long at = i * row + (long) j * Float.BYTES;
                halves.fill(0);
                for (int r = 0; r < TILE; r++) {
                    WinogradSteps.weightBackAdd(du.of(r * TILE) + at, du.apart(), half + r * KERNEL * VECTOR, VECTOR);
                }
                for (int c = 0; c < KERNEL; c++) {
                    WinogradSteps.weightBackAdd(half + c * VECTOR, KERNEL * VECTOR, transposed.at.address() + c * in * row + at, KERNEL * in * row);
                }
            }
        }
        long from = transposed.at.address();
        long to = w.gradient().at.address();
        for (int q = 0; q < TAPS * in; q++) {
            for (int o = 0; o < out; o++) {
                long at = to + ((long) o * TAPS * in + q) * Float.BYTES;
                ALL.set(FLOAT, at, ALL.get(FLOAT, at) + ALL.get(FLOAT, from));
                from += Float.BYTES;
            }
        }
    }
}
