package primerlab.figure.diffusion;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

import primerlab.experiment.diffusion.ForwardProcess;
import primerlab.experiment.diffusion.ForwardSnapshot;
import primerlab.figure.frame.Design;
import primerlab.figure.frame.Preset;

/** The figure {@code forward}: data is broken by noise, step by step, and ink spreads in water. */
public final class ForwardFigure {
    public static final Design<ForwardSnapshot> DESIGN = new Design<>(new ForwardProcess(), "forward-figure",
            List.of("picture", "strip", "schedule", "snr", "ink", "entropy", "knobs"), presets(), measures(), ForwardScreen::new);

    private ForwardFigure() {}

    private static List<Preset> presets() {
        return List.of(
                Preset.works("glyph", Map.of()),
                Preset.works("points", Map.of("data", "two-moons", "ink", "data")),
                Preset.works("thousand", Map.of("schedule", "linear-2020", "steps", "1000")),
                Preset.works("rescaled", Map.of("schedule", "linear", "steps", "50")),
                Preset.works("written-in-ink", Map.of("ink", "data")),
                Preset.breaks("fifty", Map.of("schedule", "linear-2020", "steps", "50")),
                Preset.breaks("two-hundred", Map.of("schedule", "linear-2020", "steps", "200")),
                Preset.breaks("all-at-once", Map.of("schedule", "own", "own-1", "0.02", "own-2", "0.005", "own-3", "0.002", "own-4", "0.001", "own-5", "0")),
                Preset.breaks("all-too-late", Map.of("schedule", "own", "own-1", "1", "own-2", "0.995", "own-3", "0.99", "own-4", "0.98", "own-5", "0")));
    }

    private static Map<String, ToDoubleFunction<ForwardSnapshot>> measures() {
        Map<String, ToDoubleFunction<ForwardSnapshot>> measures = new LinkedHashMap<>();
        measures.put("signal", s -> s.level().signal());
        measures.put("alpha_bar", s -> s.level().alphaBar());
        measures.put("snr", s -> s.t() == 0 ? Double.NaN : s.level().signalToNoise());
        measures.put("left", s -> s.last().alphaBar());
        measures.put("entropy", ForwardSnapshot::entropy);
        measures.put("variance", ForwardSnapshot::variance);
        measures.put("step", ForwardSnapshot::step);
        return measures;
    }
}
