package primerlab.figure.diffusion;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import primerlab.experiment.diffusion.ForwardSnapshot;
import primerlab.experiment.diffusion.Schedule;
import primerlab.figure.RunPlayback;
import primerlab.figure.frame.DataMenu;
import primerlab.figure.frame.Design;
import primerlab.figure.frame.Difference;
import primerlab.figure.frame.Edits;
import primerlab.figure.frame.FigureScreen;
import primerlab.figure.frame.Pace;
import primerlab.figure.frame.Reading;
import primerlab.figure.frame.Tile;
import primerlab.figure.part.Exports;
import primerlab.figure.part.Numbers;
import primerlab.figure.part.Palette;
import primerlab.figure.part.Role;
import primerlab.run.Settings;
import primerlab.run.Status;
import primerlab.run.View;
import primerlab.text.BadInput;

/** Data broken by noise: what is left of it and what noise was added, the schedule that says how fast, and ink that does the same in water. */
final class ForwardScreen extends FigureScreen<ForwardSnapshot> {
    /** The window leaves undo to a node of this style class. */
    private static final String KEEPS_UNDO = "keeps-undo";
    /** More than this share of the data's variance at the end can be seen. */
    private static final double SEEN = 0.01;

    private final Palette palette = new Palette();
    private final ForwardSplit picture = new ForwardSplit("picture", cards());
    private final ForwardSplit second = new ForwardSplit("second", cards());
    private final ForwardTime time = new ForwardTime(this::moved);
    private final ForwardLevels levels = new ForwardLevels(cards());
    private final ForwardStrip strip = new ForwardStrip(this::goTo);
    private final ForwardHand hand = new ForwardHand(this::schedule, this::hold, this::commit);
    private final ForwardCurves curves = new ForwardCurves(hand, this::goTo);
    private final ForwardInk ink = new ForwardInk(cards(), step -> goTo((int) step));
    private final ForwardPaper paper = new ForwardPaper(this::use);
    private final Edits edits = new Edits();
    private final DataMenu data;
    private final Pace pace = new Pace(this, true);
    private final Label firstName = new Label();
    private final Button secondName = new Button();
    private final Label left = wrapped("left");
    private final Label say = wrapped("say");
    private final Tile leftTile;
    private final VBox pictures;
    private @Nullable Schedule held;
    private @Nullable ForwardMoment shown;

    ForwardScreen(Design<ForwardSnapshot> design, RunPlayback<ForwardSnapshot> playback) {
        super(design, playback);
        data = new DataMenu(design.experiment().knobs(), experimentWords(), words(), List.of(".csv", "-ubyte", ".gz", "/"), this);
        Label fixed = caption("fixed");
        leftTile = new Tile("level-left", words().say("level.left.short"), cards(), this::aboutTheEnd, () -> { }).steady();
        menuItem("paint", paper::paintPoints);
        menuItem("draw", () -> paper.drawSign(settings().whole("side")));
        firstName.getStyleClass().add("run-name");
        secondName.getStyleClass().add("run-name");
        secondName.setId("switch-run");
        secondName.setTooltip(new Tooltip(words().say("run.switch")));
        secondName.setOnAction(_ -> playback().swap());
        for (Region region : new Region[] {firstName, secondName, second}) {
            region.managedProperty().bind(region.visibleProperty());
            region.visibleProperty().bind(playback.comparing());
        }
        pictures = new VBox(firstName, picture, secondName, second);
        pictures.getStyleClass().add("forward-pictures");
        for (Region region : new Region[] {pictures, time}) {
            region.managedProperty().bind(region.visibleProperty());
            region.visibleProperty().bind(paper.open().not());
        }
        paper.open().addListener((_, _, on) -> painting(on));
        StackPane stack = new StackPane(new VBox(pictures, paper), states());
        data.acceptDrops(stack);
        Button phase = button("phase-next", () -> attempt(() -> playback().stepPhase()));
        FlowPane steps = new FlowPane(pace, phase);
        steps.getStyleClass().add("step-buttons");
        getChildren().add(palette);
        addEventHandler(KeyEvent.KEY_PRESSED, this::undoByKey);
        edits.canUndo().addListener((_, _, _) -> keepsUndo());
        edits.canRedo().addListener((_, _, _) -> keepsUndo());
        assemble(List.of(data), Map.of("picture", picture, "strip", strip, "schedule", curves.alphaBar(), "snr", curves.snr(), "ink", ink.plane(),
                        "entropy", ink.plot(), "knobs", knobs()),
                List.of(fixed, stack, time, say, levels, strip, curves.node(), left, bending(), ink, steps, knobs()));
    }

