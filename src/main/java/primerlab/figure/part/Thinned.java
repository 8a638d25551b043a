package primerlab.figure.part;

import java.util.Arrays;

/**
 * A curve with no more points than its picture needs: of each pixel column the first, lowest, highest and last, so that no
 * spike is lost. NaN cuts the curve into runs. Reused from frame to frame.
 */
final class Thinned {
    private double[] xs = new double[64];
    private double[] ys = new double[64];
    private int[] ends = new int[8];
    private int n;
    private int runs;
    private final int[] column = new int[4];

    /** How curve values become pixels. */
    interface Place {
        double at(double value);
    }

    double[] xs() {
        return xs;
    }

    double[] ys() {
        return ys;
    }

    int runs() {
        return runs;
    }

    /** First point of a run. */
    int start(int run) {
        return run == 0 ? 0 : ends[run - 1];
    }

    /** One after the last point of a run. */
    int end(int run) {
        return ends[run];
    }

    int size() {
        return n;
    }

    /** @param x ascending */
    void thin(long[] x, double[] y, int count, Place px, Place py) {
        n = 0;
        runs = 0;
        int i = 0;
        while (i < count) {
            if (Double.isFinite(py.at(y[i]))) {
                i = run(x, y, i, count, px, py);
            } else {
                i++;
            }
        }
    }

    private int run(long[] x, double[] y, int from, int count, Place px, Place py) {
        int i = from;
        while (i < count && Double.isFinite(py.at(y[i]))) {
            long pixel = (long) Math.floor(px.at(x[i]));
            int lowest = i;
            int highest = i;
            int last = i;
            int next = i + 1;
            while (next < count && Double.isFinite(py.at(y[next])) && (long) Math.floor(px.at(x[next])) == pixel) {
                lowest = y[next] < y[lowest] ? next : lowest;
                highest = y[next] > y[highest] ? next : highest;
                last = next;
                next++;
            }
            column[0] = i;
            column[1] = Math.min(lowest, highest);
            column[2] = Math.max(lowest, highest);
            column[3] = last;
            for (int k = 0; k < 4; k++) {
                if (k == 0 || column[k] != column[k - 1]) {
                    add(px.at(x[column[k]]), py.at(y[column[k]]));
                }
            }
            i = next;
        }
        if (runs == ends.length) {
            ends = Arrays.copyOf(ends, 2 * runs);
        }
        ends[runs++] = n;
        return i;
    }

    private void add(double x, double y) {
        if (n == xs.length) {
            xs = Arrays.copyOf(xs, 2 * n);
            ys = Arrays.copyOf(ys, 2 * n);
        }
        xs[n] = x;
        ys[n] = y;
        n++;
    }
}
