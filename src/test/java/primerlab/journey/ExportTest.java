package primerlab.journey;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;

import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xml.sax.SAXException;
import primerlab.figure.part.FileChoice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Picture and numbers as files; where none can be written, one line says so. */
@Tag("journey")
class ExportTest {
    @TempDir Path folder;

    @Test void pictureAndNumbersAreExportedByMouse() throws IOException, SAXException, ParserConfigurationException {
        try (Learner learner = trained()) {
            for (String kind : List.of("png", "svg", "csv")) {
                File file = folder.resolve("gan." + kind).toFile();
                FileChoice.install(learner.stage(), (chooser, saving) -> Optional.of(file));
                learner.click("#export");
                learner.click("#export-" + kind);
                learner.await(() -> said().contains(file.toString()), "it says what was saved");
            }
            var picture = ImageIO.read(folder.resolve("gan.png").toFile());
            assertTrue(picture.getWidth() > 400 && picture.getHeight() > 400, picture.getWidth() + "×" + picture.getHeight());
            var drawing = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(folder.resolve("gan.svg").toFile());
            assertTrue(drawing.getElementsByTagName("circle").getLength() >= 500, "every real point is a circle");
            List<String> lines = Files.readAllLines(folder.resolve("gan.csv"));
            assertEquals("what,index,x,y,value", lines.getFirst());
            assertEquals(learner.snapshot().real().length / 2, lines.stream().filter(line -> line.startsWith("real,")).count());
            assertEquals(3, lines.stream().filter(line -> line.startsWith("loss-d,")).count(), "one row a step");
        }
    }

    @Test void thePictureIsExportedByKeyboard() throws IOException {
        try (Learner learner = trained()) {
            File file = folder.resolve("gan.png").toFile();
            FileChoice.install(learner.stage(), (chooser, saving) -> Optional.of(file));
            learner.press(KeyCode.CONTROL, KeyCode.E);
            learner.await(() -> learner.find("#export-png").isPresent(), "the menu opens");
            learner.press(KeyCode.DOWN);
            learner.press(KeyCode.ENTER);
            learner.await(() -> said().contains(file.toString()), "it says what was saved");
            assertTrue(ImageIO.read(file).getWidth() > 400);
        }
    }

    @Test void aPlaceThatCannotBeWrittenGetsOneLineAndTheAppLivesOn() throws IOException {
        Path noFolder = Files.writeString(folder.resolve("taken"), "a file stands where the folder should be");
        try (Learner learner = trained()) {
            FileChoice.install(learner.stage(), (chooser, saving) -> Optional.of(noFolder.resolve("gan.csv").toFile()));
            learner.click("#export");
            learner.click("#export-csv");
            learner.await(() -> said().contains(noFolder.toString()), "it says what could not be written");
            assertFalse(said().contains("Exception"));
            assertEquals("a file stands where the folder should be", Files.readString(noFolder));
            learner.click("#step");
            learner.rests(4);
        }
    }

    private Learner trained() {
        Learner learner = Learner.at("09", folder.resolve("home"));
        for (int step = 1; step <= 3; step++) {
            learner.click("#step");
            learner.rests(step);
        }
        return learner;
    }

    /** What the strip over the picture says. */
    private static String said() {
        return Sight.all(".toast .label").stream().map(label -> ((Labeled) label).getText()).reduce("", (a, b) -> a + b);
    }
}
