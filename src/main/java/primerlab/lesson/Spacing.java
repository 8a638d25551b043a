package primerlab.lesson;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** When a prediction is asked again: a day after a wrong answer, and ever later after each right one in a row. */
final class Spacing {
    private static final int[] DAYS = {1, 3, 7, 21, 60};

    private Spacing() {}

    /** @param given answers to one prediction, oldest first, at least one */
    static Instant next(List<Progress.Answer> given) {
        int inARow = 0;
        for (Progress.Answer answer : given) {
            inARow = answer.right() ? inARow + 1 : 0;
        }
        return given.getLast().time().plus(Duration.ofDays(DAYS[Math.min(inARow, DAYS.length - 1)]));
    }
}
