package primerlab.run;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

class RunTest {
    private static final int WANTED = 5119;         // the last step before a checkpoint: the longest way there is

    private final Drift drift = new Drift();
    private final Settings standard = Settings.standard(drift.knobs());
    private final Run<Drift.Seen> run = new Run<>(drift, standard, 7, 1);

    @AfterEach void close() {
        run.close();
    }

    @Test void aFreshRunShowsItsUntrainedModelAndWaits() {
        View<Drift.Seen> view = await(run, v -> v.status().state() == Status.State.PAUSED);
        assertEquals(new Drift.Seen(0, 0, 1), view.snapshot());
    }

    @Test void whatIsAskedShowsAtOnceAndAfterARestartAndChangesNoRun() {
        train(run, 5);
        run.send(new Command.Ask("where"));
        float value = await(run, v -> "where".equals(drift.asked())).snapshot().value();
        assertEquals(5, run.status().step());
        run.send(new Command.Restart(standard, 7));
        await(run, v -> v.status().step() == 0 && v.status().state() == Status.State.PAUSED);
        assertEquals(2, drift.timesAsked());
        assertEquals(value, train(run, 5).snapshot().value());
    }

    @Test void aNumberOfStepsIsTrainedAndThenItPauses() {
        assertEquals(25, train(run, 25).snapshot().step());
    }

    @Test void goingToAStepAheadTrainsUpToItAndAKnobTurnedNextTurnsThere() {
        run.send(new Command.GoTo(70));
        run.send(new Command.Set("up", "off"));
        View<Drift.Seen> there = await(run, v -> v.status().step() == 70 && v.status().state() == Status.State.PAUSED && !v.status().settings().on("up"));
        assertEquals(70, there.status().lastStep());
        assertTrue(run.code().contains("@70 up=off"), run.code());
        try (Run<Drift.Seen> other = new Run<>(drift, Settings.standard(drift.knobs()), 7, 1)) {
            assertEquals(train(other, 70).snapshot().value(), there.snapshot().value(), 0);
        }
    }

    @Test void aGentleStartIsTheSameRunHeldBack() {
        run.send(Command.Pace.GENTLE);
        long begun = System.nanoTime();
        float gentle = train(run, 40).snapshot().value();
        assertTrue(System.nanoTime() - begun > 1_200_000_000L, "forty steps at 20 to 40 a second");
        try (Run<Drift.Seen> other = new Run<>(drift, Settings.standard(drift.knobs()), 7, 1)) {
            assertEquals(train(other, 40).snapshot().value(), gentle, 0);
        }
        assertEquals(20, Command.Pace.GENTLE.at(0));
        assertEquals(Double.POSITIVE_INFINITY, Command.Pace.GENTLE.at(1000));
    }

    @Test void goingBackShowsTheSameBitsAndPlayingOnRepeatsTheRun() {
        float[] first = new float[900];
        for (int step = 0; step < first.length; step++) {
            first[step] = train(run, 1).snapshot().value();
        }
        for (int back : new int[] {899, 1, 450, 449, 0, 777}) {
            View<Drift.Seen> view = goTo(run, back);
            assertEquals(back == 0 ? 1 : first[back - 1], view.snapshot().value(), 0);
            assertEquals(900, view.status().lastStep());
        }
        goTo(run, 500);
        float[] again = new float[400];
        for (int step = 0; step < again.length; step++) {
            again[step] = train(run, 1).snapshot().value();
        }
        assertArrayEquals(Arrays.copyOfRange(first, 500, 900), again);
    }

    @Test void aKnobTurnedOnTheWayIsTurnedAgainAtTheSameStepWhenTheRunIsReplayed() {
        train(run, 100);
        run.send(new Command.Set("rate", "0.5"));
        train(run, 100);
        run.send(new Command.StepWith("up", "off"));
        await(run, v -> v.status().step() == 201 && v.status().state() == Status.State.PAUSED);
        float end = train(run, 99).snapshot().value();
        assertEquals(300, run.status().step());
        goTo(run, 40);
        assertEquals("0.1", run.status().settings().get("rate"));
        assertEquals(end, goTo(run, 300).snapshot().value(), 0);
        assertEquals("0.5", run.status().settings().get("rate"));
        assertEquals("on", run.status().settings().get("up"));
    }

