package primerlab.figure.transformer;

import java.util.List;
import java.util.Map;
import javafx.scene.layout.VBox;

import primerlab.experiment.transformer.Reading;
import primerlab.experiment.transformer.TransformerSnapshot;
import primerlab.figure.RunPlayback;
import primerlab.figure.frame.Design;
import primerlab.figure.part.Beside;
import primerlab.figure.part.MatrixBoard;
import primerlab.run.Status;
import primerlab.run.View;

/** From a prompt to the numbers that go into the first layer, and where the embeddings lie. */
final class TokensScreen extends TransformerScreen {
    private final RowsBoard rows = new RowsBoard(cards());
    private final MapPlane map = new MapPlane(cards());
    private final MergesView merges = new MergesView(this);

    TokensScreen(Design<TransformerSnapshot> design, RunPlayback<TransformerSnapshot> playback) {
        super(design, playback);
        prompt().prompt().onClick(place -> pin(place == rows.pinned() ? -1 : place));
        VBox plots = new VBox(plots().loss(), plots().exact());
        plots.getStyleClass().add("plots");
        plots.setId("losses");
        Beside beside = new Beside(0, map.node().palette()::em, map.node(), plots);
        VBox answer = new VBox(prompt().answered());
        answer.setId("answer");
        assemble(List.of(data()),
                Map.of("picture", rows.node(), "answer", answer, "map", map.node(), "losses", plots, "merges", merges, "knobs", knobs()),
                List.of(prompt(), stacked(rows.node()), answer, beside, merges, knobs()));
        prompt().type(words().say("tokens.first"));
    }

    private void pin(int row) {
        rows.pin(row);
        prompt().prompt().pin(row);
    }

    @Override MatrixBoard board() {
        return rows.node();
    }

    @Override protected void show(View<TransformerSnapshot> view, Status status) {
        TransformerSnapshot snapshot = view.snapshot();
        Reading reading = snapshot.reading();
        prompt().show(reading, snapshot.vocabulary());
        rows.show(reading == null ? null : reading.source());
        prompt().prompt().pin(rows.pinned());
        map.show(snapshot);
        if (calm(status)) {
            merges.show(snapshot.vocabulary(), reading == null ? "" : reading.asked().lowered() ? reading.prompt().toLowerCase(java.util.Locale.ROOT) : reading.prompt());
            plots().update(view, run().other());
        }
    }
}
