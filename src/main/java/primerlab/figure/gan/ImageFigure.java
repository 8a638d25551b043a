package primerlab.figure.gan;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

import primerlab.experiment.gan.GanImages;
import primerlab.experiment.gan.GanImagesSnapshot;
import primerlab.figure.frame.Design;
import primerlab.figure.frame.Preset;

/** The figure {@code gan-images}: a generator of images over time, what D says of them, and what reaches G. */
public final class ImageFigure {
    public static final Design<GanImagesSnapshot> DESIGN = new Design<>(new GanImages(), "gan-images-figure",
            List.of("film", "sheet", "walk", "game", "flow", "compare", "losses", "quality", "knobs"), presets(), measures(), ImageScreen::new);

    private ImageFigure() {}

    private static List<Preset> presets() {
        return List.of(
                Preset.works("digits", Map.of()),
                Preset.works("squares", Map.of("loss", "least-squares")),
                Preset.works("critic", Map.of("loss", "wasserstein")),
                Preset.breaks("collapse", Map.of("k-g", "5", "gradient-penalty", "0")),
                Preset.breaks("saturating", Map.of("loss", "saturating", "gradient-penalty", "0")),
                Preset.breaks("resting-detective", Map.of("train-d", "off")),
                Preset.breaks("blow-up", Map.of("learning-rate-d", "1000")));
    }

    private static Map<String, ToDoubleFunction<GanImagesSnapshot>> measures() {
        Map<String, ToDoubleFunction<GanImagesSnapshot>> measures = new LinkedHashMap<>();
        measures.put("readable", snapshot -> snapshot.quality().readable());
        measures.put("classes", snapshot -> snapshot.quality().classes() < 0 ? Double.NaN : snapshot.quality().classes());
        measures.put("loss_d", GanImagesSnapshot::lossD);
        measures.put("loss_g", GanImagesSnapshot::lossG);
        measures.put("step", GanImagesSnapshot::step);
        return measures;
    }
}
