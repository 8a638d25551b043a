package primerlab.run;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

import org.jspecify.annotations.Nullable;
import primerlab.text.BadInput;

/** What a run's compute thread does: take messages between two steps, train, and show the newest view to whoever looks. */
final class Loop<S> {
    sealed interface Message {}

    record Order(Command command) implements Message {}

    record Share(CompletableFuture<Past.Shared> answer) implements Message {}

    record End() implements Message {}

    private static final long UNLIMITED = Long.MAX_VALUE;
    /** How many steps one of two compared runs may be ahead. */
    private static final long LEAD = 16;
    /** More than this the eye does not tell apart, and each costs the screen a new drawing. */
    private static final long SHORTEST_BETWEEN_PICTURES = 28_000_000;
    private static final long LONGEST_BETWEEN_PICTURES = 50_000_000;

    private final Experiment<S> experiment;
    private final int workers;
    private final BlockingQueue<Message> inbox = new LinkedBlockingQueue<>();
    private final Latest<View<S>> latest = new Latest<>();
    private final Pacer pacer = new Pacer();
    private Past past;
    private @Nullable Course<S> course;
    private Status.State state = Status.State.BUSY;
    private Status.@Nullable Failure failure;
    private boolean visible = true;
    private boolean ended;
    private long nextPicture;
    private long stepsLeft;
    private long forkedAt = -1;
    private @Nullable String question;
    private @Nullable S shown;
    private volatile Status status;
    private volatile RunCode code;
    private volatile long stepNow;
    private volatile @Nullable Loop<S> companion;

    Loop(Experiment<S> experiment, int workers, Past past) {
        this.experiment = experiment;
        this.workers = workers;
        this.past = past;
        switch (past) {
            case Past.Fresh(Script script, long seed) -> {
                status = new Status(Status.State.BUSY, 0, 0, 0, 0, 0, script.at(0), seed, null);
                code = new RunCode(experiment.name(), seed, script);
            }
            case Past.Promised promised -> {
                Status of = promised.status();
                status = new Status(Status.State.BUSY, of.step(), 0, of.step(), 0, of.seconds(), of.settings(), of.seed(), null);
                code = new RunCode(experiment.name(), of.seed(), Script.of(of.settings()));
            }
        }
    }

