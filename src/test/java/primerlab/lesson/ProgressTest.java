package primerlab.lesson;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

class ProgressTest {
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    @TempDir Path folder;

    private static Clock at(int days) {
        return Clock.fixed(NOON.plus(Duration.ofDays(days)), ZoneOffset.UTC);
    }

    @Test void whatTheLearnerDidIsThereTheNextTime() {
        Path file = folder.resolve("deep/progress.json");
        Progress first = Progress.open(file, at(0));
        first.at("09-forger", 0.25);
        first.answer("09-forger", "q", "They freeze.", false);
        Progress next = Progress.open(file, at(0));
        assertEquals("09-forger", next.lesson().orElseThrow());
        assertEquals(0.25, next.scroll("09-forger"));
        assertTrue(next.seen("09-forger"));
        assertFalse(next.seen("10-faces"));
        assertEquals(List.of(new Progress.Answer(NOON, "They freeze.", false)), next.answers("09-forger", "q"));
        assertTrue(next.notice().isEmpty());
    }

    @Test void aFileCutOffAnywhereIsKeptAsideAndSaidOnce() throws IOException {
        Path file = folder.resolve("progress.json");
        Progress whole = Progress.open(file, at(0));
        whole.at("09-forger", 0.5);
        whole.answer("09-forger", "q", "a", true);
        byte[] bytes = Files.readAllBytes(file);
        for (int length = 0; length < bytes.length - 1; length += 7) {
            byte[] cut = java.util.Arrays.copyOf(bytes, length);
            Files.write(file, cut);
            Progress progress = Progress.open(file, at(0));
            assertTrue(progress.notice().orElseThrow().contains("progress.json.broken"), "cut at " + length);
            assertTrue(progress.notice().isEmpty());
            assertTrue(progress.lesson().isEmpty());
            assertEquals(length, Files.size(folder.resolve("progress.json.broken")));
            Files.delete(folder.resolve("progress.json.broken"));
            progress.at("10-faces", 0);
            assertEquals("10-faces", Progress.open(file, at(0)).lesson().orElseThrow());
        }
    }

    @Test void aSecondBrokenRecordIsKeptBesideTheFirst() throws IOException {
        Path file = folder.resolve("progress.json");
        for (String foreign : List.of("first", "second")) {
            Files.writeString(file, foreign);
            Progress.open(file, at(0)).at("09-forger", 0);
        }
        assertEquals("first", Files.readString(folder.resolve("progress.json.broken")));
        assertEquals("second", Files.readString(folder.resolve("progress.json.broken-2")));
    }

    /** A folder of that name is there but cannot be read: a lock that holds for the superuser too. */
    @Test void whatCannotBeReadIsNeverWrittenOver() throws IOException {
        Path file = Files.createDirectory(folder.resolve("progress.json"));
        Progress progress = Progress.open(file, at(0));
        assertTrue(progress.notice().orElseThrow().contains("cannot be read"));
        Files.delete(file);
        progress.at("09-forger", 0);
        assertFalse(Files.exists(file), "written where something stood that was not read");
        assertTrue(progress.notice().isEmpty());
    }

    @Test void aForeignFileIsKeptAside() throws IOException {
        Path file = folder.resolve("progress.json");
        for (String foreign : List.of("[]", "{\"version\":2}", "{\"version\":1,\"scrolls\":7,\"predictions\":{}}", "\u0000\u0001", "{\"version\":1}")) {
            Files.writeString(file, foreign);
            assertTrue(Progress.open(file, at(0)).notice().isPresent(), foreign);
            assertEquals(foreign, Files.readString(folder.resolve("progress.json.broken")));
            Files.delete(folder.resolve("progress.json.broken"));
        }
    }

    @Test void whereNothingCanBeWrittenTheRecordIsKeptInMemoryAndThatIsSaidOnce() throws IOException {
        Path wall = Files.createFile(folder.resolve("not-a-folder"));
        Progress progress = Progress.open(wall.resolve("progress.json"), at(0));
        progress.answer("09-forger", "q", "a", true);
        assertTrue(progress.notice().orElseThrow().contains("until you close the app"));
        progress.answer("09-forger", "q", "b", false);
        assertTrue(progress.notice().isEmpty());
        assertEquals(2, progress.answers("09-forger", "q").size());
    }

    @Test void aWrongAnswerIsAskedAgainAfterADayAndRightOnesEverLater() {
        Path file = folder.resolve("progress.json");
        Progress.open(file, at(0)).answer("09-forger", "q", "a", false);
        assertEquals(List.of(), Progress.open(file, at(0)).due());
        assertEquals(List.of(new Progress.Question("09-forger", "q")), Progress.open(file, at(1)).due());
        Progress.open(file, at(1)).answer("09-forger", "q", "b", true);
        assertEquals(List.of(), Progress.open(file, at(3)).due());
        assertEquals(1, Progress.open(file, at(4)).due().size());
        Progress.open(file, at(4)).answer("09-forger", "q", "b", true);
        assertEquals(List.of(), Progress.open(file, at(10)).due());
        assertEquals(1, Progress.open(file, at(11)).due().size());
    }

    @Test void erasingForgetsOnDiskTooAndAnExportIsARecord() throws IOException {
        Path file = folder.resolve("progress.json");
        Progress progress = Progress.open(file, at(0));
        progress.answer("09-forger", "q", "a", true);
        Path copy = folder.resolve("copy.json");
        progress.export(copy);
        progress.erase();
        assertEquals(List.of(), progress.answers("09-forger", "q"));
        assertFalse(Files.readString(file).contains("09-forger"));
        assertEquals(1, Progress.open(copy, at(0)).answers("09-forger", "q").size());
        try (var left = Files.list(folder)) {
            assertTrue(left.noneMatch(one -> one.toString().endsWith(".part")));
        }
    }
}