    private static Label wrapped(String id) {
        Label label = new Label();
        label.setId(id);
        label.getStyleClass().add("caption");
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }

    private void menuItem(String name, Runnable chosen) {
        MenuItem item = new MenuItem(words().say("data." + name));
        item.setId("data-" + name);
        item.setOnAction(_ -> chosen.run());
        data.getItems().add(item);
    }

    private void use(String painted) {
        attempt(() -> {
            playback().set("data", painted);
            done(words().say("data.painted"));
        });
    }

    private void painting(boolean on) {
        if (on) {
            playback().pause();
            states().clear();
            showPicture();
        } else {
            refresh();
        }
        keepsUndo();
    }

    @Override protected boolean covered() {
        return paper.open().get();
    }

    private Label caption(String key) {
        Label label = new Label(words().say(key));
        label.getStyleClass().addAll("caption", "quiet");
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }

    private Button button(String id, Runnable pressed) {
        Button button = new Button(words().say(id));
        button.setId(id);
        button.setTooltip(new Tooltip(words().say(id + ".about")));
        button.setOnAction(_ -> pressed.run());
        return button;
    }

    private FlowPane bending() {
        Button undo = button("undo", () -> restart(edits.undo(settings())));
        undo.disableProperty().bind(edits.canUndo().not());
        Button redo = button("redo", () -> restart(edits.redo(settings())));
        redo.disableProperty().bind(edits.canRedo().not());
        FlowPane row = new FlowPane(leftTile, undo, redo, button("reset", () -> attempt(() -> change(standardSchedule(settings())))));
        row.getStyleClass().add("step-buttons");
        return row;
    }

    /** The schedule and T of a figure just opened; the data stays. */
    private static Settings standardSchedule(Settings now) throws BadInput {
        Settings reset = now;
        for (String knob : List.of("schedule", "steps", "own-1", "own-2", "own-3", "own-4", "own-5")) {
            reset = reset.with(knob, now.knob(knob).standard());
        }
        return reset;
    }

    private void undoByKey(KeyEvent pressed) {
        if (paper.open().get()) {
            if (pressed.getCode() == KeyCode.ESCAPE) {
                paper.cancel();
                pressed.consume();
            } else if (pressed.isShortcutDown() && pressed.getCode() == KeyCode.Z) {
                paper.undo();
                pressed.consume();
            }
            return;
        }
        if (!pressed.isShortcutDown()) {
            return;
        }
        boolean again = pressed.getCode() == KeyCode.Y || pressed.getCode() == KeyCode.Z && pressed.isShiftDown();
        if (again && edits.canRedo().get()) {
            restart(edits.redo(settings()));
            pressed.consume();
        } else if (pressed.getCode() == KeyCode.Z && !pressed.isShiftDown() && edits.canUndo().get()) {
            restart(edits.undo(settings()));
            pressed.consume();
        }
    }

    private void keepsUndo() {
        getStyleClass().remove(KEEPS_UNDO);
        if (paper.open().get() || edits.canUndo().get() || edits.canRedo().get()) {
            getStyleClass().add(KEEPS_UNDO);
        }
    }

    private Settings settings() {
        return playback().status().get().settings();
    }

    private @Nullable Schedule schedule() {
        return shown == null ? null : shown.schedule();
    }

    /** Another schedule breaks the same data in another way: it begins anew, and goes on to where the learner was looking. */
    private void restart(Settings changed) {
        Status now = playback().status().get();
        boolean playing = now.state() == Status.State.PLAYING;
        int t = shown == null ? 0 : shown.t();
        playback().restartWith(changed, now.seed());
        if (!playing && t > 0) {
            playback().goTo(Math.min(t, changed.whole("steps")));
        }
    }

