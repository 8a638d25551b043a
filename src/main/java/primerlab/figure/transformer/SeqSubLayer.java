package primerlab.figure.transformer;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;
import primerlab.experiment.transformer.StreamView;
import primerlab.figure.frame.Cards;
import primerlab.figure.part.BoardMatrix;
import primerlab.figure.part.BoardMatrix.Tint;
import primerlab.figure.part.MatrixBoard;
import primerlab.figure.part.MatrixBoard.Cell;
import primerlab.figure.part.MatrixBoard.Patch;
import primerlab.figure.part.Numbers;
import primerlab.text.Words;

/** One sub-layer number by number: what went past it, what it added, their sum; of a feed-forward layer its hidden numbers too. */
final class SeqSubLayer {
    private static final Words WORDS = Words.of("encoder-decoder-figure");

    private final MatrixBoard board = new MatrixBoard("");
    private final Cards cards;
    private final CalmBound bound = new CalmBound();
    private final CalmBound hiddenBound = new CalmBound();
    private @Nullable StreamView view;
    private List<String> names = List.of();

    SeqSubLayer(String id, Cards cards) {
        this.cards = cards;
        board.setId(id);
        board.keys(Words.of("transformer-figure").say("key.numbers"), "").room(150, 1.5);
        board.onHover(_ -> follow());
        board.onClick(_ -> cards.copy());
    }

    MatrixBoard node() {
        return board;
    }

    /** @param tokens of its rows; null where nothing is asked, as is the view */
    void show(@Nullable StreamView newest, @Nullable List<String> tokens) {
        view = newest;
        if (newest == null || tokens == null) {
            board.title("");
            board.show(List.of());
            cards.hide(board);
            return;
        }
        names = tokens;
        int n = newest.tokens();
        int d = newest.width();
        float[] added = new float[n * d];
        for (int i = 0; i < added.length; i++) {
            added[i] = (float) newest.added(i / d, i % d);
        }
        double r = bound.of(newest.before(), added, newest.after());
        board.title(WORDS.say("inside.title", SeqStream.stage(newest)));
        List<List<BoardMatrix>> lines = new ArrayList<>();
        lines.add(List.of(matrix("before", "", WORDS.say("inside.before", round(r)), n, d, newest.before(), r, tokens),
                matrix("added", newest.residual() ? "+" : "→", WORDS.say("inside.added"), n, d, added, r, List.of()),
                matrix("after", "=", WORDS.say("inside.after"), n, d, newest.after(), r, List.of())));
        if (newest.stage().feed()) {
            double h = hiddenBound.of(newest.hidden());
            lines.add(List.of(matrix("hidden", "", WORDS.say("inside.hidden", Integer.toString(newest.hiddenWidth()), round(h)), n, newest.hiddenWidth(), newest.hidden(), h, tokens)));
        }
        board.show(lines);
        follow();
    }

    private static String round(double r) {
        return Numbers.trimmed(r);
    }

    private static BoardMatrix matrix(String id, String lead, String title, int rows, int cols, float[] values, double r, List<String> names) {
        return new BoardMatrix(id, lead, title, rows, cols, 0, 0, values, Tint.DIVERGING, -r, r, names, List.of());
    }

    private void follow() {
        StreamView now = view;
        Cell cell = board.chosen().orElse(null);
        if (now == null || cell == null) {
            board.light(List.of());
            cards.hide(board);
            return;
        }
        board.light(switch (cell.matrix()) {
            case "after" -> List.of(new Patch("before", cell.row(), 1, cell.col(), 1), new Patch("added", cell.row(), 1, cell.col(), 1));
            case "added" -> now.stage().feed() ? List.of(new Patch("hidden", cell.row(), 1, 0, now.hiddenWidth())) : List.of();
            case "hidden" -> List.of(new Patch("before", cell.row(), 1, 0, now.width()));
            default -> List.of();
        });
        var at = board.place(cell);
        cards.show(SeqReadings.number(cell, now, names.get(cell.row())), board, at.getX(), at.getY());
    }
}
