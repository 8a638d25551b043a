package primerlab.journey;

import java.nio.file.Path;
import java.util.Arrays;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import primerlab.experiment.gan.GanSnapshot;
import primerlab.experiment.gan.Net;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** D learns while G rests, and the other way round; the weights tell. */
@Tag("journey")
class OneSideAloneTest {
    @TempDir Path home;

    @Test void oneSideIsSteppedByMouse() {
        try (Learner learner = Learner.at("09", home)) {
            GanSnapshot before = learner.snapshot();
            learner.click("#step-d");
            learner.rests(1);
            GanSnapshot afterD = learner.snapshot();
            assertFalse(same(before.discriminator(), afterD.discriminator()), "D learned nothing");
            assertTrue(same(before.generator(), afterD.generator()), "G was to rest");
            learner.click("#step-g");
            learner.rests(2);
            GanSnapshot afterG = learner.snapshot();
            assertTrue(same(afterD.discriminator(), afterG.discriminator()), "D was to rest");
            assertFalse(same(afterD.generator(), afterG.generator()), "G learned nothing");
        }
    }

    @Test void oneSideIsSteppedByKeyboard() {
        try (Learner learner = Learner.at("09", home)) {
            GanSnapshot before = learner.snapshot();
            learner.press(KeyCode.DIGIT4);
            learner.tabTo("#step-d");
            learner.press(KeyCode.SPACE);
            learner.rests(1);
            learner.press(KeyCode.TAB);
            learner.hasFocus("#step-g");
            learner.seesFocus();
            GanSnapshot afterD = learner.snapshot();
            assertFalse(same(before.discriminator(), afterD.discriminator()), "D learned nothing");
            assertTrue(same(before.generator(), afterD.generator()), "G was to rest");
            learner.press(KeyCode.SPACE);
            learner.rests(2);
            GanSnapshot afterG = learner.snapshot();
            assertTrue(same(afterD.discriminator(), afterG.discriminator()), "D was to rest");
            assertFalse(same(afterD.generator(), afterG.generator()), "G learned nothing");
        }
    }

    static boolean same(Net one, Net other) {
        return Arrays.deepEquals(one.weights(), other.weights()) && Arrays.deepEquals(one.biases(), other.biases());
    }
}
