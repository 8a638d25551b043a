package primerlab.figure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import primerlab.experiment.gan.GanPoints;
import primerlab.experiment.gan.GanSnapshot;
import primerlab.run.Settings;

import static org.junit.jupiter.api.Assertions.assertTrue;

/** The system is the witness: what a figure took outside the heap is given back when it closes, not when a collector finds the time. */
@EnabledOnOs(OS.LINUX)
class MemoryOfAClosedFigureTest {
    private static final int ROUNDS = 40;

    @Test @Timeout(value = 120, unit = TimeUnit.SECONDS)
    void fortyLargeModelsOpenedAndClosedTakeNoMoreThanOne() throws Exception {
        Settings large = Settings.standard(new GanPoints().knobs()).with("layers-g", "4").with("layers-d", "4").with("width-g", "128")
                .with("width-d", "128");
        for (int i = 0; i < 4; i++) {
            openAndClose(large);
        }
        double before = outsideTheHeap();
        for (int i = 0; i < ROUNDS; i++) {
            openAndClose(large);
        }
        double grown = outsideTheHeap() - before;
        assertTrue(grown < 40, "after " + ROUNDS + " figures " + grown + " MB more are in use");
    }

    private static void openAndClose(Settings settings) throws InterruptedException {
        RunPlayback<GanSnapshot> playback = new RunPlayback<>(new GanPoints(), settings, 1);
        while (playback.view().isEmpty()) {
            playback.pump();
            Thread.onSpinWait();
        }
        Thread[] training = Thread.getAllStackTraces().keySet().stream().filter(one -> one.getName().startsWith("train ")).toArray(Thread[]::new);
        playback.close();
        for (Thread thread : training) {
            thread.join();
        }
    }

    /** Anonymous memory of this program in MB, without what the heap has taken so far. */
    private static double outsideTheHeap() throws IOException {
        System.gc();
        double resident = Files.readAllLines(Path.of("/proc/self/status")).stream().filter(line -> line.startsWith("RssAnon:"))
                .mapToDouble(line -> Double.parseDouble(line.replaceAll("[^0-9]", "")) / 1024).findFirst().orElseThrow();
        return resident - Runtime.getRuntime().totalMemory() / 1048576.0;
    }
}
