package primerlab.figure.diffusion;

import org.jspecify.annotations.Nullable;
import primerlab.experiment.diffusion.ImagesSnapshot;
import primerlab.experiment.diffusion.Path;
import primerlab.run.View;

/** The numbers of the figure as CSV: one table in long form, so that any tool reads it. */
final class ImagesTable {
    private ImagesTable() {}

    /**
     * Columns {@code what,t,index,pixel,x,value}: of the one picture under noise {@code data}, {@code noisy}, {@code noise}, {@code predicted} and
     * {@code error}; {@code way} and {@code guess} of one sample, whose number is the index; every series with its step as index.
     */
    static String csv(View<ImagesSnapshot> view, @Nullable Path path, int sample, ImagesNoise.@Nullable Moment moment) {
        StringBuilder text = new StringBuilder("what,t,index,pixel,x,value\n");
        int pixels = view.snapshot().side() * view.snapshot().side();
        if (moment != null) {
            image(text, "data", moment.t(), 0, moment.data(), 0, pixels);
            image(text, "noisy", moment.t(), 0, moment.noisy(), 0, pixels);
            image(text, "noise", moment.t(), 0, moment.epsilon(), 0, pixels);
            image(text, "predicted", moment.t(), 0, moment.predicted(), 0, pixels);
            image(text, "error", moment.t(), 0, moment.error(), 0, pixels);
        }
        if (path != null) {
            for (int k = 0; k < path.times().length; k++) {
                image(text, "way", path.times()[k], sample, path.noisy().get(k), sample * pixels, pixels);
                image(text, "guess", path.times()[k], sample, path.data().get(k), sample * pixels, pixels);
            }
        }
        PointsTable.series(text, view.history());
        return text.toString();
    }

    private static void image(StringBuilder text, String what, int time, int index, float[] values, int from, int pixels) {
        for (int i = 0; i < pixels; i++) {
            text.append(what).append(',').append(time + 1).append(',').append(index).append(',').append(i).append(",,").append(values[from + i]).append('\n');
        }
    }
}
