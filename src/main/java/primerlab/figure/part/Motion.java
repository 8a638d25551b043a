package primerlab.figure.part;

import javafx.application.Platform;
import javafx.util.Duration;

/** Whether things may glide or must cut. */
public final class Motion {
    private static boolean always;

    private Motion() {}

    /** True where the system or the learner asked for reduced motion: then cuts. */
    public static boolean reduced() {
        return always || Platform.getPreferences().isReducedMotion();
    }

    /** The learner's own setting; it can only reduce what the system allows. JavaFX thread only. */
    public static void reduce(boolean reduce) {
        always = reduce;
    }

    /** How long something may glide: 180 ms, or no time at all. */
    public static Duration glide() {
        return reduced() ? Duration.ZERO : Duration.millis(180);
    }
}
