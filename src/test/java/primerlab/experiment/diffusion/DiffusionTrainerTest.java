package primerlab.experiment.diffusion;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

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
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

class DiffusionTrainerTest {
    private static final int STEPS = 12;
    private final DiffusionPoints points = new DiffusionPoints();
    private final DiffusionImages images = new DiffusionImages();

    private Settings ofPoints() throws BadInput {
        return Settings.standard(points.knobs()).with("width", "32");
    }

    private Settings ofImages() throws BadInput {
        return Settings.standard(images.knobs()).with("side", "8").with("width", "8").with("batch", "16").with("steps", "50").with("sampling-steps", "10");
    }

    private static float[] run(Trainer<?> trainer, int steps) throws Diverged {
        for (int i = 0; i < steps; i++) {
            trainer.runStep();
        }
        return trainer.save();
    }

    @Test void theSameSeedGivesTheSameRunOnOneWorkerAndOnTwoAndLookingChangesNothing() throws BadInput, Diverged {
        try (Trainer<ImagesSnapshot> one = images.trainer(ofImages(), 3, 1); Trainer<ImagesSnapshot> two = images.trainer(ofImages(), 3, 2)) {
            float[] expected = run(one, STEPS);
            for (int i = 0; i < STEPS; i++) {
                two.runStep();
                two.snapshot();
                two.heldOut();
            }
            assertArrayEquals(expected, two.save());
        }
    }

    @Test void whatWasRestoredRepeatsTheRunToTheBit() throws BadInput, Diverged {
        try (Trainer<PointsSnapshot> a = points.trainer(ofPoints(), 6, 2); Trainer<PointsSnapshot> b = points.trainer(ofPoints(), 6, 1)) {
            float[] saved = run(a, STEPS);
            float[] weights = a.snapshot().learnt().weights();
            float[] first = run(a, STEPS);
            b.restore(STEPS, saved);
            assertArrayEquals(weights, b.snapshot().learnt().weights());
            assertArrayEquals(first, run(b, STEPS));
        }
    }