    void post(Message message) {
        inbox.add(message);
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

    void keepStepWith(@Nullable Loop<S> other) {
        companion = other;
    }

    /** The thread's life. */
    void work() {
        try {
            if (course == null && failure == null) {
                begin();
            }
            while (!ended) {
                Message message = next();
                if (message == null) {
                    advance();
                } else {
                    handle(message);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            if (ended && course != null) {
                course.close();
            }
            inbox.forEach(message -> {
                if (ended && message instanceof Share(CompletableFuture<Past.Shared> answer)) {
                    answer.cancel(false);
                }
            });
        }
    }

    /** Called when the thread died of {@code fault}. @return true where a new thread should take over */
    boolean broke(Throwable fault) {
        if (course != null) {
            course.close();
            course = null;
        }
        fail("broken", fault.toString(), stepNow, -1);
        return !ended;
    }

    private void begin() throws InterruptedException {
        switch (past) {
            case Past.Fresh(Script script, long seed) -> open(script, seed);
            case Past.Promised promised -> {
                Past.Shared shared = promised.answer().join();
                try {
                    course = Course.goOn(experiment, workers, shared);
                    forkedAt = shared.step();
                    state = Status.State.PAUSED;
                    publish();
                } catch (BadInput e) {
                    fail("bad-data", e.getMessage(), 0, -1);
                }
            }
        }
    }

    /** The next message, or null when it is time to train. */
    private @Nullable Message next() throws InterruptedException {
        if (state != Status.State.PLAYING || !visible) {
            return inbox.take();
        }
        Message waiting = inbox.poll();
        if (waiting != null) {
            return waiting;
        }
        long wait = pacer.nanosUntilDue(System.nanoTime());
        Loop<S> other = companion;
        if (other != null && other.status.state() == Status.State.PLAYING && other.visible && stepNow > other.stepNow + LEAD) {
            wait = Math.max(wait, 500_000);
        }
        if (wait == 0) {
            return null;
        }
        Message message = inbox.poll(wait, TimeUnit.NANOSECONDS);
        return message != null || pacer.nanosUntilDue(System.nanoTime()) > 0 ? message : null;
    }

    private void handle(Message message) {
        switch (message) {
            case End() -> ended = true;
            case Share(CompletableFuture<Past.Shared> answer) -> share(answer);
            case Order(Command command) -> {
                try {
                    obey(command);
                } catch (BadInput e) {
                    fail("bad-data", e.getMessage(), stepNow, -1);
                } catch (Diverged e) {
                    diverged(e);
                }
                publish();
            }
        }
    }

    private void obey(Command command) throws BadInput, Diverged {
        switch (command) {
            case Command.Visible(boolean seen) -> {
                visible = seen;
                pacer.stop();
            }
            case Command.Pace pace -> pacer.set(pace);
            case Command.Ask(String asked) -> {
                question = asked;
                if (course != null) {
                    course.ask(asked);
                }
            }
            case Command.Restart(Settings settings, long seed) -> open(Script.of(settings), seed);
            case Command.Mend() -> mend();
            case Command.Set(String knob, String value) when course == null || course.restarts(knob) ->
                open(Script.of((course == null ? status.settings() : course.settings()).with(knob, value)), status.seed());
            case Command.Pause() -> pause();
            case Command.GoTo(long step) when course != null -> {
                if (!(inbox.peek() instanceof Order(Command.GoTo later))) {
                    failure = null;
                    state = Status.State.BUSY;
                    course.goTo(step, this::keepReplaying);
                    course.trainTo(step, this::keepReplaying);
                    pause();
                }
            }
            case Command other when course != null && failure != null -> despiteFailure(course, failure, other);
            case Command other when course != null -> train(course, other);
            default -> { }  // there is nothing to train: the failure says so where the learner looks
        }
    }

    /** Bad data left the model as it was, so it trains on; a model that diverged is mended first if a knob asks for it. */
    private void despiteFailure(Course<S> failed, Status.Failure what, Command command) throws BadInput, Diverged {
        if (what.kind().equals("bad-data")) {
            failure = null;
            pause();
            train(failed, command);
        } else if (command instanceof Command.Set(String knob, String value)) {
            if (what.mendStep() < 0) {
                open(Script.of(failed.settings().with(knob, value)), failed.seed());
            } else {
                mend();
                failed.set(knob, value);
            }
            pause();
        }
    }

    private void train(Course<S> running, Command command) throws BadInput, Diverged {
        switch (command) {
            case Command.Play() -> play(UNLIMITED);
            case Command.Step(int count) -> play(count);
            case Command.Phase() -> {
                pause();
                running.advance(true);
            }
            case Command.StepWith(String knob, String value) -> {
                running.setForOneStep(knob, value);
                play(1);
            }
            case Command.Set(String knob, String value) -> running.set(knob, value);
            default -> throw new IllegalStateException(command.toString());
        }
    }

    private void play(long steps) {
        stepsLeft = steps;
        state = Status.State.PLAYING;
    }

    private void pause() {
        pacer.stop();
        if (failure == null && course != null) {
            state = Status.State.PAUSED;
        }
    }

    /** A fresh model; the old one stays until the new one stands, so that bad data loses nothing. */
    private void open(Script script, long seed) {
        boolean playing = state == Status.State.PLAYING && stepsLeft == UNLIMITED;
        state = Status.State.BUSY;
        status = new Status(state, stepNow, 0, stepNow, 0, 0, script.at(0), seed, null);
        try {
            Course<S> fresh = Course.fresh(experiment, workers, script, seed);
            if (question != null) {
                fresh.ask(question);
            }
            if (course != null) {
                course.close();
            }
            course = fresh;
            forkedAt = -1;
            failure = null;
            pacer.stop();
            state = playing ? Status.State.PLAYING : Status.State.PAUSED;
            publish();
        } catch (BadInput e) {
            fail("bad-data", e.getMessage(), 0, -1);
        }
    }

    private void mend() {
        Status.Failure what = failure;
        if (what == null) {
            return;
        }
        failure = null;
        if (course == null) {
            open(Script.of(Settings.standard(experiment.knobs())), status.seed());
        } else if (what.kind().equals("diverged") && what.mendStep() < 0) {
            open(Script.of(course.settingsWithStandardLearning()), course.seed());
        } else if (what.kind().equals("diverged")) {
            course.forgetFrom(what.mendStep());
        }
        pause();
    }

    private void share(CompletableFuture<Past.Shared> answer) {
        pause();
        if (course == null) {
            answer.complete(Course.nothing(status.settings(), status.seed()));
            return;
        }
        try {
            answer.complete(course.share());
        } catch (Diverged e) {
            answer.complete(course.shareLastCheckpoint());
            diverged(e);
        }
        publish();
    }

    private void advance() {
        Course<S> running = java.util.Objects.requireNonNull(course);
        pacer.begin(System.nanoTime(), running.step());
        try {
            boolean whole = running.advance(pacer.pace().phases());
            stepNow = running.step();
            if (whole) {
                pacer.stepDone(System.nanoTime());
            }
            if (whole && stepsLeft != UNLIMITED && --stepsLeft <= 0) {
                pause();
                publish();
            } else {
                publishIfDue();
            }
        } catch (Diverged e) {
            diverged(e);
        }
    }

    /** Pictures while training: when somebody has taken the last one, and for at most a fifth of the time. */
    private void publishIfDue() {
        long start = System.nanoTime();
        if (latest.isEmpty() && start >= nextPicture) {
            publish();
            long end = System.nanoTime();
            nextPicture = end + Math.clamp(4 * (end - start), SHORTEST_BETWEEN_PICTURES, LONGEST_BETWEEN_PICTURES);
        }
    }

    /** Called over and over while an exact moment is worked out: shows how far it is. @return false to give up for a newer wish */
    private boolean keepReplaying() {
        publishIfDue();
        return !(inbox.peek() instanceof Order(Command.GoTo later)) && !(inbox.peek() instanceof Order(Command.Pause stop))
                && !(inbox.peek() instanceof End);
    }

    private void diverged(Diverged e) {
        fail("diverged", e.quantity(), e.step(), course == null ? -1 : course.lastChange());
    }

    private void fail(String kind, String detail, long step, long mendStep) {
        failure = new Status.Failure(kind, detail, step, mendStep);
        state = Status.State.FAILED;
        pacer.stop();
        publish();
    }

    /** Freezes and shows what is now. A model that has failed is not looked at: what was last shown stays. */
    private void publish() {
        Course<S> now = course;
        if (now == null) {
            status = new Status(state, stepNow, 0, stepNow, 0, 0, status.settings(), status.seed(), failure);
            return;
        }
        stepNow = now.step();
        S picture = failure == null || shown == null ? now.snapshot() : shown;
        shown = picture;
        status = new Status(state, now.step(), now.phase(), now.lastStep(), pacer.stepsPerSecond(), now.seconds(), now.settings(), now.seed(), failure);
        code = new RunCode(experiment.name(), now.seed(), now.script());
        latest.publish(new View<>(status, picture, now.history(), now.checkpoints(), forkedAt));
    }
}
