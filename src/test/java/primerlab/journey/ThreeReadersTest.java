package primerlab.journey;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;

import javax.imageio.ImageIO;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import primerlab.figure.part.FileChoice;
import primerlab.run.Status;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Lesson 06: three readers that learn, what they see, a picture that is skewed, a cell, masks, and a set of one's own. */
@Tag("journey")
class ThreeReadersTest {
    @TempDir Path home;

    private Learner learner() {
        return Learner.at("06", home);
    }

    @Test void allThreeLearnAndAPixelShowsItsFieldsByMouse() {
        try (Learner learner = learner()) {
            learner.click("#jump-fields");
            learner.await(() -> said(".readers-caption").contains("0 others"), "slopes are worked out while nothing is trained yet");
            learner.click("#play");
            learner.awaitStep(9);
            learner.click("#play");
            learner.await(Status.State.PAUSED);
            learner.await(() -> !Double.isNaN(learner.window().page().figure().orElseThrow().measure("held_out_row_lstm").orElse(Double.NaN)), "nats are there");
            Node picture = learner.node("#picture-read");
            learner.pointAt(picture, 0.5 / 12, 0.5 / 12);
            learner.await(() -> said(".readers-caption").contains("row 1, column 1"), "the pixel under the pointer is read");
            learner.await(() -> said(".readers-caption").contains("sees 0 of 0"), "the first pixel sees nothing");
            learner.pointAt(picture, 5.5 / 12, 6.5 / 12);
            learner.await(() -> said(".readers-caption").contains("of 77 earlier, 0 others"), "the pixel of row 7, column 6 has 77 before it");
            learner.pointAt(learner.node("#field-diagonal-bilstm"), 5.5 / 12, 2.5 / 12);
            learner.await(() -> said(".formula-name").contains("Diagonal BiLSTM"), "a slope has its card");
        }
    }

    @Test void aPixelIsChosenAndACellReadByKeyboard() {
        try (Learner learner = learner()) {
            learner.press(KeyCode.DIGIT3);
            learner.tabTo("#picture-read");
            learner.press(KeyCode.UP);
            learner.press(KeyCode.LEFT);
            learner.await(() -> said(".readers-caption").contains("row 8, column 6"), "the arrows move the pixel");
            learner.press(KeyCode.DIGIT5);
            learner.tabTo("#cell-row");
            learner.press(KeyCode.RIGHT);
            learner.await(() -> said(".readers-lstm .picture-title").contains("from the left"), "the other LSTM is open");
            learner.tabTo("#gates");
            learner.press(KeyCode.RIGHT);
            learner.await(() -> said(".readers-arithmetic").startsWith("cell 2\n"), "the next cell's numbers");
        }
    }

    @Test void thePictureIsSkewedSweptAndUnskewed() {
        try (Learner learner = learner()) {
            learner.click("#skew-go");
            learner.await(() -> said(".readers-skew .caption").contains("each diagonal"), "the rows have moved");
            learner.click("#skew-sweep");
            learner.await(() -> said(".readers-skew .caption").contains("23 steps"), "the LSTM has gone over the columns");
            learner.click("#skew-back");
            learner.await(() -> said(".readers-skew .caption").contains("Back in place"), "the rows are back");
            learner.click("#skew-from-right");
            learner.click("#skew-go");
            learner.await(() -> said(".readers-skew .caption").contains("each diagonal"), "the mirrored rows have moved");
            learner.click("#skew-back");
            learner.await(() -> said(".readers-skew .caption").contains("moved down one row"), "the map from the right ends one row lower");
        }
    }

    @Test void theMasksAreTakenOffAndPutBackWhileTheReadersLearn() {
        try (Learner learner = learner()) {
            learner.click("#play");
            learner.awaitStep(3);
            learner.click("#knob-masks");
            learner.await(() -> said(".readers-warning").contains("masks are off"), "the figure says what this means");
            learner.click("#jump-fields");
            learner.await(() -> said(".readers-caption").contains("forbidden"), "the fields reach what they must not see");
            learner.click("#knob-masks");
            learner.click("#jump-fields");
            learner.await(() -> said(".readers-caption").contains("0 others"), "with masks they do not");
            assertEquals("on", learner.status().settings().get("masks"));
        }
    }

    @Test void aSetOfOnesOwnIsDrawnAndLearned() {
        try (Learner learner = learner()) {
            learner.click("#pad-clear");
            learner.isOff("#pad-add");
            learner.drag("#paper", new Point2D(0.3, 0.3), new Point2D(0.7, 0.7));
            learner.isOn("#pad-add");
            learner.click("#pad-add");
            learner.isOn("#pad-learn");
            learner.click("#pad-learn");
            learner.awaitStep(2);
            assertTrue(learner.status().settings().get("data").startsWith("painted:"));
        }
    }

    @Test void aSignIsDrawnByKeyboard() {
        try (Learner learner = learner()) {
            learner.press(KeyCode.DIGIT4);
            learner.tabTo("#pad-clear");
            learner.press(KeyCode.SPACE);
            learner.tabBackTo("#paper");
            for (int i = 0; i < 3; i++) {
                learner.press(KeyCode.ENTER);
                learner.press(KeyCode.DOWN);
            }
            learner.isOn("#pad-add");
            assertEquals(0, learner.status().step(), "the keys draw here and train nothing");
        }
    }

    @Test void pictureAndNumbersAreExported() throws IOException {
        try (Learner learner = learner()) {
            learner.click("#step");
            learner.await(() -> learner.playback().status().get().step() == 1 && learner.playback().status().get().state() == Status.State.PAUSED, "one step");
            for (String kind : List.of("png", "svg", "csv")) {
                File file = home.resolve("readers." + kind).toFile();
                FileChoice.install(learner.stage(), (chooser, saving) -> Optional.of(file));
                learner.click("#export");
                learner.click("#export-" + kind);
                learner.await(() -> said(".toast .label").contains(file.toString()), "it says what was saved");
            }
            assertTrue(ImageIO.read(home.resolve("readers.png").toFile()).getWidth() > 400);
            List<String> lines = Files.readAllLines(home.resolve("readers.csv"));
            assertEquals("what,reader,index,row,column,value", lines.getFirst());
            assertEquals(3L * 12 * 144, lines.stream().filter(line -> line.startsWith("drawn,")).count());
            assertEquals(3L * 144, lines.stream().filter(line -> line.startsWith("slope,")).count());
        }
    }

    private static String said(String selector) {
        return Sight.all(selector).stream().map(label -> ((Labeled) label).getText()).reduce("", (a, b) -> a + " " + b).strip();
    }
}
