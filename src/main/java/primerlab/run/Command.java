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

    /** Show the run as it was at an earlier step of its past: exact, to the bit. Beyond its past, train on up to there. Then pause. */
    record GoTo(long step) implements Command {}

    /**
     * How fast time runs; never other maths.
     *
     * @param perSecond {@link Double#POSITIVE_INFINITY} is full speed
     * @param phases    slow motion: phases are counted, not steps
     * @param gently    the first steps of a run are held back, the same on every machine, so that the eye can follow
     */
    record Pace(double perSecond, boolean phases, boolean gently) implements Command {
        public static final Pace FULL = new Pace(Double.POSITIVE_INFINITY, false);
        public static final Pace GENTLE = new Pace(Double.POSITIVE_INFINITY, false, true);
        /** From this step on a gentle start is over. */
        static final long GENTLE_STEPS = 1000;

        public Pace(double perSecond, boolean phases) {
            this(perSecond, phases, false);
        }

        /** Steps or phases a second at a step: a gentle start takes 2.5 s for 100 steps, 4.3 s for 300, 6.5 s for 1,000. */
        double at(long step) {
            return gently && step < GENTLE_STEPS ? Math.min(perSecond, 20 + step / 2.0) : perSecond;
        }
    }

    /** What the model shall look at from now on, for example a prompt that was typed; never changes the run. */
    record Ask(String question) implements Command {}

    /** A figure that nobody sees does not train; it goes on where it was when it is seen again. */
    record Visible(boolean visible) implements Command {}
}
