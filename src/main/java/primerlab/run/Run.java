package primerlab.run;

/**
 * One run of an experiment on its own compute thread. Controls send commands, views take the newest view; nothing else
 * crosses threads.
 *
 * @param <S> the experiment's snapshot
 */
public final class Run<S> implements AutoCloseable {
    private final Latest<View<S>> latest = new Latest<>();

    public Run(Experiment<S> experiment, Settings settings, long seed, int workers) {
        throw new IllegalStateException(experiment.name() + settings + seed + workers);
    }

    /** Applied between two steps, in the order sent; never blocks. */
    public void send(Command command) {
        throw new IllegalStateException(command.toString());
    }

    /** What to draw; filled again as soon as it was taken, while the run plays. */
    public Latest<View<S>> latest() {
        return latest;
    }

    public Status status() {
        throw new IllegalStateException();
    }

    /** A second run with the same past up to the moment shown now; this one is paused and keeps its future. */
    public Run<S> fork() {
        throw new IllegalStateException();
    }

    /** The run as text: experiment, seed, settings and every knob turned on the way. {@link RunCode} reads it. */
    public String code() {
        throw new IllegalStateException();
    }

    /** Stops the thread and releases the model. */
    @Override public void close() {}
}
