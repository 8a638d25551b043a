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
import javafx.scene.control.Slider;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import primerlab.figure.part.FileChoice;
import primerlab.run.Status;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Lesson 08: samples on their way from noise, the field that takes them there, one picture under noise, and data of one's own. */
@Tag("journey")
class ReverseTest {
    @TempDir Path home;

    private static String picture(Learner learner) {
        return learner.find("#picture").map(node -> String.valueOf(node.getAccessibleText())).orElse("");
    }

    private static void picture(Learner learner, String says) {
        learner.await(() -> picture(learner).contains(says), "the picture says " + says);
    }

    private Learner atPoints() {
        Learner learner = Learner.at("08", home);
        picture(learner, "weights of step 0");
        return learner;
    }

    private Learner atImages() {
        Learner learner = Learner.at("08", home);
        learner.click(Frames.fx(() -> Sight.all(".action-chip").stream().filter(node -> node instanceof Labeled chip && chip.getText().contains("Look at one picture"))
                .findFirst().orElseThrow()));
        learner.await(() -> learner.window().page().figure().orElseThrow().name().equals("diffusion-images"), "the images are on the stage");
        learner.await(() -> learner.find("#noise-mean").filter(node -> node instanceof Labeled mean && mean.getText().contains("=")).isPresent(), "the loss of one picture");
        picture(learner, "weights of step 0");
        return learner;
    }

    @Test void theWayIsScrubbedBackAndOnAgainByKeyboardAndGoneByMouse() {
        try (Learner learner = atPoints()) {
            learner.tabTo("#reverse-position");
            learner.press(KeyCode.HOME);
            picture(learner, "t = 200");
            learner.press(KeyCode.RIGHT);
            picture(learner, "on their way");
            learner.press(KeyCode.END);
            picture(learner, "made from noise");
            learner.click("#reverse-walk");
            picture(learner, "on their way");
            picture(learner, "made from noise");
        }
    }

    @Test void samplesFollowTheTrainingAndAFrozenCopyStays() {
        try (Learner learner = atPoints()) {
            learner.click("#play");
            learner.await(() -> !picture(learner).contains("weights of step 0") && picture(learner).contains("made"), "samples by newer weights");
            learner.click("#play");
            learner.await(Status.State.PAUSED);
            long step = learner.status().step();
            picture(learner, "weights of step " + primerlab.figure.frame.Spell.step(step));
            learner.click("#reverse-frozen");
            learner.click("#step");
            learner.rests(step + 1);
            assertTrue(Frames.fx(() -> picture(learner)).contains("weights of step " + primerlab.figure.frame.Spell.step(step)), "the copy stays");
            learner.click("#reverse-frozen");
            picture(learner, "weights of step " + primerlab.figure.frame.Spell.step(step + 1));
        }
    }

    @Test void theWayBackIsChosenWithItsStepsAndItsNoise() {
        try (Learner learner = atPoints()) {
            learner.isOff("#reverse-fresh-noise");
            learner.click("#reverse-ddpm");
            learner.await(() -> learner.playback().status().get().settings().get("sampler").equals("ddpm"), "the run knows");
            learner.isOn("#reverse-fresh-noise");
            learner.click("#reverse-fresh-noise");
            learner.await(() -> !learner.playback().status().get().settings().on("sampling-noise"), "no noise on the way");
            learner.tabTo("#reverse-steps-back");
            learner.press(KeyCode.HOME);
            learner.await(() -> learner.playback().status().get().settings().whole("sampling-steps") == 1, "one step");
            learner.await(() -> learner.find("#reverse-position").filter(node -> ((Slider) node).getMax() == 1).isPresent(), "the way has a start and an end");
        }
    }

    @Test void aSampleIsFollowedAndTheFieldIsRead() {
        try (Learner learner = atPoints()) {
            Node field = learner.node("#field-exact");
            learner.pointAt(field, 0.4, 0.5);
            learner.awaitText(".formula-card .formula-name", text -> text.contains("Best prediction"), "the card explains the exact field");
            learner.press(KeyCode.DIGIT1);
            learner.hasFocus("#picture");
            learner.press(KeyCode.RIGHT);
            learner.press(KeyCode.LEFT);
            assertEquals(0, learner.status().step(), "arrows move the crosshair here and train nothing");
        }
    }

