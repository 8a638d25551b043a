package primerlab.lesson;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import primerlab.text.BadInput;

/** What a figure will show, as a lesson promises: {@code modes >= 8 within 20 s}. */
public record Expectation(int line, String measure, Sign sign, double bound, double seconds) {
    private static final Pattern GRAMMAR = Pattern.compile(
            "(?<measure>[a-z][a-z0-9_-]*)\\s*(?<sign>>=|<=|>|<|=)\\s*(?<bound>-?\\d+(\\.\\d+)?)\\s+within\\s+(?<seconds>\\d+(\\.\\d+)?)\\s*s");

    /** How the measure must stand to the bound. */
    public enum Sign {
        AT_LEAST(">="), AT_MOST("<="), ABOVE(">"), BELOW("<"), EQUAL("=");

        private final String text;

        Sign(String text) {
            this.text = text;
        }

        @Override public String toString() {
            return text;
        }
    }

    public boolean holds(double seen) {
        return switch (sign) {
            case AT_LEAST -> seen >= bound;
            case AT_MOST -> seen <= bound;
            case ABOVE -> seen > bound;
            case BELOW -> seen < bound;
            case EQUAL -> Math.abs(seen - bound) < 1e-9;
        };
    }

    static Expectation parse(int line, String text) throws BadInput {
        Matcher matcher = GRAMMAR.matcher(text.strip());
        if (!matcher.matches()) {
            throw Complaint.about("expect.form", text.strip());
        }
        double seconds = Double.parseDouble(matcher.group("seconds"));
        if (!(seconds > 0 && seconds <= 3600)) {
            throw Complaint.about("expect.time", matcher.group("seconds"));
        }
        Sign sign = Sign.EQUAL;
        for (Sign one : Sign.values()) {
            if (one.text.equals(matcher.group("sign"))) {
                sign = one;
            }
        }
        return new Expectation(line, matcher.group("measure"), sign, Double.parseDouble(matcher.group("bound")), seconds);
    }

    @Override public String toString() {
        return measure + " " + sign + " " + plain(bound) + " within " + plain(seconds) + " s";
    }

    private static String plain(double number) {
        return number == Math.rint(number) && Math.abs(number) < 1e9 ? Long.toString((long) number) : Double.toString(number);
    }
}
