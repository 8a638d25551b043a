package primerlab.figure.diffusion;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

import primerlab.experiment.diffusion.DiffusionImages;
import primerlab.experiment.diffusion.ImagesSnapshot;
import primerlab.figure.frame.Design;
import primerlab.figure.frame.Preset;

/** The figure {@code diffusion-images}: a network learns what noise is in noisy images, and images are made from noise alone. */
public final class ImagesFigure {
    public static final Design<ImagesSnapshot> DESIGN = new Design<>(new DiffusionImages(), "reverse-figure",
            List.of("picture", "way", "noise", "loss", "quality", "knobs"), presets(), measures(), ImagesScreen::new);

    private ImagesFigure() {}

    private static List<Preset> presets() {
        return List.of(
                Preset.works("glyphs", Map.of()),
                Preset.works("few-steps", Map.of("sampling-steps", "10")),
                Preset.works("ddpm", Map.of("sampler", "ddpm", "sampling-steps", "200")),
                Preset.works("linear", Map.of("schedule", "linear")),
                Preset.breaks("one-step", Map.of("sampling-steps", "1")),
                Preset.breaks("no-fresh-noise", Map.of("sampler", "ddpm", "sampling-noise", "off", "sampling-steps", "200")),
                Preset.breaks("signal-left", Map.of("schedule", "linear-2020", "steps", "50")),
                Preset.breaks("too-narrow", Map.of("width", "8")),
                Preset.breaks("never-learns", Map.of("learning-rate", "0.00001", "fade", "0")),
                Preset.breaks("blow-up", Map.of("learning-rate", "1", "fade", "0", "warm-up", "0")));
    }

    private static Map<String, ToDoubleFunction<ImagesSnapshot>> measures() {
        Map<String, ToDoubleFunction<ImagesSnapshot>> measures = new LinkedHashMap<>();
        measures.put("readable", snapshot -> snapshot.quality().readable());
        measures.put("classes", snapshot -> snapshot.quality().classes());
        measures.put("held_out", snapshot -> snapshot.quality().heldOut());
        measures.put("loss", ImagesSnapshot::loss);
        measures.put("step", ImagesSnapshot::step);
        return measures;
    }
}
