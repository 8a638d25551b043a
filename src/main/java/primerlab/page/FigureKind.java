package primerlab.page;

import java.util.List;

import primerlab.figure.Figure;
import primerlab.figure.frame.Design;
import primerlab.figure.frame.LiveFigure;
import primerlab.figure.frame.Preset;
import primerlab.run.Knob;
import primerlab.run.Settings;

/**
 * What a lesson may say about one figure, known without opening it.
 *
 * @param name     as lessons call it
 * @param bundle   of its title, and of its knobs' names
 * @param parts    that {@code do:show} lights
 * @param measures that {@code expect} names
 * @param asks     whether {@code do:ask} means something
 * @param open     makes one, on the JavaFX thread
 */
public record FigureKind(String name, String bundle, List<Knob> knobs, List<String> parts, List<String> presets, List<String> measures,
                         boolean asks, Opening open) {
    /** What lessons may say about a figure that is trained live. */
    public static <S> FigureKind of(Design<S> design) {
        return new FigureKind(design.name(), design.experiment().name(), design.experiment().knobs(), design.parts(),
                design.presets().stream().map(Preset::name).toList(), List.copyOf(design.measures().keySet()), design.experiment().asks(),
                (settings, seed) -> new LiveFigure<>(design, settings, seed));
    }

    /** Makes a figure that is set up from the first. */
    @FunctionalInterface
    public interface Opening {
        Figure open(Settings settings, long seed);
    }
}
