package primerlab.journey;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import primerlab.run.Status;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What a page does: links that act, questions, words of the glossary, search, and the sheet of shortcuts. */
@Tag("journey")
class ReadingTest {
    @TempDir Path home;

    @Test void aLinkInTheProsePlaysByMouse() {
        try (Learner learner = Learner.at("09", home)) {
            learner.click(link(learner, "Press play"));
            learner.awaitStep(10);
            learner.click(link(learner, "full speed"));
            learner.press(KeyCode.SPACE);
            learner.await(Status.State.PAUSED);
            learner.click(link(learner, "step D only"));
            learner.await(() -> learner.playback().status().get().settings().on("train-g"), "G's rest was for one step alone");
        }
    }

    @Test void aLinkInTheProsePlaysByKeyboard() {
        try (Learner learner = Learner.at("09", home)) {
            learner.tabTo(node -> node.getStyleClass().contains("action-chip"), "the first link that acts");
            learner.press(KeyCode.ENTER);
            learner.awaitStep(10);
        }
    }

    @Test void theParagraphOnTopStaysWhenTextGrowsAndInFrontOfAClass() {
        try (Learner learner = Learner.at("09", home)) {
            ScrollPane prose = (ScrollPane) learner.node("#prose");
            Frames.fx(() -> {
                prose.setVvalue(0.55);
                return null;
            });
            Learner.settle();
            Node top = Frames.fx(() -> onTop(prose));
            for (int i = 0; i < 4; i++) {
                learner.press(KeyCode.CONTROL, KeyCode.PLUS);
            }
            learner.await(() -> onTop(prose).equals(top), "the same paragraph is on top with larger text");
            learner.press(KeyCode.CONTROL, KeyCode.DIGIT0);
            learner.await(() -> onTop(prose).equals(top), "and with the usual text");
            learner.press(KeyCode.F);
            learner.await(() -> learner.find("#course-list").isEmpty(), "the lesson is presented");
            learner.await(() -> onTop(prose).equals(top), "and in front of a class");
            learner.press(KeyCode.ESCAPE);
            learner.await(() -> learner.find("#course-list").isPresent(), "the presentation is left");
            learner.await(() -> onTop(prose).equals(top), "and after it");
        }
    }

    /** The block of the prose that the upper edge of the view cuts or touches. */
    private static Node onTop(ScrollPane prose) {
        double edge = prose.localToScene(0, 0).getY();
        return prose.lookupAll(".prose > *").stream().filter(block -> block.localToScene(block.getLayoutBounds()).getMaxY() > edge + 2)
                .min(java.util.Comparator.comparingDouble(block -> block.localToScene(block.getLayoutBounds()).getMaxY())).orElseThrow();
    }

    @Test void aPressOutsideAnOpenWordPutsItAwayAndDoesItsJob() {
        try (Learner learner = Learner.at("00", home)) {
            learner.click(first(learner, ".term-link"));
            learner.await(() -> learner.find(".term-meaning").isPresent(), "the meaning is shown");
            learner.click("#step");
            learner.await(() -> learner.find(".term-meaning").isEmpty(), "it is put away");
            learner.rests(1);
        }
    }

    @Test void oneLinkLetsDRestAtStep100AndTheFakesCrowdIntoOnePlace() {
        try (Learner learner = Learner.at("09", home)) {
            learner.click(link(learner, "let D rest at step 100"));
            learner.await(() -> !learner.playback().status().get().settings().on("train-d"), "D rests");
            assertTrue(Frames.fx(() -> learner.playback().code()).contains("@100 train-d=off"), "from step 100 on");
            learner.awaitStep(400);
            learner.await(() -> learner.playback().view().orElseThrow().snapshot().modes() <= 2, "the fakes crowd");
            learner.click(link(learner, "let D learn again"));
            learner.await(() -> learner.playback().view().orElseThrow().snapshot().modes() >= 7, "the crowd spreads");
        }
    }

