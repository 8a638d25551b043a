package primerlab.journey;

import java.nio.file.Path;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import primerlab.figure.Figure;
import primerlab.run.Status;

import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** A window closed in the middle of training leaves nothing behind. */
@Tag("journey")
class ClosingTest {
    @TempDir Path home;

    @Test void theThreadsOfTrainingEndWithTheWindow() throws InterruptedException {
        Thread[] trained;
        try (Learner learner = Learner.at("09", home)) {
            learner.click("#play");
            learner.awaitStep(20);
            trained = training();
            assertTrue(trained.length > 0, "something trains");
        }
        for (Thread thread : trained) {
            thread.join(30_000);
            assertTrue(!thread.isAlive(), thread.getName() + " goes on");
        }
    }

    @Test void aLookAtAnotherLessonKeepsTheRunAndPausesIt() {
        try (Learner learner = Learner.at("09", home)) {
            learner.click("#play");
            learner.awaitStep(20);
            Figure left = learner.window().page().figure().orElseThrow();
            learner.click("#lesson-01-what-does-generative-ai-make");
            learner.await(() -> learner.window().page().lesson().number().equals("01"), "lesson 01 is open");
            learner.click("#lesson-09-forger-and-detective");
            learner.await(Status.State.PAUSED);
            assertSame(left, learner.window().page().figure().orElseThrow());
            long kept = learner.status().step();
            assertTrue(kept >= 20, "the run is there again, at step " + kept);
            learner.click("#play");
            learner.awaitStep(kept + 5);
        }
    }

    @Test void pagesFarBackAreReleased() throws InterruptedException {
        try (Learner learner = Learner.at("09", home)) {
            learner.click("#play");
            learner.awaitStep(20);
            Thread[] trained = training();
            for (String lesson : new String[] {"01-what-does-generative-ai-make", "02-how-is-it-different", "03-the-four-steps"}) {
                learner.click("#lesson-" + lesson);
                learner.await(() -> learner.window().page().lesson().id().equals(lesson), lesson + " is open");
            }
            for (Thread thread : trained) {
                thread.join(30_000);
                assertTrue(!thread.isAlive(), thread.getName() + " goes on");
            }
        }
    }

    private static Thread[] training() {
        return Thread.getAllStackTraces().keySet().stream().filter(thread -> thread.getName().startsWith("train ")).toArray(Thread[]::new);
    }
}
