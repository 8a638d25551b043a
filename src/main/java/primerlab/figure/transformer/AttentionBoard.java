package primerlab.figure.transformer;

import java.util.List;

import org.jspecify.annotations.Nullable;
import primerlab.experiment.transformer.AttentionView;
import primerlab.experiment.transformer.AttentionView.Kind;
import primerlab.experiment.transformer.Reading;
import primerlab.figure.frame.Cards;
import primerlab.figure.part.BoardMatrix;
import primerlab.figure.part.BoardMatrix.Tint;
import primerlab.figure.part.MatrixBoard;
import primerlab.figure.part.MatrixBoard.Cell;
import primerlab.figure.part.MatrixBoard.Patch;
import primerlab.figure.part.Numbers;
import primerlab.text.Words;

/** One head from Q, K and V to what it found, cell by cell: softmax(Q·Kᵀ/√d_k)·V. */
final class AttentionBoard {
    private static final Words WORDS = Words.of("transformer-figure");
    private static final int LINES = 3;
    private static final double LOWEST_LINE = 84;
    private static final double TALLEST_LINE = 260;

    private final MatrixBoard board = new MatrixBoard("");
    private final Cards cards;
    private final CalmBound rows = new CalmBound();
    private final CalmBound raw = new CalmBound();
    private final CalmBound scores = new CalmBound();
    private @Nullable Reading reading;
    private @Nullable Looked looked;
    private int pinned = -1;

    /** @param pinChanged runs when another token is pinned */
    AttentionBoard(String id, Cards cards, Runnable pinChanged) {
        this.cards = cards;
        board.setId(id);
        board.keys(WORDS.say("key.numbers"), WORDS.say("key.attention"));
        board.onHover(_ -> follow());
        board.onClick(cell -> {
            cards.copy();
            pin(query(cell) < 0 || query(cell) == pinned ? -1 : query(cell));
            pinChanged.run();
        });
    }

    MatrixBoard node() {
        return board;
    }

    /** How high all of it may be, in pixels. */
    void room(double height) {
        double names = LINES * 3.6 * board.palette().caption();
        board.room(Math.clamp(Math.floor((height - names) / LINES), LOWEST_LINE, TALLEST_LINE), 1.6);
    }

    /** The token whose row is pinned; −1 for none. */
    int pinned() {
        return pinned;
    }

    void pin(int query) {
        pinned = query;
        mark();
    }

    /** The row of queries that a cell belongs to; −1 for cells of keys and values. */
    private static int query(Cell cell) {
        return cell.matrix().equals("k") || cell.matrix().equals("v") ? -1 : cell.row();
    }

    /** @param room tokens of the longest answer seen, so that the picture does not change its height with every answer */
    void show(@Nullable Reading newest, @Nullable Looked at, int room) {
        if (looked != null && at != null && looked.kind() != at.kind()) {
            pinned = -1;
        }
        reading = newest;
        looked = at;
        if (newest == null || at == null) {
            board.title(WORDS.say("board.empty"));
            board.show(List.of());
            cards.hide(board);
            return;
        }
        AttentionView view = at.in(newest);
        board.title(WORDS.say("board.title", Names.of(at)));
        board.show(lines(view, at.head(), newest, room));
        mark();
        follow();
    }

    private List<List<BoardMatrix>> lines(AttentionView view, int head, Reading from, int room) {
        int n = view.queries();
        int m = view.keys();
        int d = view.depth();
        List<String> queries = Names.queries(from, view.kind());
        List<String> keys = Names.keys(from, view.kind());
        int high = view.kind() == Kind.ENCODER ? n : Math.max(n, room);
        int wide = view.kind() == Kind.DECODER ? Math.max(m, room) : m;
        float[] q = matrix(n, d, (i, c) -> view.q(head, i, c));
        float[] k = matrix(m, d, (j, c) -> view.k(head, j, c));
        float[] v = matrix(m, d, (j, c) -> view.v(head, j, c));
        float[] found = matrix(n, d, (i, c) -> view.found(head, i, c));
        float[] products = matrix(n, m, (i, j) -> view.score(head, i, j));
        float[] scaled = matrix(n, m, (i, j) -> view.scaledScore(head, i, j));
        double r = rows.of(q, k, v, found);
        double p = raw.of(products);
        double s = scores.of(scaled);
        return List.of(
                List.of(new BoardMatrix("q", "", ranged("Q", r), n, d, high, d, q, Tint.DIVERGING, -r, r, queries, List.of()),
                        new BoardMatrix("k", "", "K", m, d, wide, d, k, Tint.DIVERGING, -r, r, keys, List.of()),
                        new BoardMatrix("v", "", "V", m, d, wide, d, v, Tint.DIVERGING, -r, r, List.of(), List.of())),
                List.of(new BoardMatrix("scores", "", ranged("Q·Kᵀ", p), n, m, high, wide, products, Tint.DIVERGING, -p, p, queries, keys),
                        new BoardMatrix("scaled", "", ranged(view.scaled() ? "÷ √" + d : WORDS.say("board.unscaled"), s), n, m, high, wide, scaled, Tint.DIVERGING, -s, s, List.of(), keys),
                        new BoardMatrix("masked", "", WORDS.say("board.masked"), n, m, high, wide,
                                matrix(n, m, (i, j) -> view.maskedScore(head, i, j)), Tint.DIVERGING, -s, s, List.of(), keys)),
                List.of(new BoardMatrix("softmax", "", "softmax", n, m, high, wide, matrix(n, m, (i, j) -> view.weight(head, i, j)),
                                Tint.SEQUENTIAL, 0, 1, queries, keys),
                        new BoardMatrix("found", "", WORDS.say("board.found"), n, d, high, d, found, Tint.DIVERGING, -r, r, queries, List.of())));
    }

    private static String ranged(String name, double r) {
        return name + "  r " + Numbers.trimmed(r);
    }

    private interface At {
        double at(int row, int col);
    }

    private static float[] matrix(int rows, int cols, At at) {
        float[] values = new float[rows * cols];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) at.at(i / cols, i % cols);
        }
        return values;
    }

    private void mark() {
        if (reading == null || looked == null) {
            return;
        }
        AttentionView view = looked.in(reading);
        if (pinned < 0 || pinned >= view.queries()) {
            board.pin(List.of());
            return;
        }
        board.pin(List.of(new Patch("q", pinned, 1, 0, view.depth()), new Patch("scores", pinned, 1, 0, view.keys()),
                new Patch("scaled", pinned, 1, 0, view.keys()), new Patch("masked", pinned, 1, 0, view.keys()),
                new Patch("softmax", pinned, 1, 0, view.keys()), new Patch("found", pinned, 1, 0, view.depth())));
    }

    /** The card and the lit inputs keep up with the pointer and with time. */
    private void follow() {
        Cell cell = board.chosen().orElse(null);
        if (reading == null || looked == null || cell == null) {
            board.light(List.of());
            cards.hide(board);
            return;
        }
        AttentionView view = looked.in(reading);
        board.light(AttentionReadings.inputs(cell, view));
        var at = board.place(cell);
        cards.show(AttentionReadings.of(cell, view, looked.head(), reading), board, at.getX(), at.getY());
    }
}
