package primerlab.journey;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import primerlab.figure.part.FileChoice;
import primerlab.run.Status;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Lesson 05: a picture drawn, looked into, changed by hand, completed, and learned from. */
@Tag("journey")
class ChainRuleTest {
    private static final String COMPLETE = "256 factors";
    @TempDir Path home;

    private Learner at05() {
        Learner learner = Learner.at("05", home);
        ledger(learner, COMPLETE);
        learner.click("#chain-speed-once");
        return learner;
    }

    private static void ledger(Learner learner, String says) {
        learner.await(() -> learner.find("#ledger").filter(node -> node.getAccessibleText().contains(says)).isPresent(), "the ledger says " + says);
    }

    private static String ledger(Learner learner) {
        Node ledger = learner.node("#ledger");
        return Frames.fx(ledger::getAccessibleText);
    }

    private static void clickPixel(Learner learner, int row, int col) {
        learner.drag("#picture", new Point2D((col + 0.5) / 16, (row + 0.5) / 16), new Point2D((col + 0.5) / 16, (row + 0.5) / 16));
    }

    @Test void aPixelIsOverwrittenTheModelGoesOnAndUndoBringsThePictureBackByMouse() {
        try (Learner learner = at05()) {
            String before = ledger(learner);
            learner.click("#chain-tool-overwrite");
            clickPixel(learner, 5, 7);
            learner.await(() -> !ledgerNow(learner).equals(before) && ledgerNow(learner).contains(COMPLETE), "the model went on");
            learner.click("#chain-undo");
            learner.await(() -> ledgerNow(learner).equals(before), "the old picture is back");
        }
    }

    private static String ledgerNow(Learner learner) {
        return learner.find("#ledger").map(Node::getAccessibleText).orElse("");
    }

    @Test void aPixelIsReadAndOverwrittenByKeyboard() {
        try (Learner learner = Learner.at("05", home)) {
            ledger(learner, COMPLETE);
            String before = ledger(learner);
            learner.press(KeyCode.DIGIT1);
            learner.hasFocus("#picture");
            learner.press(KeyCode.DOWN);
            learner.press(KeyCode.DOWN);
            learner.press(KeyCode.RIGHT);
            learner.awaitText(".formula-card .formula-name", text -> text.contains("row 2, column 2"), "the card tells of that pixel");
            assertEquals(0, learner.status().step(), "arrows move among pixels here and train nothing");
            learner.tabTo("#chain-tool-look");
            learner.press(KeyCode.RIGHT);
            learner.press(KeyCode.DIGIT1);
            learner.hasFocus("#picture");
            learner.press(KeyCode.DOWN);
            learner.press(KeyCode.ENTER);
            learner.await(() -> !ledgerNow(learner).equals(before) && ledgerNow(learner).contains(COMPLETE), "the model went on");
        }
    }

    @Test void theUpperHalfOfADigitIsDrawnAndCompletedInSeveralWays() {
        try (Learner learner = at05()) {
            learner.click("#chain-tool-top");
            learner.isOff("#chain-complete");
            learner.drag("#picture", new Point2D(0.3, 0.2), new Point2D(0.7, 0.2));
            learner.isOn("#chain-complete");
            learner.click("#chain-undo");
            learner.isOff("#chain-complete");
            learner.drag("#picture", new Point2D(0.3, 0.2), new Point2D(0.7, 0.2));
            learner.click("#chain-clear");
            learner.isOff("#chain-complete");
            learner.click("#chain-undo");
            learner.click("#chain-complete");
            ledger(learner, COMPLETE);
            learner.await(() -> Sight.all(".chain-way").size() == 5, "five more ways stand below");
            String before = ledger(learner);
            learner.click("#chain-way-2");
            learner.await(() -> !ledgerNow(learner).equals(before) && ledgerNow(learner).contains(COMPLETE), "another way is in the picture");
        }
    }

