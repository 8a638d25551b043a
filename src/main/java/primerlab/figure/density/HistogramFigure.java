package primerlab.figure.density;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

import primerlab.experiment.density.HistogramSnapshot;
import primerlab.experiment.density.StarvingHistogram;
import primerlab.figure.frame.Design;
import primerlab.figure.frame.Preset;

/** The figure {@code starving-histogram}: why counting is no way to learn the density of images. */
public final class HistogramFigure {
    private static final List<Preset> PRESETS = List.of(
            Preset.works("plane", Map.of()),
            Preset.works("one-axis", Map.of("dimensions", "1")),
            Preset.works("four-axes", Map.of("dimensions", "4")),
            Preset.works("hidden-curve", Map.of("dimensions", "12", "data", "curve")),
            Preset.breaks("six-axes", Map.of("dimensions", "6")),
            Preset.breaks("eight-axes", Map.of("dimensions", "8")),
            Preset.breaks("three-bytes", Map.of("dimensions", "3", "bins", "256")),
            Preset.breaks("small-data", Map.of("dimensions", "4", "samples", "2000")));

    public static final Design<HistogramSnapshot> DESIGN = new Design<>(new StarvingHistogram(), "histogram-figure",
            List.of("bins", "dimensions", "numbers", "curves", "knobs"), PRESETS, measures(), HistogramScreen::new);

    private HistogramFigure() {}

    private static Map<String, ToDoubleFunction<HistogramSnapshot>> measures() {
        Map<String, ToDoubleFunction<HistogramSnapshot>> measures = new LinkedHashMap<>();
        measures.put("samples", HistogramSnapshot::counted);
        measures.put("share_hit", s -> s.shareHit(s.last()));
        measures.put("per_bin", s -> s.perBin(s.last()));
        measures.put("fresh", s -> s.fresh()[s.last()]);
        measures.put("step", HistogramSnapshot::step);
        return measures;
    }
}
