package primerlab.figure.autoregressive;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.paint.Color;

import org.jspecify.annotations.Nullable;
import primerlab.experiment.autoregressive.ReaderKind;
import primerlab.experiment.autoregressive.ReadersProbe;
import primerlab.experiment.autoregressive.ReadersSnapshot;
import primerlab.figure.part.Exports;
import primerlab.figure.part.LinePlot;
import primerlab.run.History;
import primerlab.run.View;

/** The figure as a file. */
final class ReadersSaved {
    private static final List<String> HEADER = List.of("what", "reader", "index", "row", "column", "value");

    private ReadersSaved() {}

    static void png(Node picture, Color ground, Path file) throws IOException {
        Exports.png(picture, ground, file);
    }

    static void svg(LinePlot plot, Path file) throws IOException {
        Exports.svg(plot, file);
    }

    /**
     * One table in long form: {@code drawn} pixels (index: image), {@code slope} of the chosen pixel's logit, then every series with its
     * step as index.
     */
    static void csv(View<ReadersSnapshot> view, ReadersProbe.@Nullable Reading reading, Path file) throws IOException {
        List<List<String>> rows = new ArrayList<>();
        ReadersSnapshot snapshot = view.snapshot();
        int side = snapshot.shape().side();
        for (ReadersSnapshot.One reader : snapshot.readers()) {
            pixels(rows, "drawn", reader.kind(), reader.drawn(), side);
            if (reading != null) {
                pixels(rows, "slope", reader.kind(), reading.fields().get(reader.kind().ordinal()).slope(), side);
            }
        }
        History history = view.history();
        for (ReaderKind kind : ReaderKind.values()) {
            for (String what : List.of("loss", "held-out", "seconds")) {
                double[] values = history.values()[history.series().indexOf(what + "-" + kind.key())];
                for (int row = 0; row < history.rows(); row++) {
                    if (!Double.isNaN(values[row])) {
                        rows.add(List.of(what, kind.key(), Long.toString(history.steps()[row]), "", "", Double.toString(values[row])));
                    }
                }
            }
        }
        Exports.csv(HEADER, rows, file);
    }

    private static void pixels(List<List<String>> rows, String what, ReaderKind kind, float[] values, int side) {
        for (int i = 0; i < values.length; i++) {
            rows.add(List.of(what, kind.key(), Integer.toString(i / (side * side)), Integer.toString(i % (side * side) / side + 1),
                    Integer.toString(i % side + 1), Float.toString(values[i])));
        }
    }
}
