package primerlab.figure.diffusion;

import java.util.Objects;
import java.util.Optional;
import java.util.function.IntConsumer;
import java.util.function.ToDoubleFunction;
import javafx.scene.input.KeyEvent;

import org.jspecify.annotations.Nullable;
import primerlab.experiment.diffusion.NoiseLevel;
import primerlab.experiment.diffusion.Schedule;
import primerlab.figure.part.Axis;
import primerlab.figure.part.Beside;
import primerlab.figure.part.LinePlot;
import primerlab.figure.part.Role;
import primerlab.figure.part.Series;
import primerlab.text.Words;

/** The schedule: ᾱ_t, which can be bent by hand, and the signal-to-noise ratio. */
final class ForwardCurves {
    private static final Words WORDS = Words.of("forward-figure");
    private static final double HIGH = 12;

    private final LinePlot alphaBar = new LinePlot(WORDS.say("schedule.title"), axis("t"), axis("alpha-bar"));
    private final LinePlot snr = new LinePlot(WORDS.say("snr.title"), axis("t"), axis("snr")).logarithmic(true);
    private final Beside both = new Beside(HIGH, () -> alphaBar.palette().em(), alphaBar, snr);
    private @Nullable Schedule shown;
    private @Nullable Schedule beside;
    private double at = Double.NaN;

    ForwardCurves(ForwardHand hand, IntConsumer go) {
        alphaBar.setId("schedule");
        snr.setId("snr");
        alphaBar.range(0, 1);
        alphaBar.series("alpha-bar").named("ᾱ_t").role(Role.REAL);
        alphaBar.series("points").named("").role(Role.ACCENT).separate();
        alphaBar.brush(hand);
        alphaBar.onHover(x -> at = x);
        alphaBar.onPick(x -> go.accept((int) Math.round(x)));
        alphaBar.addEventHandler(KeyEvent.KEY_PRESSED, event -> nudge(hand, event));
        snr.series("snr").named("SNR").role(Role.REAL);
        snr.reference(WORDS.say("snr.even"), 1);
        snr.onPick(x -> go.accept((int) Math.round(x)));
    }

    private static Axis axis(String key) {
        return new Axis(WORDS.say("axis." + key), WORDS.say("axis." + key + ".unit"));
    }

    private void nudge(ForwardHand hand, KeyEvent event) {
        if (event.isControlDown() || event.isAltDown() || event.isMetaDown() || Double.isNaN(at)) {
            return;
        }
        int steps = event.isShiftDown() ? 5 : 1;
        switch (event.getCode()) {
            case UP -> hand.nudge(at, steps);
            case DOWN -> hand.nudge(at, -steps);
            default -> {
                return;
            }
        }
        event.consume();
    }

    Beside node() {
        return both;
    }

    LinePlot alphaBar() {
        return alphaBar;
    }

    LinePlot snr() {
        return snr;
    }

    /** @param other the schedule of the compared run, drawn as a ghost */
    void show(ForwardMoment now, Optional<Schedule> other, String ghosts) {
        Schedule schedule = now.schedule();
        Schedule ghost = other.orElse(null);
        if (!schedule.equals(shown) || !Objects.equals(ghost, beside)) {
            shown = schedule;
            beside = ghost;
            curve(alphaBar.series("alpha-bar"), schedule, ghost, 0, NoiseLevel::alphaBar);
            curve(snr.series("snr"), schedule, ghost, 1, NoiseLevel::signalToNoise);
            double[] points = ForwardHand.points(schedule);
            long[] places = new long[points.length];
            for (int i = 0; i < places.length; i++) {
                places[i] = ForwardHand.t(schedule, i);
            }
            alphaBar.series("points").data(places, points, points.length);
        }
        alphaBar.marker(now.t());
        snr.marker(now.t());
        alphaBar.ghosts(ghosts);
        snr.ghosts(ghosts);
    }

    private static void curve(Series series, Schedule schedule, @Nullable Schedule other, int from, ToDoubleFunction<NoiseLevel> value) {
        series.data(times(schedule, from), values(schedule, from, value), schedule.steps() + 1 - from);
        if (other == null) {
            series.ghost(new long[0], new double[0], 0);
        } else {
            series.ghost(times(other, from), values(other, from, value), other.steps() + 1 - from);
        }
    }

    private static long[] times(Schedule schedule, int from) {
        long[] times = new long[schedule.steps() + 1 - from];
        for (int i = 0; i < times.length; i++) {
            times[i] = (long) from + i;
        }
        return times;
    }

    private static double[] values(Schedule schedule, int from, ToDoubleFunction<NoiseLevel> value) {
        double[] values = new double[schedule.steps() + 1 - from];
        for (int i = 0; i < values.length; i++) {
            values[i] = value.applyAsDouble(NoiseLevel.after(i + from, schedule));
        }
        return values;
    }
}
