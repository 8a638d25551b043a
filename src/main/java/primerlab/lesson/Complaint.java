package primerlab.lesson;

import primerlab.text.BadInput;
import primerlab.text.Words;

/** What is wrong with a lesson, out of {@code assets/messages/lesson.properties}. */
final class Complaint {
    private static final Words WORDS = Words.of("lesson");

    private Complaint() {}

    static String of(String key, Object... arguments) {
        Object[] plain = new Object[arguments.length];
        for (int i = 0; i < plain.length; i++) {
            plain[i] = arguments[i].toString();             // numbers without thousands' separators
        }
        return WORDS.say(key, plain);
    }

    static BadInput about(String key, Object... arguments) {
        return new BadInput(of(key, arguments));
    }
}
