package primerlab.run;

import java.util.concurrent.CompletableFuture;

import org.jspecify.annotations.Nullable;

/**
 * One run of an experiment on its own compute thread. Controls send commands, views take the newest view; nothing else
 * crosses threads.
 *
 * @param <S> the experiment's snapshot
 */
public final class Run<S> implements AutoCloseable {
    private final Experiment<S> experiment;
    private final int workers;
    private final Loop<S> loop;
    private long sent;

    /** A fresh run, paused at step 0 as soon as its model stands. */
    public Run(Experiment<S> experiment, Settings settings, long seed, int workers) {
        this(experiment, Script.of(settings), seed, workers);
    }

    /** A fresh run whose knobs turn when the script says. */
    public Run(Experiment<S> experiment, Script script, long seed, int workers) {
        this(experiment, workers, new Past.Fresh(script, seed));
    }

    private Run(Experiment<S> experiment, int workers, Past past) {
        this.experiment = experiment;
        this.workers = workers;
        loop = new Loop<>(experiment, workers, past);
        start();
    }

    /** A fault of the program ends its thread, not the app: the run fails visibly, and a new thread waits for what mends it. */
    private void start() {
        Thread thread = new Thread(loop::work, "train " + experiment.name());
        thread.setDaemon(true);
        thread.setPriority(Thread.MIN_PRIORITY);        // pictures come first; whatever time they leave is the training's
        thread.setUncaughtExceptionHandler((dead, fault) -> {
            System.getLogger(Run.class.getName()).log(System.Logger.Level.ERROR, dead.getName(), fault);
            if (loop.broke(fault)) {
                start();
            }
        });
        thread.start();
    }

    /** Applied between two steps, in the order sent; never blocks. Commands come from one thread. */
    public void send(Command command) {
        sent++;
        loop.post(new Inbox.Order(command));
    }

    /** What to draw; filled again as soon as it was taken, while the run plays. */
    public Latest<View<S>> latest() {
        return loop.showing().latest();
    }

    /** True where {@link #status} tells of every command sent so far. To be asked by the thread that sends. */
    public boolean obeyedAll() {
        return loop.obeyed() == sent;
    }

    public Status status() {
        return loop.showing().status();
    }

    /** A second run with the same past up to the moment shown now; this one is paused and keeps its future. */
    public Run<S> fork() {
        CompletableFuture<Past.Shared> past = new CompletableFuture<>();
        loop.post(new Inbox.Share(past));
        return new Run<>(experiment, workers, new Past.Promised(past, status()));
    }

    /** While both play, neither runs far ahead of the other; null ends it. */
    public void keepStepWith(@Nullable Run<S> other) {
        loop.keepStepWith(other == null ? null : other.loop);
    }

    /** The run as text: experiment, seed, settings and every knob turned on the way. {@link RunCode} reads it. */
    public String code() {
        return loop.showing().code().toString();
    }

    /** Every knob that was turned on the way, and when. */
    public Script script() {
        return loop.showing().code().script();
    }

    /** Stops the thread and releases the model; returns at once. */
    @Override public void close() {
        loop.post(new Inbox.End());
    }
}
