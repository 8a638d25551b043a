package primerlab.journey;

import java.nio.file.Path;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import primerlab.run.Status;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** From the course list to a model in training. */
@Tag("journey")
class PlayingTest {
    @TempDir Path home;

    @Test void aStrangerOpensTheLessonAndPlaysByMouse() {
        try (Learner learner = Learner.at("00", home)) {
            learner.click("#lesson-09-forger-and-detective");
            learner.await(Status.State.PAUSED);
            assertEquals(0, learner.status().step());
            learner.click("#play");
            learner.awaitStep(20);
            assertEquals("Pause", learner.text("#play"));
            learner.click("#play");
            learner.await(Status.State.PAUSED);
            long rested = learner.status().step();
            learner.click("#step");
            learner.await(() -> learner.playback().status().get().step() == rested + 1, "exactly one step is trained");
            assertTrue(learner.text("#steps").contains(primerlab.figure.part.Numbers.whole(rested + 1)), learner.text("#steps"));
        }
    }

    @Test void aStrangerOpensTheLessonAndPlaysByKeyboard() {
        try (Learner learner = Learner.at("00", home)) {
            learner.tabTo("#lesson-00-welcome");
            for (int row = 0; row < 9; row++) {
                learner.press(KeyCode.DOWN);
            }
            learner.hasFocus("#lesson-09-forger-and-detective");
            learner.seesFocus();
            learner.press(KeyCode.ENTER);
            learner.await(Status.State.PAUSED);
            learner.press(KeyCode.SPACE);
            learner.awaitStep(20);
            learner.press(KeyCode.SPACE);
            learner.await(Status.State.PAUSED);
            long rested = learner.status().step();
            learner.press(KeyCode.RIGHT);
            learner.await(() -> learner.playback().status().get().step() == rested + 1, "exactly one step is trained");
        }
    }
}
