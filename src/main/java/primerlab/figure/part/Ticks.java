package primerlab.figure.part;

/**
 * Where an axis is marked, and how.
 *
 * @param at     values, ascending
 * @param labels one for each; empty for a minor mark
 */
record Ticks(double[] at, String[] labels) {
    /** The newest marks of one axis: worked out anew only when its range or its length changes. */
    static final class Kept {
        private double min = Double.NaN;
        private double max = Double.NaN;
        private int most;
        private Ticks ticks = new Ticks(new double[0], new String[0]);

        Ticks linear(double newMin, double newMax, int newMost) {
            if (min != newMin || max != newMax || most != newMost) {
                min = newMin;
                max = newMax;
                most = newMost;
                ticks = Ticks.linear(newMin, newMax, newMost);
            }
            return ticks;
        }
    }

    /** Marks at multiples of 1, 2 or 5 times a power of ten: as many as fit, at most {@code most} and not fewer than two. */
    static Ticks linear(double min, double max, int most) {
        double step = step((max - min) / Math.max(1, most - 1));
        long first = (long) Math.ceil(min / step - 1e-9);
        long last = (long) Math.floor(max / step + 1e-9);
        int n = (int) Math.max(0, last - first + 1);
        int decimals = Math.max(0, (int) -Math.floor(Math.log10(step) + 1e-9));
        double[] at = new double[n];
        String[] labels = new String[n];
        for (int i = 0; i < n; i++) {
            at[i] = (first + i) * step;
            labels[i] = Numbers.decimals(at[i], decimals);
        }
        return new Ticks(at, labels);
    }

    /**
     * Marks that cut a range into equal parts, both its ends marked: so many parts that the numbers are round, {@code most} marks if it can be.
     *
     * @param whole whether all marks must be whole numbers
     */
    static Ticks ends(double min, double max, int most, boolean whole) {
        int parts = 1;
        // Small odd ends cannot be halved into whole numbers; their labels are short, so a part more fits.
        for (int n = 2; n < most || parts == 1 && n < 10; n++) {
            double step = (max - min) / n;
            boolean allowed = !whole || near(step, Math.rint(step));
            if (allowed && (n == 2 || round(step) && near(min / step, Math.rint(min / step)))) {
                parts = n;
            }
        }
        double step = (max - min) / parts;
        int decimals = Math.max(decimals(step), decimals(min));
        double[] at = new double[parts + 1];
        String[] labels = new String[parts + 1];
        for (int i = 0; i <= parts; i++) {
            at[i] = min + i * step;
            labels[i] = Numbers.decimals(at[i], decimals);
        }
        return new Ticks(at, labels);
    }

    String last() {
        return labels.length == 0 ? "" : labels[labels.length - 1];
    }

    /** 1, 2, 2.5 or 5 times a power of ten. */
    private static boolean round(double step) {
        double leading = step / Math.pow(10, Math.floor(Math.log10(step) + 1e-9));
        return near(leading, 1) || near(leading, 2) || near(leading, 2.5) || near(leading, 5);
    }

    private static boolean near(double a, double b) {
        return Math.abs(a - b) < 1e-9 * Math.max(1, Math.abs(b));
    }

    /** As many as it takes to write a value, at most twelve. */
    private static int decimals(double value) {
        int decimals = 0;
        double scaled = Math.abs(value);
        while (decimals < 12 && value != 0 && !(scaled > 0.5 && Math.abs(scaled - Math.rint(scaled)) < 1e-6)) {
            scaled *= 10;
            decimals++;
        }
        return decimals;
    }

    /** Marks at powers of ten, every so many that at most {@code most} carry a label; within one decade at 1, 2 and 5. */
    static Ticks logarithmic(double min, double max, int most) {
        int first = (int) Math.ceil(Math.log10(min) - 1e-9);
        int last = (int) Math.floor(Math.log10(max) + 1e-9);
        if (last - first < 1) {
            return linear(min, max, most);
        }
        int every = Math.max(1, (int) Math.ceil((last - first + 1.0) / most));
        double[] at = new double[last - first + 1];
        String[] labels = new String[at.length];
        for (int i = 0; i < at.length; i++) {
            at[i] = Math.pow(10, first + i);
            labels[i] = (first + i) % every == 0 ? power(first + i) : "";
        }
        return new Ticks(at, labels);
    }

    private static String power(int exponent) {
        return exponent >= -3 && exponent <= 4 ? Numbers.of(Math.pow(10, exponent)) : "10" + Numbers.superscript(exponent);
    }

    /** The smallest of 1, 2, 5 times a power of ten that is not less than {@code wanted}. */
    static double step(double wanted) {
        if (!(wanted > 0) || Double.isInfinite(wanted)) {
            return 1;
        }
        double power = Math.pow(10, Math.floor(Math.log10(wanted)));
        for (double factor : new double[] {1, 2, 5}) {
            if (factor * power >= wanted * (1 - 1e-9)) {
                return factor * power;
            }
        }
        return 10 * power;
    }
}
