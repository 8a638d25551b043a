package primerlab.figure.diffusion;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import javafx.geometry.Point2D;
import javafx.scene.control.ToggleButton;

import primerlab.experiment.diffusion.DiffusionPoints;
import primerlab.experiment.diffusion.Path;
import primerlab.experiment.diffusion.PointsSnapshot;
import primerlab.experiment.diffusion.Way;
import primerlab.figure.RunPlayback;
import primerlab.figure.frame.DataMenu;
import primerlab.figure.frame.Design;
import primerlab.figure.frame.Difference;
import primerlab.figure.frame.FigureScreen;
import primerlab.figure.frame.PaintTool;
import primerlab.figure.frame.Spell;
import primerlab.figure.part.Beside;
import primerlab.figure.part.Exports;
import primerlab.figure.part.Role;
import primerlab.run.Settings;
import primerlab.run.Status;
import primerlab.run.View;
import primerlab.text.BadInput;

/** Everything of the figure in its place: samples on their way from noise to data, the field that takes them there, and the curves of the training. */
final class PointsScreen extends FigureScreen<PointsSnapshot> implements PointsPlane.Listener, ReverseControls.Wishes {
    private static final int SAMPLES = 500;
    /** Height of a plot, em. */
    private static final double PLOT = 12.5;
    /** How often the field is worked out anew while training runs. */
    private static final long FIELD_NANOS = 300_000_000;
    /** What stands above and below the picture in view, em. */
    private static final double AROUND = 11.5;

    private final ReverseSwitches switches = new ReverseSwitches(this::draw, "real", "sample", "ways", "guess");
    private final PointsPlane plane = new PointsPlane("picture", switches, this);
    private final PointsPlane second = new PointsPlane("picture-b", switches, this);
    private final ReverseSamples samples = new ReverseSamples(SAMPLES, this::sampled);
    private final ReverseSamples others = new ReverseSamples(SAMPLES, this::draw);
    private final ReverseControls controls = new ReverseControls(this);
    private final PointsFields fields;
    private final PointsPlots plots;
    private final PointsBoard board;
    private final PaintTool paint = new PaintTool(this::painted, this::learnFrom);
    private final ReverseUndo undo = new ReverseUndo(this, () -> paint.active().get(), paint::undo, () -> paint.active().set(false));
    private final DataMenu data;
    private long noise;
    private int pinned = -1;
    private int pointed = -1;
    private PointsPlane under = plane;
    private long looked;

    PointsScreen(Design<PointsSnapshot> design, RunPlayback<PointsSnapshot> playback) {
        super(design, playback);
        switches.set("guess", false);
        plots = new PointsPlots(playback::goTo, cards());
        fields = new PointsFields(cards(), plots.error());
        data = new DataMenu(design.experiment().knobs(), experimentWords(), words(), List.of(".csv"), this);
        paint.active().addListener((_, _, on) -> painting(on));
        ReverseStack stack = new ReverseStack(plane.node(), states());
        data.acceptDrops(stack);
        board = new PointsBoard(plane.node(), stack, second.node(), plane.node().palette()::em, playback::swap);
        playback.comparing().addListener((_, _, both) -> board.compare(both));
        Beside curves = new Beside(PLOT, plane.node().palette()::em, plots.loss(), plots.quality());
        ToggleButton paintButton = ReverseControls.toggle("paint");
        paintButton.selectedProperty().bindBidirectional(paint.active());
        assemble(List.of(data, paintButton),
                Map.of("picture", plane.node(), "fields", fields, "error", plots.error(), "loss", plots.loss(), "quality", plots.quality(), "knobs", knobs()),
                List.of(paint, switches, board, controls, curves, fields, knobs()));
    }

    @Override protected void settingsChanged(Settings now) {
        data.update(now);
        controls.settings(now);
    }

    @Override protected void viewportHeight(double height) {
        board.room(height - AROUND * plane.node().palette().em());
    }

    @Override protected void show(View<PointsSnapshot> view, Status status) {
        PointsSnapshot snapshot = view.snapshot();
        follow(view, samples);
        run().other().ifPresent(other -> {
            follow(other, others);
            board.names(Difference.title(playback().steersFork(), view, other, experimentWords()),
                    Difference.title(!playback().steersFork(), other, view, experimentWords()), playback().steersFork());
        });
        if (calm(status)) {
            plots.update(view, run().other(), Difference.ghosts(view, playback().comparing().get(), playback().steersFork()));
        }
        long now = System.nanoTime();
        if (status.state() != Status.State.PLAYING || now - looked > FIELD_NANOS) {
            looked = now;
            look(snapshot);
        }
    }

    private void follow(View<PointsSnapshot> view, ReverseSamples of) {
        of.follow(new ReverseSamples.Origin(view.snapshot().learnt(), view.status().step(), Way.of(view.status().settings()), view.status().seed() + 1000 * noise),
                controls.frozen());
    }

