package primerlab.figure.frame;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;
import javafx.scene.layout.Region;

import primerlab.figure.Figure;
import primerlab.figure.Playback;
import primerlab.figure.RunPlayback;
import primerlab.run.Settings;
import primerlab.run.View;
import primerlab.text.BadInput;

/** A figure of one experiment that is trained live, as its {@link Design} says. */
public final class LiveFigure<S> implements Figure {
    private final Design<S> design;
    private final RunPlayback<S> playback;
    private final FigureScreen<S> screen;

    public LiveFigure(Design<S> design, Settings settings, long seed) {
        this.design = design;
        playback = new RunPlayback<>(design.experiment(), settings, seed);
        screen = design.screen().make(design, playback);
        screen.playWith(this::preset);
    }

    @Override public String name() {
        return design.name();
    }

    @Override public Region node() {
        return screen;
    }

    @Override public Playback playback() {
        return playback;
    }

    @Override public List<String> parts() {
        return design.parts();
    }

    @Override public void show(String part) throws BadInput {
        if (!design.parts().contains(part)) {
            throw BadInput.unknown("part", part, design.parts());
        }
        screen.show(part);
    }

    @Override public void showPicture() {
        screen.showPicture();
    }

    @Override public List<String> presets() {
        return design.presets().stream().map(Preset::name).toList();
    }

    @Override public void preset(String name) throws BadInput {
        playback.restartWith(Preset.named(name, design.presets()).settings(design.experiment().knobs()), playback.status().get().seed());
    }

    @Override public void ask(String question) throws BadInput {
        screen.ask(question);
    }

    @Override public OptionalDouble measure(String name) {
        ToDoubleFunction<S> measure = design.measures().get(name);
        if (measure == null) {
            return OptionalDouble.empty();
        }
        double value = playback.view().map(View::snapshot).map(measure::applyAsDouble).orElse(Double.NaN);
        return Double.isNaN(value) ? OptionalDouble.empty() : OptionalDouble.of(value);
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
        screen.closed();
        playback.close();
    }
}
