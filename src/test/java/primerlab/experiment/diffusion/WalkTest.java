package primerlab.experiment.diffusion;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import primerlab.run.Diverged;
import primerlab.run.Settings;
import primerlab.run.Trainer;
import primerlab.text.BadInput;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class WalkTest {
    private static Learnt learnt() throws BadInput, Diverged {
        DiffusionPoints points = new DiffusionPoints();
        try (Trainer<PointsSnapshot> trainer = points.trainer(Settings.standard(points.knobs()).with("width", "16").with("steps", "40"), 1, 1)) {
            for (int i = 0; i < 30; i++) {
                trainer.runStep();
            }
            return trainer.snapshot().learnt();
        }
    }

    /** More samples than the network looks at in one go. */
    @ParameterizedTest
    @CsvSource({"0, true, 1", "1, true, 1", "1, false, 3", "0.5, true, 4"})
    void aWayThatIsGoneStepByStepIsTheOneThatIsGoneInOneGo(double eta, boolean noise, int every) throws BadInput, Diverged {
        try (Reverse reverse = new Reverse(learnt())) {
            Way way = new Way(12, eta, noise);
            float[] start = reverse.noise(5, 300);
            Path whole = reverse.path(way, start, 7, every);
            Walk walk = reverse.walk(way, start, 7, every);
            int steps = 0;
            while (!walk.complete()) {
                walk.step();
                steps++;
            }
            assertEquals(12, steps);
            assertArrayEquals(whole.times(), walk.path().times());
            same(whole.noisy(), walk.path().noisy());
            same(whole.data(), walk.path().data());
        }
    }

    private static void same(List<float[]> expected, List<float[]> actual) {
        assertEquals(expected.size(), actual.size());
        for (int k = 0; k < expected.size(); k++) {
            assertArrayEquals(expected.get(k), actual.get(k), "picture " + k);
        }
    }

    @Test void aWayIsNotShownBeforeItsEnd() throws BadInput, Diverged {
        try (Reverse reverse = new Reverse(learnt())) {
            Walk walk = reverse.walk(new Way(2, 0, true), reverse.noise(1, 3), 1, 1);
            walk.step();
            assertFalse(walk.complete());
            assertThrows(IllegalStateException.class, walk::path);
            walk.step();
            assertTrue(walk.complete());
        }
    }
}