    private void change(Settings changed) {
        if (!changed.equals(settings())) {
            edits.changing(settings());
            restart(changed);
        }
    }

    private void hold(double[] points) {
        Schedule now = schedule();
        if (now != null) {
            held = Schedule.own(now.steps(), points);
            refresh();
        }
    }

    private void commit(double[] points) {
        attempt(() -> {
            Settings changed = settings().with("schedule", "own");
            for (int i = 0; i < points.length; i++) {
                changed = changed.with("own-" + (i + 1), Double.toString(points[i]));
            }
            held = null;
            change(changed);
        });
    }

    private void goTo(int t) {
        Schedule now = schedule();
        if (now != null) {
            playback().goTo(Math.clamp(t, 0, now.steps()));
        }
    }

    private void moved(int t) {
        goTo(t);
        refresh();
    }

    @Override protected void settingsChanged(Settings now) {
        data.update(now);
        boolean own = now.get("schedule").equals("own");
        for (int i = 1; i <= Schedule.OWN_POINTS; i++) {
            knobs().unavailable("own-" + i, own ? "" : words().say("needs.own"));
        }
    }

    /** One line below the pictures: what to do, or how it ended. */
    private String said(ForwardMoment now) {
        if (now.t() == 0) {
            return words().say("say.rest");
        }
        if (now.t() < now.schedule().steps()) {
            return words().say("say.on");
        }
        double still = now.last().alphaBar();
        return still > SEEN ? words().say("say.left", Numbers.significant(still, 2)) : words().say("say.end");
    }

    private Reading aboutTheEnd() {
        ForwardMoment now = shown;
        if (now == null) {
            throw new IllegalStateException("nothing is shown yet");
        }
        return ForwardReadings.level(now, "left");
    }

    @Override protected void show(View<ForwardSnapshot> view, Status status) {
        ForwardSnapshot snapshot = view.snapshot();
        ForwardMoment now = new ForwardMoment(snapshot, held == null ? snapshot.schedule() : held, time.held() ? time.t() : snapshot.t());
        shown = now;
        Optional<View<ForwardSnapshot>> other = run().other();
        picture.show(now);
        time.show(now.t(), now.schedule().steps());
        strip.show(now);
        ink.show(snapshot);
        other.ifPresent(theirs -> second(view, theirs));
        if (calm(status)) {
            String ghosts = Difference.ghosts(view, other.isPresent(), playback().steersFork());
            say.setText(said(now));
            levels.show(now);
            curves.show(now, other.map(theirs -> theirs.snapshot().schedule()), other.isPresent() ? ghosts : "");
            left(now);
            ink.curves(view, other, ghosts);
            pace.show(playback().pace());
        }
    }

    private void second(View<ForwardSnapshot> view, View<ForwardSnapshot> theirs) {
        second.show(ForwardMoment.of(theirs.snapshot()));
        boolean fork = playback().steersFork();
        firstName.setText(Difference.title(fork, fork ? view : theirs, fork ? theirs : view, experimentWords()));
        secondName.setText(Difference.title(!fork, fork ? view : theirs, fork ? theirs : view, experimentWords()));
    }

    private void left(ForwardMoment now) {
        double still = now.last().alphaBar();
        leftTile.show(words().say("level.left.short"), ForwardLevels.spelled(still), "");
        String share = Long.toString(Math.round(100 * now.last().signal()));
        String steps = Numbers.whole(now.schedule().steps());
        boolean seen = still > SEEN;
        left.setText(words().say(seen ? "left.seen" : "left.gone", steps, Numbers.significant(still, 2), share));
        left.getStyleClass().remove("forward-left-seen");
        if (seen) {
            left.getStyleClass().add("forward-left-seen");
        }
    }

    @Override protected void save(String kind, Path file, View<ForwardSnapshot> view) throws IOException, BadInput {
        switch (kind) {
            case "png" -> Exports.png(pictures, palette.of(Role.GROUND), file);
            case "svg" -> Exports.svg(List.of(curves.alphaBar(), curves.snr(), ink.plane(), ink.plot()), file);
            default -> ForwardTable.csv(view, file);
        }
    }
}
