package primerlab.cli;

import java.util.Locale;

/** Numbers as a line of output wants them. */
final class Tidy {
    private Tidy() {}

    static double rounded(double value, int decimals) {
        double scale = Math.pow(10, decimals);
        return Double.isFinite(value) ? Math.rint(value * scale) / scale : value;
    }

    static String decimals(double value, int decimals) {
        return String.format(Locale.ROOT, "%." + decimals + "f", value);
    }
}
