package primerlab.experiment.gan;

import java.util.Arrays;
import java.util.function.Consumer;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import primerlab.nn.Draw;
import primerlab.nn.Memory;
import primerlab.run.Diverged;
import primerlab.run.Settings;
import primerlab.run.Trainer;
import primerlab.text.BadInput;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

class ImageGanTrainerTest {
    private static final int STEPS = 12;
    private final GanImages experiment = new GanImages();

    private Settings with(String... knobs) throws BadInput {
        Settings settings = Settings.standard(experiment.knobs()).with("side", "8").with("width", "8").with("batch", "16");
        for (String knob : knobs) {
            settings = settings.with(knob.substring(0, knob.indexOf('=')), knob.substring(knob.indexOf('=') + 1));
        }
        return settings;
    }

    private float[] run(Settings settings, long seed, int workers, Consumer<Trainer<GanImagesSnapshot>> between) throws BadInput, Diverged {
        try (Trainer<GanImagesSnapshot> trainer = experiment.trainer(settings, seed, workers)) {
            return run(trainer, STEPS, between);
        }
    }

    private float[] run(Trainer<GanImagesSnapshot> trainer, int steps, Consumer<Trainer<GanImagesSnapshot>> between) throws Diverged {
        double[] series = new double[experiment.series().size()];
        for (int i = 0; i < steps; i++) {
            trainer.runStep();
            trainer.record(series);
            between.accept(trainer);
        }
        return trainer.save();
    }

    @ParameterizedTest
    @ValueSource(strings = {"loss=non-saturating", "loss=saturating", "loss=least-squares", "loss=wasserstein", "gradient-penalty=0", "k-d=3", "k-g=2", "averaging=0"})
    void theSameSeedGivesTheSameRunOnOneWorkerAndOnMore(String knob) throws BadInput, Diverged {
        float[] one = run(with(knob), 3, 1, t -> {});
        assertArrayEquals(one, run(with(knob), 3, 2, t -> {
            t.snapshot();
            t.heldOut();
            ((ImageGanTrainer) t).images(20);
        }));
        assertFalse(Arrays.equals(one, run(with(knob), 4, 1, t -> {})));
    }

    @ParameterizedTest
    @ValueSource(strings = {"loss=non-saturating", "loss=wasserstein"})
    void phaseByPhaseIsTheSameMathsAsStepByStep(String knob) throws BadInput, Diverged {
        float[] whole = run(with(knob), 5, 2, t -> {});
        try (Trainer<GanImagesSnapshot> trainer = experiment.trainer(with(knob), 5, 2)) {
            double[] series = new double[experiment.series().size()];
            for (int i = 0; i < STEPS; i++) {
                for (int phase = 0; phase < experiment.phases().size(); phase++) {
                    assertEquals(phase, trainer.phase());
                    trainer.runPhase();
                    trainer.snapshot();
                }
                trainer.record(series);
            }
            assertArrayEquals(whole, trainer.save());
        }
    }

    @Test void whatWasRestoredRepeatsTheRunToTheBitAndItsFilmToo() throws BadInput, Diverged {
        try (Trainer<GanImagesSnapshot> a = experiment.trainer(with(), 6, 2); Trainer<GanImagesSnapshot> b = experiment.trainer(with(), 6, 1)) {
            float[] saved = run(a, 10, t -> {});
            GanImagesSnapshot then = a.snapshot();
            float[] first = run(a, 10, t -> {});
            assertArrayEquals(new int[] {0, 1, 2, 3, 4, 6, 8, 12, 16}, a.snapshot().film().steps());
            a.restore(10, saved);
            assertArrayEquals(new int[] {0, 1, 2, 3, 4, 6, 8}, a.snapshot().film().steps());
            assertArrayEquals(then.fake(), a.snapshot().fake());
            assertArrayEquals(then.film().frames()[5], a.snapshot().film().frames()[5]);
            assertArrayEquals(first, run(a, 10, t -> {}));
            b.restore(10, saved);
            assertArrayEquals(first, run(b, 10, t -> {}));
        }
    }

    @Test void aFrameOfTheFilmIsWhatGMadeThen() throws BadInput, Diverged {
        try (Trainer<GanImagesSnapshot> trainer = experiment.trainer(with(), 6, 1)) {
            run(trainer, 8, t -> {});
            GanImagesSnapshot now = trainer.snapshot();
            assertArrayEquals(Arrays.copyOf(now.fake(), Film.VECTORS * 64), now.film().frames()[6]);
            assertFalse(Arrays.equals(now.film().frames()[5], now.film().frames()[6]));
        }
    }

    @Test void aPlayerThatIsNotTrainedKeepsItsWeights() throws BadInput, Diverged {
        try (Trainer<GanImagesSnapshot> trainer = experiment.trainer(with(), 1, 1)) {
            run(trainer, 3, t -> {});
            GanImagesSnapshot.Weights before = trainer.snapshot().weights();
            trainer.set("train-d", "off");
            run(trainer, 3, t -> {});
            GanImagesSnapshot.Weights withoutD = trainer.snapshot().weights();
            assertArrayEquals(before.discriminator(), withoutD.discriminator());
            assertFalse(Arrays.equals(before.generator(), withoutD.generator()));
            trainer.set("train-d", "on");
            trainer.set("train-g", "off");
            run(trainer, 3, t -> {});
            GanImagesSnapshot.Weights withoutG = trainer.snapshot().weights();
            assertArrayEquals(withoutD.generator(), withoutG.generator());
            assertFalse(Arrays.equals(withoutD.discriminator(), withoutG.discriminator()));
        }
    }

    /** The claim of lesson 10: G never sees a real image. With D held fixed, other real images leave G's gradient as it is, to the bit. */
    @Test void withDHeldFixedGsGradientDoesNotKnowTheRealImages() {
        try (Memory memory = new Memory()) {
            ImagePlayers players = ImagePlayers.of(memory, 8, 8);
            players.weightsG().initialise(1);
            players.weightsD().initialise(2);
            ImageDuel duel = new ImageDuel(memory, players, 4);
            float[][] gradients = new float[2][];
            double[] lossD = new double[2];
            for (int i = 0; i < 2; i++) {
                float[] real = new float[10 * 64];
                Arrays.fill(real, i == 0 ? -0.9f : 0.7f);
                duel.rules(Rules.NON_SATURATING, 1, 0);
                duel.drawNoise(Draw.key(3, 0, 0), 0);
                duel.forge();
                duel.drawReal(real, Draw.key(3, 0, 1), 0);
                duel.judge();
                duel.gradientD();
                lossD[i] = duel.lossD();
                duel.judgeAgain();
                duel.gradientG();
                gradients[i] = duel.gradientsG().toArray();
            }
            assertFalse(lossD[0] == lossD[1], "D does see them");
            assertArrayEquals(gradients[0], gradients[1]);
        }
    }

    @Test void ofACriticTheSeriesShowsScores() throws BadInput, Diverged {
        try (Trainer<GanImagesSnapshot> trainer = experiment.trainer(with("loss=wasserstein"), 2, 1)) {
            run(trainer, 5, t -> {});
            double[] series = new double[experiment.series().size()];
            trainer.record(series);
            assertEquals(series[3] - series[2], series[0], 1e-5);           // loss_D = s(G(z)) − s(x)
            assertTrue(trainer.snapshot().belief().length == 64);
        }
    }
}
