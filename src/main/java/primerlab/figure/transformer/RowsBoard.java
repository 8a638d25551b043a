package primerlab.figure.transformer;

import java.util.List;

import org.jspecify.annotations.Nullable;
import primerlab.experiment.transformer.Passage;
import primerlab.figure.frame.Cards;
import primerlab.figure.part.BoardMatrix;
import primerlab.figure.part.BoardMatrix.Tint;
import primerlab.figure.part.MatrixBoard;
import primerlab.figure.part.MatrixBoard.Cell;
import primerlab.figure.part.MatrixBoard.Patch;
import primerlab.text.Words;

/** What goes into the first layer: embedding rows, rows of sines and cosines, and their sum, cell under cell. */
final class RowsBoard {
    private static final Words WORDS = Words.of("transformer-figure");

    private final MatrixBoard board = new MatrixBoard(WORDS.say("rows.title"));
    private final Cards cards;
    private final CalmBound bound = new CalmBound();
    private @Nullable Passage passage;
    private int pinned = -1;

    RowsBoard(Cards cards) {
        this.cards = cards;
        board.setId("rows");
        board.keys(WORDS.say("key.value"), "").room(380, 1.7);
        board.onHover(_ -> follow());
        board.onClick(cell -> {
            cards.copy();
            pin(cell.row() == pinned ? -1 : cell.row());
        });
    }

    MatrixBoard node() {
        return board;
    }

    /** Keeps one token's rows marked; −1 for none. */
    void pin(int row) {
        pinned = row;
        mark();
    }

    int pinned() {
        return pinned;
    }

    void show(@Nullable Passage newest) {
        passage = newest;
        if (newest == null) {
            board.show(List.of());
            cards.hide(board);
            return;
        }
        double r = bound.of(newest.embedded(), newest.sum());
        List<String> names = Glyph.of(newest.pieces());
        board.show(List.of(List.of(
                matrix("embedded", "", WORDS.say("rows.embedded"), newest, newest.embedded(), r, names),
                matrix("places", "+", WORDS.say("rows.places"), newest, newest.places(), r, List.of()),
                matrix("sum", "=", WORDS.say("rows.sum"), newest, newest.sum(), r, List.of()))));
        mark();
        follow();
    }

    private static BoardMatrix matrix(String id, String lead, String title, Passage passage, float[] values, double r, List<String> names) {
        return new BoardMatrix(id, lead, title, passage.size(), passage.width(), 0, 0, values, Tint.DIVERGING, -r, r, names, List.of());
    }

    private void mark() {
        Passage now = passage;
        if (now == null || pinned < 0 || pinned >= now.size()) {
            board.pin(List.of());
            return;
        }
        board.pin(List.of("embedded", "places", "sum").stream().map(id -> new Patch(id, pinned, 1, 0, now.width())).toList());
    }

    /** The card and the lit inputs keep up with the pointer and with time. */
    private void follow() {
        Passage now = passage;
        Cell cell = board.chosen().orElse(null);
        if (now == null || cell == null) {
            board.light(List.of());
            cards.hide(board);
            return;
        }
        board.light(cell.matrix().equals("sum") ? List.of(new Patch("embedded", cell.row(), 1, cell.col(), 1), new Patch("places", cell.row(), 1, cell.col(), 1))
                : List.of(new Patch("sum", cell.row(), 1, cell.col(), 1)));
        var at = board.place(cell);
        cards.show(TokenReadings.of(cell.matrix(), cell.row(), cell.col(), now), board, at.getX(), at.getY());
    }
}
