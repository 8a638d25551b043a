package primerlab.experiment.gan;

import java.util.Arrays;

import org.junit.jupiter.api.Test;
import primerlab.run.Diverged;
import primerlab.run.Settings;
import primerlab.run.Trainer;
import primerlab.text.BadInput;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** A frozen copy of both players does what the players do. */
class FrozenGanTest {
    private static final int PIXELS = 64;

    private static GanImagesSnapshot trained() throws BadInput, Diverged {
        GanImages experiment = new GanImages();
        Settings settings = Settings.standard(experiment.knobs()).with("side", "8").with("width", "8").with("batch", "32");
        try (Trainer<GanImagesSnapshot> trainer = experiment.trainer(settings, 1, 1)) {
            for (int i = 0; i < 10; i++) {
                trainer.runStep();
            }
            return trainer.snapshot();
        }
    }

    @Test void itForgesJudgesAndPullsAsTheSnapshotSays() throws BadInput, Diverged {
        GanImagesSnapshot snapshot = trained();
        try (FrozenGan frozen = new FrozenGan(snapshot.weights())) {
            assertTrue(frozen.fits(snapshot.weights()));
            float[] fake = frozen.forge(snapshot.noise(), 64);
            assertArrayEquals(snapshot.fake(), fake);
            assertArrayEquals(snapshot.belief(), frozen.judge(fake, 64));
            assertArrayEquals(snapshot.beliefReal(), frozen.judge(snapshot.real(), 64));
            assertArrayEquals(snapshot.pull(), frozen.pull(fake, 64));
        }
    }

    /** A small move along the pull must lower G's loss by the pull's squared length. */
    @Test void thePullIsTheSlopeOfGsLoss() throws BadInput, Diverged {
        GanImagesSnapshot snapshot = trained();
        try (FrozenGan frozen = new FrozenGan(snapshot.weights())) {
            double h = 0.5;
            for (int image = 0; image < 8; image++) {
                float[] at = Arrays.copyOfRange(snapshot.fake(), image * PIXELS, (image + 1) * PIXELS);
                float[] pull = frozen.pull(at, 1);
                float[] moved = at.clone();
                double square = 0;
                for (int i = 0; i < PIXELS; i++) {
                    moved[i] += (float) (h * pull[i]);
                    square += (double) pull[i] * pull[i];
                }
                double before = -Math.log(frozen.judge(at, 1)[0]);
                double after = -Math.log(frozen.judge(moved, 1)[0]);
                assertEquals(h * square, before - after, 0.2 * h * square + 1e-5);
            }
        }
    }

    @Test void inABoutTheRealImagesChangeDsLossAndNothingOfGs() throws BadInput, Diverged {
        GanImagesSnapshot snapshot = trained();
        float[] noise = Arrays.copyOf(snapshot.noise(), FrozenGan.IMAGES * FrozenGan.NOISE);
        float[] real = Arrays.copyOf(snapshot.real(), FrozenGan.IMAGES * PIXELS);
        float[] grey = new float[real.length];
        try (FrozenGan frozen = new FrozenGan(snapshot.weights())) {
            FrozenGan.Bout one = frozen.bout(real, noise);
            FrozenGan.Bout other = frozen.bout(grey, noise);
            assertFalse(one.lossD() == other.lossD());
            assertEquals(one.lossG(), other.lossG());
            assertArrayEquals(one.pull(), other.pull());
            assertArrayEquals(one.gradientG(), other.gradientG());
            assertFalse(Arrays.equals(one.gradientG(), frozen.bout(real, new float[noise.length]).gradientG()));
        }
    }

    @Test void theWayBetweenTwoNoiseVectorsKeepsTheirLength() {
        float[] a = {3, 0, 0, 0};
        float[] b = {0, 0, 4, 0};
        assertArrayEquals(a, FrozenGan.between(a, b, 0), 1e-6f);
        assertArrayEquals(b, FrozenGan.between(a, b, 1), 1e-6f);
        float[] middle = FrozenGan.between(a, b, 0.5);
        assertArrayEquals(new float[] {(float) (3.5 / Math.sqrt(2)), 0, (float) (3.5 / Math.sqrt(2)), 0}, middle, 1e-6f);
        assertArrayEquals(a, FrozenGan.between(a, a, 0.3), 1e-6f);
    }
}
