package primerlab.experiment.gan;

import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import primerlab.run.Diverged;
import primerlab.run.Portable;
import primerlab.run.Settings;
import primerlab.run.Trainer;
import primerlab.text.BadInput;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

/** What a snapshot shows is worked out again by plain loops from the nets frozen with it. */
class GanSnapshotTest {
    private final GanPoints experiment = new GanPoints();
    private Trainer<GanSnapshot> trainer;
    private GanSnapshot seen;

    @BeforeEach void trainALittle() throws BadInput, Diverged {
        trainer = experiment.trainer(Settings.standard(experiment.knobs()), 2, 2);
        for (int i = 0; i < 50; i++) {
            trainer.runStep();
        }
        seen = trainer.snapshot();
    }

    @AfterEach void close() {
        trainer.close();
    }

    private double logit(double x, double y) {
        double[][] activations = seen.discriminator().activations(x, y);
        return activations[activations.length - 1][0];
    }

    private static double sigma(double logit) {
        return 1 / (1 + Math.exp(-logit));
    }

    @Test void theFrozenNetsGiveTheEnginesFakesAndBeliefs() {
        for (int i = 0; i < seen.belief().length; i++) {
            double[][] g = seen.generator().activations(seen.noise()[2 * i], seen.noise()[2 * i + 1]);
            assertEquals(g[g.length - 1][0], seen.fake()[2 * i], 1e-5);
            assertEquals(g[g.length - 1][1], seen.fake()[2 * i + 1], 1e-5);
            assertEquals(sigma(logit(seen.fake()[2 * i], seen.fake()[2 * i + 1])), seen.belief()[i], 1e-5);
        }
    }

    @Test void theMapHoldsDAtTheCellsCentresBottomRowFirst() {
        int side = seen.mapSide();
        for (int cell = 0; cell < side * side; cell += 37) {
            double x = seen.extent() * ((2 * (cell % side) + 1.0) / side - 1);
            double y = seen.extent() * ((2 * (cell / side) + 1.0) / side - 1);
            assertEquals(sigma(logit(x, y)), seen.map()[cell], 1e-5);
        }
    }

    @Test void thePullIsTheWayInWhichTheLossOfGFallsFastest() {
        double h = 1e-5;
        for (int i = 0; i < 100; i++) {
            double x = seen.fake()[2 * i];
            double y = seen.fake()[2 * i + 1];
            double right = (Math.log(sigma(logit(x + h, y))) - Math.log(sigma(logit(x - h, y)))) / (2 * h);
            double up = (Math.log(sigma(logit(x, y + h))) - Math.log(sigma(logit(x, y - h)))) / (2 * h);
            assertEquals(right, seen.pull()[2 * i], 2e-3 * Math.max(1, Math.abs(right)));
            assertEquals(up, seen.pull()[2 * i + 1], 2e-3 * Math.max(1, Math.abs(up)));
        }
    }

    @Test void theGridIsGOfTheLattice() {
        for (int i = 0; i < seen.gridSide() * seen.gridSide(); i += 13) {
            double[][] g = seen.generator().activations(seen.lattice()[2 * i], seen.lattice()[2 * i + 1]);
            assertEquals(g[g.length - 1][0], seen.grid()[2 * i], 1e-5);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"normal", "uniform"})
    void theLatticeCutsTheNoiseIntoCellsOfEqualProbability(String name) throws BadInput {
        try (Trainer<GanSnapshot> other = experiment.trainer(Settings.standard(experiment.knobs()).with("noise", name), 2, 1)) {
            GanSnapshot snapshot = other.snapshot();
            int side = snapshot.gridSide();
            float[] many = new float[2 * snapshot.noise().length];
            System.arraycopy(snapshot.noise(), 0, many, 0, snapshot.noise().length);
            int[] column = new int[side - 1];
            int inside = 0;
            for (int i = 0; i < snapshot.noise().length; i += 2) {
                for (int c = 0; c + 1 < side; c++) {
                    if (many[i] >= snapshot.lattice()[2 * c] && many[i] < snapshot.lattice()[2 * (c + 1)]) {
                        column[c]++;
                        inside++;
                    }
                }
            }
            double points = snapshot.noise().length / 2.0;
            assertEquals((side - 1.0) / side, inside / points, 0.06);
            for (int hits : column) {
                assertEquals(points / side, hits, 5 * Math.sqrt(points / side));
            }
        }
    }

    @Test void weightsLeaveUnderPyTorchsNamesAndComeBack() throws BadInput {
        Map<String, Portable.Weights> kept = ((Portable) trainer).tensors();
        assertArrayEquals(new String[] {"generator.layers.0.weight", "generator.layers.0.bias", "generator.layers.1.weight",
            "generator.layers.1.bias", "generator.layers.2.weight", "generator.layers.2.bias", "discriminator.layers.0.weight",
            "discriminator.layers.0.bias", "discriminator.layers.1.weight", "discriminator.layers.1.bias", "discriminator.layers.2.weight",
            "discriminator.layers.2.bias"}, kept.keySet().toArray());
        try (Trainer<GanSnapshot> other = experiment.trainer(Settings.standard(experiment.knobs()), 99, 1)) {
            ((Portable) other).load(kept);
            assertArrayEquals(seen.map(), other.snapshot().map());
        }
    }
}