    @Test void aRunCodeReopensTheSameRun() throws Exception {
        train(run, 10);
        run.send(new Command.Set("rate", "0.5"));
        float end = train(run, 30).snapshot().value();
        assertEquals("drift seed=7 @10 rate=0.5", run.code());
        RunCode code = RunCode.parse(run.code(), drift);
        try (Run<Drift.Seen> reopened = new Run<>(drift, code.script(), code.seed(), 1)) {
            assertEquals(end, train(reopened, 40).snapshot().value(), 0);
        }
    }

    @Test void aForkSharesThePastAndChangesNothingInItsParent() {
        train(run, 200);
        goTo(run, 120);
        try (Run<Drift.Seen> fork = run.fork()) {
            View<Drift.Seen> forked = await(fork, v -> v.status().step() == 120 && v.status().state() == Status.State.PAUSED);
            assertEquals(120, forked.forkedAt());
            float same = forked.snapshot().value();
            assertEquals(goTo(run, 120).snapshot().value(), same, 0);
            assertEquals(train(fork, 80).snapshot().value(), goTo(run, 200).snapshot().value(), 0);
            goTo(fork, 150);
            fork.send(new Command.Set("rate", "0.9"));
            float other = train(fork, 50).snapshot().value();
            assertNotEquals(goTo(run, 200).snapshot().value(), other);
            assertEquals("drift seed=7", run.code());
        }
    }

    @Test void phasesAreTheSameMathsAsSteps() {
        float whole = train(run, 10).snapshot().value();
        try (Run<Drift.Seen> slow = new Run<>(drift, standard, 7, 1)) {
            for (int phase = 1; phase <= 20; phase++) {
                slow.send(new Command.Phase());
            }
            assertEquals(whole, await(slow, v -> v.status().step() == 10).snapshot().value(), 0);
        }
    }

    @Test void aDivergedRunKeepsItsPastAndIsMendedToJustBeforeTheLastChange() {
        float good = train(run, 50).snapshot().value();
        run.send(new Command.Set("rate", "1000"));
        run.send(new Command.Play());
        Status.Failure failure = await(run, v -> v.status().state() == Status.State.FAILED).status().failure();
        assertNotNull(failure);
        assertEquals(new Status.Failure(Status.Kind.DIVERGED, "value", 50, 50), failure);
        run.send(new Command.Mend());
        View<Drift.Seen> mended = await(run, v -> v.status().state() == Status.State.PAUSED);
        assertEquals(good, mended.snapshot().value(), 0);
        assertEquals("0.1", mended.status().settings().get("rate"));
        assertEquals(60, train(run, 10).snapshot().step());
    }

    @Test void turningTheKnobBackMendsADivergedRunToo() {
        run.send(new Command.Set("rate", "1000"));
        run.send(new Command.Play());
        await(run, v -> v.status().state() == Status.State.FAILED);
        run.send(new Command.Set("rate", "0.2"));
        assertEquals("0.2", await(run, v -> v.status().state() == Status.State.PAUSED).status().settings().get("rate"));
        assertEquals(5, train(run, 5).snapshot().step());
    }

    @Test void badDataIsSaidAndTheRunStandsAsItWas() {
        float before = train(run, 20).snapshot().value();
        run.send(new Command.Set("data", "points.csv"));
        Status.Failure failure = await(run, v -> v.status().state() == Status.State.FAILED).status().failure();
        assertNotNull(failure);
        assertEquals("points.csv:7: \"x\" is not a number", failure.detail());
        run.send(new Command.Mend());
        View<Drift.Seen> mended = await(run, v -> v.status().state() == Status.State.PAUSED);
        assertEquals(before, mended.snapshot().value(), 0);
        assertEquals("plain", mended.status().settings().get("data"));
    }

    @Test void aFaultOfTheProgramFailsTheRunAndAMendStartsAnew() {
        train(run, 3);
        run.send(new Command.Set("rate", "666"));
        run.send(new Command.Play());
        awaitStatus(run, s -> s.state() == Status.State.FAILED);
        run.send(new Command.Mend());
        awaitStatus(run, s -> s.state() == Status.State.PAUSED);
        assertEquals(4, train(run, 4).snapshot().step());
        assertEquals(1, drift.open.get());
    }

    @Test void aHiddenRunDoesNotTrainAndGoesOnWhenSeenAgain() {
        run.send(new Command.Play());
        await(run, v -> v.status().step() > 100);
        run.send(new Command.Visible(false));
        run.send(new Command.Set("rate", "0.3"));  // answered after the run was hidden: from here on nothing may move
        long hiddenAt = awaitStatus(run, s -> s.settings().get("rate").equals("0.3")).step();
        assertEquals(hiddenAt, run.status().step());
        run.send(new Command.Visible(true));
        await(run, v -> v.status().step() > hiddenAt + 100);
    }

