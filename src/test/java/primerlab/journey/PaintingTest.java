package primerlab.journey;

import java.nio.file.Path;
import javafx.geometry.Point2D;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import primerlab.run.Status;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** A distribution of one's own: painted, taken back, painted again, and learned from. */
@Tag("journey")
class PaintingTest {
    private static final Point2D LEFT = new Point2D(0.35, 0.5);
    private static final Point2D RIGHT = new Point2D(0.75, 0.5);
    @TempDir Path home;

    @Test void aStrokeIsPaintedAndLearnedFromByMouse() {
        try (Learner learner = Learner.at("09", home)) {
            learner.click("#paint");
            learner.isOff("#paint-use");
            learner.drag("#picture", LEFT, RIGHT);
            learner.isOn("#paint-use");
            learner.click("#paint-undo");
            learner.isOff("#paint-use");
            learner.drag("#picture", LEFT, RIGHT);
            learner.click("#paint-clear");
            learner.isOff("#paint-use");
            learner.click("#paint-undo");
            learner.isOn("#paint-use");
            learner.click("#paint-use");
            learner.awaitStep(20);
            learnsFromAStroke(learner, false);
        }
    }

    @Test void twoStrokesArePaintedAndLearnedFromByKeyboard() {
        try (Learner learner = Learner.at("09", home)) {
            learner.press(KeyCode.DIGIT1);
            learner.tabBackTo("#paint");
            learner.press(KeyCode.SPACE);
            learner.hasFocus("#picture");
            learner.seesFocus();
            learner.press(KeyCode.DOWN);
            learner.press(KeyCode.ENTER);
            learner.isOn("#paint-use");
            assertEquals(0, learner.status().step(), "arrows move the brush here and train nothing");
            learner.press(KeyCode.CONTROL, KeyCode.Z);
            learner.isOff("#paint-use");
            learner.press(KeyCode.ENTER);
            for (int i = 0; i < 3; i++) {
                learner.press(KeyCode.SHIFT, KeyCode.UP);
            }
            learner.press(KeyCode.ENTER);
            learner.tabBackTo("#paint-use");
            learner.press(KeyCode.SPACE);
            learner.awaitStep(20);
            learnsFromAStroke(learner, true);
        }
    }

    @Test void escapeLeavesPaintingAndKeepsTheRun() {
        try (Learner learner = Learner.at("09", home)) {
            learner.click("#step");
            learner.rests(1);
            learner.click("#paint");
            learner.drag("#picture", LEFT, RIGHT);
            learner.press(KeyCode.ESCAPE);
            learner.await(() -> learner.find("#paint-bar").isEmpty(), "the brush is put away");
            assertEquals("ring-of-8", learner.status().settings().get("data"));
            assertEquals(1, learner.status().step());
        }
    }

    /** A stroke is long one way and thin the other, which no built-in data is. */
    private static void learnsFromAStroke(Learner learner, boolean upright) {
        assertTrue(learner.status().settings().get("data").startsWith("painted:"));
        assertTrue(learner.status().state() == Status.State.PLAYING);
        float[] real = learner.snapshot().real();
        assertTrue(spread(real, upright ? 1 : 0) > 0.4, "long one way");
        assertTrue(spread(real, upright ? 0 : 1) < 0.3, "thin the other way");
    }

    private static double spread(float[] points, int axis) {
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (int i = axis; i < points.length; i += 2) {
            low = Math.min(low, points[i]);
            high = Math.max(high, points[i]);
        }
        return high - low;
    }
}
