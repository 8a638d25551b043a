package primerlab.figure.transformer;

import org.jspecify.annotations.Nullable;
import primerlab.experiment.transformer.AttentionView;
import primerlab.experiment.transformer.Passage;
import primerlab.experiment.transformer.Reading;
import primerlab.experiment.transformer.TransformerSnapshot;
import primerlab.run.History;
import primerlab.run.View;

/** The numbers of one moment and of the past that led to it, as CSV: one table in long form, so that any tool reads it. */
final class Table {
    private Table() {}

    /**
     * Columns {@code what,row,column,value}: the prompt's and the answer's rows, every head's attention, the map, then every series
     * with its step as row. Rows and columns are counted from 0.
     */
    static String csv(View<TransformerSnapshot> view) {
        StringBuilder text = new StringBuilder("what,row,column,value\n");
        Reading reading = view.snapshot().reading();
        rows(text, "prompt", reading == null ? null : reading.source());
        rows(text, "answer", reading == null ? null : reading.target());
        if (reading != null) {
            reading.attentions().forEach(attention -> attention(text, attention));
        }
        matrix(text, "map", view.snapshot().map(), 2);
        series(text, view.history());
        return text.toString();
    }

    private static void rows(StringBuilder text, String what, @Nullable Passage passage) {
        if (passage != null) {
            matrix(text, what + " embedded", passage.embedded(), passage.width());
            matrix(text, what + " positions", passage.places(), passage.width());
            matrix(text, what + " sum", passage.sum(), passage.width());
        }
    }

    private static void attention(StringBuilder text, AttentionView view) {
        String name = view.kind().name().toLowerCase(java.util.Locale.ROOT) + " layer " + (view.layer() + 1);
        int size = view.queries() * view.keys();
        for (int head = 0; head < view.heads(); head++) {
            matrix(text, name + " head " + (head + 1), java.util.Arrays.copyOfRange(view.weights(), head * size, (head + 1) * size), view.keys());
        }
    }

    private static void matrix(StringBuilder text, String what, float[] values, int cols) {
        for (int i = 0; i < values.length; i++) {
            text.append(what).append(',').append(i / cols).append(',').append(i % cols).append(',').append(values[i]).append('\n');
        }
    }

    private static void series(StringBuilder text, History history) {
        for (int s = 0; s < history.series().size(); s++) {
            for (int row = 0; row < history.rows(); row++) {
                double value = history.values()[s][row];
                if (!Double.isNaN(value)) {
                    text.append(history.series().get(s)).append(',').append(history.steps()[row]).append(",,").append(value).append('\n');
                }
            }
        }
    }
}
