package primerlab.figure.gan;

import java.util.Locale;

/** Numbers as the figure writes them: four significant digits, a real minus, thin spaces in thousands. */
final class Spell {
    private static final String[] SUPERSCRIPTS = {"⁰", "¹", "²", "³", "⁴", "⁵", "⁶", "⁷", "⁸", "⁹"};

    private Spell() {}

    static String number(double value) {
        if (!Double.isFinite(value)) {
            return Double.isNaN(value) ? "—" : value > 0 ? "∞" : "−∞";
        }
        double size = Math.abs(value);
        if (size != 0 && (size < 0.001 || size >= 1e7)) {
            return powers(value);
        }
        int decimals = size < 1 ? 4 : size < 10 ? 3 : size < 100 ? 2 : size < 1000 ? 1 : 0;
        return minus(String.format(Locale.ROOT, "%,." + decimals + "f", value).replace(',', '\u2009'));
    }

    /** For coordinates and terms of long sums: two decimals. */
    static String brief(double value) {
        String text = Double.isFinite(value) && Math.abs(value) < 1e5 ? String.format(Locale.ROOT, "%.2f", value) : number(value);
        return minus(text.equals("-0.00") ? "0.00" : text);
    }

    /** A term of a sum with its sign in front, for example {@code − 0.42}. */
    static String signed(double value) {
        return (value < 0 ? "− " : "+ ") + brief(Math.abs(value));
    }

    static String percent(double share) {
        return Double.isNaN(share) ? "—" : Math.round(100 * share) + " %";
    }

    /** Every digit that a float holds: what a click copies. */
    static String full(double value) {
        return Float.toString((float) value);
    }

    static String pair(double x, double y) {
        return "(" + brief(x) + ", " + brief(y) + ")";
    }

    static String step(long step) {
        return String.format(Locale.ROOT, "%,d", step).replace(',', '\u2009');
    }

    private static String powers(double value) {
        int exponent = (int) Math.floor(Math.log10(Math.abs(value)));
        StringBuilder text = new StringBuilder(String.format(Locale.ROOT, "%.3f", value / Math.pow(10, exponent))).append(" · 10");
        if (exponent < 0) {
            text.append('⁻');
        }
        Integer.toString(Math.abs(exponent)).chars().forEach(digit -> text.append(SUPERSCRIPTS[digit - '0']));
        return minus(text.toString());
    }

    private static String minus(String text) {
        return text.replace('-', '−');
    }
}
