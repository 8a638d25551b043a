package primerlab.figure.gan;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalDouble;
import javafx.scene.layout.Region;

import primerlab.experiment.gan.GanPoints;
import primerlab.experiment.gan.GanSnapshot;
import primerlab.figure.Figure;
import primerlab.figure.Playback;
import primerlab.figure.RunPlayback;
import primerlab.run.Knob;
import primerlab.run.Settings;
import primerlab.run.View;
import primerlab.text.BadInput;

/** The figure {@code gan-points}: a generator and a discriminator of points, alive. */
public final class GanFigure implements Figure {
    /** What {@link #show} lights, in the order of the keys 1…9. */
    public static final List<String> PARTS = List.of("picture", "losses", "quality", "phases", "network", "knobs");
    /** What {@link #measure} knows. */
    public static final List<String> MEASURES = List.of("modes", "near_mode", "coverage", "precision", "loss_d", "loss_g", "step");

    private final GanPoints experiment = new GanPoints();
    private final RunPlayback<GanSnapshot> playback;
    private final Screen screen;

    /** With standard knobs and seed 1. */
    public GanFigure() {
        this(Settings.standard(new GanPoints().knobs()), 1);
    }

    public GanFigure(Settings settings, long seed) {
        playback = new RunPlayback<>(experiment, settings, seed);
        screen = new Screen(experiment.knobs(), playback, this::preset);
    }

    /** What can be turned, without opening a figure. */
    public static List<Knob> knobs() {
        return new GanPoints().knobs();
    }

    /** Names of the presets, those that work first. */
    public static List<String> presetNames() {
        return Preset.ALL.stream().map(Preset::name).toList();
    }

    @Override public String name() {
        return experiment.name();
    }

    @Override public Region node() {
        return screen;
    }

    @Override public Playback playback() {
        return playback;
    }

    @Override public List<String> parts() {
        return PARTS;
    }

    @Override public void show(String part) throws BadInput {
        if (!PARTS.contains(part)) {
            throw BadInput.unknown("part", part, PARTS);
        }
        screen.show(part);
    }

    @Override public void showPicture() {
        screen.showPicture();
    }

    @Override public List<String> presets() {
        return presetNames();
    }

    @Override public void preset(String name) throws BadInput {
        playback.restartWith(Preset.named(name).settings(experiment.knobs()), playback.status().get().seed());
    }

    @Override public OptionalDouble measure(String name) {
        return playback.view().map(View::snapshot).map(snapshot -> switch (name) {
            case "modes" -> snapshot.modes() < 0 ? Double.NaN : snapshot.modes();
            case "near_mode" -> snapshot.nearMode();
            case "coverage" -> snapshot.coverage();
            case "precision" -> snapshot.precision();
            case "loss_d" -> snapshot.lossD();
            case "loss_g" -> snapshot.lossG();
            case "step" -> (double) snapshot.step();
            default -> Double.NaN;
        }).filter(value -> !Double.isNaN(value)).map(OptionalDouble::of).orElse(OptionalDouble.empty());
    }

    @Override public void export(String kind, Path file) throws IOException, BadInput {
        screen.export(kind, file);
    }

    @Override public void openExport() {
        screen.openExport();
    }

    @Override public void visible(boolean visible) {
        playback.visible(visible);
        screen.running(visible);
    }

    @Override public void close() {
        screen.running(false);
        playback.close();
    }

}
