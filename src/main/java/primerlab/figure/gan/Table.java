package primerlab.figure.gan;

import primerlab.experiment.gan.GanSnapshot;
import primerlab.run.History;
import primerlab.run.View;

/** The numbers of one moment and of the past that led to it, as CSV: one table in long form, so that any tool reads it. */
final class Table {
    private Table() {}

    /**
     * Columns {@code what,index,x,y,value}: {@code real} and {@code noise} points, {@code fake} with D's belief as value,
     * {@code pull} on each fake, then every series with its step as index.
     */
    static String csv(View<GanSnapshot> view) {
        GanSnapshot snapshot = view.snapshot();
        StringBuilder text = new StringBuilder("what,index,x,y,value\n");
        points(text, "real", snapshot.real(), null);
        points(text, "noise", snapshot.noise(), null);
        points(text, "fake", snapshot.fake(), snapshot.belief());
        points(text, "pull", snapshot.pull(), null);
        series(text, view.history());
        return text.toString();
    }

    private static void points(StringBuilder text, String what, float[] points, float @org.jspecify.annotations.Nullable [] values) {
        for (int i = 0; i < points.length / 2; i++) {
            text.append(what).append(',').append(i).append(',').append(points[2 * i]).append(',').append(points[2 * i + 1]).append(',');
            if (values != null) {
                text.append(values[i]);
            }
            text.append('\n');
        }
    }

    private static void series(StringBuilder text, History history) {
        for (int s = 0; s < history.series().size(); s++) {
            for (int row = 0; row < history.rows(); row++) {
                double value = history.values()[s][row];
                if (!Double.isNaN(value)) {
                    text.append(history.series().get(s)).append(',').append(history.steps()[row]).append(",,,").append(value).append('\n');
                }
            }
        }
    }
}