    private void look(PointsSnapshot snapshot) {
        Path path = samples.path();
        ReverseSamples.Origin origin = samples.origin();
        int t = path == null ? snapshot.schedule().steps() - 1 : Math.max(0, path.times()[controls.at()]);
        fields.look(samples.desk(), snapshot, controls.frozen() && origin != null ? origin.learnt() : snapshot.learnt(), Math.min(t, snapshot.schedule().steps() - 1));
    }

    private void sampled() {
        Path path = samples.path();
        if (path != null) {
            controls.show(path);
        }
        draw();
    }

    @Override protected void everyFrame() {
        boolean training = playback().status().get().state() == Status.State.PLAYING;
        samples.desk().everyFrame(training);
        others.desk().everyFrame(training);
        controls.everyFrame(System.nanoTime());
    }

    /** Draws the samples anew: others have come, or another moment of their way is to be seen. */
    private void draw() {
        if (run().view().isEmpty()) {
            return;
        }
        show(plane, samples, run().view().get().snapshot());
        run().other().ifPresent(other -> show(second, others, other.snapshot()));
        plane.node().title(paint.active().get() ? words().say("paint.title") : title());
        second.node().title(title());
        read();
    }

    private void show(PointsPlane on, ReverseSamples of, PointsSnapshot snapshot) {
        Path path = of.path();
        if (path != null) {
            on.show(snapshot.real(), path, Math.min(controls.at(), path.times().length - 1));
        }
    }

    private String title() {
        ReverseSamples.Origin origin = samples.origin();
        Path path = samples.path();
        if (origin == null || path == null) {
            return "";
        }
        String time = ReverseControls.time(path.times()[controls.at()]);
        String key = controls.at() == 0 ? "points.title.noise" : controls.atEnd() ? "points.title.data" : "points.title";
        return words().say(key, time, Integer.toString(SAMPLES), Spell.step(origin.step()));
    }

    // The learner's hands.

    @Override public void pointed(PointsPlane at, int sample) {
        pointed = paint.active().get() ? -1 : sample;
        under = at;
        if (sample < 0 && pinned < 0) {
            cards().hide(plane.node());
            cards().hide(second.node());
        }
        read();
    }

    @Override public void clicked(PointsPlane at, int sample) {
        if (paint.active().get()) {
            return;
        }
        cards().copy();
        pinned = sample == pinned ? -1 : sample;
        under = at;
        plane.pin(pinned);
        second.pin(pinned);
        if (pinned < 0) {
            cards().hide(plane.node());
            cards().hide(second.node());
        }
        read();
    }

    private void read() {
        int sample = pointed >= 0 ? pointed : pinned;
        Path path = under.path();
        ReverseSamples.Origin origin = (under == plane ? samples : others).origin();
        if (sample < 0 || path == null || origin == null) {
            return;
        }
        int at = Math.min(controls.at(), path.times().length - 1);
        Point2D place = under.node().place(path.noisy().get(at)[2 * sample], path.noisy().get(at)[2 * sample + 1]);
        cards().show(PointsReadings.sample(path, at, sample, origin.learnt().schedule(), origin.way()), under.node(), place.getX(), place.getY());
    }

    // Points of one's own.

    @Override protected boolean covered() {
        return paint.active().get();
    }

    private void painting(boolean on) {
        undo.keep(on);
        if (on) {
            playback().pause();
            states().clear();
            cards().hide(plane.node());
            plane.node().brush(paint);
            painted();
            plane.node().requestFocus();
        } else {
            plane.node().brush(null);
            plane.endPainting();
            refresh();
        }
        draw();
    }

    private void painted() {
        if (paint.active().get()) {
            plane.paint(paint.painting().points());
        }
    }

    private void learnFrom(float[] points) {
        attempt(() -> {
            playback().set("data", DiffusionPoints.painted(points));
            done(words().say("paint.used", Spell.step(points.length / 2)));
            playback().play();
        });
    }

    @Override public void moved() {
        draw();
        run().view().map(View::snapshot).ifPresent(this::look);
    }

    @Override public void fresh() {
        noise++;
        refresh();
    }

    @Override public void frozen(boolean on) {
        refresh();
    }

    @Override public void turn(String knob, String value) {
        attempt(() -> playback().set(knob, value));
    }

    @Override protected void save(String kind, java.nio.file.Path file, View<PointsSnapshot> view) throws IOException, BadInput {
        if (samples.path() == null) {
            throw new BadInput(words().say("samples.none"));
        }
        switch (kind) {
            case "png" -> Exports.png(board, plane.node().palette().of(Role.GROUND), file);
            case "svg" -> Exports.svg(plane.node(), file);
            default -> Exports.write(file, PointsTable.csv(view, samples.path(), fields.field()).getBytes(StandardCharsets.UTF_8));
        }
    }

    @Override protected void closed() {
        samples.close();
        others.close();
    }
}
