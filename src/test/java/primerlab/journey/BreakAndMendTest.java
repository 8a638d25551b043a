package primerlab.journey;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import primerlab.figure.part.FileChoice;
import primerlab.run.Status;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What goes wrong is said once, where the learner looks, with one button that mends it; nothing is lost. */
@Tag("journey")
class BreakAndMendTest {
    private static final String RATE_FIELD = "#knob-learning-rate-g-field";
    @TempDir Path home;

    @Test void aPresetBreaksTheRunAndOneButtonMendsItByMouse() {
        try (Learner learner = Learner.at("09", home)) {
            learner.click("#presets-breaks");
            learner.click("#preset-blow-up");
            learner.await(() -> learner.playback().status().get().settings().get("learning-rate-d").equals("1000"), "the preset turns its knobs");
            learner.rests(0);
            learner.click("#play");
            learner.await(Status.State.FAILED);
            assertTrue(learner.sees("#mend"));
            assertTrue(said(learner).matches("(?s) Training broke at step .*The loss of [DG] .*"), said(learner));
            learner.click("#mend");
            learner.rests(0);
            assertEquals("0.004", learner.status().settings().get("learning-rate-d"));
            assertFalse(learner.sees("#mend"));
            learner.click("#play");
            learner.awaitStep(10);
        }
    }

    @Test void aPresetBreaksTheRunAndOneButtonMendsItByKeyboard() {
        try (Learner learner = Learner.at("09", home)) {
            learner.press(KeyCode.DIGIT1);
            learner.tabBackTo("#presets-breaks");
            learner.press(KeyCode.SPACE);
            learner.await(() -> learner.find("#preset-blow-up").isPresent(), "the menu opens");
            learner.press(KeyCode.UP);
            learner.press(KeyCode.ENTER);
            learner.await(() -> learner.playback().status().get().settings().get("learning-rate-d").equals("1000"), "the preset turns its knobs");
            learner.rests(0);
            learner.tabTo("#play");
            learner.press(KeyCode.SPACE);
            learner.await(Status.State.FAILED);
            learner.press(KeyCode.DIGIT1);
            learner.tabTo("#mend");
            learner.press(KeyCode.SPACE);
            learner.rests(0);
            assertEquals("0.004", learner.status().settings().get("learning-rate-d"));
        }
    }

    @Test void aLearningRateOf1000EndsInOneLineAndTheMomentBeforeItComesBack() {
        try (Learner learner = Learner.at("09", home)) {
            learner.click("#play");
            learner.awaitStep(20);
            retype(learner, RATE_FIELD, "1000");
            learner.await(Status.State.FAILED);
            long last = learner.status().lastStep();
            assertTrue(last >= 20, "what was trained is still there");
            assertTrue(said(learner).matches("(?s) Training broke at step .*The loss of [DG] .*"), said(learner));
            learner.click("#mend");
            learner.await(Status.State.PAUSED);
            assertTrue(learner.status().step() >= 20, "mended to the moment before the change");
            assertEquals("0.001", learner.status().settings().get("learning-rate-g"));
        }
    }

    @Test void aBadValueTypedIntoAKnobGetsOneRedLineAndLosesNothing() {
        try (Learner learner = Learner.at("09", home)) {
            learner.click("#step");
            learner.rests(1);
            for (String bad : List.of("abc", "-3", "1e9", "NaN")) {
                retype(learner, RATE_FIELD, bad);
                learner.awaitText("#knob-learning-rate-g-error", line -> line.contains("learning-rate-g"), "a red line about " + bad);
                assertFalse(learner.text("#knob-learning-rate-g-error").contains("\n"));
                assertEquals("0.001", learner.status().settings().get("learning-rate-g"));
            }
            learner.press(KeyCode.ESCAPE);
            learner.await(() -> learner.find("#knob-learning-rate-g-error").isEmpty(), "Escape takes the red line away");
            retype(learner, RATE_FIELD, "0.01");
            learner.await(() -> learner.playback().status().get().settings().get("learning-rate-g").equals("0.01"), "a good value is taken");
            assertEquals(1, learner.status().step(), "nothing is lost");
        }
    }

    @Test void aRestartIsTakenBackByMouse() {
        try (Learner learner = Learner.at("09", home)) {
            learner.isOff("#undo-restart");
            learner.click("#play");
            learner.awaitStep(20);
            learner.click("#play");
            learner.await(Status.State.PAUSED);
            long reached = learner.status().step();
            learner.click("#restart");
            learner.rests(0);
            learner.click("#undo-restart");
            learner.rests(reached);
            learner.isOff("#undo-restart");
        }
    }

    @Test void lettersInLine7OfAFileAreNamedByMouse() throws IOException {
        badLine(home, "0.3,left", true);
    }

    @Test void aNumberThatIsNoneInLine7OfAFileIsNamedByKeyboard() throws IOException {
        badLine(home, "NaN,0.2", false);
    }

    private static void badLine(Path home, String line, boolean byMouse) throws IOException {
        Path file = Files.write(home.resolve("mine.csv"), List.of("0.1,0.2", "0.2,0.1", "0,0", "-0.4,0.1", "0.5,0.5", "0.1,0.1", line, "0,1"));
        try (Learner learner = Learner.at("09", home.resolve("kept"))) {
            FileChoice.install(learner.stage(), (chooser, saving) -> Optional.of(file.toFile()));
            learner.click("#step");
            learner.rests(1);
            if (byMouse) {
                learner.click("#data");
                learner.click("#data-import");
            } else {
                learner.press(KeyCode.DIGIT1);
                learner.tabBackTo("#data");
                learner.press(KeyCode.SPACE);
                learner.await(() -> learner.find("#data-import").isPresent(), "the menu opens");
                learner.press(KeyCode.UP);
                learner.press(KeyCode.ENTER);
            }
            learner.await(Status.State.FAILED);
            learner.await(() -> learner.find("#mend").isPresent(), "the way out is shown");
            assertTrue(said(learner).contains(file + ":7: "), said(learner));
            if (byMouse) {
                learner.click("#mend");
            } else {
                learner.press(KeyCode.DIGIT1);
                learner.tabTo("#mend");
                learner.press(KeyCode.SPACE);
            }
            learner.rests(1);
            assertEquals("ring-of-8", learner.status().settings().get("data"));
        }
    }

    private static void retype(Learner learner, String field, String text) {
        learner.click(field);
        learner.press(KeyCode.CONTROL, KeyCode.A);
        learner.type(text);
        learner.press(KeyCode.ENTER);
    }

    /** All that the card over the picture says. */
    private static String said(Learner learner) {
        learner.node(".state-card");
        return Frames.fx(() -> Sight.all(".state-card .label").stream().map(label -> ((Labeled) label).getText()).reduce("", (a, b) -> a + " " + b));
    }
}
