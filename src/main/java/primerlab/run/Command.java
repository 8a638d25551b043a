package primerlab.run;

/** What a control may ask of a run. Applied between two training steps, in the order sent. */
public sealed interface Command {
    /** Train on, at the pace set. */
    record Play() implements Command {}

    record Pause() implements Command {}

    /** Train this many steps, then pause. */
    record Step(int count) implements Command {}

    /** Run one phase of a step, then pause. */
    record Phase() implements Command {}

    /**
     * Train one step with some knobs turned for it alone (for example D without G), then pause.
     *
     * @param knob a knob that does not restart
     */
    record StepWith(String knob, String value) implements Command {}

    /** Turn a knob. One that restarts makes a fresh run of the same seed. */
    record Set(String knob, String value) implements Command {}

    /** Start anew: all settings at once, for a preset or a run code. */
    record Restart(Settings settings, long seed) implements Command {}

    /** After a failure: back to the moment before the last change, or to standard values; see {@link Status.Failure}. */
    record Mend() implements Command {}

    /** Show the run as it was at an earlier step of its past: exact, to the bit. */
    record GoTo(long step) implements Command {}

    /** Full speed is {@link Double#POSITIVE_INFINITY}; in slow motion {@code phases} counts phases, not steps. */
    record Pace(double perSecond, boolean phases) implements Command {}

    /** What the model shall look at from now on, for example a prompt that was typed; never changes the run. */
    record Ask(String question) implements Command {}

    /** A figure that nobody sees does not train; it goes on where it was when it is seen again. */
    record Visible(boolean visible) implements Command {}
}
