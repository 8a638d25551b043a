package primerlab.figure.transformer;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

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
import primerlab.text.Words;

/** The three attentions of one layer and head side by side: who looks at whom, as far as the answer has been said. */
final class SeqBoard {
    private static final Words WORDS = Words.of("encoder-decoder-figure");

    private final MatrixBoard board = new MatrixBoard("");
    private final Cards cards;
    private @Nullable Reading reading;
    private int layer;
    private int head;
    private int rows;

    SeqBoard(String id, Cards cards) {
        this.cards = cards;
        board.setId(id);
        board.keys("", Words.of("transformer-figure").say("key.attention")).room(240, 1.8);
        board.onHover(_ -> follow());
        board.onClick(_ -> cards.copy());
    }

    MatrixBoard node() {
        return board;
    }

    /**
     * @param said tokens of the answer that have been said; the row that says the next one is marked
     * @param room tokens of the longest answer seen, so that the picture does not change its size with every answer
     */
    void show(@Nullable Reading newest, int ofLayer, int ofHead, int said, int room) {
        reading = newest;
        if (newest == null) {
            board.title(WORDS.say("board.empty"));
            board.show(List.of());
            cards.hide(board);
            return;
        }
        layer = ofLayer;
        head = ofHead;
        rows = Math.min(said, newest.answer().length - 1) + 1;
        board.title(WORDS.say("board.title", Integer.toString(layer + 1), Integer.toString(head + 1)));
        List<BoardMatrix> line = new ArrayList<>();
        for (Kind kind : Kind.values()) {
            line.add(matrix(newest.attention(kind, layer), newest, room));
        }
        board.show(List.of(line));
        boolean whole = said >= newest.answer().length;
        board.pin(whole ? List.of() : List.of(new Patch("decoder", rows - 1, 1, 0, rows), new Patch("cross", rows - 1, 1, 0, Integer.MAX_VALUE)));
        follow();
    }

    private BoardMatrix matrix(AttentionView view, Reading from, int room) {
        int n = view.kind() == Kind.ENCODER ? view.queries() : rows;
        int m = view.kind() == Kind.DECODER ? rows : view.keys();
        float[] weights = new float[n * m];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < m; j++) {
                weights[i * m + j] = view.seen(i, j) ? view.weight(head, i, j) : Float.NEGATIVE_INFINITY;
            }
        }
        String id = view.kind().name().toLowerCase(Locale.ROOT);
        return new BoardMatrix(id, "", WORDS.say("board." + id), n, m, view.kind() == Kind.ENCODER ? n : Math.max(n, room),
                view.kind() == Kind.DECODER ? Math.max(m, room) : m, weights, Tint.SEQUENTIAL, 0, 1,
                Names.queries(from, view.kind()).subList(0, n), Names.keys(from, view.kind()).subList(0, m));
    }

    private void follow() {
        Cell cell = board.chosen().orElse(null);
        if (reading == null || cell == null) {
            cards.hide(board);
            return;
        }
        AttentionView view = reading.attention(Kind.valueOf(cell.matrix().toUpperCase(Locale.ROOT)), layer);
        var at = board.place(cell);
        cards.show(AttentionReadings.of(new Cell("softmax", cell.row(), cell.col()), view, head, reading), board, at.getX(), at.getY());
    }
}
