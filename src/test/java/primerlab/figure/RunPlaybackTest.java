package primerlab.figure;

import java.util.function.Predicate;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import primerlab.run.Command;
import primerlab.run.Drift;
import primerlab.run.Settings;
import primerlab.run.Status;
import primerlab.run.View;
import primerlab.text.BadInput;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class RunPlaybackTest {
    private final Drift drift = new Drift();
    private final RunPlayback<Drift.Seen> playback = new RunPlayback<>(drift, Settings.standard(drift.knobs()), 3);

    @AfterEach void close() {
        playback.close();
    }

    @Test void playingOnFromThePastForksAndTheForkRepeatsTheRun() {
        steps(80);
        float end = view().snapshot().value();
        playback.goTo(50);
        await(s -> s.step() == 50 && s.state() == Status.State.PAUSED);
        assertEquals(80, playback.status().get().lastStep());
        playback.step();
        assertTrue(playback.comparing().get());
        await(s -> s.step() == 51 && s.lastStep() == 51 && s.state() == Status.State.PAUSED);
        steps(29);
        assertEquals(end, view().snapshot().value(), 0);
        assertEquals(80, playback.other().orElseThrow().status().lastStep());
        playback.closeFork();
        assertFalse(playback.comparing().get());
    }

    @Test void aRestartCanBeTakenBackWithAllItsPast() {
        steps(40);
        playback.newSeed();
        await(s -> s.seed() == 4 && s.step() == 0 && s.state() == Status.State.PAUSED);
        assertTrue(playback.canUndo().get());
        playback.undoRestart();
        await(s -> s.seed() == 3 && s.step() == 40);
        playback.goTo(12);
        await(s -> s.step() == 12 && s.state() == Status.State.PAUSED);
        assertFalse(playback.canUndo().get());
    }

    @Test void aRestartWhileTwoRunsAreComparedBringsBothBack() {
        steps(40);
        playback.goTo(10);
        await(s -> s.step() == 10 && s.state() == Status.State.PAUSED);
        playback.fork();
        await(s -> s.step() == 10 && s.lastStep() == 10 && s.state() == Status.State.PAUSED);
        playback.restart();
        assertFalse(playback.comparing().get());
        await(s -> s.step() == 0 && s.state() == Status.State.PAUSED);
        playback.undoRestart();
        assertTrue(playback.comparing().get());
        assertTrue(playback.steersFork());
        await(s -> s.step() == 10 && s.lastStep() == 10);
        assertEquals(40, playback.other().orElseThrow().status().lastStep());
        steps(3);
        await(_ -> playback.other().orElseThrow().status().step() == 13);
    }

    @Test void aKnobTurnedJustBeforeARestartIsTurnedInTheNewRunToo() throws BadInput {
        steps(5);
        playback.set("rate", "0.7");
        playback.set("up", "off");
        playback.restart();
        Settings fresh = await(s -> s.step() == 0 && s.state() == Status.State.PAUSED).settings();
        assertEquals("0.7", fresh.get("rate"));
        assertEquals("off", fresh.get("up"));
    }

    @Test void aKnobTurnedOnTheWayToAnEarlierMomentForksThere() throws BadInput {
        steps(80);
        playback.goTo(50);
        playback.set("rate", "0.7");
        assertTrue(playback.comparing().get());
        await(s -> s.step() == 50 && s.lastStep() == 50 && s.state() == Status.State.PAUSED && s.settings().get("rate").equals("0.7"));
        assertEquals("drift seed=3 @50 rate=0.7", playback.code());
        await(_ -> playback.other().orElseThrow().status().step() == 50);
        assertEquals(80, playback.other().orElseThrow().status().lastStep());
    }

    @Test void aKnobTurnedAfterGoingBackToTheNewestMomentForksNothing() throws BadInput {
        steps(80);
        playback.goTo(50);
        await(s -> s.step() == 50 && s.state() == Status.State.PAUSED);
        playback.goTo(80);
        playback.set("rate", "0.7");
        assertFalse(playback.comparing().get());
        await(s -> s.step() == 80 && s.settings().get("rate").equals("0.7"));
        assertEquals("drift seed=3 @80 rate=0.7", playback.code());
    }

    @Test void badDataIsMendedByTheRunThatWasThereBefore() throws BadInput {
        steps(15);
        playback.set("data", "points.csv");
        await(s -> s.state() == Status.State.FAILED);
        playback.mend();
        assertEquals("plain", await(s -> s.step() == 15 && s.state() == Status.State.PAUSED).settings().get("data"));
    }

    @Test void aFailedRunThatIsBroughtBackIsShownAgain() throws BadInput {
        playback.set("data", "points.csv");
        await(s -> s.state() == Status.State.FAILED);
        playback.newSeed();
        await(s -> s.state() == Status.State.FAILED && s.seed() == 4);
        playback.undoRestart();
        assertTrue(playback.pump(), "there is something new to draw");
        assertEquals(3, playback.status().get().seed());
    }

    @Test void anUnknownKnobIsRefusedWithTheClosestName() {
        BadInput fault = assertThrows(BadInput.class, () -> playback.set("rat", "1"));
        assertEquals("unknown knob \"rat\"; did you mean \"rate\"?", fault.getMessage());
    }

    @Test void aRunCodeOpensTheRunItNames() throws BadInput {
        playback.open("drift seed=9 rate=0.3 @5 up=off");
        assertEquals("0.3", await(s -> s.seed() == 9 && s.state() == Status.State.PAUSED).settings().get("rate"));
        steps(6);
        assertEquals("off", playback.status().get().settings().get("up"));
        assertEquals("drift seed=9 rate=0.3 @5 up=off", playback.code());
    }

    @Test void inSlowMotionAStepIsAPhase() {
        await(s -> s.state() == Status.State.PAUSED);
        playback.pace(new Command.Pace(5, true));
        playback.step();
        await(s -> s.phase() == 1);
        playback.step();
        await(s -> s.phase() == 0 && s.step() == 1);
    }

    private void steps(int count) {
        long from = await(s -> s.state() == Status.State.PAUSED).step();
        for (int i = 1; i <= count; i++) {
            long wanted = from + i;
            playback.step();
            await(s -> s.step() == wanted && s.state() == Status.State.PAUSED);
        }
    }

    private View<Drift.Seen> view() {
        return playback.view().orElseThrow();
    }

    private Status await(Predicate<Status> wanted) {
        long deadline = System.nanoTime() + 20_000_000_000L;
        do {
            playback.pump();
            assertTrue(System.nanoTime() < deadline, "waited in vain, " + playback.status().get());
            Thread.yield();
        } while (!wanted.test(playback.status().get()));
        return playback.status().get();
    }
}
