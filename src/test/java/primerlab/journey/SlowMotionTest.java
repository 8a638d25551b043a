package primerlab.journey;

import java.nio.file.Path;
import java.util.Set;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import primerlab.experiment.gan.GanPoints;
import primerlab.experiment.gan.Net;
import primerlab.run.Status;
import primerlab.text.Words;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** One training step, cut into its phases: each has its name and its sentence, and weights move in two of them alone. */
@Tag("journey")
class SlowMotionTest {
    private static final Words WORDS = Words.of("gan-points");
    private static final PseudoClass CURRENT = PseudoClass.getPseudoClass("current");
    @TempDir Path home;

    @Test void aStepIsWalkedThroughPhaseByPhaseByMouse() {
        try (Learner learner = Learner.at("09", home)) {
            Net d = learner.snapshot().discriminator();
            Net g = learner.snapshot().generator();
            for (String phase : GanPoints.PHASES) {
                learner.click("#phase-next");
                shows(learner, phase);
                boolean dMoved = GanPoints.PHASES.indexOf(phase) >= GanPoints.PHASES.indexOf("update-d");
                assertEquals(!dMoved, OneSideAloneTest.same(d, learner.snapshot().discriminator()), "D after " + phase);
                assertEquals(!phase.equals("update-g"), OneSideAloneTest.same(g, learner.snapshot().generator()), "G after " + phase);
            }
            learner.rests(1);
        }
    }

    @Test void slowMotionIsChosenAndWalkedThroughByKeyboard() {
        try (Learner learner = Learner.at("09", home)) {
            learner.press(KeyCode.DIGIT4);
            learner.tabTo("#phase-next");
            learner.press(KeyCode.SPACE);
            shows(learner, "noise");
            learner.press(KeyCode.SPACE);
            shows(learner, "fakes");
            learner.tabTo("#pace-full");
            learner.press(KeyCode.RIGHT);
            learner.press(KeyCode.RIGHT);
            learner.hasFocus("#pace-phases");
            learner.await(() -> learner.playback().pace().phases(), "slow motion is chosen");
            learner.tabTo("#play");
            learner.press(KeyCode.SPACE);
            shows(learner, "real");
            shows(learner, "judge");
            learner.press(KeyCode.SPACE);
            learner.await(Status.State.PAUSED);
            assertTrue(learner.status().step() <= 2, "slow motion is slow");
        }
    }

    @Test void atFullSpeedNoPhaseIsClaimedToBeOnView() {
        try (Learner learner = Learner.at("09", home)) {
            learner.click("#play");
            learner.awaitStep(5);
            assertFalse(Frames.fx(() -> current() != null));
        }
    }

    private static void shows(Learner learner, String phase) {
        learner.await(() -> current() instanceof Label label && label.getText().contains(WORDS.say("phase." + phase)), "the strip names " + phase);
        learner.awaitText(".phase-sentence", WORDS.say("phase." + phase + ".about")::equals, "the sentence on " + phase + " is there");
    }

    private static @org.jspecify.annotations.Nullable Label current() {
        for (javafx.scene.Node node : Sight.all(".phase")) {
            if (node instanceof Label label && Set.copyOf(label.getPseudoClassStates()).contains(CURRENT)) {
                return label;
            }
        }
        return null;
    }
}
