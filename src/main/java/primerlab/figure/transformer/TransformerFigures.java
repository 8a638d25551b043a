package primerlab.figure.transformer;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

import primerlab.experiment.transformer.Transformer;
import primerlab.experiment.transformer.TransformerSnapshot;
import primerlab.figure.frame.Design;

/** The two figures of one experiment. */
public final class TransformerFigures {
    public static final Design<TransformerSnapshot> TOKENS = new Design<>("tokens", new Transformer(), "transformer-figure",
            List.of("picture", "answer", "map", "losses", "merges", "knobs"), Presets.TOKENS, measures(), TokensScreen::new);
    public static final Design<TransformerSnapshot> ATTENTION = new Design<>("attention", new Transformer(), "transformer-figure",
            List.of("picture", "switches", "losses", "grid", "knobs"), Presets.ATTENTION, measures(), AttentionScreen::new);

    private TransformerFigures() {}

    private static Map<String, ToDoubleFunction<TransformerSnapshot>> measures() {
        Map<String, ToDoubleFunction<TransformerSnapshot>> measures = new LinkedHashMap<>();
        measures.put("exact", TransformerSnapshot::exact);
        measures.put("loss", TransformerSnapshot::loss);
        measures.put("map_share", TransformerSnapshot::mapShare);
        measures.put("step", TransformerSnapshot::step);
        return measures;
    }
}
