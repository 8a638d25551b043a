package primerlab.figure.part;

import java.util.Locale;

/** Numbers as a person reads them: four significant digits, thin spaces between thousands, a true minus. */
public final class Numbers {
    private static final char THIN = '\u202f';
    private static final char MINUS = '−';
    private static final String SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹";

    private Numbers() {}

    /** Four significant digits: {@code 0.4123}, {@code −12.35}, {@code 12 350}, {@code 1.235·10⁻⁷}; a dash for NaN. */
    public static String of(double value) {
        return significant(value, 4);
    }

    /** As {@link #of} with another number of digits. */
    public static String significant(double value, int digits) {
        if (Double.isNaN(value)) {
            return "–";
        }
        if (Double.isInfinite(value)) {
            return value > 0 ? "∞" : MINUS + "∞";
        }
        if (value == 0) {
            return "0";
        }
        String scientific = String.format(Locale.ROOT, "%." + (digits - 1) + "e", Math.abs(value));
        int e = scientific.indexOf('e');
        int exponent = Integer.parseInt(scientific.substring(e + 1));
        String sign = value < 0 ? String.valueOf(MINUS) : "";
        if (exponent < -4 || exponent >= 9) {
            return sign + scientific.substring(0, e) + "·10" + superscript(exponent);
        }
        String plain = String.format(Locale.ROOT, "%." + Math.max(0, digits - 1 - exponent) + "f",
                Double.parseDouble(scientific));
        return sign + grouped(plain);
    }

    /** As {@link #of} without zeros that say nothing: a setting, which is exact. */
    public static String trimmed(double value) {
        String text = of(value);
        int power = text.indexOf('·');
        String digits = power < 0 ? text : text.substring(0, power);
        if (digits.indexOf('.') >= 0) {
            digits = digits.replaceAll("\\.?0+$", "");
        }
        return power < 0 ? digits : digits + text.substring(power);
    }

    /** A count: {@code 1 240}. */
    public static String whole(long value) {
        return (value < 0 ? String.valueOf(MINUS) : "") + grouped(Long.toString(Math.abs(value)));
    }

    /** {@link #of} padded on the left with no-break spaces, so that a number in a monospaced label never jumps about. */
    public static String fixed(double value, int width) {
        String text = of(value);
        return "\u00a0".repeat(Math.max(0, width - text.length())) + text;
    }

    /** Every digit, in plain ASCII: what goes to the clipboard. */
    public static String full(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e15 ? Long.toString((long) value) : Double.toString(value);
    }

    /** What a person typed, or copied from the screen, in the spelling that programs read: {@code 1·10⁻⁵} is {@code 1e-5}. */
    public static String plain(String typed) {
        StringBuilder text = new StringBuilder();
        for (char c : typed.strip().replace("·10", "e").replace(',', '.').toCharArray()) {
            int raised = SUPERSCRIPTS.indexOf(c);
            if (raised >= 0) {
                text.append(raised);
            } else if (c == MINUS || c == '⁻') {
                text.append('-');
            } else if (c != THIN && c != '\u2009' && c != '\u00a0' && c != ' ') {
                text.append(c);
            }
        }
        return text.toString();
    }

    /** With a given number of decimals: tick labels. */
    static String decimals(double value, int decimals) {
        String plain = String.format(Locale.ROOT, "%." + decimals + "f", Math.abs(value));
        boolean zero = plain.chars().allMatch(c -> c == '0' || c == '.');
        return (value < 0 && !zero ? String.valueOf(MINUS) : "") + grouped(plain);
    }

    /** A whole number as an exponent: {@code ⁻⁷}. */
    public static String superscript(int exponent) {
        StringBuilder text = new StringBuilder(exponent < 0 ? "⁻" : "");
        Integer.toString(Math.abs(exponent)).chars().forEach(digit -> text.append(SUPERSCRIPTS.charAt(digit - '0')));
        return text.toString();
    }

    private static String grouped(String plain) {
        int point = plain.indexOf('.');
        int end = point < 0 ? plain.length() : point;
        if (end <= 3) {
            return plain;
        }
        StringBuilder text = new StringBuilder(plain);
        for (int i = end - 3; i > 0; i -= 3) {
            text.insert(i, THIN);
        }
        return text.toString();
    }
}
