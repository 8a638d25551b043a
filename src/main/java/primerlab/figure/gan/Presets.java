package primerlab.figure.gan;

import java.util.List;
import java.util.Map;

import primerlab.figure.frame.Preset;

/** What is worth seeing of two networks that play on points. */
final class Presets {
    static final List<Preset> ALL = List.of(
            Preset.works("eight-islands", Map.of()),
            Preset.works("two-hills", Map.of("data", "two-gaussians")),
            Preset.works("moons", Map.of("data", "two-moons")),
            Preset.breaks("mode-collapse", Map.of("k-g", "10", "width-d", "8", "learning-rate-g", "0.005")),
            Preset.breaks("frozen-detective", Map.of("train-d", "off")),
            Preset.breaks("tiny-forger", Map.of("layers-g", "1", "width-g", "4")),
            Preset.breaks("tiny-detective", Map.of("layers-d", "1", "width-d", "4")),
            Preset.breaks("grid", Map.of("data", "grid-of-25")),
            Preset.breaks("too-fast", Map.of("learning-rate-g", "0.1", "learning-rate-d", "0.1")),
            Preset.breaks("blow-up", Map.of("learning-rate-d", "1000")));

    private Presets() {}
}
