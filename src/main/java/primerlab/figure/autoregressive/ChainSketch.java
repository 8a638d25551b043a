package primerlab.figure.autoregressive;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;

/** Pixels under a brush: strokes that set ink or take it away, with undo. The first pixel of a stroke decides which. */
final class ChainSketch {
    private final int side;
    private final int rows;
    private final int full;
    private final Deque<int[]> before = new ArrayDeque<>();
    private int[] ink;
    private int brush;
    private int last = -1;

    /**
     * @param rows that can be drawn on, from the top
     * @param full the level of ink of the brush
     */
    ChainSketch(int side, int rows, int full) {
        this.side = side;
        this.rows = rows;
        this.full = full;
        ink = new int[rows * side];
    }

    int side() {
        return side;
    }

    int rows() {
        return rows;
    }

    int full() {
        return full;
    }

    /** Levels of ink, (rows, side); a copy. */
    int[] ink() {
        return ink.clone();
    }

    int ink(int pixel) {
        return pixel < ink.length ? ink[pixel] : 0;
    }

    boolean empty() {
        return Arrays.stream(ink).allMatch(level -> level == 0);
    }

    /** The brush comes down; what follows until the next time is undone together. */
    void begin(int pixel) {
        if (pixel >= ink.length) {
            last = -1;
            return;
        }
        before.push(ink.clone());
        brush = ink[pixel] == 0 ? full : 0;
        ink[pixel] = brush;
        last = pixel;
    }

    /** Every pixel on the straight way from the last one. */
    void drag(int pixel) {
        if (last < 0) {
            begin(pixel);
            return;
        }
        int across = pixel % side - last % side;
        int down = pixel / side - last / side;
        int steps = Math.max(Math.abs(across), Math.abs(down));
        for (int i = 1; i <= steps; i++) {
            int col = last % side + Math.round((float) across * i / steps);
            int row = last / side + Math.round((float) down * i / steps);
            if (row < rows) {
                ink[row * side + col] = brush;
            }
        }
        last = pixel;
    }

    void clear() {
        before.push(ink.clone());
        ink = new int[ink.length];
    }

    boolean canUndo() {
        return !before.isEmpty();
    }

    void undo() {
        ink = before.pop();
        last = -1;
    }
}
