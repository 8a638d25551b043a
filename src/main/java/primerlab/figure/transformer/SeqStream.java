package primerlab.figure.transformer;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleBiFunction;

import org.jspecify.annotations.Nullable;
import primerlab.experiment.transformer.Passage;
import primerlab.experiment.transformer.Reading;
import primerlab.experiment.transformer.StreamView;
import primerlab.figure.frame.Cards;
import primerlab.figure.part.BoardMatrix;
import primerlab.figure.part.BoardMatrix.Tint;
import primerlab.figure.part.MatrixBoard;
import primerlab.figure.part.MatrixBoard.Cell;
import primerlab.figure.part.MatrixBoard.Patch;
import primerlab.text.Words;

/** How long each token's row is after every sub-layer, and how much the sub-layer added to it. A click looks into a sub-layer. */
final class SeqStream {
    private static final Words WORDS = Words.of("encoder-decoder-figure");

    private final MatrixBoard board = new MatrixBoard(WORDS.say("stream.title"));
    private final SeqSubLayer inside;
    private final Cards cards;
    private final CalmBound bound = new CalmBound();
    private @Nullable Reading reading;
    private int chosen = -1;

    SeqStream(String id, Cards cards) {
        this.cards = cards;
        board.setId(id);
        board.keys("", WORDS.say("stream.key")).room(150, 1.5);
        inside = new SeqSubLayer(id + "-inside", cards);
        board.onHover(_ -> follow());
        board.onClick(cell -> {
            cards.copy();
            StreamView view = view(cell);
            if (view != null && reading != null) {
                chosen = reading.streams().indexOf(view);
                draw();
            }
        });
    }

    MatrixBoard lengths() {
        return board;
    }

    MatrixBoard inside() {
        return inside.node();
    }

    void show(@Nullable Reading newest) {
        reading = newest;
        if (newest == null) {
            board.show(List.of());
            inside.show(null, null);
            cards.hide(board);
            return;
        }
        if (chosen < 0 || chosen >= newest.streams().size()) {
            chosen = newest.streams().size() - 1;
        }
        draw();
        follow();
    }

    private void draw() {
        Reading now = reading;
        if (now == null) {
            return;
        }
        float[] most = new float[now.streams().size()];
        for (int i = 0; i < most.length; i++) {
            for (int token = 0; token < now.streams().get(i).tokens(); token++) {
                most[i] = (float) Math.max(most[i], Math.max(now.streams().get(i).length(token), now.streams().get(i).addedLength(token)));
            }
        }
        double high = bound.of(most);
        board.show(List.of(line(now, true, high), line(now, false, high)));
        StreamView view = now.streams().get(chosen);
        String side = view.stage().encoder() ? "encoder" : "decoder";
        int col = side(now, view.stage().encoder()).indexOf(view);
        board.pin(List.of(new Patch(side, 0, view.tokens(), col + 1, 1), new Patch(side + "-added", 0, view.tokens(), col, 1)));
        inside.show(view, names(now, view.stage().encoder()));
    }

    private static List<StreamView> side(Reading from, boolean encoder) {
        return from.streams().stream().filter(view -> view.stage().encoder() == encoder).toList();
    }

    private static List<String> names(Reading from, boolean encoder) {
        return Glyph.of(encoder ? from.source().pieces() : from.target().pieces());
    }

    private static List<BoardMatrix> line(Reading from, boolean encoder, double high) {
        List<StreamView> views = side(from, encoder);
        Passage passage = encoder ? from.source() : from.target();
        String side = encoder ? "encoder" : "decoder";
        int tokens = passage.size();
        int cols = views.size();
        List<String> stages = new ArrayList<>(List.of(WORDS.say("stage.in")));
        views.forEach(view -> stages.add(stage(view)));
        float[] lengths = values(tokens, cols + 1, (token, col) -> col == 0 ? length(passage, token) : views.get(col - 1).length(token));
        float[] added = values(tokens, cols, (token, col) -> views.get(col).addedLength(token));
        return List.of(new BoardMatrix(side, "", WORDS.say("stream." + side), tokens, cols + 1, 0, 0, lengths, Tint.SEQUENTIAL, 0, high, names(from, encoder), stages),
                new BoardMatrix(side + "-added", "", WORDS.say("stream.added"), tokens, cols, 0, 0, added, Tint.SEQUENTIAL, 0, high, List.of(), stages.subList(1, cols + 1)));
    }

    /** What a sub-layer is called, for example {@code cross 1}. */
    static String stage(StreamView view) {
        return WORDS.say("stage." + view.stage().name().toLowerCase(Locale.ROOT).replace('_', '.'), Integer.toString(view.layer() + 1));
    }

    private static float[] values(int rows, int cols, ToDoubleBiFunction<Integer, Integer> at) {
        float[] values = new float[rows * cols];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) at.applyAsDouble(i / cols, i % cols);
        }
        return values;
    }

    private static double length(Passage passage, int token) {
        double sum = 0;
        for (int c = 0; c < passage.width(); c++) {
            double x = passage.sum()[token * passage.width() + c];
            sum += x * x;
        }
        return Math.sqrt(sum);
    }

    /** The sub-layer that a cell tells of; null for what goes into the first one. */
    private @Nullable StreamView view(Cell cell) {
        boolean added = cell.matrix().endsWith("-added");
        int at = added ? cell.col() : cell.col() - 1;
        return reading == null || at < 0 ? null : side(reading, cell.matrix().startsWith("encoder")).get(at);
    }

    private void follow() {
        Cell cell = board.chosen().orElse(null);
        Reading now = reading;
        if (now == null || cell == null) {
            cards.hide(board);
            return;
        }
        boolean encoder = cell.matrix().startsWith("encoder");
        String token = names(now, encoder).get(cell.row());
        StreamView view = view(cell);
        var at = board.place(cell);
        if (view == null) {
            double length = length(encoder ? now.source() : now.target(), cell.row());
            cards.show(SeqReadings.length("read.in", token, "", length, now.source().width()), board, at.getX(), at.getY());
        } else if (cell.matrix().endsWith("-added")) {
            cards.show(SeqReadings.length("read.added", token, stage(view), view.addedLength(cell.row()), view.width()), board, at.getX(), at.getY());
        } else {
            cards.show(SeqReadings.length("read.length", token, stage(view), view.length(cell.row()), view.width()), board, at.getX(), at.getY());
        }
    }
}
