package primerlab.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.Function;

import primerlab.lesson.Expectation;

/** What a lesson says will happen, watched while its figure plays. */
final class Promises {
    private final List<Expectation> expectations;
    private final Map<Expectation, Double> kept = new LinkedHashMap<>();
    private final Map<Expectation, Double> seen = new LinkedHashMap<>();
    private double elapsed;

    Promises(List<Expectation> expectations) {
        this.expectations = expectations;
    }

    /**
     * Looks once.
     *
     * @param seconds since play was pressed
     * @param measure the newest value of a measure
     */
    void look(double seconds, Function<String, OptionalDouble> measure) {
        elapsed = seconds;
        for (Expectation expectation : expectations) {
            OptionalDouble value = measure.apply(expectation.measure());
            if (value.isPresent() && !kept.containsKey(expectation)) {
                seen.put(expectation, value.getAsDouble());
                if (seconds <= expectation.seconds() && expectation.holds(value.getAsDouble())) {
                    kept.put(expectation, seconds);
                }
            }
        }
    }

    /** True once each was kept or its time is up. */
    boolean settled() {
        return expectations.stream().allMatch(one -> kept.containsKey(one) || elapsed > one.seconds());
    }

    boolean allKept() {
        return kept.keySet().containsAll(expectations);
    }

    /** {@code modes >= 8 within 20 s}; several are parted by semicolons. */
    String expected() {
        return String.join("; ", expectations.stream().map(Promises::text).toList());
    }

    /** {@code modes 8 after 3.2 s}, or what it came to in the time it had. */
    String seen() {
        List<String> parts = new ArrayList<>();
        for (Expectation expectation : expectations) {
            Double value = seen.get(expectation);
            Double after = kept.get(expectation);
            if (value == null) {
                parts.add(Commands.WORDS.say("seen.nothing", expectation.measure()));
            } else {
                parts.add(Commands.WORDS.say(after != null ? "seen.kept" : "seen.broken", expectation.measure(), number(value),
                        Tidy.decimals(after != null ? after : Math.min(elapsed, expectation.seconds()), 1)));
            }
        }
        return String.join("; ", parts);
    }

    private static String text(Expectation one) {
        return one.measure() + " " + one.sign() + " " + number(one.bound()) + " within " + number(one.seconds()) + " s";
    }

    private static String number(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e15 ? Long.toString((long) value) : Tidy.decimals(value, 3);
    }
}
