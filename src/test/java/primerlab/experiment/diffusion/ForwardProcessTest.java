package primerlab.experiment.diffusion;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import primerlab.run.Settings;
import primerlab.run.Trainer;
import primerlab.text.BadInput;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class ForwardProcessTest {
    private static final ForwardProcess FORWARD = new ForwardProcess();
    @TempDir Path folder;

    private static Settings settings(String... pairs) throws BadInput {
        Settings settings = Settings.standard(FORWARD.knobs());
        for (int i = 0; i < pairs.length; i += 2) {
            settings = settings.with(pairs[i], pairs[i + 1]);
        }
        return settings;
    }

    private static ForwardSnapshot after(int steps, long seed, String... pairs) throws Exception {
        try (Trainer<ForwardSnapshot> trainer = FORWARD.trainer(settings(pairs), seed, 1)) {
            while (trainer.step() < steps) {
                trainer.runStep();
            }
            return trainer.snapshot();
        }
    }

    private static double mean(float[] xy, int axis) {
        double sum = 0;
        for (int i = axis; i < xy.length; i += 2) {
            sum += xy[i];
        }
        return sum / (xy.length / 2.0);
    }

    private static double variance(float[] xy, int axis) {
        double sum = 0;
        for (int i = axis; i < xy.length; i += 2) {
            sum += Math.pow(xy[i] - mean(xy, axis), 2);
        }
        return sum / (xy.length / 2.0);
    }

    /** ᾱ from the recipe itself: β from 0.0001 to 0.02 in even steps, multiplied here. */
    private static double alphaBarOf2020(int t, int steps) {
        double product = 1;
        for (int i = 0; i < t; i++) {
            product *= 1 - (1e-4 + (0.02 - 1e-4) * i / (steps - 1));
        }
        return product;
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 20, 60, 120, 200})
    void manySmallStepsLeadToWhereTheJumpDoes(int t) throws Exception {
        ForwardSnapshot s = after(t, 3, "schedule", "linear-2020", "steps", "200", "particles", "20000");
        double left = alphaBarOf2020(t, 200);
        double spread = left * Ink.DROP_WIDTH * Ink.DROP_WIDTH + 1 - left;
        double error = Math.sqrt(spread / 20_000);
        assertEquals(Math.sqrt(left) * Ink.DROP_X, mean(s.ink(), 0), 4 * error);
        assertEquals(Math.sqrt(left) * Ink.DROP_Y, mean(s.ink(), 1), 4 * error);
        for (int axis = 0; axis < 2; axis++) {
            assertEquals(spread, variance(s.ink(), axis), 4 * spread * Math.sqrt(2.0 / 20_000));
        }
        assertEquals((variance(s.ink(), 0) + variance(s.ink(), 1)) / 2, s.variance(), 1e-6);
        assertEquals(spread, s.expectedVariance(), 1e-5);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 30, 100, 200})
    void theCountedEntropyOfTheDropIsThatOfItsBell(int t) throws Exception {
        ForwardSnapshot s = after(t, 5);
        double left = NoiseLevel.after(t, Schedule.cosine(200)).alphaBar();
        double exact = Math.log(2 * Math.PI * Math.E * (left * 0.04 + 1 - left));
        assertEquals(exact, s.expectedEntropy(), 1e-6);
        assertEquals(exact, s.entropy(), t == 0 ? 0.1 : 0.04, "bins are 0.2 wide: a cloud of 0.2 looks a little wider in them");
    }

    @Test void entropyOnlyRisesAndEndsAtTheLimitWhateverTheInkWas() throws Exception {
        double[] before = {Double.NEGATIVE_INFINITY};
        for (int t : new int[] {0, 50, 100, 150, 200}) {
            double now = after(t, 1, "ink", "data").entropy();
            assertTrue(now > before[0], "at " + t);
            before[0] = now;
        }
        assertEquals(2.838, before[0], 0.04);
        assertEquals(2.838, after(200, 1, "data", "spiral", "ink", "data").entropy(), 0.04);
        assertTrue(Double.isNaN(after(3, 1, "ink", "data").expectedEntropy()), "the entropy of a digit is in no book");
    }

    @Test void theNoiseOfAPixelIsDrawnOnceAndIsNormal() throws Exception {
        ForwardSnapshot early = after(0, 9, "side", "32");
        ForwardSnapshot late = after(150, 9, "side", "32");
        assertArrayEquals(early.epsilon(), late.epsilon());
        assertArrayEquals(early.data(), late.data());
        assertEquals(32 * 32, early.epsilon().length);
        assertEquals(0, mean(early.epsilon(), 0), 0.15);
        assertEquals(1, variance(early.epsilon(), 0), 0.2);
        assertEquals(early.data()[77], early.level().mixed(early.data()[77], early.epsilon()[77]), "nothing is broken at t = 0");
        assertEquals(Math.sqrt(late.level().alphaBar()) * 0.5 - 2 * Math.sqrt(1 - late.level().alphaBar()), late.level().mixed(0.5, -2), 1e-12);
    }

    @Test void afterTStepsTheProcessHasEnded() throws Exception {
        try (Trainer<ForwardSnapshot> trainer = FORWARD.trainer(settings("steps", "10"), 1, 1)) {
            for (int i = 0; i < 10; i++) {
                assertFalse(trainer.ended());
                trainer.runStep();
            }
            assertTrue(trainer.ended());
            ForwardSnapshot end = trainer.snapshot();
            trainer.runStep();
            assertArrayEquals(end.ink(), trainer.snapshot().ink());
            assertEquals(10, trainer.snapshot().t());
        }
    }

    @Test void aStepCutIntoPhasesIsTheSameStepAndThePastComesBackToTheBit() throws Exception {
        try (Trainer<ForwardSnapshot> whole = FORWARD.trainer(settings(), 4, 1); Trainer<ForwardSnapshot> cut = FORWARD.trainer(settings(), 4, 1)) {
            for (int i = 0; i < 5; i++) {
                whole.runStep();
                float[] before = cut.snapshot().ink();
                cut.runPhase();
                double keep = Math.sqrt(1 - Schedule.cosine(200).beta(i));
                assertEquals(keep * before[11], cut.snapshot().ink()[11], 1e-6, "first everything shrinks");
                cut.runPhase();
            }
            assertArrayEquals(whole.snapshot().ink(), cut.snapshot().ink());
            float[] saved = whole.save();
            whole.runStep();
            float[] later = whole.snapshot().ink();
            whole.runStep();
            whole.restore(5, saved);
            whole.runStep();
            assertArrayEquals(later, whole.snapshot().ink());
        }
    }

    @Test void inkLiesAsThePictureDoes() throws Exception {
        ForwardSnapshot s = after(0, 2, "ink", "data");
        int onPaper = 0;
        for (int n = 0; n < s.particles(); n++) {
            int column = (int) Math.floor((s.ink()[2 * n] + 1.2) / 2.4 * 16);
            int row = (int) Math.floor((1.2 - s.ink()[2 * n + 1]) / 2.4 * 16);
            onPaper += s.data()[Math.clamp(row, 0, 15) * 16 + Math.clamp(column, 0, 15)] == -1 ? 1 : 0;
        }
        assertTrue(onPaper < 0.01 * s.particles(), onPaper + " particles lie where there is no ink");
    }

    @Test void dataOfOnesOwnIsBroken() throws Exception {
        float[] ink = new float[64];
        ink[9] = 1;
        ForwardSnapshot sign = after(0, 1, "data", ForwardProcess.painted(8, ink), "side", "8", "which", "1");
        assertEquals(1, sign.data()[9]);
        assertEquals(-1, sign.data()[10]);
        ForwardSnapshot points = after(0, 1, "data", ForwardProcess.painted(new float[] {0.5f, -0.5f, 0.25f, 0, 1, 1}));
        assertTrue(points.arePoints());
        Path csv = folder.resolve("own.csv");
        Files.writeString(csv, "x,y\n0.1,0.2\n0.3,0.4\n0.5,0.6\n");
        assertTrue(after(0, 1, "data", csv.toString()).arePoints());
    }

    @Test void unknownDataIsRefusedWithWhatWasMeant() throws IOException {
        BadInput refused = assertThrows(BadInput.class, () -> after(0, 1, "data", "glyps"));
        assertTrue(String.valueOf(refused.getMessage()).contains("glyphs"), refused.getMessage());
        assertThrows(BadInput.class, () -> after(0, 1, "data", folder.resolve("none.csv").toString()));
        assertThrows(BadInput.class, () -> after(0, 1, "data", folder.resolve("none-ubyte").toString()));
    }
}
