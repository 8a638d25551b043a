package primerlab.figure.autoregressive;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

import primerlab.experiment.autoregressive.ReaderKind;
import primerlab.experiment.autoregressive.ReadersExperiment;
import primerlab.experiment.autoregressive.ReadersSnapshot;
import primerlab.figure.frame.Design;
import primerlab.figure.frame.Preset;

/** The figure {@code three-readers}: PixelCNN, Row LSTM and Diagonal BiLSTM learn the same images side by side. */
public final class ReadersFigure {
    public static final Design<ReadersSnapshot> DESIGN = new Design<>(new ReadersExperiment(), "readers-figure",
            List.of("picture", "nats", "fields", "skew", "cell", "table", "knobs"), presets(), measures(), ReadersScreen::new);

    private ReadersFigure() {}

    private static List<Preset> presets() {
        return List.of(
                Preset.works("twelve", Map.of()),
                Preset.works("sixteen", Map.of("side", "16", "width", "32")),
                Preset.works("tiny", Map.of("side", "8")),
                Preset.breaks("no-masks", Map.of("masks", "off")),
                Preset.breaks("short-sighted", Map.of("blocks", "1")),
                Preset.breaks("blow-up", Map.of("learning-rate", "3")));
    }

    private static Map<String, ToDoubleFunction<ReadersSnapshot>> measures() {
        Map<String, ToDoubleFunction<ReadersSnapshot>> measures = new LinkedHashMap<>();
        for (ReaderKind kind : ReaderKind.values()) {
            measures.put("held_out_" + kind.key().replace('-', '_'), snapshot -> snapshot.of(kind).nats());
        }
        measures.put("ink", ReadersFigure::ink);
        measures.put("step", ReadersSnapshot::step);
        return measures;
    }

    /** Share of ink in what the three draw: a glyph's is about an eighth, a coin's a half. */
    private static double ink(ReadersSnapshot snapshot) {
        double sum = 0;
        int pixels = 0;
        for (ReadersSnapshot.One reader : snapshot.readers()) {
            for (float bit : reader.drawn()) {
                sum += bit;
            }
            pixels += reader.drawn().length;
        }
        return sum / pixels;
    }
}
