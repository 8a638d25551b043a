package primerlab.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import javax.imageio.ImageIO;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The whole program in a process of its own, as the start script calls it. */
@Tag("journey")
class ProgramTest {
    @TempDir private Path folder;

    @Test void standardOutputCarriesJsonLinesAndNothingElse() throws Exception {
        Called called = program("train", "gan-points", "--steps", "3", "--every", "1");
        assertEquals(0, called.exit(), called.err());
        assertEquals(4, called.json().size(), called.out());
    }

    @Test void badArgumentsAreOneLineAndExitCode2() throws Exception {
        Called called = program("train", "gan-points", "--steps", "three");
        assertEquals(2, called.exit());
        assertEquals("", called.out());
        assertEquals(1, called.err().lines().filter(line -> !line.contains("incubator")).count(), called.err());
    }

    @Test void aRehearsalNeedsNoDisplayAndMeasuresEveryFigure() throws Exception {
        Path out = folder.resolve("rehearsal");
        Called called = program("rehearse", "09", "--seconds", "4", "--out", out.toString());
        assertEquals(1, called.json().size(), called.out() + called.err());
        Map<String, Object> line = called.json().getFirst();
        assertEquals(List.of("lesson", "figure", "ok", "expected", "seen", "fps", "p99_frame_ms", "steps_per_s", "heap_mb", "rss_mb"),
                List.copyOf(line.keySet()).subList(0, 10));
        assertEquals("gan-points", line.get("figure"));
        assertEquals(Boolean.TRUE.equals(line.get("ok")) ? 0 : 1, called.exit(), called.err());
        for (String measured : List.of("fps", "p99_frame_ms", "steps_per_s", "heap_mb", "click_ms")) {
            assertTrue(Called.number(line, measured) > 0, measured + " in " + line);
        }
        assertTrue(Files.readString(out.resolve("report.html")).contains("gan-points"));
        for (String picture : List.of("09-forger-and-detective.png", "09-forger-and-detective-played.png")) {
            var image = ImageIO.read(out.resolve(picture).toFile());
            assertEquals(List.of(1280, 800), List.of(image.getWidth(), image.getHeight()), picture);
        }
    }

    private Called program(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "@src/main/dist/bin/jvm.options", "--module-path=target/primerlab/javafx", "-cp", System.getProperty("java.class.path"),
                "primerlab.cli.Main"));
        command.addAll(List.of(arguments));
        Path out = Files.createTempFile(folder, "out", "");
        Path err = Files.createTempFile(folder, "err", "");
        ProcessBuilder builder = new ProcessBuilder(command).redirectOutput(out.toFile()).redirectError(err.toFile());
        builder.environment().remove("DISPLAY");
        int exit = builder.start().waitFor();
        return new Called(exit, Files.readString(out), Files.readString(err));
    }
}
