package primerlab.figure.transformer;

import java.util.List;
import java.util.Map;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import primerlab.experiment.transformer.AttentionView.Kind;
import primerlab.experiment.transformer.Reading;
import primerlab.experiment.transformer.TransformerSnapshot;
import primerlab.figure.RunPlayback;
import primerlab.figure.frame.Design;
import primerlab.figure.frame.Difference;
import primerlab.figure.part.Beside;
import primerlab.figure.part.MatrixBoard;
import primerlab.run.Settings;
import primerlab.run.Status;
import primerlab.run.View;

/** One head cell by cell, all heads small, and the parts that can be taken out. */
final class AttentionScreen extends TransformerScreen {
    /** Of prompt, answer and chooser, in em. */
    private static final double ABOVE = 13;

    private final AttentionBoard board = new AttentionBoard("board", cards(), this::pinChanged);
    private final AttentionBoard second = new AttentionBoard("board-b", cards(), this::pinChanged);
    private final Label secondName = new Label();
    private final HeadGrid grid = new HeadGrid(cards(), this::look);
    private final PartSwitches switches = new PartSwitches(experimentWords(), this);
    private final ToggleGroup kinds = new ToggleGroup();
    private Looked looked = new Looked(Kind.CROSS, 0, 0);
    private int room;

    AttentionScreen(Design<TransformerSnapshot> design, RunPlayback<TransformerSnapshot> playback) {
        super(design, playback);
        secondName.getStyleClass().add("run-name");
        VBox compared = new VBox(secondName, second.node());
        compared.visibleProperty().bind(playback.comparing());
        compared.managedProperty().bind(playback.comparing());
        Beside plots = new Beside(11, board.node().palette()::em, plots().loss(), plots().exact());
        plots.setId("losses");
        assemble(List.of(data()),
                Map.of("picture", board.node(), "grid", grid.node(), "switches", switches, "losses", plots, "knobs", knobs()),
                List.of(prompt(), prompt().answered(), chooser(), stacked(board.node()), compared, switches, plots, grid.node(), knobs()));
    }

    /** Whose attention is looked at. */
    private HBox chooser() {
        HBox row = new HBox();
        row.getStyleClass().add("segments");
        row.setMaxWidth(Region.USE_PREF_SIZE);
        for (Kind kind : Kind.values()) {
            String name = kind.name().toLowerCase(java.util.Locale.ROOT);
            ToggleButton button = new ToggleButton(words().say("kind." + name));
            button.setId("look-" + name);
            button.getStyleClass().add(kind == Kind.ENCODER ? "left-pill" : kind == Kind.CROSS ? "right-pill" : "center-pill");
            button.setTooltip(new Tooltip(words().say("kind." + name + ".about")));
            button.setToggleGroup(kinds);
            button.setUserData(kind);
            row.getChildren().add(button);
        }
        select(looked.kind());
        kinds.selectedToggleProperty().addListener((_, was, chosen) -> {
            if (chosen == null) {
                kinds.selectToggle(was);
            } else if (chosen.getUserData() != looked.kind()) {
                look(new Looked((Kind) chosen.getUserData(), looked.layer(), looked.head()));
            }
        });
        return row;
    }

    private void select(Kind kind) {
        kinds.getToggles().stream().filter(toggle -> toggle.getUserData() == kind).findFirst().ifPresent(kinds::selectToggle);
    }

    private void look(Looked at) {
        looked = at;
        select(at.kind());
        refresh();
    }

    private void pinChanged() {
        int pinned = Math.max(board.pinned(), second.pinned());
        if (board.pinned() != second.pinned() && run().other().isPresent()) {
            board.pin(pinned);
            second.pin(pinned);
        }
        refresh();
    }

    @Override MatrixBoard board() {
        return board.node();
    }

    /** Prompt, answer and chooser stay in view with the whole of the picture, where it can be. */
    @Override protected void viewportHeight(double height) {
        double left = height - ABOVE * board.node().palette().em();
        board.room(left);
        second.room(left);
    }

    @Override protected void settingsChanged(Settings now) {
        super.settingsChanged(now);
        switches.show(now);
        room = 0;
    }

    @Override protected void show(View<TransformerSnapshot> view, Status status) {
        TransformerSnapshot snapshot = view.snapshot();
        Reading reading = snapshot.reading();
        prompt().show(reading, snapshot.vocabulary());
        @Nullable Looked at = reading == null ? null : looked.within(reading);
        room = reading == null ? 0 : Math.max(room, Math.min(reading.target().size(), reading.source().size() + 2));
        board.show(reading, at, room);
        run().other().ifPresent(other -> showOther(other, status));
        if (calm(status)) {
            grid.show(reading, at, board.pinned(), room);
            plots().update(view, run().other());
        }
    }

    private void showOther(View<TransformerSnapshot> other, Status status) {
        Reading theirs = other.snapshot().reading();
        second.show(theirs, theirs == null ? null : looked.within(theirs), room);
        secondName.setText(Difference.name(other.status(), status, experimentWords()));
    }
}
