package primerlab.run;

import java.util.List;

import primerlab.text.BadInput;

/**
 * One thing that can be trained: its knobs, and how a trainer of it is made.
 *
 * @param <S> the snapshot its trainer freezes
 */
public interface Experiment<S> {
    /** As lessons and the command line call it, for example {@code gan-points}; also its message bundle. */
    String name();

    List<Knob> knobs();

    /** The unit of {@link Trainer#heldOut()}, for example {@code nats/image}. */
    String unit();

    /** That unit under settings that may change it: not every loss is in nats. */
    default String unit(Settings settings) {
        return unit();
    }

    /** True where its trainers can be asked something; see {@link Trainer#ask}. */
    default boolean asks() {
        return false;
    }

    /** The names of what {@link Trainer#record} writes, in its order; labels stand in the bundle under {@code series.NAME}. */
    List<String> series();

    /** The names of the phases of one training step, in order; labels and sentences in the bundle under {@code phase.NAME}. */
    List<String> phases();

    /**
     * A fresh, untrained trainer. Same settings and seed: the same run bit for bit, on any number of workers.
     *
     * @param workers Java threads that share the work, 1 or more
     * @throws BadInput where the data cannot be read: file, place and reason
     */
    Trainer<S> trainer(Settings settings, long seed, int workers) throws BadInput;
}
