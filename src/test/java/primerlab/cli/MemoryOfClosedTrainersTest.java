package primerlab.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import primerlab.nn.Memory;
import primerlab.run.Diverged;
import primerlab.run.Trainer;
import primerlab.text.BadInput;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class MemoryOfClosedTrainersTest {
    private static final int ROUNDS = 4;
    private static final int PAGE = 4096;

    /** By the engine's own account, and by the system's: what a closed model keeps would add up over the rounds. */
    @Test void everyModelGivesItsMemoryBackWhenItCloses() throws BadInput, Diverged, IOException {
        long before = Memory.held();
        long sum = round(before);
        assertTrue(sum > 50L << 20, "the nine hold " + sum + " bytes");
        if (Files.isReadable(Path.of("/proc/self/statm"))) {
            round(before);
            long resident = resident();
            for (int i = 0; i < ROUNDS; i++) {
                round(before);
            }
            long more = resident() - resident;
            assertTrue(more < ROUNDS * sum / 2, more / 1e6 + " MB more after " + ROUNDS + " times " + sum / 1e6 + " MB");
        } else {
            Assumptions.abort("the system does not say how much memory is resident");
        }
    }

    /** Opens, trains and closes each once; returns the bytes that they held one after the other. */
    private static long round(long before) throws BadInput, Diverged {
        long sum = 0;
        for (ReferenceModel model : ReferenceModel.ALL) {
            try (Trainer<?> trainer = model.experiment().trainer(model.settings(), 1, 1)) {
                trainer.runStep();
                assertTrue(Memory.held() > before, model.name());
                sum += Memory.held() - before;
            }
            assertEquals(before, Memory.held(), model.name());
        }
        return sum;
    }

    private static long resident() throws IOException {
        return Long.parseLong(Files.readString(Path.of("/proc/self/statm")).split(" ")[1]) * PAGE;
    }
}
