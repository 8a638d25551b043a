package primerlab.figure.diffusion;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import primerlab.experiment.diffusion.ForwardSnapshot;
import primerlab.experiment.diffusion.NoiseLevel;
import primerlab.figure.diffusion.ForwardMoment.Part;
import primerlab.figure.part.Exports;
import primerlab.run.History;
import primerlab.run.View;

/** All numbers of the figure as one table in long form. */
final class ForwardTable {
    private static final List<String> HEADER = List.of("what", "t", "index", "x0", "epsilon", "signal_part", "noise_part", "value");

    private ForwardTable() {}

    /**
     * {@code x_t}: every number of points or picture at the t shown; {@code alpha_bar} and {@code snr} for every t; {@code ink_x} and {@code ink_y} of
     * every particle; then what was recorded of the ink, by its step.
     */
    static void csv(View<ForwardSnapshot> view, Path file) throws IOException {
        List<List<String>> rows = new ArrayList<>();
        ForwardSnapshot s = view.snapshot();
        ForwardMoment now = ForwardMoment.of(s);
        String t = Integer.toString(now.t());
        for (int i = 0; i < s.data().length; i++) {
            rows.add(List.of("x_t", t, Integer.toString(i), Float.toString(s.data()[i]), Float.toString(s.epsilon()[i]),
                    Double.toString(now.value(Part.SIGNAL, i)), Double.toString(now.value(Part.NOISE, i)), Double.toString(now.value(Part.SUM, i))));
        }
        for (int step = 0; step <= s.schedule().steps(); step++) {
            NoiseLevel level = NoiseLevel.after(step, s.schedule());
            rows.add(row("alpha_bar", Integer.toString(step), "", level.alphaBar()));
            if (step > 0) {
                rows.add(row("snr", Integer.toString(step), "", level.signalToNoise()));
            }
        }
        for (int i = 0; i < s.ink().length; i++) {
            rows.add(row(i % 2 == 0 ? "ink_x" : "ink_y", t, Integer.toString(i / 2), s.ink()[i]));
        }
        History history = view.history();
        for (int i = 0; i < history.series().size(); i++) {
            for (int row = 0; row < history.rows(); row++) {
                if (!Double.isNaN(history.values()[i][row])) {
                    rows.add(row(history.series().get(i), Long.toString(history.steps()[row]), "", history.values()[i][row]));
                }
            }
        }
        Exports.csv(HEADER, rows, file);
    }

    private static List<String> row(String what, String t, String index, double value) {
        return List.of(what, t, index, "", "", "", "", Double.toString(value));
    }
}
