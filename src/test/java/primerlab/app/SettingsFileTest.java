package primerlab.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class SettingsFileTest {
    private static final Remembered SOME = new Remembered(new Remembered.Bounds(-5, 20, 1300, 820, true), true, 120, true, 0.41, true);

    @TempDir Path folder;

    @Test void whatIsWrittenIsReadAgain() {
        Path file = folder.resolve("deep/er/settings.json");
        new SettingsFile(file).write(SOME);
        SettingsFile again = new SettingsFile(file);
        assertEquals(SOME, again.read());
        assertTrue(again.notice().isEmpty());
    }

    @Test void nothingIsLeftBesideTheFile() throws IOException {
        new SettingsFile(folder.resolve("settings.json")).write(SOME);
        try (Stream<Path> files = Files.list(folder)) {
            assertEquals(List.of("settings.json"), files.map(file -> String.valueOf(file.getFileName())).toList());
        }
    }

    @Test void withNoFileEverythingIsAsUsual() {
        SettingsFile file = new SettingsFile(folder.resolve("none.json"));
        assertEquals(Remembered.NOTHING, file.read());
        assertTrue(file.notice().isEmpty());
    }

    @Test void aBrokenFileIsPutAsideAndSaidOnce() throws IOException {
        for (String broken : List.of("{\"version\":1,\"text-size\":", "[]", "{\"version\":7}", "{\"version\":1,\"text-size\":\"big\"}", "\0\0", "")) {
            Path path = folder.resolve("settings.json");
            Files.writeString(path, broken);
            SettingsFile file = new SettingsFile(path);
            assertEquals(Remembered.NOTHING, file.read(), broken);
            assertTrue(file.notice().orElseThrow().contains("settings.json.broken"), broken);
            assertTrue(file.notice().isEmpty());
            assertEquals(broken, Files.readString(folder.resolve("settings.json.broken")));
            Files.delete(folder.resolve("settings.json.broken"));
        }
    }

    /** A file where the folder should be: a lock that holds for the superuser too. */
    @Test void whereNothingCanBeWrittenItIsSaidOnce() throws IOException {
        Path locked = Files.writeString(folder.resolve("locked"), "a file");
        SettingsFile file = new SettingsFile(locked.resolve("settings.json"));
        file.write(SOME);
        file.write(SOME);
        assertTrue(file.notice().orElseThrow().contains("locked"));
        file.write(SOME);
        assertTrue(file.notice().isEmpty());
    }

    @Test void aTextSizeBeyondTheScaleIsBroughtBack() {
        assertEquals(160, Remembered.of(Map.of("version", 1, "text-size", 900, "divider", 0.5)).textSize());
        assertEquals(0, Remembered.of(Map.of("version", 1, "text-size", 100, "divider", 7)).divider());
    }

    @Test void theHomeFolderCanBeNamed() {
        Properties properties = new Properties();
        properties.setProperty("user.home", "/u");
        properties.setProperty("os.name", "Linux");
        assertEquals(Path.of("/u/.local/share/primerlab"), Home.of(properties, Map.of()).folder());
        assertEquals(Path.of("/x/primerlab"), Home.of(properties, Map.of("XDG_DATA_HOME", "/x")).folder());
        assertEquals(Path.of("/env"), Home.of(properties, Map.of("PRIMERLAB_HOME", "/env")).folder());
        properties.setProperty("primerlab.home", "/given");
        assertEquals(Path.of("/given"), Home.of(properties, Map.of("PRIMERLAB_HOME", "/env")).folder());
    }
}