    @Test void theFasterOfTwoComparedRunsWaitsForTheSlower() {
        AtomicLong farthest = new AtomicLong();
        Drift slow = new Drift();
        try (Run<Drift.Seen> second = new Run<>(slow, standard, 8, 1)) {
            drift.beforeStep = step -> farthest.accumulateAndGet(step - second.status().step(), Math::max);
            run.keepStepWith(second);
            second.keepStepWith(run);
            second.send(new Command.Pace(200, false));
            await(second, v -> v.status().state() == Status.State.PAUSED);
            second.send(new Command.Play());
            awaitStatus(second, s -> s.state() == Status.State.PLAYING);
            run.send(new Command.Play());
            await(second, v -> v.status().step() > 200);
            assertTrue(farthest.get() < 100, "ahead by " + farthest.get() + " steps");
            await(run, v -> v.status().step() > 150);
            second.send(new Command.Pause());
            await(run, v -> v.status().step() > 1000);
        }
    }

    @Test void aStepUnderOtherKnobsIsNoLastingChange() {
        train(run, 100);
        run.send(new Command.StepWith("up", "off"));
        await(run, v -> v.status().step() == 101 && v.status().state() == Status.State.PAUSED);
        float after = train(run, 20).snapshot().value();
        assertEquals("drift seed=7 @100! up=off", run.code());
        goTo(run, 100);
        assertEquals("on", run.status().settings().get("up"));
        assertEquals(after, goTo(run, 121).snapshot().value(), 0);
        goTo(run, 100);
        try (Run<Drift.Seen> fork = run.fork(); Run<Drift.Seen> plain = new Run<>(drift, standard, 7, 1)) {
            assertEquals(train(plain, 121).snapshot().value(), train(fork, 21).snapshot().value(), 0);
            assertEquals("drift seed=7", fork.code());
        }
    }

    @Test void aStepUnderOtherKnobsBeginsWhenTheOneUnderWayIsDone() {
        train(run, 3);
        run.send(new Command.Phase());
        await(run, v -> v.status().phase() == 1);
        run.send(new Command.StepWith("up", "off"));
        float seen = await(run, v -> v.status().step() == 5 && v.status().state() == Status.State.PAUSED).snapshot().value();
        assertEquals("drift seed=7 @4! up=off", run.code());
        assertEquals("on", run.status().settings().get("up"));
        try (Run<Drift.Seen> other = new Run<>(drift, standard, 7, 1)) {
            train(other, 4);
            other.send(new Command.StepWith("up", "off"));
            assertEquals(await(other, v -> v.status().step() == 5).snapshot().value(), seen, 0);
        }
    }

    @Test void aRunCodeKeepsWhatWasTurnedForOneStepAlone() throws Exception {
        String text = "drift seed=7 @10 rate=0.5 @10! up=off @12! up=off";
        RunCode code = RunCode.parse(text, drift);
        assertEquals(text, code.toString());
        assertEquals(List.of("on", "off", "on", "off", "on"),
                List.of(9, 10, 11, 12, 13).stream().map(step -> code.script().at(step).get("up")).toList());
        assertEquals("on", code.script().lasting(10).get("up"));
        assertEquals("0.5", code.script().at(10).get("rate"));
    }

    /** 5,001 is no multiple of the stride, 4, and no checkpoint. */
    @Test void theHistoryOfAForkIsThatOfItsParentRowByRow() {
        train(run, 6000);
        for (int step : new int[] {5001, 5003, 4097, 5000, 1}) {
            goTo(run, step);
            try (Run<Drift.Seen> fork = run.fork()) {
                await(fork, v -> v.status().step() == step && v.status().state() == Status.State.PAUSED);
                assertSameRows(goTo(run, 6000).history(), train(fork, 6000 - step).history());
            }
        }
    }

    @Test void aForkTakenWithinARowGoesOnWithThatRow() {
        train(run, 5001);
        try (Run<Drift.Seen> fork = run.fork()) {
            await(fork, v -> v.status().step() == 5001 && v.status().state() == Status.State.PAUSED);
            assertSameRows(train(run, 999).history(), train(fork, 999).history());
        }
    }

