package primerlab.figure.part;

import java.util.Arrays;

/**
 * Where most of a curve's values lie, and its extremes. A single spike is an extreme; it does not move the bulk.
 *
 * @param low  a fiftieth of the values lie below; {@code high} likewise above
 * @param min  of all finite values, {@code max} likewise; infinite the wrong way round where there is none
 */
record Bulk(double low, double high, double min, double max) {
    static final Bulk NONE = new Bulk(Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY);
    /** Fewer values than these are all of them the bulk. */
    private static final int FEW = 50;
    private static final int SAMPLE = 1024;
    private static final double SHARE = 0.02;

    /** @param positive whether values at or below zero are passed over, for a logarithmic axis */
    static Bulk of(double[] values, int n, boolean positive) {
        double[] sample = new double[Math.min(n, 2 * SAMPLE)];
        int every = Math.max(1, n / SAMPLE);
        int kept = 0;
        double min = Double.POSITIVE_INFINITY;
        double max = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < n; i++) {
            double value = values[i];
            if (Math.abs(value) < Double.POSITIVE_INFINITY && (!positive || value > 0)) {
                min = Math.min(min, value);
                max = Math.max(max, value);
                if (i % every == 0 && kept < sample.length) {
                    sample[kept++] = value;
                }
            }
        }
        if (kept < FEW) {
            return new Bulk(min, max, min, max);
        }
        Arrays.sort(sample, 0, kept);
        return new Bulk(sample[(int) (SHARE * (kept - 1))], sample[(int) Math.ceil((1 - SHARE) * (kept - 1))], min, max);
    }

    /** What holds both. */
    Bulk and(Bulk other) {
        return new Bulk(Math.min(low, other.low), Math.max(high, other.high), Math.min(min, other.min), Math.max(max, other.max));
    }

    Bulk and(double value) {
        return and(new Bulk(value, value, value, value));
    }

    /** The least that an axis must show: the smallest value, unless it lies further below the bulk than the bulk is wide. */
    double shownMin() {
        double span = span();
        return min < low - span ? low - span / 4 : min;
    }

    double shownMax() {
        double span = span();
        return max > high + span ? high + span / 4 : max;
    }

    /** A bulk that is one value alone has a width all the same. */
    private double span() {
        return Math.max(high - low, 0.05 * Math.max(Math.abs(low), Math.abs(high)));
    }
}
