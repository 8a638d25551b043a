package primerlab.figure.autoregressive;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import primerlab.experiment.autoregressive.ReaderKind;
import primerlab.experiment.autoregressive.ReadersProbe;
import primerlab.experiment.autoregressive.ReadersSnapshot;
import primerlab.figure.RunPlayback;
import primerlab.figure.frame.DataMenu;
import primerlab.figure.frame.Design;
import primerlab.figure.frame.Difference;
import primerlab.figure.frame.FigureScreen;
import primerlab.figure.frame.Pace;
import primerlab.figure.frame.Spell;
import primerlab.figure.part.Palette;
import primerlab.figure.part.Role;
import primerlab.run.Settings;
import primerlab.run.Status;
import primerlab.run.View;
import primerlab.text.BadInput;

/** Three readers side by side: what they draw, what they cost, what they see, and what is inside. */
final class ReadersScreen extends FigureScreen<ReadersSnapshot> {
    /** How often slopes and cells are worked out anew while training runs. */
    private static final long LOOK_NANOS = 400_000_000;

    private final ReadersFocus focus = new ReadersFocus();
    private final ReadersDesk desk = new ReadersDesk(this::looked);
    private final List<ReadersColumn> columns = new ArrayList<>();
    private final ReadersNats nats;
    private final ReadersFields fields;
    private final ReadersPad pad;
    private final ReadersSkew skew;
    private final ReadersCell cell;
    private final ReadersTable table = new ReadersTable();
    private final DataMenu data;
    private final Pace pace;
    private final VBox picture;
    private final Label warning;
    private final Label firstName = new Label();
    private final Button secondName = new Button();
    private final List<ReadersColumn> others = new ArrayList<>();
    private final ReadersRow second;
    private final Label sizes = new Label();
    private final Palette palette = new Palette();
    private ReadersProbe.@Nullable Reading reading;
    private long looked;

    ReadersScreen(Design<ReadersSnapshot> design, RunPlayback<ReadersSnapshot> playback) {
        super(design, playback);
        nats = new ReadersNats(this, cards());
        fields = new ReadersFields(focus, cards());
        pad = new ReadersPad(focus, this);
        skew = new ReadersSkew(focus);
        cell = new ReadersCell(focus, cards());
        data = new DataMenu(design.experiment().knobs(), experimentWords(), words(), List.of("-ubyte", ".gz", "/"), this);
        pace = new Pace(this, true);
        for (ReaderKind kind : ReaderKind.values()) {
            columns.add(new ReadersColumn(kind, cards()));
            others.add(new ReadersColumn(kind, cards()));
        }
        warning = new Label(words().say("state.open"));
        warning.getStyleClass().addAll("caption", "readers-warning");
        warning.setWrapText(true);
        warning.setMinHeight(Region.USE_PREF_SIZE);
        warn(false);
        ReadersRow three = new ReadersRow(16, columns.size(), columns);
        three.setId("picture");
        firstName.getStyleClass().add("run-name");
        secondName.getStyleClass().add("run-name");
        secondName.setId("switch-run");
        secondName.setTooltip(new Tooltip(words().say("picture.switch")));
        secondName.setOnAction(_ -> playback().swap());
        second = new ReadersRow(16, others.size(), others);
        compare(false);
        playback.comparing().addListener((_, _, both) -> compare(both));
        picture = new VBox(warning, firstName, three, secondName, second, nats);
        picture.getStyleClass().add("readers-picture");
        StackPane stack = new StackPane(picture, states());
        data.acceptDrops(stack);
        Button phase = new Button(words().say("phase.next"));
        phase.setId("phase-next");
        phase.setTooltip(new Tooltip(words().say("phase.next.about")));
        phase.setOnAction(_ -> attempt(() -> playback().stepPhase()));
        FlowPane steps = new FlowPane(nats.axis(), pace, phase);
        steps.getStyleClass().add("step-buttons");
        ReadersRow drawing = new ReadersRow(16, 1, List.of(skew, pad)).stacking();
        drawing.setId("skew");
        VBox skewing = new VBox(title("skew.title"), drawing);
        skewing.getStyleClass().add("readers-fields");
        getChildren().add(palette);
        sizes.getStyleClass().addAll("caption", "quiet");
        sizes.setWrapText(true);
        sizes.setMinHeight(Region.USE_PREF_SIZE);
        assemble(List.of(data), Map.of("picture", three, "nats", nats, "fields", fields, "skew", skewing, "cell", cell, "table", table, "knobs", knobs()),
                List.of(stack, sizes, steps, fields, skewing, cell, table, knobs()));
        calmly(nats, () -> run().view().ifPresent(view -> nats.update(view, run().other())));
        calmly(fields, () -> read(fields::update));
        calmly(cell, () -> read(cell::update));
        calmly(sizes, () -> run().view().map(View::snapshot).ifPresent(this::sizes));
        calmly(table, () -> run().view().map(View::snapshot).ifPresent(table::update));
        focus.onChange(this::focusChanged);
    }

