package primerlab.figure.gan;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

import primerlab.experiment.gan.GanPoints;
import primerlab.experiment.gan.GanSnapshot;
import primerlab.figure.frame.Design;

/** The figure {@code gan-points}: a generator and a discriminator of points, alive. */
public final class GanFigure {
    public static final Design<GanSnapshot> DESIGN = new Design<>(new GanPoints(), "gan-figure",
            List.of("picture", "losses", "quality", "phases", "network", "knobs"), Presets.ALL, measures(), Screen::new);

    private GanFigure() {}

    private static Map<String, ToDoubleFunction<GanSnapshot>> measures() {
        Map<String, ToDoubleFunction<GanSnapshot>> measures = new LinkedHashMap<>();
        measures.put("modes", snapshot -> snapshot.modes() < 0 ? Double.NaN : snapshot.modes());
        measures.put("near_mode", GanSnapshot::nearMode);
        measures.put("coverage", GanSnapshot::coverage);
        measures.put("precision", GanSnapshot::precision);
        measures.put("loss_d", GanSnapshot::lossD);
        measures.put("loss_g", GanSnapshot::lossG);
        measures.put("step", GanSnapshot::step);
        return measures;
    }
}