    @Test void stepsThatAreTrainedOnceMoreAreCountedOnce() {
        train(run, 5001);
        goTo(run, 4998);
        train(run, 3);
        goTo(run, 17);
        goTo(run, 5001);
        History wandered = train(run, 999).history();
        try (Run<Drift.Seen> straight = new Run<>(drift, standard, 7, 1)) {
            assertSameRows(train(straight, 6000).history(), wandered);
        }
    }

    @Test void aKnobTurnedAtAnEarlierStepLeavesTheRowsBeforeIt() throws Exception {
        train(run, 6000);
        goTo(run, 5002);
        run.send(new Command.Set("rate", "0.5"));
        History turned = train(run, 998).history();
        RunCode code = RunCode.parse("drift seed=7 @5002 rate=0.5", drift);
        try (Run<Drift.Seen> straight = new Run<>(drift, code.script(), code.seed(), 1)) {
            assertSameRows(train(straight, 6000).history(), turned);
        }
    }

    private static void assertSameRows(History expected, History seen) {
        assertTrue(expected.rows() > 1000, expected.rows() + " rows");
        assertArrayEquals(Arrays.copyOf(expected.steps(), expected.rows()), Arrays.copyOf(seen.steps(), seen.rows()));
        for (int i = 0; i < expected.series().size(); i++) {
            assertArrayEquals(Arrays.copyOf(expected.values()[i], expected.rows()), Arrays.copyOf(seen.values()[i], seen.rows()), 0);
        }
    }

    @Test void whateverBreaksTheParentTheForkEndsItsWaitAndFailsVisibly() {
        train(run, 10);
        drift.faultOfSaving = new OutOfMemoryError("no room for a copy");
        try (Run<Drift.Seen> fork = run.fork()) {
            Status status = awaitStatus(fork, s -> s.state() == Status.State.FAILED);
            assertNotNull(status.failure());
            assertEquals(Status.Kind.BROKEN, status.failure().kind());
            awaitStatus(run, s -> s.state() == Status.State.FAILED);
            drift.faultOfSaving = null;
            fork.send(new Command.Mend());
            awaitStatus(fork, s -> s.state() == Status.State.PAUSED);
            assertEquals(5, train(fork, 5).snapshot().step());
            run.send(new Command.Mend());
            awaitStatus(run, s -> s.state() == Status.State.PAUSED);
            assertEquals(2, drift.open.get());
        }
        waitUntil(() -> drift.open.get() == 1);
    }

    @Test void aForkThatIsClosedBeforeItsParentAnswersIsGoneAndHarmsNobody() {
        CountDownLatch inTheStep = new CountDownLatch(1);
        CountDownLatch held = new CountDownLatch(1);
        train(run, 10);
        drift.beforeStep = step -> {
            inTheStep.countDown();
            await(held);
        };
        run.send(new Command.Step(1));
        await(inTheStep);                   // sooner, the fork would be answered before the step begins
        Run<Drift.Seen> fork = run.fork();
        Run<Drift.Seen> grandchild = fork.fork();
        fork.send(new Command.Play());
        fork.close();
        waitUntil(() -> Thread.getAllStackTraces().keySet().stream().filter(thread -> thread.getName().equals("train drift")).count() <= 2);
        assertEquals(Status.State.FAILED, awaitStatus(grandchild, s -> s.state() == Status.State.FAILED).state());
        grandchild.close();
        held.countDown();
        await(run, v -> v.status().step() == 11 && v.status().state() == Status.State.PAUSED);
        assertEquals(1, drift.open.get());
    }

    @Test void aForkOfARunWithoutAModelCanBeTrainedOnceItHasData() throws Exception {
        try (Run<Drift.Seen> broken = new Run<>(drift, standard.with("data", "points.csv"), 7, 1)) {
            awaitStatus(broken, s -> s.state() == Status.State.FAILED);
            try (Run<Drift.Seen> fork = broken.fork()) {
                awaitStatus(fork, s -> s.state() == Status.State.FAILED);
                fork.send(new Command.Mend());
                awaitStatus(fork, s -> s.state() == Status.State.PAUSED);
                assertEquals(List.of("value"), train(fork, 5).history().series());
            }
        }
    }

    /** What follows a wish for a moment, in the order in which a figure that leaves the screen or a hand at the controls sends it. */
    @Test void aLongReplayEndsWhenTheRunIsClosedWhateverStandsBeforeTheEnd() {
        long replayed = replayedAfter(() -> {
            run.send(new Command.Pause());
            run.send(new Command.Pace(8, false));
            run.send(new Command.Play());
            run.send(new Command.Visible(false));
            run.close();
        });
        waitUntil(() -> drift.open.get() == 0);
        assertTrue(replayed <= 1, replayed + " steps were replayed for nobody");
    }

