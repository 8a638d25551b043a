package primerlab.figure.diffusion;

import org.jspecify.annotations.Nullable;
import primerlab.experiment.diffusion.Path;
import primerlab.experiment.diffusion.PointsSnapshot;
import primerlab.run.History;
import primerlab.run.View;

/** The numbers of the figure as CSV: one table in long form, so that any tool reads it. */
final class PointsTable {
    private PointsTable() {}

    /**
     * Columns {@code what,t,index,x,y,value}: {@code real} points; {@code way} and {@code guess}, where each sample was at each t and what x₀ it was
     * taken for; {@code learnt} and {@code exact} noise over the plane with the squared error as value; every series with its step as index.
     */
    static String csv(View<PointsSnapshot> view, @Nullable Path path, @Nullable PointsField field) {
        StringBuilder text = new StringBuilder("what,t,index,x,y,value\n");
        points(text, "real", -1, view.snapshot().real(), null);
        if (path != null) {
            for (int k = 0; k < path.times().length; k++) {
                points(text, "way", path.times()[k], path.noisy().get(k), null);
                points(text, "guess", path.times()[k], path.data().get(k), null);
            }
        }
        if (field != null) {
            points(text, "learnt", field.t(), field.learnt(), field.error());
            points(text, "exact", field.t(), field.exact().field(), null);
        }
        series(text, view.history());
        return text.toString();
    }

    private static void points(StringBuilder text, String what, int time, float[] points, float @Nullable [] values) {
        for (int i = 0; i < points.length / 2; i++) {
            text.append(what).append(',').append(time + 1).append(',').append(i).append(',').append(points[2 * i]).append(',').append(points[2 * i + 1]).append(',');
            if (values != null) {
                text.append(values[i]);
            }
            text.append('\n');
        }
    }

    /** Likewise for any run: the step as index, six columns. */
    static void series(StringBuilder text, History history) {
        for (int s = 0; s < history.series().size(); s++) {
            for (int row = 0; row < history.rows(); row++) {
                double value = history.values()[s][row];
                if (!Double.isNaN(value)) {
                    text.append(history.series().get(s)).append(",,").append(history.steps()[row]).append(",,,").append(value).append('\n');
                }
            }
        }
    }
}