    @Test void aRightAnswerIsCalledRightByMouse() throws IOException {
        try (Learner learner = Learner.at("09", home)) {
            learner.click(option(learner, "From the slope"));
            learner.click(first(learner, ".predict-answer"));
            learner.await(() -> said(".predict-verdict").equals("Right."), "the verdict is there");
        }
        assertTrue(Files.readString(home.resolve("progress.json")).contains("From the slope"), "the answer is kept");
    }

    @Test void aWrongAnswerIsCalledWrongAndTheRightOneMarkedByKeyboard() {
        try (Learner learner = Learner.at("09", home)) {
            learner.tabTo(node -> node instanceof RadioButton, "the first option");
            learner.press(KeyCode.DOWN);
            learner.press(KeyCode.SPACE);
            learner.tabTo(node -> node.getStyleClass().contains("predict-answer"), "Answer");
            learner.press(KeyCode.SPACE);
            learner.await(() -> said(".predict-verdict").startsWith("Not so."), "the verdict is there");
            learner.await(() -> learner.focusOwner() != null && learner.focusOwner().getStyleClass().contains("predict-verdict"),
                    "the keyboard is on the verdict");
            RadioButton right = (RadioButton) option(learner, "From the slope");
            assertTrue(Frames.fx(() -> right.getPseudoClassStates().stream().anyMatch(state -> state.getPseudoClassName().equals("right"))));
        }
    }

    @Test void aWordOpensItsMeaningByMouseAndByKeyboard() {
        try (Learner learner = Learner.at("09", home)) {
            learner.click(first(learner, ".term-link"));
            learner.await(() -> learner.find(".term-meaning").isPresent(), "the meaning opens");
            learner.press(KeyCode.ESCAPE);
            learner.await(() -> learner.find(".term-meaning").isEmpty(), "Escape puts it away");
            learner.press(KeyCode.TAB);
            learner.seesFocus();
            learner.press(KeyCode.ENTER);
            learner.await(() -> learner.find(".term-meaning").isPresent(), "the next word's meaning opens");
            learner.press(KeyCode.ESCAPE);
            learner.await(() -> learner.find(".term-meaning").isEmpty(), "Escape puts it away");
        }
    }

    @Test void theSheetOfShortcutsOpensAndGivesTheKeyboardBack() {
        try (Learner learner = Learner.at("09", home)) {
            learner.tabTo("#search");
            learner.press(KeyCode.F1);
            learner.hasFocus("#sheet-close");
            assertTrue(learner.sees("#shortcuts-sheet"));
            learner.press(KeyCode.ESCAPE);
            learner.hasFocus("#search");
            learner.click("#shortcuts");
            assertTrue(learner.sees("#shortcuts-sheet"));
            learner.click("#sheet-close");
            learner.await(() -> learner.find("#shortcuts-sheet").isEmpty(), "the sheet is put away");
        }
    }

    @Test void searchFindsALessonByKeyboardAndByMouse() {
        try (Learner learner = Learner.at("00", home)) {
            learner.press(KeyCode.CONTROL, KeyCode.F);
            learner.hasFocus("#search");
            learner.seesFocus();
            learner.type("detective");
            learner.await(() -> learner.find("#search-results").isPresent(), "something is found");
            learner.press(KeyCode.ENTER);
            learner.await(() -> learner.window().page().lesson().number().equals("09"), "the lesson opens");
            learner.click("#search");
            learner.type("hammer");
            learner.click(first(learner, ".result-row"));
            learner.await(() -> learner.window().page().lesson().number().equals("16"), "the lesson opens");
        }
    }

    private static Node link(Learner learner, String words) {
        return Frames.fx(() -> Sight.all(".action-chip").stream().filter(node -> ((Labeled) node).getText().contains(words)).findFirst().orElseThrow());
    }

    private static Node option(Learner learner, String words) {
        return Frames.fx(() -> Sight.all(".predict-option").stream().filter(node -> String.valueOf(node.getAccessibleText()).startsWith(words))
                .findFirst().orElseThrow());
    }

    private static Node first(Learner learner, String selector) {
        learner.node(selector);
        return Frames.fx(() -> Sight.all(selector).getFirst());
    }

    private static String said(String selector) {
        List<Node> all = Sight.all(selector);
        return all.isEmpty() ? "" : ((Labeled) all.getFirst()).getText();
    }
}
