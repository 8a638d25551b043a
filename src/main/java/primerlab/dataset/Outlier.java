package primerlab.dataset;

import java.util.Arrays;

import org.jspecify.annotations.Nullable;

/**
 * A point so far from the others that it flattens them: a picture that holds it shows half of the points as one dot, and a model that
 * learns from them sees no more.
 *
 * @param index which point
 * @param times how many times as far as half of the points it lies from the middle of all
 */
record Outlier(int index, double times) {
    /** A picture is about this many dots from its middle to its edge. */
    private static final double MOST_TIMES = 1000;

    /**
     * The farthest point, where it is one.
     *
     * @param points row-major (n, 2), finite
     */
    static @Nullable Outlier of(double[] points) {
        double x = median(axis(points, 0));
        double y = median(axis(points, 1));
        double[] distances = new double[points.length / 2];
        int farthest = 0;
        for (int i = 0; i < distances.length; i++) {
            distances[i] = Math.max(Math.abs(points[2 * i] / 2 - x / 2), Math.abs(points[2 * i + 1] / 2 - y / 2));      // halves: no overflow
            farthest = distances[i] > distances[farthest] ? i : farthest;
        }
        double spread = median(Arrays.stream(distances).filter(distance -> distance > 0).toArray());        // of points in one place there may be many
        double times = distances[farthest] / spread;
        return times > MOST_TIMES ? new Outlier(farthest, times) : null;
    }

    private static double[] axis(double[] points, int axis) {
        double[] values = new double[points.length / 2];
        Arrays.setAll(values, i -> points[2 * i + axis]);
        return values;
    }

    /** NaN of nothing. */
    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted.length == 0 ? Double.NaN : sorted[sorted.length / 2];
    }
}
