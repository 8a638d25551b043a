package primerlab.journey;

import java.nio.file.Path;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import primerlab.figure.part.MatrixBoard;
import primerlab.run.Status;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** One head cell by cell, all heads, and parts that are taken out. */
@Tag("journey")
class AttentionTest {
    @TempDir Path home;

    private static String title(Learner learner) {
        return learner.find("#board").map(board -> ((MatrixBoard) board).title()).orElse("");
    }

    private static boolean cardSays(String formula) {
        return Sight.all(".formula-card .formula").stream().anyMatch(node -> ((Label) node).getText().contains(formula));
    }

    @Test void everyStepOfAHeadIsReadByKeyboard() {
        try (Learner learner = Learner.at("12", home)) {
            learner.tabTo("#board");
            learner.press(KeyCode.RIGHT);
            learner.await(() -> cardSays("W_Q"), "a query");
            for (String formula : new String[] {"W_K", "W_V", "q·k", "√d_k", "s =", "e^s", "Σ a_j"}) {
                learner.press(KeyCode.PAGE_DOWN);
                learner.await(() -> cardSays(formula), formula + " is explained");
            }
            learner.press(KeyCode.ENTER);
            assertTrue(learner.clipboard().matches("-?\\d.*"), "the number is on the clipboard: " + learner.clipboard());
        }
    }

    @Test void anotherHeadIsTakenFromAllByMouse() {
        try (Learner learner = Learner.at("12", home)) {
            String before = Frames.fx(() -> title(learner));
            learner.pointAt(learner.node("#grid"), 0.1, 0.4);
            learner.click("#look-encoder");
            learner.await(() -> title(learner).startsWith("Encoder"), "the encoder's attention");
            assertNotEquals(before, Frames.fx(() -> title(learner)));
            learner.click("#look-cross");
            learner.await(() -> title(learner).equals(before), "the first one again");
        }
    }

    @Test void aPartIsTakenOutWhileItLearnsAndTheRunGoesOn() {
        try (Learner learner = Learner.at("12", home)) {
            learner.click("#play");
            learner.awaitStep(15);
            learner.click("#switch-positions");
            learner.await(() -> !learner.playback().status().get().settings().on("positions"), "no positions");
            long then = learner.status().step();
            assertTrue(then >= 15, "the run was not begun anew");
            learner.awaitStep(then + 3);
            learner.click("#switch-positions");
            learner.await(() -> learner.playback().status().get().settings().on("positions"), "positions again");
            learner.click("#play");
            learner.await(Status.State.PAUSED);
        }
    }

    @Test void bothPagesAreWholeInLightAndDarkAndAtTheLargestText() {
        for (String lesson : new String[] {"11", "12"}) {
            try (Learner learner = Learner.at(lesson, home)) {
                whole(learner);
                learner.click("#step");
                learner.rests(1);
                learner.click("#theme");
                for (int i = 0; i < 6; i++) {
                    learner.press(KeyCode.CONTROL, KeyCode.PLUS);
                }
                whole(learner);
                learner.click("#fork");
                learner.await(() -> learner.playback().comparing().get(), "two runs");
                whole(learner);
                learner.click("#theme");
                for (int i = 0; i < 6; i++) {
                    learner.press(KeyCode.CONTROL, KeyCode.MINUS);
                }
            }
        }
    }

    private static void whole(Learner learner) {
        Learner.settle();
        assertEquals(List.of(), Frames.fx(() -> Wholeness.faults(learner.scene())));
    }
}