    @Test void pointsOfOnesOwnArePaintedAndLearned() {
        try (Learner learner = atPoints()) {
            learner.click("#reverse-paint");
            learner.isOff("#paint-use");
            learner.drag("#picture", new Point2D(0.3, 0.5), new Point2D(0.7, 0.5));
            learner.isOn("#paint-use");
            learner.press(KeyCode.CONTROL, KeyCode.Z);
            learner.isOff("#paint-use");
            learner.drag("#picture", new Point2D(0.3, 0.3), new Point2D(0.7, 0.7));
            learner.click("#paint-use");
            learner.await(() -> learner.playback().status().get().state() == Status.State.PLAYING, "it learns");
            assertTrue(learner.status().settings().get("data").startsWith("painted:"), learner.status().settings().get("data"));
        }
    }

    @Test void onePictureUnderNoiseIsReadByKeyboardAndSignsAreDrawn() {
        try (Learner learner = atImages()) {
            String before = learner.text("#noise-mean");
            learner.tabTo("#reverse-noise-time");
            learner.press(KeyCode.HOME);
            learner.await(() -> learner.find("#noise-mean").filter(node -> !((Labeled) node).getText().equals(before)).isPresent(), "another time, another loss");
            learner.tabTo("#noise-tiles");
            learner.press(KeyCode.RIGHT);
            learner.awaitText(".formula-card .formula-name", text -> text.contains("row 9, column 9"), "the card tells of a pixel");
            learner.press(KeyCode.DOWN);
            learner.awaitText(".formula-card .formula-name", text -> text.contains("row 10, column 9"), "and of the one below");
            learner.click("#reverse-draw");
            learner.isOff("#reverse-set-use");
            learner.drag("#paper", new Point2D(0.2, 0.5), new Point2D(0.8, 0.5));
            learner.click("#reverse-set-add");
            learner.drag("#paper", new Point2D(0.5, 0.2), new Point2D(0.5, 0.8));
            learner.click("#reverse-set-use");
            learner.await(() -> learner.playback().status().get().state() == Status.State.PLAYING, "it learns");
            assertTrue(learner.status().settings().get("data").startsWith("painted:16:"), learner.status().settings().get("data"));
        }
    }

    @Test void picturesAndNumbersOfBothFiguresAreExported() throws IOException {
        try (Learner learner = atPoints()) {
            export(learner, "points");
            List<String> lines = Files.readAllLines(home.resolve("points.csv"));
            assertEquals(500L * 51, lines.stream().filter(line -> line.startsWith("way,")).count());
        }
        try (Learner learner = atImages()) {
            export(learner, "images");
            List<String> lines = Files.readAllLines(home.resolve("images.csv"));
            double mean = lines.stream().filter(line -> line.startsWith("error,")).mapToDouble(line -> Double.parseDouble(line.split(",")[5])).average().orElseThrow();
            assertTrue(learner.text("#noise-mean").endsWith(primerlab.figure.frame.Spell.number(mean)), learner.text("#noise-mean") + " is not " + mean);
        }
    }

    private void export(Learner learner, String name) {
        for (String kind : List.of("png", "svg", "csv")) {
            File file = home.resolve(name + "." + kind).toFile();
            FileChoice.install(learner.stage(), (chooser, saving) -> Optional.of(file));
            learner.click("#export");
            learner.click("#export-" + kind);
            learner.awaitText(".toast .label", text -> text.contains(file.toString()), "it says what was saved");
            assertTrue(file.length() > 500, kind);
        }
    }

    @Test void everythingIsWholeInTheDarkAndAtTheLargestText() {
        try (Learner learner = atPoints()) {
            whole(learner);
            learner.click("#theme");
            for (int i = 0; i < 6; i++) {
                learner.press(KeyCode.CONTROL, KeyCode.PLUS);
            }
            whole(learner);
            learner.click("#step");
            learner.rests(1);
            learner.click("#fork");
            learner.await(() -> learner.find("#picture-b").isPresent(), "two pictures");
            whole(learner);
        }
        try (Learner learner = atImages()) {
            whole(learner);
            learner.click("#step");
            learner.rests(1);
            learner.click("#fork");
            learner.await(() -> learner.find("#picture-b").isPresent(), "two sheets");
            whole(learner);
        }
    }

    private static void whole(Learner learner) {
        Learner.settle();
        assertEquals(List.of(), Frames.fx(() -> Wholeness.faults(learner.scene())));
    }
}
