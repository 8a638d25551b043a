package primerlab.page;

import java.util.List;

import primerlab.figure.Figure;
import primerlab.run.Knob;
import primerlab.run.Settings;

/**
 * What a lesson may say about one figure, known without opening it.
 *
 * @param name     as lessons call it
 * @param parts    that {@code do:show} lights
 * @param measures that {@code expect} names
 * @param open     makes one, on the JavaFX thread
 */
public record FigureKind(String name, List<Knob> knobs, List<String> parts, List<String> presets, List<String> measures,
                         Opening open) {
    /** Makes a figure that is set up from the first. */
    @FunctionalInterface
    public interface Opening {
        Figure open(Settings settings, long seed);
    }
}
