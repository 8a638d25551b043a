package primerlab.figure.transformer;

import java.util.Optional;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

import primerlab.experiment.transformer.TransformerSnapshot;
import primerlab.figure.frame.Actions;
import primerlab.figure.frame.Curve;
import primerlab.figure.part.Axis;
import primerlab.figure.part.LinePlot;
import primerlab.figure.part.Role;
import primerlab.figure.part.Series;
import primerlab.run.History;
import primerlab.run.View;
import primerlab.text.Words;

/** How many held-out prompts each answers right, against steps, or against the time that each has learned. */
final class SeqRace {
    private static final Words WORDS = Words.of("encoder-decoder-figure");
    private static final double MILLIS = 1000;
    private static final double[] DASHES = {7, 4};

    private final LinePlot bySteps = plot("race-steps", "axis.step");
    private final LinePlot bySeconds = plot("race-seconds", "axis.time");
    private final StackPane node = new StackPane(bySteps, bySeconds);
    private final HBox choice;

    SeqRace(Actions actions) {
        ToggleGroup group = new ToggleGroup();
        ToggleButton steps = toggle("race.steps", "left-pill", group);
        ToggleButton seconds = toggle("race.seconds", "right-pill", group);
        group.selectToggle(steps);
        group.selectedToggleProperty().addListener((_, was, now) -> {
            if (now == null) {
                group.selectToggle(was);
            }
            bySteps.setVisible(steps.isSelected());
            bySeconds.setVisible(seconds.isSelected());
        });
        bySeconds.setVisible(false);
        bySteps.onPick(step -> actions.playback().goTo(Math.round(step)));
        choice = new HBox(steps, seconds);
        choice.getStyleClass().add("segments");
        choice.setMaxWidth(Region.USE_PREF_SIZE);
    }

    private static ToggleButton toggle(String key, String pill, ToggleGroup group) {
        ToggleButton button = new ToggleButton(WORDS.say(key));
        button.setId(key.replace('.', '-') + "-choice");
        button.getStyleClass().add(pill);
        button.setTooltip(new Tooltip(WORDS.say(key + ".about")));
        button.setToggleGroup(group);
        return button;
    }

    private static LinePlot plot(String id, String x) {
        LinePlot plot = new LinePlot(WORDS.say("race.title"), new Axis(WORDS.say(x), WORDS.say(x + ".unit")), new Axis(WORDS.say("rival.right"), "%"));
        plot.setId(id);
        plot.series("transformer").named(WORDS.say("rival.transformer")).role(Role.GENERATED);
        plot.series("lstm").named(WORDS.say("rival.lstm")).role(Role.NOISE).dashes(DASHES);
        plot.range(0, 100);
        return plot;
    }

    StackPane node() {
        return node;
    }

    HBox choice() {
        return choice;
    }

    void show(View<TransformerSnapshot> view, Optional<View<TransformerSnapshot>> other) {
        Curve.show(bySteps.series("transformer"), view, other, "exact", 100);
        Curve.show(bySteps.series("lstm"), view, other, "lstm-exact", 100);
        bySteps.marker(Curve.marker(view));
        overTime(bySeconds.series("transformer"), view, "seconds", "exact");
        overTime(bySeconds.series("lstm"), view, "lstm-seconds", "lstm-exact");
    }

    private static void overTime(Series series, View<?> view, String clock, String measure) {
        History history = view.history();
        double[] time = history.values()[history.series().indexOf(clock)];
        double[] right = history.values()[history.series().indexOf(measure)];
        long[] x = new long[history.rows()];
        double[] y = new double[history.rows()];
        int rows = 0;
        for (int row = 0; row < history.rows() && history.steps()[row] <= view.status().step(); row++) {
            if (!Double.isNaN(right[row]) && !Double.isNaN(time[row])) {
                x[rows] = Math.round(MILLIS * time[row]);
                y[rows++] = 100 * right[row];
            }
        }
        series.data(x, y, rows);
    }
}
