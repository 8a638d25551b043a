package primerlab.figure.frame;

import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

import primerlab.figure.RunPlayback;
import primerlab.run.Experiment;

/**
 * What a figure is, before one is opened.
 *
 * @param name       as lessons call it; several figures may show one experiment
 * @param experiment what it trains
 * @param words      the figure's message bundle: {@code part.NAME}, {@code preset.NAME}, {@code preset.NAME.about} and its own
 * @param parts      what {@code do:show} and the keys 1…9 light, in order; the first is the main picture
 * @param presets    settings worth seeing, those that work first
 * @param measures   what {@code expect} may name, from a snapshot; NaN where one does not apply
 * @param screen     makes the picture and its controls, on the JavaFX thread
 */
public record Design<S>(String name, Experiment<S> experiment, String words, List<String> parts, List<Preset> presets,
                        Map<String, ToDoubleFunction<S>> measures, Making<S> screen) {
    /** Makes a screen of one playback. */
    @FunctionalInterface
    public interface Making<S> {
        FigureScreen<S> make(Design<S> design, RunPlayback<S> playback);
    }

    /** A figure that is called as its experiment is. */
    public Design(Experiment<S> experiment, String words, List<String> parts, List<Preset> presets, Map<String, ToDoubleFunction<S>> measures,
                  Making<S> screen) {
        this(experiment.name(), experiment, words, parts, presets, measures, screen);
    }
}
