package primerlab.figure.diffusion;

import java.util.List;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import primerlab.figure.frame.Reading;
import primerlab.figure.frame.Readout;
import primerlab.figure.frame.Spell;
import primerlab.figure.part.LinePlot;
import primerlab.run.History;
import primerlab.text.Words;

/** What a curve means, with its formula and its value under the pointer. */
final class ReverseCurve {
    private static final Words WORDS = Words.of("reverse-figure");

    private ReverseCurve() {}

    /**
     * @param series  asked for each time: which of the recorded series is explained
     * @param history likewise; null before there is one
     */
    static void explain(LinePlot plot, Readout readout, Supplier<String> series, Supplier<@Nullable History> history, double unit, String unitName) {
        plot.onHover(at -> {
            History now = history.get();
            int row = Double.isNaN(at) || now == null ? -1 : row(now, series.get(), at);
            if (now == null || row < 0) {
                readout.hide(plot);
                return;
            }
            double value = unit * now.values()[now.series().indexOf(series.get())][row];
            String key = "read.curve." + series.get();
            readout.show(new Reading(WORDS.say(key), List.of(WORDS.say(key + ".formula"), WORDS.say("read.curve.at", Spell.step(now.steps()[row]), Spell.number(value))),
                    WORDS.say(key + ".about"), value, unitName, true), plot, plot.getWidth() / 2, plot.getHeight());
        });
    }

    /** The last one up to a step at which the series was measured; −1 where there is none. */
    static int row(History history, String series, double step) {
        double[] values = history.values()[history.series().indexOf(series)];
        int found = -1;
        for (int row = 0; row < history.rows() && history.steps()[row] <= step; row++) {
            if (!Double.isNaN(values[row])) {
                found = row;
            }
        }
        return found;
    }
}
