package primerlab.run;

import java.util.Arrays;
import java.util.List;

/**
 * Writes down what a run measures, a row every {@code stride} steps holding the means since the row before. When the rows are
 * too many, neighbours are merged and the stride doubles. Rows once written are never written again, so that a {@link History}
 * shares them without a copy.
 */
final class Recorder {
    private static final int MOST_ROWS = 2048;

    private final List<String> series;
    private final double[] newest;
    private final double[] sum;
    private final int[] counted;
    private long[] steps = new long[MOST_ROWS];
    private double[][] values;
    private int rows;
    private long stride = 1;
    /** The step up to which the sums of the row under way go. */
    private long position;

    Recorder(List<String> series) {
        this.series = series;
        newest = new double[series.size()];
        sum = new double[series.size()];
        counted = new int[series.size()];
        values = new double[series.size()][MOST_ROWS];
    }

    /**
     * A recorder that goes on from the same past, up to {@code step}: where the trainer is, or where a row may end. The row under way is
     * taken along, so that both go on with the same rows.
     */
    Recorder until(long step) {
        Recorder copy = new Recorder(series);
        copy.stride = stride;
        if (step == position) {
            copy.position = step;
            System.arraycopy(sum, 0, copy.sum, 0, sum.length);
            System.arraycopy(counted, 0, copy.counted, 0, counted.length);
        } else {
            copy.moveTo(step);
        }
        copy.rows = (int) Arrays.stream(steps, 0, rows).filter(at -> at <= step).count();
        copy.steps = steps.clone();
        for (int i = 0; i < values.length; i++) {
            copy.values[i] = values[i].clone();
        }
        return copy;
    }

    /** The step of the last row, −1 before the first. */
    long lastStep() {
        return rows == 0 ? -1 : steps[rows - 1];
    }

    /** The trainer went to another step, one with a checkpoint: these stand where rows end, and are further apart. */
    void moveTo(long step) {
        if (step % stride != 0) {
            throw new IllegalStateException("a checkpoint at step " + step + " and a row every " + stride);
        }
        position = step;
        beginRow();
    }

    /** After every step, whether it is trained for the first time or once more: a row is written once. */
    void add(Trainer<?> trainer) {
        position = trainer.step();
        trainer.record(newest);
        for (int i = 0; i < newest.length; i++) {
            if (!Double.isNaN(newest[i])) {
                sum[i] += newest[i];
                counted[i]++;
            }
        }
        if (position % stride == 0) {
            if (position > lastStep()) {
                writeRow(position);
            } else {
                beginRow();
            }
        }
    }

    private void beginRow() {
        Arrays.fill(sum, 0);
        Arrays.fill(counted, 0);
    }

    private void writeRow(long step) {
        if (rows == MOST_ROWS) {
            thin();
            if (step % stride != 0) {
                return;
            }
        }
        steps[rows] = step;
        for (int i = 0; i < sum.length; i++) {
            values[i][rows] = counted[i] == 0 ? Double.NaN : sum[i] / counted[i];
        }
        rows++;
        beginRow();
    }

    /** Rows stand at 1·stride, 2·stride, …: each pair becomes its later row with the mean of both. */
    private void thin() {
        long[] thinnedSteps = new long[MOST_ROWS];
        double[][] thinned = new double[values.length][MOST_ROWS];
        int kept = 0;
        stride *= 2;
        for (int row = 0; row < rows; row++) {
            if (steps[row] % stride == 0) {
                thinnedSteps[kept] = steps[row];
                for (int i = 0; i < values.length; i++) {
                    thinned[i][kept] = row == 0 ? values[i][row] : mean(values[i][row - 1], values[i][row]);
                }
                kept++;
            }
        }
        steps = thinnedSteps;
        values = thinned;
        rows = kept;
    }

    private static double mean(double a, double b) {
        return Double.isNaN(a) ? b : Double.isNaN(b) ? a : (a + b) / 2;
    }

    History history() {
        return new History(series, rows, steps, values.clone());
    }
}
