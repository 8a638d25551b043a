package primerlab.run;

import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;

import org.jspecify.annotations.Nullable;
import primerlab.text.BadInput;

/** What a run's compute thread does: take messages between two steps, train, and show the newest view to whoever looks. */
final class Loop<S> {
    private static final long UNLIMITED = Long.MAX_VALUE;
    /** How many steps one of two compared runs may be ahead. */
    private static final long LEAD = 16;
    private static final long LOOK_AT_THE_OTHER = 200_000;

    private final Inbox inbox = new Inbox();
    private final Pacer pacer = new Pacer();
    private final Past past;
    private final Present<S> present;
    private final Showing<S> showing;
    private final Moment moment = new Moment(inbox, this::showHowFar);
    private Status.State state = Status.State.BUSY;
    private boolean ended;
    private long stepsLeft;
    private volatile boolean visible = true;
    private volatile long stepNow;
    private final AtomicLong obeyed = new AtomicLong();
    private volatile @Nullable Loop<S> companion;

    Loop(Experiment<S> experiment, int workers, Past past) {
        this.past = past;
        present = new Present<>(experiment, workers, () -> !inbox.ends());
        showing = new Showing<>(experiment.name(), past);
        if (past instanceof Past.Promised promised) {
            var unused = promised.answer().whenComplete((_, _) -> inbox.put(new Inbox.Answered()));
        }
    }

    void post(Inbox.Message message) {
        inbox.put(message);
    }

    Showing<S> showing() {
        return showing;
    }

    /** How many commands are behind it: the status shown tells of all of them. */
    long obeyed() {
        return obeyed.get();
    }

    void keepStepWith(@Nullable Loop<S> other) {
        companion = other;
    }

    /** The thread's life. */
    void work() {
        try {
            if (present.isNothing()) {
                begin();
            }
            while (!ended) {
                Inbox.Message message = next();
                if (message == null) {
                    advance();
                } else {
                    handle(message);
                }
            }
        } catch (InterruptedException e) {
            ended = true;
            Thread.currentThread().interrupt();
        } finally {
            if (ended) {
                present.close();
                inbox.refuseAll();
            }
        }
    }

    /** Called when the thread died of {@code fault}. @return true where a new thread should take over */
    boolean broke(Throwable fault) {
        present.broke(fault, stepNow);
        moment.giveUp();
        rest();
        publish();
        return !ended;
    }

    private void begin() throws InterruptedException {
        switch (past) {
            case Past.Fresh(Script script, long seed) -> open(script, seed);
            case Past.Promised promised -> {
                if (inbox.awaitAnswer()) {
                    present.goOn(promised.answer().join());
                    rest();
                    publish();
                } else {
                    ended = true;
                }
            }
        }
    }

    /** The next message, or null when it is time to train. */
    private Inbox.@Nullable Message next() throws InterruptedException {
        if (state != Status.State.PLAYING || !visible) {
            return inbox.take();
        }
        Inbox.Message message = inbox.poll();
        long wait = nanosUntilDue();
        while (message == null && wait > 0) {
            message = inbox.poll(wait);
            wait = nanosUntilDue();
        }
        return message;
    }

    private long nanosUntilDue() {
        Loop<S> other = companion;
        boolean ahead = other != null && other.showing.status().state() == Status.State.PLAYING && other.visible && stepNow > other.stepNow + LEAD;
        long due = pacer.nanosUntilDue(System.nanoTime());
        return ahead ? Math.max(due, LOOK_AT_THE_OTHER) : due;
    }

    private void handle(Inbox.Message message) {
        switch (message) {
            case Inbox.End _ -> ended = true;
            case Inbox.Answered _ -> { /* a thread that took over from a broken one: there is a model or a failure already */ }
            case Inbox.Share(CompletableFuture<Past.Shared> answer) -> share(answer);
            case Inbox.Order(Command command) -> {
                try {
                    obey(command);
                } catch (BadInput e) {
                    present.badInput(e, stepNow);
                    rest();
                } catch (Diverged e) {
                    present.diverged(e);
                    moment.giveUp();
                    rest();
                } finally {
                    publish();
                    obeyed.incrementAndGet();
                }
            }
        }
    }

