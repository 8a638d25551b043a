package primerlab.figure.autoregressive;

import java.util.Optional;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import primerlab.experiment.autoregressive.ReaderKind;
import primerlab.experiment.autoregressive.ReadersSnapshot;
import primerlab.figure.frame.Actions;
import primerlab.figure.frame.Cards;
import primerlab.figure.frame.Curve;
import primerlab.figure.frame.Reading;
import primerlab.figure.frame.Spell;
import primerlab.figure.part.Axis;
import primerlab.figure.part.LinePlot;
import primerlab.figure.part.Series;
import primerlab.run.History;
import primerlab.run.View;
import primerlab.text.Words;

/**
 * How many nats an image that was never learned from costs each reader, against steps, or against the seconds that each has learned: by
 * steps they have seen the same images, by seconds they have had the same time.
 */
final class ReadersNats extends VBox {
    private static final Words WORDS = Words.of("readers-figure");
    private static final double MILLIS = 1000;

    private final LinePlot bySteps = plot("nats-steps", "axis.steps");
    private final LinePlot bySeconds = plot("nats-seconds", "axis.seconds");
    private final ToggleButton steps = new ToggleButton(WORDS.say("nats.steps"));
    private final HBox axis;
    private final ToggleButton seconds = new ToggleButton(WORDS.say("nats.seconds"));

    ReadersNats(Actions actions, Cards cards) {
        setId("nats");
        getStyleClass().add("readers-plot");
        ToggleGroup group = new ToggleGroup();
        toggle(steps, "nats.steps", "left-pill", group);
        toggle(seconds, "nats.seconds", "right-pill", group);
        steps.setId("by-steps");
        seconds.setId("by-seconds");
        group.selectToggle(steps);
        group.selectedToggleProperty().addListener((_, was, now) -> {
            if (now == null) {
                group.selectToggle(was);
            }
            choose();
        });
        bySteps.onPick(step -> actions.playback().goTo(Math.round(step)));
        explain(bySteps, cards);
        explain(bySeconds, cards);
        HBox buttons = new HBox(steps, seconds);
        buttons.getStyleClass().add("segments");
        axis = buttons;
        StackPane both = new StackPane(bySteps, bySeconds);
        VBox.setVgrow(both, Priority.ALWAYS);
        getChildren().addAll(both);
        choose();
    }

    private static LinePlot plot(String id, String x) {
        LinePlot plot = new LinePlot("", new Axis(WORDS.say(x), WORDS.say(x + ".unit")), new Axis(WORDS.say("axis.nats"), WORDS.say("axis.nats.unit")));
        plot.setId(id);
        plot.setPrefHeight(200);
        for (ReaderKind kind : ReaderKind.values()) {
            ReadersStyle style = ReadersStyle.of(kind);
            plot.series(kind.key()).named(style.label()).role(style.role()).dashes(style.dashes());
        }
        return plot;
    }

    private static void toggle(ToggleButton button, String key, String pill, ToggleGroup group) {
        button.getStyleClass().add(pill);
        button.setTooltip(new Tooltip(WORDS.say(key + ".about")));
        button.setToggleGroup(group);
    }

    private void choose() {
        bySteps.setVisible(steps.isSelected());
        bySeconds.setVisible(!steps.isSelected());
    }

    private static void explain(LinePlot plot, Cards cards) {
        plot.onHover(at -> {
            if (Double.isNaN(at)) {
                cards.hide(plot);
            } else {
                cards.show(new Reading(WORDS.say("read.nats"), java.util.List.of(WORDS.say("read.nats.formula")), WORDS.say("read.nats.about"),
                        Double.NaN, ""), plot, plot.getWidth() / 2, plot.getHeight());
            }
        });
    }

    /** What chooses between steps and seconds. */
    HBox axis() {
        return axis;
    }

    /** The plot that is on view. */
    LinePlot shown() {
        return steps.isSelected() ? bySteps : bySeconds;
    }

    void update(View<ReadersSnapshot> view, Optional<View<ReadersSnapshot>> other) {
        ReadersSnapshot snapshot = view.snapshot();
        ReadersSnapshot.One best = snapshot.readers().stream().min(java.util.Comparator.comparingDouble(ReadersSnapshot.One::nats)).orElseThrow();
        String state = snapshot.step() == 0 ? "nats.title.untrained" : snapshot.masks() ? "nats.title" : "nats.title.open";
        String title = WORDS.say(state, ReadersStyle.of(best.kind()).label(), Spell.number(best.nats()),
                Integer.toString(snapshot.watched()));
        bySteps.title(title);
        bySeconds.title(title);
        bySteps.marker(Curve.marker(view));
        for (ReaderKind kind : ReaderKind.values()) {
            Curve.show(bySteps.series(kind.key()), view, other, "held-out-" + kind.key(), 1);
            overTime(bySeconds.series(kind.key()), view, kind);
        }
    }

    /** Its rows hold the reader's own seconds beside its nats. */
    private static void overTime(Series series, View<ReadersSnapshot> view, ReaderKind kind) {
        History history = view.history();
        double[] time = history.values()[history.series().indexOf("seconds-" + kind.key())];
        double[] nats = history.values()[history.series().indexOf("held-out-" + kind.key())];
        long[] x = new long[history.rows()];
        double[] y = new double[history.rows()];
        int rows = 0;
        for (int row = 0; row < history.rows() && history.steps()[row] <= view.status().step(); row++) {
            if (!Double.isNaN(nats[row])) {
                x[rows] = Math.round(MILLIS * time[row]);
                y[rows++] = nats[row];
            }
        }
        series.data(x, y, rows);
    }
}
