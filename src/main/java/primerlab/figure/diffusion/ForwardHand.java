package primerlab.figure.diffusion;

import java.util.function.Consumer;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import primerlab.experiment.diffusion.NoiseLevel;
import primerlab.experiment.diffusion.Schedule;
import primerlab.figure.part.Brush;

/**
 * The learner's hand on the curve of ᾱ: the nearest of the five points that it goes through follows the pointer, and the others make room so that
 * the curve never rises. Whatever the schedule was, it becomes one of the learner's own.
 */
final class ForwardHand implements Brush {
    /** What a press of the up or down key adds. */
    static final double STEP = 0.02;
    private static final double GRAIN = 1000;

    private final Supplier<@Nullable Schedule> now;
    private final Consumer<double[]> hold;
    private final Consumer<double[]> commit;
    private double @Nullable [] held;
    private int point;

    /**
     * @param now    the schedule shown; null before there is one
     * @param hold   shows the five points in hand
     * @param commit the points are let go
     */
    ForwardHand(Supplier<@Nullable Schedule> now, Consumer<double[]> hold, Consumer<double[]> commit) {
        this.now = now;
        this.hold = hold;
        this.commit = commit;
    }

    /** ᾱ at the five places of a schedule. */
    static double[] points(Schedule schedule) {
        double[] points = new double[Schedule.OWN_POINTS];
        for (int i = 0; i < points.length; i++) {
            points[i] = round(NoiseLevel.after(t(schedule, i), schedule).alphaBar());
        }
        return points;
    }

    /** The t of a point. */
    static int t(Schedule schedule, int point) {
        return (int) Math.round((point + 1.0) * schedule.steps() / Schedule.OWN_POINTS);
    }

    private static double round(double alphaBar) {
        return Math.rint(Math.clamp(alphaBar, 0, 1) * GRAIN) / GRAIN;
    }

    /** The points with one of them moved, and the others out of its way. */
    static double[] moved(double[] points, int point, double alphaBar) {
        double[] moved = points.clone();
        double y = round(alphaBar);
        for (int i = 0; i < moved.length; i++) {
            moved[i] = i == point ? y : i < point ? Math.max(points[i], y) : Math.min(points[i], y);
        }
        return moved;
    }

    private static int nearest(Schedule schedule, double x) {
        return Math.clamp((int) Math.round(x / schedule.steps() * Schedule.OWN_POINTS) - 1, 0, Schedule.OWN_POINTS - 1);
    }

    @Override public void begin(double x, double y) {
        Schedule schedule = now.get();
        if (schedule != null) {
            point = nearest(schedule, x);
            held = points(schedule);
        }
    }

    @Override public void drag(double x, double y) {
        double[] points = held;
        if (points != null) {
            held = moved(points, point, y);
            hold.accept(held);
        }
    }

    @Override public void end() {
        double[] points = held;
        held = null;
        if (points != null) {
            commit.accept(points);
        }
    }

    /** Moves the point nearest to an x up or down by some steps of the keyboard. */
    void nudge(double x, int steps) {
        Schedule schedule = now.get();
        if (schedule != null) {
            double[] points = points(schedule);
            int nearest = nearest(schedule, x);
            commit.accept(moved(points, nearest, points[nearest] + steps * STEP));
        }
    }
}