    @Test void aLongReplayRestsWhileTheRunIsHiddenAndEndsWhereItWasToEnd() {
        long replayed = replayedAfter(() -> {
            run.send(new Command.Pace(8, false));
            run.send(new Command.Visible(false));
        });
        assertTrue(replayed <= 1, replayed + " steps were replayed for nobody");
        assertEquals(Status.State.BUSY, run.status().state());
        run.send(new Command.Visible(true));
        await(run, v -> v.status().step() == WANTED && v.status().state() == Status.State.PAUSED);
    }

    @Test void aLongReplayRestsAtAPauseWhereItIs() {
        long replayed = replayedAfter(() -> {
            long since = System.nanoTime();
            while (System.nanoTime() - since <= Moment.PATIENCE) {
                Thread.onSpinWait();
            }
            run.send(new Command.Pace(8, false));
            run.send(new Command.Pause());
        });
        Status status = awaitStatus(run, s -> s.state() == Status.State.PAUSED);
        assertTrue(replayed <= 1, replayed + " steps were replayed for nobody");
        assertTrue(status.step() < WANTED, "at step " + status.step());
    }

    @Test void aPauseJustAfterAWishDoesNotTakeItBack() {
        train(run, 900);
        run.send(new Command.GoTo(444));
        run.send(new Command.Pause());
        await(run, v -> v.status().step() == 444 && v.status().state() == Status.State.PAUSED);
    }

    @Test void aKnobTurnedWhileAMomentIsWorkedOutInTheDarkIsTurnedAtThatMoment() {
        replayedAfter(() -> run.send(new Command.Visible(false)));
        run.send(new Command.Set("rate", "0.5"));
        awaitStatus(run, s -> s.settings().get("rate").equals("0.5"));
        assertEquals("drift seed=7 @" + WANTED + " rate=0.5", run.code());
    }

    /** Sends something while a moment is being worked out; returns how many steps were replayed after that until the run was idle or ended. */
    private long replayedAfter(Runnable sent) {
        train(run, 6000);
        AtomicInteger steps = new AtomicInteger();
        CountDownLatch said = new CountDownLatch(1);
        drift.beforeStep = step -> {
            if (steps.incrementAndGet() == 3) {
                sent.run();
                said.countDown();
            }
        };
        run.send(new Command.GoTo(WANTED));
        await(said);
        waitUntil(() -> Thread.getAllStackTraces().entrySet().stream().filter(one -> one.getKey().getName().equals("train drift"))
                .allMatch(one -> Arrays.stream(one.getValue()).anyMatch(frame -> frame.getMethodName().equals("take"))));
        return steps.get() - 3;
    }

    private static void await(CountDownLatch latch) {
        try {
            assertTrue(latch.await(20, TimeUnit.SECONDS), "waited in vain");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    @Test void closingReleasesTheModel() {
        train(run, 1);
        run.close();
        waitUntil(() -> drift.open.get() == 0);
    }

    private static View<Drift.Seen> train(Run<Drift.Seen> run, int steps) {
        long from = awaitStatus(run, s -> s.state() != Status.State.BUSY).step();
        run.send(new Command.Step(steps));
        return await(run, v -> v.status().state() == Status.State.PAUSED && v.status().step() == from + steps);
    }

    private static View<Drift.Seen> goTo(Run<Drift.Seen> run, long step) {
        run.send(new Command.GoTo(step));
        return await(run, v -> v.status().step() == step && v.status().state() == Status.State.PAUSED);
    }

    private static View<Drift.Seen> await(Run<Drift.Seen> run, Predicate<View<Drift.Seen>> wanted) {
        AtomicReference<View<Drift.Seen>> newest = new AtomicReference<>();
        waitUntil(() -> {
            run.latest().take().ifPresent(newest::set);
            return newest.get() != null && wanted.test(newest.get());
        });
        return java.util.Objects.requireNonNull(newest.get());
    }

    private static Status awaitStatus(Run<?> run, Predicate<Status> wanted) {
        waitUntil(() -> wanted.test(run.status()));
        return run.status();
    }

    private static void waitUntil(java.util.function.BooleanSupplier wanted) {
        long deadline = System.nanoTime() + 20_000_000_000L;
        while (!wanted.getAsBoolean()) {
            assertTrue(System.nanoTime() < deadline, "waited in vain");
            Thread.yield();
        }
    }
}
