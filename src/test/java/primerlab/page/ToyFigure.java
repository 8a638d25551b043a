package primerlab.page;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.layout.Region;

import primerlab.experiment.gan.GanPoints;
import primerlab.figure.Figure;
import primerlab.figure.Playback;
import primerlab.run.Command;
import primerlab.run.Knob;
import primerlab.run.Settings;
import primerlab.run.Status;
import primerlab.text.BadInput;

/** A figure that trains nothing and writes down all it is asked, so that tests can read it. */
final class ToyFigure implements Figure, Playback {
    static final List<Knob> KNOBS = new GanPoints().knobs();
    static final List<String> PARTS = List.of("picture", "network", "losses", "quality", "phases", "knobs");
    static final List<String> PRESETS = List.of("eight-islands", "grid", "moons", "spiral", "mode-collapse", "strong-detective",
            "frozen-detective", "tiny-forger", "too-fast", "blow-up");
    static final List<String> MEASURES = List.of("modes", "near_mode", "coverage", "precision");

    final List<String> asked = new ArrayList<>();
    private final Region node = new Region();
    private final ReadOnlyObjectWrapper<Status> status = new ReadOnlyObjectWrapper<>(
            new Status(Status.State.PAUSED, 0, 0, 0, 0, 0, Settings.standard(KNOBS), 1, null));
    private final ReadOnlyBooleanWrapper comparing = new ReadOnlyBooleanWrapper();
    private Command.Pace pace = new Command.Pace(Double.POSITIVE_INFINITY, false);

    static FigureKind kind(Supplier<Figure> open) {
        return new FigureKind("gan-points", KNOBS, PARTS, PRESETS, MEASURES, open);
    }

    @Override public String name() {
        return "gan-points";
    }

    @Override public Region node() {
        return node;
    }

    @Override public Playback playback() {
        return this;
    }

    @Override public List<String> parts() {
        return PARTS;
    }

    @Override public void show(String part) {
        asked.add("show " + part);
    }

    @Override public List<String> presets() {
        return PRESETS;
    }

    @Override public void preset(String name) {
        asked.add("preset " + name);
    }

    @Override public OptionalDouble measure(String name) {
        return OptionalDouble.empty();
    }

    @Override public void export(String kind, java.nio.file.Path file) {
        asked.add("export " + kind);
    }

    @Override public void openExport() {
        asked.add("open export");
    }

    @Override public void visible(boolean visible) {
        asked.add("visible " + visible);
    }

    @Override public void close() {
        asked.add("close");
    }

    @Override public ReadOnlyObjectProperty<Status> status() {
        return status.getReadOnlyProperty();
    }

    @Override public ReadOnlyBooleanProperty comparing() {
        return comparing.getReadOnlyProperty();
    }

    @Override public void play() {
        asked.add("play");
    }

    @Override public void pause() {
        asked.add("pause");
    }

    @Override public void step() {
        asked.add("step");
    }

    @Override public void stepWith(String knob, String value) {
        asked.add("step with " + knob + "=" + value);
    }

    @Override public void back() {
        asked.add("back");
    }

    @Override public void goTo(long step) {
        asked.add("go " + step);
    }

    @Override public void restart() {
        asked.add("restart");
    }

    @Override public void newSeed() {
        asked.add("new seed");
    }

    @Override public void fork() {
        asked.add("fork");
    }

    @Override public void closeFork() {
        asked.add("close fork");
    }

    @Override public void pace(Command.Pace pace) {
        this.pace = pace;
        asked.add("pace " + pace.perSecond() + (pace.phases() ? " phases" : ""));
    }

    @Override public Command.Pace pace() {
        return pace;
    }

    @Override public void set(String knob, String value) throws BadInput {
        Settings.standard(KNOBS).with(knob, value);
        asked.add("set " + knob + "=" + value);
    }

    @Override public void mend() {
        asked.add("mend");
    }

    @Override public void restartWith(Settings settings, long seed) {
        asked.add("restart with " + settings.changed() + " seed " + seed);
    }

    @Override public String code() {
        return "toy";
    }

    @Override public void open(String code) {
        asked.add("open " + code);
    }
}
