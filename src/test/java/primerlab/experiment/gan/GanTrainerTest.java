package primerlab.experiment.gan;

import java.util.Arrays;
import java.util.function.Consumer;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import primerlab.run.Diverged;
import primerlab.run.Settings;
import primerlab.run.Trainer;
import primerlab.text.BadInput;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class GanTrainerTest {
    private static final int STEPS = 60;
    private final GanPoints experiment = new GanPoints();

    private Settings with(String... knobs) throws BadInput {
        Settings settings = Settings.standard(experiment.knobs());
        for (String knob : knobs) {
            settings = settings.with(knob.substring(0, knob.indexOf('=')), knob.substring(knob.indexOf('=') + 1));
        }
        return settings;
    }

    /** Both losses of every step, then all that is saved. */
    private double[] history(Settings settings, long seed, int workers, Consumer<Trainer<GanSnapshot>> between) throws BadInput, Diverged {
        try (Trainer<GanSnapshot> trainer = experiment.trainer(settings, seed, workers)) {
            return history(trainer, STEPS, between);
        }
    }

    private double[] history(Trainer<GanSnapshot> trainer, int steps, Consumer<Trainer<GanSnapshot>> between) throws Diverged {
        double[] losses = new double[2 * steps];
        double[] series = new double[experiment.series().size()];
        for (int i = 0; i < steps; i++) {
            trainer.runStep();
            trainer.record(series);
            losses[2 * i] = series[0];
            losses[2 * i + 1] = series[1];
            between.accept(trainer);
        }
        float[] saved = trainer.save();
        double[] all = Arrays.copyOf(losses, losses.length + saved.length);
        for (int i = 0; i < saved.length; i++) {
            all[losses.length + i] = saved[i];
        }
        return all;
    }

    @ParameterizedTest
    @ValueSource(strings = {"loss=non-saturating", "loss=saturating", "loss=least-squares", "noise=uniform", "noise=circle", "k-d=3", "k-g=2",
        "gradient-penalty=0.5", "batch=32", "layers-g=4", "width-d=8"})
    void theSameSeedGivesTheSameRunOnOneWorkerAndOnMore(String knob) throws BadInput, Diverged {
        double[] one = history(with(knob), 3, 1, t -> {});
        assertArrayEquals(one, history(with(knob), 3, 1, t -> {}));
        assertArrayEquals(one, history(with(knob), 3, 2, t -> {}));
        assertArrayEquals(one, history(with(knob), 3, 4, t -> {}));
        assertFalse(Arrays.equals(one, history(with(knob), 4, 1, t -> {})));
    }

    @Test void lookingChangesNothing() throws BadInput, Diverged {
        double[] unseen = history(with(), 3, 2, t -> {});
        assertArrayEquals(unseen, history(with(), 3, 2, t -> {
            t.snapshot();
            t.measures();
            t.heldOut();
            ((GanTrainer) t).samples(700);
        }));
    }

    @ParameterizedTest
    @ValueSource(strings = {"k-d=1", "k-d=3", "k-g=3"})
    void phaseByPhaseIsTheSameMathsAsStepByStep(String knob) throws BadInput, Diverged {
        double[] whole = history(with(knob), 5, 2, t -> {});
        try (Trainer<GanSnapshot> trainer = experiment.trainer(with(knob), 5, 2)) {
            double[] cut = new double[8];
            for (int i = 0; i < STEPS; i++) {
                for (int phase = 0; phase < experiment.phases().size(); phase++) {
                    assertEquals(phase, trainer.phase());
                    assertEquals(i, trainer.step());
                    trainer.runPhase();
                    trainer.snapshot();
                }
                trainer.record(cut);
                assertEquals(whole[2 * i], cut[0]);
                assertEquals(whole[2 * i + 1], cut[1]);
            }
        }
    }

    @Test void whatWasRestoredRepeatsTheRunToTheBit() throws BadInput, Diverged {
        try (Trainer<GanSnapshot> trainer = experiment.trainer(with(), 6, 2)) {
            history(trainer, 40, t -> {});
            float[] saved = trainer.save();
            GanSnapshot then = trainer.snapshot();
            double[] first = history(trainer, 40, t -> {});
            trainer.restore(40, saved);
            assertEquals(40, trainer.step());
            GanSnapshot again = trainer.snapshot();
            assertArrayEquals(then.map(), again.map());
            assertArrayEquals(then.fake(), again.fake());
            assertEquals(then.lossD(), again.lossD());
            assertEquals(then.nearMode(), again.nearMode());
            assertArrayEquals(first, history(trainer, 40, t -> {}));
        }
    }

    @Test void aSecondTrainerTakesOverARunFromItsCheckpoint() throws BadInput, Diverged {
        try (Trainer<GanSnapshot> a = experiment.trainer(with(), 6, 2); Trainer<GanSnapshot> b = experiment.trainer(with(), 6, 1)) {
            history(a, 25, t -> {});
            b.restore(25, a.save());
            assertArrayEquals(history(a, 25, t -> {}), history(b, 25, t -> {}));
        }
    }

    @Test void aPlayerThatIsNotTrainedKeepsItsWeightsAndTheOtherGoesOn() throws BadInput, Diverged {
        try (Trainer<GanSnapshot> trainer = experiment.trainer(with(), 1, 1)) {
            history(trainer, 5, t -> {});
            GanSnapshot before = trainer.snapshot();
            trainer.set("train-d", "off");
            history(trainer, 5, t -> {});
            GanSnapshot withoutD = trainer.snapshot();
            assertArrayEquals(before.discriminator().weights()[1], withoutD.discriminator().weights()[1]);
            assertFalse(Arrays.equals(before.generator().weights()[1], withoutD.generator().weights()[1]));
            trainer.set("train-d", "on");
            trainer.set("train-g", "off");
            history(trainer, 5, t -> {});
            GanSnapshot withoutG = trainer.snapshot();
            assertArrayEquals(withoutD.generator().weights()[1], withoutG.generator().weights()[1]);
            assertFalse(Arrays.equals(withoutD.discriminator().weights()[1], withoutG.discriminator().weights()[1]));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"learning-rate-d=1000", "learning-rate-g=1000"})
    void aLearningRateOfAThousandEndsTheRunAndNamesWhatBroke(String knob) throws BadInput {
        for (long seed = 1; seed <= 3; seed++) {
            try (Trainer<GanSnapshot> trainer = experiment.trainer(with(knob), seed, 2)) {
                Diverged broken = assertThrows(Diverged.class, () -> history(trainer, 10, t -> {}));
                assertTrue(experiment.series().contains(broken.quantity()), broken.quantity());
            }
        }
    }

    @Test void aKnobThatNeedsAFreshRunIsNotTurnedInThisOne() throws BadInput {
        try (Trainer<GanSnapshot> trainer = experiment.trainer(with(), 1, 1)) {
            assertThrows(IllegalArgumentException.class, () -> trainer.set("width-g", "8"));
            assertThrows(BadInput.class, () -> trainer.set("learning-rte", "1"));
            assertThrows(BadInput.class, () -> trainer.set("learning-rate-d", "fast"));
        }
    }

    @Test void theBatchShowsWhatEachPhaseHasWorkedOut() throws BadInput, Diverged {
        try (Trainer<GanSnapshot> trainer = experiment.trainer(with("batch=64"), 1, 2)) {
            int[][] sizes = {{0, 0, 0, 0, 0, 0}, {128, 0, 0, 0, 0, 0}, {128, 128, 0, 0, 0, 0}, {128, 128, 128, 0, 0, 0}, {128, 128, 128, 64, 64, 0}};
            for (int phase = 0; phase < 9; phase++) {
                assertArrayEquals(sizes[Math.min(phase, 4)], sizes(trainer.snapshot().batch()));
                trainer.runPhase();
            }
            assertArrayEquals(new int[] {128, 128, 128, 64, 64, 128}, sizes(trainer.snapshot().batch()));
            trainer.runPhase();
            assertArrayEquals(new int[] {128, 128, 128, 64, 64, 128}, sizes(trainer.snapshot().batch()));
        }
    }

    private static int[] sizes(GanSnapshot.Batch b) {
        return new int[] {b.noise().length, b.fake().length, b.real().length, b.scoreReal().length, b.scoreFake().length, b.pull().length};
    }

    @Test void aRunLearnsToFindTheModes() throws BadInput, Diverged {
        try (Trainer<GanSnapshot> trainer = experiment.trainer(with(), 1, 2)) {
            double before = trainer.measures().getOrDefault("near_mode", Double.NaN);
            history(trainer, 1500, t -> {});
            double after = trainer.measures().getOrDefault("near_mode", Double.NaN);
            assertTrue(before < 0.2 && after > 0.5, before + " → " + after);
            assertEquals(8, trainer.measures().getOrDefault("modes", Double.NaN));
            assertEquals(Math.log(4), trainer.heldOut(), 0.2);
        }
    }
}
