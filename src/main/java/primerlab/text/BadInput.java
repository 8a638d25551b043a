package primerlab.text;

import java.util.Collection;
import java.util.Comparator;

/** Something a person gave cannot be used. The message is one line: what, where, how to mend it. */
public final class BadInput extends Exception {
    private static final long serialVersionUID = 1;
    private static final Words WORDS = Words.of("text");

    public BadInput(String message) {
        super(message);
    }

    public BadInput(String message, Throwable cause) {
        super(message, cause);
    }

    /** Always there. */
    @Override public String getMessage() {
        return String.valueOf(super.getMessage());
    }

    /**
     * {@code unknown knob "learning-rte"; did you mean "learning-rate"?}, or the list of what there is.
     *
     * @param kind as the bundle {@code text} names it under {@code unknown.KIND}, for example {@code knob}
     */
    public static BadInput unknown(String kind, String wanted, Collection<String> known) {
        String key = "unknown." + kind.replace(' ', '-');
        return new BadInput(WORDS.say(WORDS.has(key) ? key : "unknown.other", wanted, kind) + hint(wanted, known));
    }

    /** A knob cannot be set to that. */
    public static BadInput unknownValue(String knob, String wanted, Collection<String> known) {
        return new BadInput(WORDS.say("unknown.value", wanted, knob) + hint(wanted, known));
    }

    /** {@code ; did you mean "x"?} where one is close, else {@code ; there is: a, b, c}. */
    public static String hint(String wanted, Collection<String> known) {
        String near = near(wanted, known);
        return near.isEmpty() ? WORDS.say("hint.all", String.join(", ", known)) : near;
    }

    /** {@code ; did you mean "x"?} where one is close, else nothing: all of them would be a page. */
    public static String near(String wanted, Collection<String> known) {
        return known.stream().min(Comparator.comparingInt(k -> distance(wanted, k)))
                .filter(k -> distance(wanted, k) <= Math.max(1, k.length() / 3) && distance(wanted, k) < Math.min(wanted.length(), k.length()))
                .map(k -> WORDS.say("hint.near", k)).orElse("");
    }

    /** Levenshtein's edit distance. */
    private static int distance(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int substitute = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(substitute, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[b.length()];
    }
}
