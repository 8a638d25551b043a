package primerlab.page;

import java.util.List;
import java.util.function.Supplier;

import primerlab.figure.Figure;
import primerlab.run.Knob;

/**
 * What a lesson may say about one figure, known without opening it.
 *
 * @param name     as lessons call it
 * @param parts    that {@code do:show} lights
 * @param measures that {@code expect} names
 * @param open     makes one, on the JavaFX thread
 */
public record FigureKind(String name, List<Knob> knobs, List<String> parts, List<String> presets, List<String> measures,
                         Supplier<Figure> open) {}