    /** θ̄ ← d·θ̄ + (1 − d)·θ with d = min(averaging, (1 + step)/(10 + step)). */
    @Test void samplesAreMadeWithTheAverageOfTheWeights() throws BadInput, Diverged {
        try (Trainer<PointsSnapshot> newest = points.trainer(ofPoints().with("averaging", "0"), 1, 1);
             Trainer<PointsSnapshot> mean = points.trainer(ofPoints().with("averaging", "0.5"), 1, 1)) {
            float[] before = mean.snapshot().learnt().weights();
            assertArrayEquals(before, newest.snapshot().learnt().weights());
            for (int i = 0; i < STEPS; i++) {
                newest.runStep();
                mean.runStep();
                double keep = Math.min(0.5, (1.0 + i) / (10 + i));
                float[] now = newest.snapshot().learnt().weights();
                float[] average = mean.snapshot().learnt().weights();
                for (int w = 0; w < now.length; w++) {
                    assertEquals(keep * before[w] + (1 - keep) * now[w], average[w], 1e-6);
                }
                before = average;
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {16, 64})
    void aBatchHasATimeFromEveryShareOfAllTimes(int batch) throws BadInput, Diverged {
        try (Trainer<ImagesSnapshot> trainer = images.trainer(ofImages().with("batch", Integer.toString(batch)).with("steps", "320"), 1, 1)) {
            trainer.runStep();
            boolean[] met = new boolean[batch];
            ((ImageTrainer) trainer).model().batches().forEach(shard -> Arrays.stream(shard.times()).forEach(t -> met[t * batch / 320] = true));
            for (boolean share : met) {
                assertTrue(share);
            }
        }
    }

    @Test void theBatchShownIsTheForwardProcess() throws BadInput, Diverged {
        try (Trainer<ImagesSnapshot> trainer = images.trainer(ofImages(), 1, 1)) {
            assertEquals(0, trainer.snapshot().batch().noisy().length);
            trainer.runPhase();
            NoisyData drawn = trainer.snapshot().batch();
            assertEquals(0, drawn.predicted().length);
            Schedule schedule = trainer.snapshot().schedule();
            for (int i = 0; i < drawn.times().length; i++) {
                float[] data = Arrays.copyOfRange(drawn.data(), i * 64, (i + 1) * 64);
                float[] noise = Arrays.copyOfRange(drawn.noise(), i * 64, (i + 1) * 64);
                assertArrayEquals(schedule.noisy(data, noise, drawn.times()[i]), Arrays.copyOfRange(drawn.noisy(), i * 64, (i + 1) * 64), 1e-6f);
            }
            trainer.runStep();
            assertEquals(drawn.noise().length, trainer.snapshot().batch().predicted().length);
        }
    }

    @Test void theSameSeedGivesTheSamePictureAndDdimIsSettledByItsStart() throws BadInput, Diverged {
        try (Trainer<ImagesSnapshot> trainer = images.trainer(ofImages(), 1, 1)) {
            run(trainer, 5);
            try (Reverse reverse = new Reverse(trainer.snapshot().learnt())) {
                float[] start = reverse.noise(4, 3);
                Way ddim = new Way(10, 0, true);
                Way ddpm = new Way(10, 1, true);
                assertArrayEquals(end(reverse.path(ddim, start, 1, 1)), end(reverse.path(ddim, start, 2, 3)));
                assertArrayEquals(end(reverse.path(ddpm, start, 1, 1)), end(reverse.path(ddpm, start, 1, 1)));
                assertFalse(Arrays.equals(end(reverse.path(ddpm, start, 1, 1)), end(reverse.path(ddpm, start, 2, 1))));
                assertArrayEquals(end(reverse.path(new Way(10, 1, false), start, 1, 1)), end(reverse.path(new Way(10, 1, false), start, 2, 1)));
                // One step alone is the last one: no noise is added, whatever the way and the seed.
                assertArrayEquals(end(reverse.path(new Way(1, 0, true), start, 1, 1)), end(reverse.path(new Way(1, 1, true), start, 2, 1)));
                // One sample's way does not depend on who goes with it.
                assertArrayEquals(Arrays.copyOf(end(reverse.path(ddim, start, 1, 1)), 64), end(reverse.path(ddim, Arrays.copyOf(start, 64), 1, 1)), 1e-5f);
            }
        }
    }

    private static float[] end(Path path) {
        return path.noisy().getLast();
    }

    @Test void aPathShowsWhatTheNetworkTakesTheDataToBe() throws BadInput, Diverged {
        try (Trainer<PointsSnapshot> trainer = points.trainer(ofPoints(), 1, 1)) {
            run(trainer, 40);
            try (Reverse reverse = new Reverse(trainer.snapshot().learnt())) {
                Path path = reverse.path(new Way(8, 0, true), reverse.noise(1, 50), 1, 1);
                assertArrayEquals(new int[] {199, 170, 142, 113, 85, 56, 28, 0, -1}, path.times());
                Schedule schedule = trainer.snapshot().schedule();
                for (int k = 0; k < 8; k++) {
                    float[] predicted = reverse.predict(path.noisy().get(k), path.times()[k]);
                    float[] data = path.data().get(k);
                    for (int i = 0; i < data.length; i++) {
                        double x0 = (path.noisy().get(k)[i] - schedule.noise()[path.times()[k]] * predicted[i]) / schedule.signal()[path.times()[k]];
                        assertEquals(Math.clamp(x0, -1.2, 1.2), data[i], 1e-4);
                    }
                }
                assertArrayEquals(path.data().get(7), path.noisy().getLast(), 1e-5f);
            }
        }
    }

    @Test void aFrozenCopyMakesSamplesOnAnotherThreadAndTrainingDoesNotNotice() throws Exception {
        try (Trainer<ImagesSnapshot> alone = images.trainer(ofImages(), 3, 1); Trainer<ImagesSnapshot> watched = images.trainer(ofImages(), 3, 1)) {
            float[] expected = run(alone, 3 * STEPS);
            run(watched, STEPS);
            AtomicBoolean enough = new AtomicBoolean();
            AtomicInteger made = new AtomicInteger();
            Learnt learnt = watched.snapshot().learnt();
            Thread beside = Thread.ofPlatform().start(() -> {
                try (Reverse reverse = new Reverse(learnt)) {
                    float[] first = end(reverse.path(new Way(5, 1, true), reverse.noise(1, 4), 1, 5));
                    do {
                        assertArrayEquals(first, end(reverse.path(new Way(5, 1, true), reverse.noise(1, 4), 1, 5)));
                        made.incrementAndGet();
                    } while (!enough.get());
                }
            });
            float[] seen = run(watched, 2 * STEPS);
            enough.set(true);
            beside.join();
            assertTrue(made.get() > 0);
            assertArrayEquals(expected, seen);
        }
    }

    @Test void theTrainersOwnSamplesComeFromTheAverageToo() throws BadInput, Diverged {
        try (Trainer<ImagesSnapshot> trainer = images.trainer(ofImages(), 1, 1)) {
            run(trainer, 5);
            float[] before = ((ImageSampler) trainer).images(2);
            trainer.runPhase();
            assertArrayEquals(before, ((ImageSampler) trainer).images(2));
        }
    }

    @Test void everyScheduleTrains() throws BadInput, Diverged {
        for (String schedule : List.of("cosine", "linear", "linear-2020", "own")) {
            try (Trainer<PointsSnapshot> trainer = points.trainer(ofPoints().with("schedule", schedule), 1, 1)) {
                run(trainer, 3);
                assertTrue(trainer.loss() < 2, schedule);
            }
        }
    }
}
