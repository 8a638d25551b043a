package primerlab.figure.density;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

import primerlab.experiment.density.Divergence;
import primerlab.experiment.density.KlLab;
import primerlab.experiment.density.KlSnapshot;
import primerlab.figure.frame.Design;

/** The figure {@code kl-lab}: two distributions under the learner's hand, how far they are apart, and one that learns the other. */
public final class KlFigure {
    public static final Design<KlSnapshot> DESIGN = new Design<>(new KlLab(), "kl-figure",
            List.of("bars", "terms", "numbers", "losses", "knobs"), KlPresets.ALL, measures(), KlScreen::new);

    private KlFigure() {}

    private static Map<String, ToDoubleFunction<KlSnapshot>> measures() {
        Map<String, ToDoubleFunction<KlSnapshot>> measures = new LinkedHashMap<>();
        measures.put("kl_pq", s -> Divergence.FORWARD.of(s.p(), s.q()));
        measures.put("kl_qp", s -> Divergence.REVERSE.of(s.p(), s.q()));
        measures.put("js", s -> Divergence.JS.of(s.p(), s.q()));
        measures.put("entropy", s -> s.p().entropy());
        measures.put("cross_entropy", s -> s.p().crossEntropy(s.q()));
        measures.put("centre", KlSnapshot::centre);
        measures.put("width", KlSnapshot::width);
        measures.put("step", KlSnapshot::step);
        return measures;
    }
}
