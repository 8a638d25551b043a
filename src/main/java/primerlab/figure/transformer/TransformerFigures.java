package primerlab.figure.transformer;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

import primerlab.experiment.transformer.Transformer;
import primerlab.experiment.transformer.TransformerSnapshot;
import primerlab.figure.frame.Design;

/** The figures of one experiment. */
public final class TransformerFigures {
    public static final Design<TransformerSnapshot> TOKENS = new Design<>("tokens", new Transformer(), "transformer-figure",
            List.of("picture", "answer", "map", "losses", "merges", "knobs"), Presets.TOKENS, measures(), TokensScreen::new);
    public static final Design<TransformerSnapshot> ATTENTION = new Design<>("attention", new Transformer(), "transformer-figure",
            List.of("picture", "switches", "losses", "grid", "knobs"), Presets.ATTENTION, measures(), AttentionScreen::new);

    public static final Design<TransformerSnapshot> ENCODER_DECODER = new Design<>("encoder-decoder", new Transformer(), "encoder-decoder-figure",
            List.of("picture", "next", "search", "stream", "lstm", "losses", "knobs"), SeqPresets.ENCODER_DECODER, measures(), SeqScreen::new);
    public static final Design<TransformerSnapshot> CHAT = new Design<>("chat", new Transformer(), "chat-figure",
            List.of("picture", "steps", "pairs", "losses", "knobs"), SeqPresets.CHAT, measures(), ChatScreen::new);

    private TransformerFigures() {}

    private static Map<String, ToDoubleFunction<TransformerSnapshot>> measures() {
        Map<String, ToDoubleFunction<TransformerSnapshot>> measures = new LinkedHashMap<>();
        measures.put("exact", TransformerSnapshot::exact);
        measures.put("loss", TransformerSnapshot::loss);
        measures.put("map_share", TransformerSnapshot::mapShare);
        measures.put("lstm_exact", snapshot -> snapshot.lstm() == null ? Double.NaN : snapshot.lstm().exact());
        measures.put("step", TransformerSnapshot::step);
        return measures;
    }
}