    private void read(Consumer<ReadersProbe.Reading> part) {
        if (reading != null) {
            part.accept(reading);
        }
    }

    private Label title(String key) {
        Label label = new Label(words().say(key));
        label.getStyleClass().add("picture-title");
        label.setWrapText(true);
        return label;
    }

    @Override protected void settingsChanged(Settings now) {
        data.update(now);
    }

    /** Whether two runs stand on the screen, one above the other. */
    private void compare(boolean both) {
        for (Region region : new Region[] {firstName, secondName, second}) {
            region.setVisible(both);
            region.setManaged(both);
        }
    }

    private void warn(boolean on) {
        warning.setVisible(on);
        warning.setManaged(on);
    }

    @Override protected void show(View<ReadersSnapshot> view, Status status) {
        ReadersSnapshot snapshot = view.snapshot();
        boolean slow = playback().pace().phases() || snapshot.phase() != 0;
        pace.show(playback().pace());
        warn(!snapshot.masks());
        focus.take(snapshot);
        for (int i = 0; i < columns.size(); i++) {
            columns.get(i).show(snapshot, slow && i == Math.floorMod(snapshot.phase() - 1, columns.size()));
        }
        run().other().ifPresent(other -> showOther(status, other));
        long now = System.nanoTime();
        if (status.state() != Status.State.PLAYING || now - looked > LOOK_NANOS) {
            looked = now;
            look(snapshot);
        }
    }

    private void showOther(Status active, View<ReadersSnapshot> other) {
        others.forEach(column -> column.show(other.snapshot(), false));
        firstName.setText(words().say("picture.a", Difference.name(active, other.status(), experimentWords())));
        secondName.setText(words().say("picture.b", Difference.name(other.status(), active, experimentWords())));
    }

    private void sizes(ReadersSnapshot snapshot) {
        String side = Integer.toString(snapshot.shape().side());
        sizes.setText(words().say("sizes", side, Integer.toString(snapshot.shape().width()), Integer.toString(snapshot.shape().blocks()),
                Spell.step(snapshot.of(ReaderKind.PIXEL_CNN).weights().length), Spell.step(snapshot.of(ReaderKind.ROW_LSTM).weights().length),
                Spell.step(snapshot.of(ReaderKind.DIAGONAL_BILSTM).weights().length)));
    }

    private void look(ReadersSnapshot snapshot) {
        if (focus.ready() && focus.side() == snapshot.shape().side()) {
            desk.ask(snapshot, focus.pictures(), focus.pixel());
        }
    }

    private void looked(ReadersProbe.Reading newest) {
        if (newest.fields().getFirst().slope().length == focus.picture().length) {
            reading = newest;
            if (playback().status().get().state() != Status.State.PLAYING) {
                fields.update(newest);
                cell.update(newest);
            }
        }
    }

    private void focusChanged() {
        fields.redraw();
        pad.refresh();
        skew.refresh();
        run().view().map(View::snapshot).ifPresent(this::look);
    }

    @Override protected void save(String kind, Path file, View<ReadersSnapshot> view) throws IOException, BadInput {
        switch (kind) {
            case "png" -> ReadersSaved.png(picture, palette.of(Role.GROUND), file);
            case "svg" -> ReadersSaved.svg(nats.shown(), file);
            default -> ReadersSaved.csv(view, fields.reading(), file);
        }
    }

    @Override protected void closed() {
        desk.close();
    }
}
