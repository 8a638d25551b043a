package primerlab.figure.gan;

import primerlab.experiment.gan.GanImagesSnapshot;
import primerlab.run.History;
import primerlab.run.View;

/** The numbers of one moment and of the past that led to it, as CSV: one table in long form, so that any tool reads it. */
final class ImageTable {
    private ImageTable() {}

    /**
     * Columns {@code what,index,step,verdict,values…}: the pictures {@code real} and {@code fake} with D's verdict and their side² values, {@code pull} on each
     * fake, the {@code noise} behind it, {@code film} with its step, then every series with its value as verdict.
     */
    static String csv(View<GanImagesSnapshot> view) {
        GanImagesSnapshot now = view.snapshot();
        int pixels = now.side() * now.side();
        StringBuilder text = new StringBuilder("what,index,step,verdict,values\n");
        rows(text, "real", now.step(), now.real(), pixels, now.beliefReal());
        rows(text, "fake", now.step(), now.fake(), pixels, now.belief());
        rows(text, "pull", now.step(), now.pull(), pixels, new float[0]);
        rows(text, "noise", now.step(), now.noise(), now.noise().length / now.belief().length, new float[0]);
        for (int i = 0; i < now.film().steps().length; i++) {
            rows(text, "film", now.film().steps()[i], now.film().frames()[i], pixels, new float[0]);
        }
        series(text, view.history());
        return text.toString();
    }

    private static void rows(StringBuilder text, String what, long step, float[] values, int columns, float[] verdicts) {
        for (int row = 0; row < values.length / columns; row++) {
            text.append(what).append(',').append(row + 1).append(',').append(step).append(',');
            if (row < verdicts.length) {
                text.append(verdicts[row]);
            }
            for (int i = 0; i < columns; i++) {
                text.append(',').append(values[row * columns + i]);
            }
            text.append('\n');
        }
    }

    private static void series(StringBuilder text, History history) {
        for (int s = 0; s < history.series().size(); s++) {
            for (int row = 0; row < history.rows(); row++) {
                double value = history.values()[s][row];
                if (!Double.isNaN(value)) {
                    text.append(history.series().get(s)).append(",,").append(history.steps()[row]).append(',').append(value).append('\n');
                }
            }
        }
    }
}
