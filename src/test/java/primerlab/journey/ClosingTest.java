package primerlab.journey;

import java.nio.file.Path;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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

    @Test void turningThePageEndsTheTrainingToo() throws InterruptedException {
        try (Learner learner = Learner.at("09", home)) {
            learner.click("#play");
            learner.awaitStep(20);
            Thread[] trained = training();
            learner.click("#lesson-00-welcome");
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
