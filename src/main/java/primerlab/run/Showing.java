package primerlab.run;

import org.jspecify.annotations.Nullable;

/**
 * What others see of a run: its status, its code, and the newest view as soon as somebody has taken the last. The compute thread
 * writes, any thread reads.
 */
final class Showing<S> {
    /** More than this the eye does not tell apart, and each costs the screen a new drawing. */
    private static final long SHORTEST_BETWEEN_PICTURES = 28_000_000;
    private static final long LONGEST_BETWEEN_PICTURES = 50_000_000;
    /** Pictures may cost a fifth of the time. */
    private static final long REST = 4;

    private final String experiment;
    private final Latest<View<S>> latest = new Latest<>();
    private volatile Status status;
    private volatile RunCode code;
    private @Nullable S shown;
    private long nextPicture;

    Showing(String experiment, Past past) {
        this.experiment = experiment;
        switch (past) {
            case Past.Fresh(Script script, long seed) -> {
                status = new Status(Status.State.BUSY, 0, 0, 0, 0, 0, script.at(0), seed, null);
                code = new RunCode(experiment, seed, script);
            }
            case Past.Promised promised -> {
                Status of = promised.status();
                status = new Status(Status.State.BUSY, of.step(), 0, of.step(), 0, of.seconds(), of.settings(), of.seed(), null);
                code = new RunCode(experiment, of.seed(), Script.of(of.settings()));
            }
        }
    }

    Latest<View<S>> latest() {
        return latest;
    }

    Status status() {
        return status;
    }

    RunCode code() {
        return code;
    }

    /** A model is being built: there is nothing to see yet but what it will be. */
    void building(Settings settings, long seed, long step) {
        status = new Status(Status.State.BUSY, step, 0, step, 0, 0, settings, seed, null);
    }

    /** Freezes and shows what is now. A model that has failed is not looked at: what was last shown stays. */
    void publish(Status.State state, Present<S> present, double stepsPerSecond, long step) {
        Course<S> now = present.course();
        Status.Failure failure = present.failure();
        if (now == null) {
            status = new Status(state, step, 0, step, 0, 0, status.settings(), status.seed(), failure);
            return;
        }
        S picture = failure == null || shown == null ? now.snapshot() : shown;
        shown = picture;
        status = new Status(state, now.step(), now.phase(), now.lastStep(), stepsPerSecond, now.seconds(), now.settings(), now.seed(), failure);
        code = new RunCode(experiment, now.seed(), now.script());
        latest.publish(new View<>(status, picture, now.history(), now.checkpoints(), present.forkedAt()));
    }

    /** While training: when somebody has taken the last picture, and for at most a fifth of the time. */
    void publishIfDue(Status.State state, Present<S> present, double stepsPerSecond, long step) {
        long start = System.nanoTime();
        if (latest.isEmpty() && start >= nextPicture) {
            publish(state, present, stepsPerSecond, step);
            long end = System.nanoTime();
            nextPicture = end + Math.clamp(REST * (end - start), SHORTEST_BETWEEN_PICTURES, LONGEST_BETWEEN_PICTURES);
        }
    }
}
