package primerlab.run;

import org.jspecify.annotations.Nullable;

/**
 * Where a run stands, frozen.
 *
 * @param state          what it is doing
 * @param step           completed steps of the moment shown
 * @param phase          phases done of the step under way, 0 between steps
 * @param lastStep       newest step of this run's past; more than {@code step} after going back
 * @param stepsPerSecond measured over about a second, 0 while paused
 * @param seconds        spent in training alone, since step 0 of this run
 * @param failure        why it failed, present only in state FAILED
 */
public record Status(State state, long step, int phase, long lastStep, double stepsPerSecond, double seconds,
                     Settings settings, long seed, @Nullable Failure failure) {
    /** BUSY: building a model, or replaying to an exact step. */
    public enum State { BUSY, PAUSED, PLAYING, FAILED }

    /** What is in the way: data that cannot be read, numbers that are none, or a fault of the program. */
    public enum Kind { BAD_DATA, DIVERGED, BROKEN }

    /**
     * What happened, why, and what mends it.
     *
     * @param detail   what was not finite, or the line that says what is wrong with the data
     * @param step     where it happened
     * @param mendStep the step that {@link Command.Mend} goes back to, just before the last change; −1 where it starts again with
     *                 standard values instead (with bad data: where it keeps the run as it was)
     */
    public record Failure(Kind kind, String detail, long step, long mendStep) {}
}
