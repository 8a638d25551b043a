package primerlab.figure.transformer;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

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

/** Every head of every layer at once, small: a click takes it into the large picture. */
final class HeadGrid {
    private static final Words WORDS = Words.of("transformer-figure");

    private final MatrixBoard board = new MatrixBoard(WORDS.say("grid.title"));
    private final Map<String, Looked> heads = new HashMap<>();
    private final Cards cards;
    private @Nullable Reading reading;
    private @Nullable Looked looked;
    private int pinned = -1;

    HeadGrid(Cards cards, Consumer<Looked> look) {
        this.cards = cards;
        board.setId("grid");
        board.keys("", WORDS.say("key.attention"));
        board.onHover(_ -> follow());
        board.onClick(cell -> {
            Looked head = heads.get(cell.matrix());
            if (head != null) {
                look.accept(head);
            }
        });
    }

    MatrixBoard node() {
        return board;
    }

    /** @param pinnedQuery row that is pinned in the large picture, −1 for none */
    void show(@Nullable Reading newest, @Nullable Looked at, int pinnedQuery, int room) {
        reading = newest;
        looked = at;
        pinned = pinnedQuery;
        if (newest == null) {
            board.show(List.of());
            return;
        }
        heads.clear();
        List<List<BoardMatrix>> lines = new ArrayList<>();
        int rows = 0;
        for (Kind kind : Kind.values()) {
            for (AttentionView view : newest.attentions()) {
                if (view.kind() == kind) {
                    lines.add(line(view, room));
                    rows = Math.max(rows, Math.max(view.queries(), room));
                }
            }
        }
        board.room(Math.max(60, 30 + 3 * rows), 0.9);
        board.show(lines);
        mark();
        follow();
    }

    private List<BoardMatrix> line(AttentionView view, int room) {
        List<BoardMatrix> line = new ArrayList<>();
        int high = view.kind() == Kind.ENCODER ? view.queries() : Math.max(view.queries(), room);
        int wide = view.kind() == Kind.DECODER ? Math.max(view.keys(), room) : view.keys();
        for (int head = 0; head < view.heads(); head++) {
            Looked here = new Looked(view.kind(), view.layer(), head);
            heads.put(here.id(), here);
            float[] weights = new float[view.queries() * view.keys()];
            System.arraycopy(view.weights(), head * weights.length, weights, 0, weights.length);
            line.add(new BoardMatrix(here.id(), "", title(view, head), view.queries(), view.keys(), high, wide, weights, Tint.SEQUENTIAL, 0, 1,
                    List.of(), List.of()));
        }
        return line;
    }

    private static String title(AttentionView view, int head) {
        String number = Integer.toString(head + 1);
        return head > 0 ? WORDS.say("grid.head", number)
                : WORDS.say("grid.first", Names.kind(view.kind()), Integer.toString(view.layer() + 1), number);
    }

    private void mark() {
        List<Patch> patches = new ArrayList<>();
        if (looked != null) {
            patches.add(new Patch(looked.id(), 0, Integer.MAX_VALUE, 0, Integer.MAX_VALUE));
            if (pinned >= 0) {
                heads.forEach((id, head) -> {
                    if (looked != null && head.kind() == looked.kind()) {
                        patches.add(new Patch(id, pinned, 1, 0, Integer.MAX_VALUE));
                    }
                });
            }
        }
        board.pin(patches);
    }

    private void follow() {
        Cell cell = board.chosen().orElse(null);
        Looked head = cell == null ? null : heads.get(cell.matrix());
        if (reading == null || cell == null || head == null) {
            cards.hide(board);
            return;
        }
        AttentionView view = head.in(reading);
        var at = board.place(cell);
        cards.show(AttentionReadings.of(new Cell("softmax", cell.row(), cell.col()), view, head.head(), reading), board, at.getX(), at.getY());
    }
}
