package primerlab.figure.frame;

import java.util.Locale;

import primerlab.figure.part.Numbers;

/** How figures spell numbers inside its formulas. */
public final class Spell {
    private Spell() {}

    /** Four significant digits. */
    public static String number(double value) {
        return Numbers.of(value);
    }

    /** For coordinates and terms of long sums: two decimals. */
    public static String brief(double value) {
        if (!Double.isFinite(value) || Math.abs(value) >= 1e5) {
            return Numbers.of(value);
        }
        String text = String.format(Locale.ROOT, "%.2f", value);
        return text.equals("-0.00") ? "0.00" : text.replace('-', '−');
    }

    /** A term of a sum with its sign in front, for example {@code − 0.42}. */
    public static String signed(double value) {
        return (value < 0 ? "− " : "+ ") + brief(Math.abs(value));
    }

    public static String percent(double share) {
        return Double.isNaN(share) ? "–" : Math.round(100 * share) + "\u00a0%";
    }

    public static String pair(double x, double y) {
        return "(" + brief(x) + ", " + brief(y) + ")";
    }

    public static String step(long step) {
        return Numbers.whole(step);
    }
}
