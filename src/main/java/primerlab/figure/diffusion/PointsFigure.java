package primerlab.figure.diffusion;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

import primerlab.experiment.diffusion.DiffusionPoints;
import primerlab.experiment.diffusion.PointsSnapshot;
import primerlab.figure.frame.Design;
import primerlab.figure.frame.Preset;

/** The figure {@code diffusion-points}: a network learns what noise is in noisy points, and points are made from noise alone. */
public final class PointsFigure {
    public static final Design<PointsSnapshot> DESIGN = new Design<>(new DiffusionPoints(), "reverse-figure",
            List.of("picture", "fields", "error", "loss", "quality", "knobs"), presets(), measures(), PointsScreen::new);

    private PointsFigure() {}

    private static List<Preset> presets() {
        return List.of(
                Preset.works("ring", Map.of()),
                Preset.works("moons", Map.of("data", "two-moons")),
                Preset.works("spiral", Map.of("data", "spiral")),
                Preset.works("few-steps", Map.of("sampling-steps", "10")),
                Preset.works("ddpm", Map.of("sampler", "ddpm", "sampling-steps", "200")),
                Preset.breaks("one-step", Map.of("sampling-steps", "1")),
                Preset.breaks("no-fresh-noise", Map.of("sampler", "ddpm", "sampling-noise", "off", "sampling-steps", "200")),
                Preset.breaks("signal-left", Map.of("schedule", "linear-2020", "steps", "50")),
                Preset.breaks("too-small", Map.of("layers", "1", "width", "8")),
                Preset.breaks("never-learns", Map.of("learning-rate", "0.00001", "fade", "0")),
                Preset.breaks("blow-up", Map.of("learning-rate", "1", "fade", "0")));
    }

    private static Map<String, ToDoubleFunction<PointsSnapshot>> measures() {
        Map<String, ToDoubleFunction<PointsSnapshot>> measures = new LinkedHashMap<>();
        measures.put("near_mode", snapshot -> snapshot.quality().nearMode());
        measures.put("modes", snapshot -> snapshot.quality().modes());
        measures.put("near_data", snapshot -> snapshot.quality().nearData());
        measures.put("error", snapshot -> snapshot.quality().error());
        measures.put("held_out", snapshot -> snapshot.quality().heldOut());
        measures.put("loss", PointsSnapshot::loss);
        measures.put("step", PointsSnapshot::step);
        return measures;
    }
}
