package primerlab.journey;

import java.nio.file.Path;
import javafx.geometry.Point2D;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import primerlab.figure.part.Numbers;
import primerlab.run.Status;
import primerlab.run.View;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Back to an earlier moment, on from there as a second run, and a restart taken back. */
@Tag("journey")
class TimelineTest {
    @TempDir Path home;

    @Test void theTimelineIsDraggedBackAndPlayedOnFromThereByMouse() {
        try (Learner learner = Learner.at("09", home)) {
            learner.click("#play");
            learner.awaitStep(120);
            learner.click("#play");
            learner.await(Status.State.PAUSED);
            View<?> end = learner.view();
            long last = end.status().step();
            learner.drag("#timeline", new Point2D(0.99, 0.5), new Point2D(0.4, 0.5));
            long moment = allViewsFollow(learner, last, last / 2);
            assertTrue(moment > 0.3 * last, "the hand let go at 40 % of " + last + ", shown is " + moment);
            learner.click("#play");
            comparedWith(learner, last);
            learner.awaitStep(moment + 10);
            learner.click("#close-fork");
            learner.await(() -> !learner.playback().comparing().get(), "the comparison ends");
            learner.await(() -> learner.find("#picture-b").isEmpty(), "one picture stays");
            assertTrue(learner.sees("#fork"));
        }
    }

    @Test void theTimelineIsWalkedBackAndPlayedOnFromThereByKeyboard() {
        try (Learner learner = Learner.at("09", home)) {
            learner.press(KeyCode.SPACE);
            learner.awaitStep(120);
            learner.press(KeyCode.SPACE);
            learner.await(Status.State.PAUSED);
            long last = learner.status().step();
            learner.tabBackTo("#timeline");
            learner.press(KeyCode.HOME);
            learner.rests(0);
            learner.press(KeyCode.RIGHT);
            learner.await(() -> learner.playback().status().get().step() > 0, "the next checkpoint is shown");
            learner.await(Status.State.PAUSED);
            long moment = allViewsFollow(learner, last, last - 1);
            learner.press(KeyCode.SPACE);
            comparedWith(learner, last);
            learner.awaitStep(moment + 10);
            learner.tabTo("#close-fork");
            learner.press(KeyCode.SPACE);
            learner.await(() -> !learner.playback().comparing().get(), "the comparison ends");
        }
    }

    @Test void twoRunsAreNamedBySayingWhichIsWhichAndThePressOfANameChangesOver() {
        try (Learner learner = Learner.at("09", home)) {
            learner.click("#step");
            learner.rests(1);
            learner.click("#fork");
            learner.await(() -> learner.find("#picture-b").isPresent(), "two pictures");
            learner.await(() -> names().equals(java.util.List.of("A: first run", "B: from step 1")), "A stands left of B");
            learner.await(() -> Sight.all(".picture-title").stream().anyMatch(title -> ((Labeled) title).getText().endsWith("Knobs and charts are those of B.")), "B is steered");
            learner.click("#switch-run");
            learner.await(() -> Sight.all(".picture-title").stream().anyMatch(title -> ((Labeled) title).getText().endsWith("Knobs and charts are those of A.")), "A is steered");
            learner.await(() -> names().equals(java.util.List.of("A: first run", "B: from step 1")), "and still stands left of B");
        }
    }

    /** From left to right, all at one height. */
    private static java.util.List<String> names() {
        java.util.List<javafx.scene.Node> all = Sight.all(".run-name").stream().sorted(java.util.Comparator.comparingDouble(name -> name.localToScene(0, 0).getX())).toList();
        assertEquals(1, all.stream().map(name -> name.localToScene(0, 0).getY()).distinct().count());
        return all.stream().map(name -> ((Labeled) name).getText()).toList();
    }

    @Test void aRestartLosesNothing() {
        try (Learner learner = Learner.at("09", home)) {
            learner.click("#play");
            learner.awaitStep(30);
            learner.click("#play");
            learner.await(Status.State.PAUSED);
            long step = learner.status().step();
            float[] fakes = learner.snapshot().fake();
            learner.click("#new-seed");
            learner.await(() -> learner.playback().status().get().seed() == 8, "another seed");
            learner.rests(0);
            assertNotEquals(fakes[0], learner.snapshot().fake()[0]);
            learner.press(KeyCode.CONTROL, KeyCode.Z);
            learner.await(() -> learner.playback().status().get().seed() == 7, "the run from before");
            learner.rests(step);
            assertEquals(fakes[0], learner.snapshot().fake()[0]);
            learner.press(KeyCode.R);
            learner.rests(0);
            assertEquals(7, learner.status().seed());
            learner.press(KeyCode.CONTROL, KeyCode.Z);
            learner.rests(step);
        }
    }

    /** The moment shown is an earlier one, up to {@code until}: in the numbers, in the picture, in the bar below. */
    private static long allViewsFollow(Learner learner, long last, long until) {
        learner.await(() -> {
            Status now = learner.playback().status().get();
            String bar = learner.find("#steps").map(node -> ((Labeled) node).getText()).orElse("");
            return now.state() == Status.State.PAUSED && now.step() <= until && learner.playback().view().orElseThrow().snapshot().step() == now.step()
                    && bar.contains(Numbers.whole(now.step())) && bar.contains(Numbers.whole(last));
        }, "a moment up to step " + until + " is shown everywhere");
        assertEquals(last, learner.status().lastStep(), "what came after it is still there");
        return learner.status().step();
    }

    private static void comparedWith(Learner learner, long last) {
        learner.await(() -> learner.playback().comparing().get(), "a second run stands beside the first");
        learner.await(() -> learner.find("#picture-b").isPresent() && learner.find("#close-fork").isPresent(), "both pictures are shown");
        learner.await(() -> learner.playback().other().isPresent(), "the first run is still looked at");
        assertTrue(Frames.fx(() -> learner.playback().other().orElseThrow().status().lastStep()) >= last, "the first run keeps its future");
        assertFalse(learner.sees("#fork"));
    }
}