    @Test void thePictureIsScrubbedBackAndOnAgainByKeyboard() {
        try (Learner learner = at05()) {
            String before = ledger(learner);
            learner.tabTo("#chain-position");
            learner.press(KeyCode.HOME);
            ledger(learner, " 0 factors");
            learner.press(KeyCode.END);
            learner.await(() -> ledgerNow(learner).equals(before), "every pixel is as it was");
        }
    }

    @Test void theModelLearnsFromImagesOfOnesOwn() {
        try (Learner learner = at05()) {
            learner.click("#paint");
            learner.isOff("#set-use");
            learner.drag("#picture", new Point2D(0.2, 0.5), new Point2D(0.8, 0.5));
            learner.click("#set-add");
            learner.isOff("#set-use");
            learner.drag("#picture", new Point2D(0.5, 0.2), new Point2D(0.5, 0.8));
            learner.isOn("#set-use");
            learner.click("#set-use");
            learner.await(() -> learner.playback().status().get().state() == Status.State.PLAYING, "it learns");
            assertTrue(learner.status().settings().get("data").startsWith("painted:16:"), learner.status().settings().get("data"));
        }
    }

    @Test void whileItLearnsNewPicturesFollowAndAFrozenCopyStaysAsItWas() {
        try (Learner learner = at05()) {
            learner.click("#knob-model-pixel-cnn");
            learner.click("#knob-width-16");
            learner.await(() -> learner.playback().status().get().settings().get("width").equals("16"), "a small model");
            learner.rests(0);
            ledger(learner, COMPLETE);
            String before = ledger(learner);
            learner.click("#play");
            learner.awaitStep(2);
            learner.await(() -> !ledgerNow(learner).equals(before), "another picture, or the same read by newer weights");
            learner.click("#play");
            learner.await(Status.State.PAUSED);
            learner.click("#chain-frozen");
            ledger(learner, COMPLETE);
            String frozen = ledger(learner);
            long step = learner.status().step();
            learner.click("#step");
            learner.rests(step + 1);
            assertEquals(frozen, ledger(learner), "the copy has not learned anything");
            learner.click("#chain-frozen");
            learner.await(() -> !ledgerNow(learner).equals(frozen), "the newest weights read it anew");
        }
    }

    @Test void pictureAndLedgerAreExported() throws IOException {
        try (Learner learner = at05()) {
            for (String kind : List.of("png", "svg", "csv")) {
                File file = home.resolve("chain." + kind).toFile();
                FileChoice.install(learner.stage(), (chooser, saving) -> Optional.of(file));
                learner.click("#export");
                learner.click("#export-" + kind);
                learner.awaitText(".toast .label", text -> text.contains(file.toString()), "it says what was saved");
                assertTrue(file.length() > 500, kind);
            }
            List<String> lines = Files.readAllLines(home.resolve("chain.csv"));
            assertEquals(256, lines.stream().filter(line -> line.startsWith("drawn,")).count());
            String sum = lines.get(256).split(",")[7];
            assertTrue(ledger(learner).contains(String.format(java.util.Locale.ROOT, "%.3f", Double.parseDouble(sum)).replace('-', '−')), sum);
        }
    }

    @Test void everythingIsWholeInTheDarkAndAtTheLargestText() {
        try (Learner learner = at05()) {
            whole(learner);
            learner.click("#theme");
            learner.click("#chain-complete");
            learner.await(() -> Sight.all(".chain-way").size() == 5, "ways to go on");
            whole(learner);
            for (int i = 0; i < 6; i++) {
                learner.press(KeyCode.CONTROL, KeyCode.PLUS);
            }
            whole(learner);
            learner.isOff("#fork");
            learner.click("#step");
            learner.rests(1);
            learner.click("#fork");
            learner.await(() -> learner.find("#picture-b").isPresent(), "two pictures");
            whole(learner);
            assertNotEquals("", ledger(learner));
        }
    }

    private static void whole(Learner learner) {
        Learner.settle();
        assertEquals(List.of(), Frames.fx(() -> Wholeness.faults(learner.scene())));
    }
}
