package primerlab.figure.density;

import primerlab.experiment.density.KlSnapshot;
import primerlab.run.History;
import primerlab.run.View;

/** The numbers of one moment and of the past that led to it, as CSV in long form, in nats. */
final class KlTable {
    private KlTable() {}

    /**
     * Columns {@code what,index,x,value}: {@code p} and {@code q} by their bars, {@code term-NAME} what each bar adds, {@code NAME} each
     * sum, then every series with its step as index.
     */
    static String csv(View<KlSnapshot> view) {
        KlSnapshot s = view.snapshot();
        StringBuilder text = new StringBuilder("what,index,x,value\n");
        rows(text, "p", s.x(), s.p().p());
        rows(text, "q", s.x(), s.q().p());
        for (Quantity quantity : Quantity.values()) {
            rows(text, "term-" + quantity.key(), s.x(), quantity.terms(s.p(), s.q()));
            text.append(quantity.key()).append(",,,").append(quantity.of(s.p(), s.q())).append('\n');
        }
        series(text, view.history());
        return text.toString();
    }

    private static void rows(StringBuilder text, String what, double[] x, double[] values) {
        for (int i = 0; i < values.length; i++) {
            text.append(what).append(',').append(i + 1).append(',').append(x[i]).append(',').append(values[i]).append('\n');
        }
    }

    static void series(StringBuilder text, History history) {
        for (int s = 0; s < history.series().size(); s++) {
            for (int row = 0; row < history.rows(); row++) {
                double value = history.values()[s][row];
                if (!Double.isNaN(value)) {
                    text.append("step-").append(history.series().get(s)).append(',').append(history.steps()[row]).append(",,").append(value).append('\n');
                }
            }
        }
    }
}
