package primerlab.dataset;

import primerlab.text.BadInput;
import primerlab.text.Words;

/** What is wrong with data, out of {@code assets/messages/dataset.properties}: file, place, reason, and how to mend it. */
final class Complaint {
    private static final Words WORDS = Words.of("dataset");

    private Complaint() {}

    /** @param place the file, or the file with a line or a byte */
    static String of(String key, Object place, Object... arguments) {
        Object[] all = new Object[arguments.length + 1];
        all[0] = place.toString();
        for (int i = 0; i < arguments.length; i++) {
            all[i + 1] = arguments[i].toString();       // numbers without thousands' separators
        }
        return WORDS.say(key, all);
    }

    static BadInput about(String key, Object place, Object... arguments) {
        return new BadInput(of(key, place, arguments));
    }
}
