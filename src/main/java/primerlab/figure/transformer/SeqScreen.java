package primerlab.figure.transformer;

import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import primerlab.experiment.transformer.Reading;
import primerlab.experiment.transformer.Searched;
import primerlab.experiment.transformer.TransformerSnapshot;
import primerlab.figure.RunPlayback;
import primerlab.figure.frame.Design;
import primerlab.figure.frame.Difference;
import primerlab.figure.part.Beside;
import primerlab.figure.part.MatrixBoard;
import primerlab.run.Settings;
import primerlab.run.Status;
import primerlab.run.View;

/** From prompt to answer: three attentions, what comes next, how it is chosen, what the layers add, and an LSTM beside it. */
final class SeqScreen extends TransformerScreen {
    private final SeqChooser chooser = new SeqChooser(this::refresh);
    private final DecodeSteps steps = new DecodeSteps("decode", this::refresh, chooser);
    private final SeqBoard board = new SeqBoard("board", cards());
    private final SeqBoard second = new SeqBoard("board-b", cards());
    private final Label secondName = new Label();
    private final TokenStrip secondAnswer = new TokenStrip("answer-b-tokens");
    private final DecodeBars bars = new DecodeBars("bars", cards());
    private final DecodeKnobs choosing;
    private final DecodeKnobs beams;
    private final DecodeSearch search;
    private final SeqStream stream = new SeqStream("stream", cards());
    private final SeqRival rival = new SeqRival(this, cards());
    private final VBox next = new VBox();
    private final VBox streams = new VBox();
    private int room;
    private long searchedFor = -1;

    SeqScreen(Design<TransformerSnapshot> design, RunPlayback<TransformerSnapshot> playback) {
        super(design, playback);
        choosing = new DecodeKnobs(design.experiment().knobs(), List.of("temperature", "top-k", "top-p"), experimentWords(), playback::set);
        beams = new DecodeKnobs(design.experiment().knobs(), List.of("beams"), experimentWords(), playback::set);
        search = new DecodeSearch(beams.node());
        secondName.getStyleClass().add("run-name");
        secondAnswer.getStyleClass().add("answer-strip");
        VBox compared = new VBox(secondName, secondAnswer, second.node());
        compared.getStyleClass().add("prompt-bar");
        compared.visibleProperty().bind(playback.comparing());
        compared.managedProperty().bind(playback.comparing());
        next.getChildren().addAll(bars.node(), choosing.node());
        next.setId("next");
        next.getStyleClass().add("merges");
        streams.getChildren().addAll(stream.lengths(), stream.inside());
        streams.setId("streams");
        streams.getStyleClass().add("plots");
        Beside plots = new Beside(11, board.node().palette()::em, plots().loss(), plots().exact());
        plots.setId("losses");
        follow(next, (_, now) -> bars.show(now.reading(), now.vocabulary(), now.reading() == null ? 0 : steps.at(now.reading())));
        follow(search, (_, now) -> search.show(now.searched(), now.vocabulary(), now.step()));
        follow(streams, (_, now) -> stream.show(now.reading()));
        follow(rival, (view, _) -> rival.show(view, run().other()));
        follow(plots, (view, _) -> plots().update(view, run().other()));
        assemble(List.of(data()),
                Map.of("picture", board.node(), "next", next, "search", search, "stream", streams, "lstm", rival, "losses", plots, "knobs", knobs()),
                List.of(prompt(), steps, stacked(board.node()), compared, next, search, streams, rival, plots, knobs()));
    }

    @Override MatrixBoard board() {
        return board.node();
    }

    @Override protected void settingsChanged(Settings now) {
        super.settingsChanged(now);
        choosing.show(now);
        beams.show(now);
        room = 0;
    }

    @Override protected void show(View<TransformerSnapshot> view, Status status) {
        TransformerSnapshot snapshot = view.snapshot();
        Reading reading = snapshot.reading();
        prompt().show(reading, snapshot.vocabulary());
        chooser.show(reading);
        steps.show(reading, snapshot.vocabulary());
        room = reading == null ? 0 : Math.max(room, Math.min(reading.target().size(), reading.source().size() + 2));
        int said = reading == null ? 0 : steps.said(reading);
        board.show(reading, chooser.layer(), chooser.head(), said, room);
        run().other().ifPresent(other -> showOther(other, view));
        searchAgain(snapshot, status);
    }

    private void follow(Region part, BiConsumer<View<TransformerSnapshot>, TransformerSnapshot> how) {
        calmly(part, () -> run().view().ifPresent(view -> how.accept(view, view.snapshot())));
    }

    /** While it learns a search may be some steps old. When the run rests, the search is to be of the moment on view. */
    private void searchAgain(TransformerSnapshot snapshot, Status status) {
        Searched searched = snapshot.searched();
        if (status.state() == Status.State.PAUSED && searched != null && searched.step() != snapshot.step() && searchedFor != snapshot.step()) {
            searchedFor = snapshot.step();
            run().ask(searched.prompt());
        }
    }

    private void showOther(View<TransformerSnapshot> other, View<TransformerSnapshot> view) {
        Reading theirs = other.snapshot().reading();
        second.show(theirs, chooser.layer(), chooser.head(), theirs == null ? 0 : steps.said(theirs), room);
        int[] said = theirs == null ? new int[0] : theirs.answer();
        secondAnswer.show(java.util.Arrays.stream(said).mapToObj(id -> other.snapshot().vocabulary().token(id)).toList(), said, -1);
        secondName.setText(Difference.title(!playback().steersFork(), other, view, experimentWords()));
    }
}
