package primerlab.experiment.autoregressive;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import primerlab.run.Diverged;
import primerlab.run.ImageSampler;
import primerlab.run.Settings;
import primerlab.run.Trainer;
import primerlab.text.BadInput;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Pixel models in training: what they learn, and what they draw. */
class PixelTrainerTest {
    private static Settings small(String model) throws BadInput {
        return Settings.standard(PixelExperiment.chainRule().knobs()).with("model", model).with("side", "8").with("width", "16").with("batch", "8")
                .with("learn-from", "100").with("averaging", "0");
    }

    private static Trainer<PixelSnapshot> trained(Settings settings, int steps, int workers) throws BadInput, Diverged {
        Trainer<PixelSnapshot> trainer = PixelExperiment.chainRule().trainer(settings, 3, workers);
        double[] series = new double[2];
        for (int i = 0; i < steps; i++) {
            trainer.runStep();
            trainer.record(series);
        }
        return trainer;
    }

    @ParameterizedTest
    @ValueSource(strings = {"pixel-cnn", "row-lstm", "diagonal-bilstm"})
    void itDrawsTheSameImagesOnOneWorkerAndOnThree(String model) throws BadInput, Diverged {
        try (Trainer<PixelSnapshot> one = trained(small(model), 5, 1); Trainer<PixelSnapshot> three = trained(small(model), 5, 3)) {
            float[] images = ((ImageSampler) one).images(9);
            assertArrayEquals(images, ((ImageSampler) three).images(9));
            assertArrayEquals(images, ((ImageSampler) one).images(9), "drawing changes nothing");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"2", "4"})
    void withAnyNumberOfInkLevelsItLearns(String levels) throws BadInput, Diverged {
        try (Trainer<PixelSnapshot> trainer = PixelExperiment.chainRule().trainer(small("row-lstm").with("levels", levels), 1, 2)) {
            double before = trainer.heldOut();
            for (int i = 0; i < 60; i++) {
                trainer.runStep();
            }
            assertTrue(trainer.heldOut() < 0.6 * before, before + " to " + trainer.heldOut());
            for (float ink : ((ImageSampler) trainer).images(4)) {
                assertEquals(Math.rint(ink * (Integer.parseInt(levels) - 1)), ink * (Integer.parseInt(levels) - 1), 1e-5);
            }
        }
    }

    @Test void theCurveOfWhatIsHeldOutIsMeasuredEveryTwentyFiveStepsAndDisturbsNothing() throws BadInput, Diverged {
        try (Trainer<PixelSnapshot> watched = trained(small("pixel-cnn"), 30, 1);
             Trainer<PixelSnapshot> alone = PixelExperiment.chainRule().trainer(small("pixel-cnn"), 3, 1)) {
            for (int i = 0; i < 30; i++) {
                alone.runStep();
            }
            assertEquals(alone.loss(), watched.loss());
            assertTrue(Double.isNaN(alone.snapshot().heldOut()));
            assertTrue(watched.snapshot().heldOut() > 1);
        }
    }

    @Test void theReaderOfASnapshotGivesTheBatchThePriceThatTheLossSays() throws BadInput, Diverged {
        try (Trainer<PixelSnapshot> trainer = trained(small("diagonal-bilstm"), 3, 1)) {
            ChainReader before = trainer.snapshot().reader();
            trainer.runStep();
            PixelSnapshot after = trainer.snapshot();
            double nats = 0;
            for (int image = 0; image < after.count(); image++) {
                Chain chain = before.begin();
                for (int pixel = 0; pixel < chain.pixels(); pixel++) {
                    int level = Math.round(after.images()[image * chain.pixels() + pixel]);
                    chain.put(level);
                    assertEquals(after.probabilities()[image * chain.pixels() + pixel], Math.exp(chain.logProbability(pixel, 1)), 1e-5);
                }
                nats -= chain.logLikelihood();
            }
            assertEquals(after.loss(), nats / after.count(), 1e-4, "the loss is that of the weights before the update");
        }
    }

    @Test void afterSoManyEpochsTheAverageStaysWhereItIs() throws BadInput, Diverged {
        // 100 images, batches of 8: two epochs are over after 25 steps
        try (Trainer<PixelSnapshot> trainer = trained(small("pixel-cnn").with("averaging", "0.9").with("epochs", "2"), 26, 1)) {
            double kept = trainer.heldOut();
            double before = trainer.loss();
            for (int i = 0; i < 20; i++) {
                trainer.runStep();
            }
            assertEquals(kept, trainer.heldOut());
            assertTrue(trainer.loss() != before, "the weights themselves learn on");
        }
    }
}
