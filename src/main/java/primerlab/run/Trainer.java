package primerlab.run;

import java.util.Map;

import primerlab.text.BadInput;

/**
 * A model in training. Used by one thread at a time; everything it returns is frozen.
 *
 * @param <S> the snapshot that views may see
 */
public interface Trainer<S> extends AutoCloseable {
    /** Completed training steps. */
    long step();

    /** Phases of the step that is under way that are done: 0 between steps. */
    int phase();

    /** Runs the next phase of a step; the last one completes the step. A step is the same maths however it is cut. */
    void runPhase() throws Diverged;

    /** Runs what is left of the step. */
    default void runStep() throws Diverged {
        do {
            runPhase();
        } while (phase() != 0);
    }

    /** True where no step follows: a run comes to rest there. */
    default boolean ended() {
        return false;
    }

    /** Turns a knob that does not restart; acts from the next step. Call between steps only. */
    void set(String knob, String value) throws BadInput;

    /** All that a view may see, copied. Never changes the run: with or without snapshots, the same losses. */
    S snapshot();

    /** What {@link #snapshot} shall show the model's view of, for example a prompt; never changes the run. */
    default void ask(String question) {
        throw new IllegalArgumentException("nothing can be asked here");
    }

    /** Writes the newest value of every series of {@link Experiment#series()}; NaN where one does not apply. Cheap: called often. */
    void record(double[] into);

    /** Newest training loss. */
    double loss();

    /** Loss on the tenth of the data that is never trained on; NaN where there is none. */
    double heldOut();

    /** Quality measures by name, for example {@code modes}; nothing that does not apply. May take milliseconds. */
    Map<String, Double> measures();

    /** Trained numbers in all. */
    int parameters();

    /** Weights, optimiser and step, as float32; call between steps only. */
    float[] save();

    /** Goes back to what {@link #save()} kept at that step. */
    void restore(long step, float[] saved);

    /** Releases native memory. */
    @Override void close();
}
