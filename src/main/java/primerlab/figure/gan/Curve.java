package primerlab.figure.gan;

import primerlab.run.History;

/**
 * One recorded series without the rows at which it was not measured, so that its points join to a line.
 *
 * @param rows how many count; the arrays may be longer
 */
record Curve(long[] steps, double[] values, int rows) {
    /** @param unit what values are multiplied by; negative values mean that there was nothing to measure where {@code unit} is not 1 */
    static Curve of(History history, String name, double unit, long lastStep) {
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

    double highest() {
        double highest = Double.NEGATIVE_INFINITY;
        for (int row = 0; row < rows; row++) {
            highest = Math.max(highest, values[row]);
        }
        return highest;
    }

    Curve until(long step) {
        int kept = rows;
        while (kept > 0 && steps[kept - 1] > step) {
            kept--;
        }
        return new Curve(steps, values, kept);
    }
}
