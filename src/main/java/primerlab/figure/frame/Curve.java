package primerlab.figure.frame;

import java.util.Arrays;
import java.util.Optional;

import primerlab.figure.part.Series;
import primerlab.run.History;
import primerlab.run.View;

/**
 * One recorded series without the rows at which it was not measured, so that its points join to a line.
 *
 * @param rows how many count; the arrays may be longer
 */
public record Curve(long[] steps, double[] values, int rows) {
    /** @param unit what values are multiplied by; negative values mean that there was nothing to measure where {@code unit} is not 1 */
    public static Curve of(History history, String name, double unit, long lastStep) {
        int index = history.series().indexOf(name);
        if (index < 0) {
            throw new IllegalArgumentException("no series " + name);
        }
        long[] steps = new long[history.rows()];
        double[] values = new double[history.rows()];
        int rows = 0;
        for (int row = 0; row < history.rows() && history.steps()[row] <= lastStep; row++) {
            double value = history.values()[index][row];
            if (!Double.isNaN(value) && (unit == 1 || value >= 0)) {
                steps[rows] = history.steps()[row];
                values[rows++] = unit * value;
            }
        }
        return new Curve(steps, values, rows);
    }

    public double highest() {
        double highest = Double.NEGATIVE_INFINITY;
        for (int row = 0; row < rows; row++) {
            highest = Math.max(highest, values[row]);
        }
        return highest;
    }

    public Curve until(long step) {
        int kept = rows;
        while (kept > 0 && steps[kept - 1] > step) {
            kept--;
        }
        return new Curve(steps, values, kept);
    }

    /** Without the rows up to {@code step}. */
    private Curve after(long step) {
        int first = 0;
        while (first < rows && steps[first] <= step) {
            first++;
        }
        return first == 0 ? this : new Curve(Arrays.copyOfRange(steps, first, rows), Arrays.copyOfRange(values, first, rows), rows - first);
    }

    /**
     * Puts a recorded series into a plot: up to the moment shown in full; the run's own future, or the compared run, as a ghost.
     *
     * @return the highest value of the run shown
     */
    public static double show(Series series, View<?> view, Optional<? extends View<?>> other, String name, double unit) {
        return show(series, view, other, name, unit, 0);
    }

    /** As above without what was recorded before {@code from}: there the same name meant another quantity. */
    public static double show(Series series, View<?> view, Optional<? extends View<?>> other, String name, double unit, long from) {
        Curve whole = of(view.history(), name, unit, Long.MAX_VALUE).after(from);
        Curve upToNow = whole.until(view.status().step());
        series.data(whole.steps, whole.values, upToNow.rows);
        if (other.isPresent()) {
            View<?> theirs = other.get();
            Curve ghost = of(theirs.history(), name, unit, theirs.status().step());
            series.ghost(ghost.steps, ghost.values, ghost.rows);
        } else {
            series.ghost(whole.steps, whole.values, upToNow.rows < whole.rows ? whole.rows : 0);
        }
        return whole.highest();
    }

    /** Where the moment shown stands in a plot of the past; NaN where it is the newest. */
    public static double marker(View<?> view) {
        return view.status().step() < view.status().lastStep() ? view.status().step() : Double.NaN;
    }
}
