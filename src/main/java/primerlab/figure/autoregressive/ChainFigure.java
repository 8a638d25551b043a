package primerlab.figure.autoregressive;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

import primerlab.experiment.autoregressive.PixelExperiment;
import primerlab.experiment.autoregressive.PixelSnapshot;
import primerlab.figure.frame.Design;
import primerlab.figure.frame.Preset;

/** The figure {@code chain-rule}: an image one pixel at a time, with the price of every pixel. */
public final class ChainFigure {
    public static final Design<PixelSnapshot> DESIGN = new Design<>(PixelExperiment.chainRule(), "chain-rule-figure",
            List.of("picture", "ledger", "completions", "nats", "knobs"), presets(), measures(), ChainScreen::new);

    private ChainFigure() {}

    private static List<Preset> presets() {
        return List.of(
                Preset.works("digits", Map.of()),
                Preset.works("whole-past", Map.of("model", "diagonal-bilstm")),
                Preset.works("convolutions", Map.of("model", "pixel-cnn")),
                Preset.works("shades", Map.of("levels", "4")),
                Preset.breaks("too-cold", Map.of("temperature", "0")),
                Preset.breaks("too-hot", Map.of("temperature", "3")),
                Preset.breaks("by-heart", Map.of("learn-from", "10", "epochs", "0")),
                Preset.breaks("never-learns", Map.of("learning-rate", "0.00001", "fade", "0")),
                Preset.breaks("short-sighted", Map.of("model", "pixel-cnn", "blocks", "1", "width", "16")),
                Preset.breaks("blow-up", Map.of("learning-rate", "1000", "fade", "0")));
    }

    private static Map<String, ToDoubleFunction<PixelSnapshot>> measures() {
        Map<String, ToDoubleFunction<PixelSnapshot>> measures = new LinkedHashMap<>();
        measures.put("held_out", PixelSnapshot::heldOut);
        measures.put("log_likelihood", snapshot -> -snapshot.heldOut());
        measures.put("bits_per_pixel", snapshot -> snapshot.heldOut() / (snapshot.side() * snapshot.side()) / Math.log(2));
        measures.put("loss", PixelSnapshot::loss);
        measures.put("step", PixelSnapshot::step);
        return measures;
    }
}
