package primerlab.figure.part;

/** A range of an axis that holds what it must show and moves in round steps only, so that a running plot stays still. */
final class CalmRange {
    /** A range of which less than this share is used is fitted anew. */
    private static final double USED = 0.45;
    private double min = Double.NaN;
    private double max = Double.NaN;

    double min() {
        return min;
    }

    double max() {
        return max;
    }

    void set(double newMin, double newMax) {
        min = newMin;
        max = newMax;
    }

    /** Makes room for [low, high] where there is none yet; leaves the range as it is while it serves. */
    void fit(double low, double high) {
        if (!(low <= high)) {
            if (Double.isNaN(min)) {
                set(0, 1);
            }
            return;
        }
        boolean holds = low >= min && high <= max;
        if (holds && high - low >= USED * (max - min)) {
            return;
        }
        double span = high - low > 1e-12 * Math.max(Math.abs(low), Math.abs(high)) ? high - low : Math.max(Math.abs(high), 1) * 0.5;
        double step = Ticks.step(span / 5);
        double newMin = Math.floor(low / step + 1e-9) * step;
        double newMax = Math.ceil(high / step - 1e-9) * step;
        set(newMin, newMax > newMin ? newMax : newMin + step);
        // Seven or nine parts cannot be halved into round numbers.
        long parts = Math.round((max - min) / step);
        if (parts > 5 && parts % 2 == 1) {
            max += step;
        }
    }

    /** As {@link #fit} in whole powers of ten; {@code low} and {@code high} are positive. */
    void fitLogarithmic(double low, double high) {
        if (!(low <= high)) {
            fit(Double.NaN, Double.NaN);
            return;
        }
        double newMin = Math.pow(10, Math.floor(Math.log10(low) + 1e-9));
        double newMax = Math.pow(10, Math.ceil(Math.log10(high) - 1e-9));
        set(newMin, newMax > newMin ? newMax : newMin * 10);
    }
}