    private void obey(Command command) throws BadInput, Diverged {
        Course<S> course = present.course();
        switch (command) {
            case Command.Visible(boolean seen) -> {
                visible = seen;
                pacer.stop();
                if (seen && course != null && moment.isWanted()) {
                    workOut(course);
                }
            }
            case Command.Pace pace -> pacer.set(pace);
            case Command.Ask(String question) -> present.ask(question);
            case Command.Restart(Settings settings, long seed) -> open(Script.of(settings), seed);
            case Command.Pause() -> {
                moment.giveUp();
                rest();
            }
            case Command.GoTo(long step) when course != null -> {
                moment.want(step);
                workOut(course);
            }
            case Command acting -> {
                settle(course);
                act(course, acting);
            }
        }
    }

    /** What acts on the moment that is shown. */
    private void act(@Nullable Course<S> course, Command command) throws BadInput, Diverged {
        switch (command) {
            case Command.Mend() -> {
                if (present.failure() != null) {
                    present.mend(showing.status().seed());
                    rest();
                }
            }
            case Command.Set(String knob, String value) when course == null || course.restarts(knob) ->
                open(Script.of((course == null ? showing.status().settings() : course.settings()).with(knob, value)), showing.status().seed());
            case Command other when course != null && present.failure() == null -> train(course, other);
            case Command other when course != null && present.isWell() -> {
                present.forget();
                rest();
                train(course, other);
            }
            case Command.Set(String knob, String value) when course != null -> {
                present.mendBy(course, knob, value);
                rest();
            }
            default -> { /* there is nothing to train: the failure says so where the learner looks */ }
        }
    }

    private void train(Course<S> running, Command command) throws BadInput, Diverged {
        switch (command) {
            case Command.Play(), Command.Step _, Command.Phase() when running.ended() -> rest();
            case Command.Play() -> play(UNLIMITED);
            case Command.Step(int count) -> play(count);
            case Command.Phase() -> {
                rest();
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

    /** Paused, or failed where something is in the way. */
    private void rest() {
        pacer.stop();
        if (!present.isNothing()) {
            state = present.failure() == null ? Status.State.PAUSED : Status.State.FAILED;
        }
    }

    private void open(Script script, long seed) {
        boolean playing = state == Status.State.PLAYING && stepsLeft == UNLIMITED;
        moment.giveUp();
        state = Status.State.BUSY;
        showing.building(script.at(0), seed, stepNow);
        present.open(script, seed);
        rest();
        if (playing && present.failure() == null) {
            state = Status.State.PLAYING;
        }
        publish();
    }

    private void share(CompletableFuture<Past.Shared> answer) {
        try {
            settle(present.course());
            rest();
            answer.complete(present.share(showing.status().settings(), showing.status().seed()));
        } catch (Diverged e) {
            present.diverged(e);
            answer.complete(present.share(showing.status().settings(), showing.status().seed()));
        } finally {
            if (!answer.isDone()) {         // whoever waits must not wait for ever, whatever broke here
                answer.completeExceptionally(new IllegalStateException("the run to fork from broke"));
            }
        }
        rest();
        publish();
    }

    private void workOut(Course<S> running) throws Diverged {
        present.forget();
        state = Status.State.BUSY;
        if (moment.workOut(running)) {
            rest();
        }
    }

    private void settle(@Nullable Course<S> running) throws Diverged {
        if (running != null && moment.isWanted()) {
            rest();
            moment.settle(running);
        }
    }

    private void showHowFar() {
        showing.publishIfDue(state, present, 0, stepNow);
    }

    private void advance() {
        Course<S> running = Objects.requireNonNull(present.course());
        pacer.begin(System.nanoTime(), running.step());
        try {
            boolean whole = running.advance(pacer.pace().phases());
            stepNow = running.step();
            if (whole) {
                pacer.stepDone(System.nanoTime());
            }
            if (whole && (running.ended() || stepsLeft != UNLIMITED && --stepsLeft <= 0)) {
                rest();
                publish();
            } else {
                showing.publishIfDue(state, present, pacer.stepsPerSecond(), stepNow);
            }
        } catch (Diverged e) {
            present.diverged(e);
            rest();
            publish();
        }
    }

    private void publish() {
        Course<S> now = present.course();
        if (now != null) {
            stepNow = now.step();
        }
        showing.publish(state, present, pacer.stepsPerSecond(), stepNow);
    }
}
