package primerlab.experiment.diffusion;

import java.util.List;

import org.junit.jupiter.api.Test;
import primerlab.dataset.PointSource;
import primerlab.dataset.Points;
import primerlab.run.Diverged;
import primerlab.run.Settings;
import primerlab.run.Trainer;
import primerlab.text.BadInput;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class QualityTest {
    private final DiffusionPoints points = new DiffusionPoints();

    private Settings small() throws BadInput {
        return Settings.standard(points.knobs()).with("width", "32").with("layers", "2").with("steps", "50").with("batch", "64");
    }

    private double[] trained(Trainer<PointsSnapshot> trainer, int steps) throws Diverged {
        double[] row = new double[points.series().size()];
        for (int i = 0; i < steps; i++) {
            trainer.runStep();
            trainer.record(row);
        }
        return row;
    }

    @Test void theFieldComesNearerToTheExactOneAsItLearns() throws BadInput, Diverged {
        try (Trainer<PointsSnapshot> trainer = points.trainer(Settings.standard(points.knobs()), 1, 2)) {
            int error = points.series().indexOf("error");
            double early = trained(trainer, 200)[error];
            double late = trained(trainer, 800)[error];
            assertTrue(late < early / 2, early + " → " + late);
            assertEquals(late, trainer.snapshot().quality().error());
        }
    }

    /** What no network can know is the same for all: the loss on held-out data is that and the distance to the exact field. */
    @Test void theHeldOutLossLiesAboveTheDistanceToTheExactField() throws BadInput, Diverged {
        try (Trainer<PointsSnapshot> trainer = points.trainer(small(), 1, 1)) {
            double[] row = trained(trainer, 200);
            assertTrue(row[points.series().indexOf("held-out")] > row[points.series().indexOf("error")]);
        }
    }

    @Test void measuringChangesNothingAndIsSaidToBeUnknownBeforeTheFirstTime() throws BadInput, Diverged {
        try (Trainer<PointsSnapshot> watched = points.trainer(small(), 3, 1); Trainer<PointsSnapshot> alone = points.trainer(small(), 3, 1)) {
            assertTrue(Double.isNaN(watched.snapshot().quality().modes()));
            trained(watched, 210);
            for (int i = 0; i < 210; i++) {
                alone.runStep();
            }
            assertArrayEquals(alone.save(), watched.save());
            float[] early = alone.save();
            watched.restore(0, early);
            assertTrue(Double.isNaN(watched.snapshot().quality().modes()), "what was measured later does not belong to an earlier moment");
        }
    }

    @Test void realPointsAreNearTheDataAndFarOnesAreNot() throws BadInput, Diverged {
        Points ring = PointSource.read("ring-of-8", 500, 1);
        PointQuality quality = quality(ring);
        assertEquals(1, quality.nearData(ring.train()));
        assertEquals(0, quality.nearData(new float[] {3, 3, -4, 0}));
        assertEquals(0.5, quality.nearData(new float[] {3, 3, ring.train()[0] + 0.03f, ring.train()[1] - 0.03f}));
    }

    private PointQuality quality(Points ring) throws BadInput {
        try (PointTrainer trainer = new PointTrainer(ring, small(), 1, 1)) {
            return new PointQuality(ring, new Mixture(ring.centres(), ring.deviation()), trainer.sampler());
        }
    }

    @Test void aRingHasModesAndMoonsHaveNone() throws BadInput, Diverged {
        for (String data : List.of("ring-of-8", "two-moons")) {
            try (Trainer<PointsSnapshot> trainer = points.trainer(small().with("data", data), 1, 1)) {
                double[] row = trained(trainer, 200);
                assertEquals(data.equals("two-moons"), Double.isNaN(row[points.series().indexOf("near-mode")]));
                assertEquals(data.equals("two-moons"), Double.isNaN(row[points.series().indexOf("modes")]));
                assertTrue(row[points.series().indexOf("near-data")] >= 0);
            }
        }
    }
}
