package primerlab.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class WholeFileTest {
    @TempDir private Path folder;

    @Test void whoeverLooksWhileItIsWrittenFindsTheOldFileOrTheNewOneWhole() throws Exception {
        Path file = folder.resolve("weights.safetensors");
        byte[][] versions = {bytes(1, 300_000), bytes(2, 200_000)};
        WholeFile.write(file, versions[0]);
        AtomicBoolean done = new AtomicBoolean();
        AtomicInteger looks = new AtomicInteger();
        AtomicInteger faults = new AtomicInteger();
        Thread watcher = new Thread(() -> {
            while (!done.get()) {
                try {
                    byte[] seen = Files.readAllBytes(file);
                    if (Arrays.stream(versions).noneMatch(version -> Arrays.equals(version, seen))) {
                        faults.incrementAndGet();
                    }
                } catch (IOException gone) {
                    faults.incrementAndGet();
                }
                looks.incrementAndGet();
            }
        });
        watcher.start();
        int written = 0;
        long deadline = System.nanoTime() + 20_000_000_000L;
        while (written < 300 || looks.get() < 300 && System.nanoTime() < deadline) {
            WholeFile.write(file, versions[++written % 2]);
        }
        done.set(true);
        watcher.join();
        assertTrue(looks.get() >= 300, looks + " looks");
        assertEquals(0, faults.get(), faults + " of " + looks + " looks found no file or half of one");
        assertArrayEquals(versions[written % 2], Files.readAllBytes(file));
        assertEquals(List.of(file), list());
    }

    @Test void aLinkStaysALink() throws IOException {
        Path real = Files.createDirectory(folder.resolve("elsewhere")).resolve("settings.json");
        Path link = Files.createSymbolicLink(folder.resolve("settings.json"), real);
        Files.write(real, bytes(1, 10));
        WholeFile.write(link, bytes(2, 20));
        assertTrue(Files.isSymbolicLink(link));
        assertArrayEquals(bytes(2, 20), Files.readAllBytes(real));
    }

    @Test void whatIsPutAsideIsNeverWrittenOver() throws IOException {
        Path file = folder.resolve("progress.json");
        for (int i = 1; i <= 3; i++) {
            Files.write(file, bytes(i, 10 * i));
            assertEquals(folder.resolve(i == 1 ? "progress.json.broken" : "progress.json.broken-" + i), Broken.putAside(file));
        }
        for (int i = 1; i <= 3; i++) {
            assertEquals(10 * i, Files.size(folder.resolve(i == 1 ? "progress.json.broken" : "progress.json.broken-" + i)));
        }
    }

    @Test void whereItCannotBeWrittenNothingChangesAndNothingIsLeft() throws IOException {
        Path taken = Files.createDirectory(folder.resolve("taken"));
        Files.createFile(taken.resolve("something"));
        assertThrows(IOException.class, () -> WholeFile.write(taken, bytes(1, 10)));
        assertEquals(List.of(taken), list());
        assertThrows(IOException.class, () -> WholeFile.write(folder.resolve("nowhere/x.csv"), bytes(1, 10)));
        assertEquals(List.of(taken), list());
    }

    @Test void anEmptyFileIsAFileToo() throws IOException {
        WholeFile.write(folder.resolve("empty.txt"), new byte[0]);
        assertEquals(0, Files.size(folder.resolve("empty.txt")));
    }

    private List<Path> list() throws IOException {
        try (var all = Files.list(folder)) {
            return all.toList();
        }
    }

    private static byte[] bytes(int value, int count) {
        byte[] bytes = new byte[count];
        Arrays.fill(bytes, (byte) value);
        return bytes;
    }
}
