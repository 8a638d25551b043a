package primerlab.run;

import java.util.concurrent.CompletableFuture;

/** Where a run comes from. */
sealed interface Past {
    /** From nothing. */
    record Fresh(Script script, long seed) implements Past {}

    /**
     * From another run, which answers on its own thread.
     *
     * @param status of the other run when it was asked: what to show until it answers
     */
    record Promised(CompletableFuture<Shared> answer, Status status) implements Past {}

    /**
     * The other run's answer, all of it frozen.
     *
     * @param saved what {@link Trainer#save()} gave at {@code step}
     */
    record Shared(Script script, long seed, long step, float[] saved, Timeline timeline, Recorder recorder, double seconds) {}
}
