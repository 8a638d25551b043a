package primerlab.figure.gan;

import java.util.List;

import org.junit.jupiter.api.Test;
import primerlab.experiment.gan.GanSnapshot;
import primerlab.experiment.gan.Net;
import primerlab.figure.frame.Reading;
import primerlab.figure.frame.Spell;
import primerlab.run.History;
import primerlab.run.Settings;
import primerlab.run.Status;
import primerlab.run.View;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class ReadingsTest {
    private final GanSnapshot snapshot = Frozen.snapshot("non-saturating");

    @Test void thePlaceReadsDsOwnBelief() {
        // ℓ = 3 (0.8 − 0.3 + 0.5) − 1 = 2, σ(2) = 0.880797…
        Reading reading = Readings.place(0.8, 0.3, snapshot);
        assertEquals("D(x) = σ(2.000) = 0.8808", reading.lines().getLast());
        assertEquals(0.880797, reading.value(), 1e-6);
    }

    @Test void theFakeReadsItsNoiseItsBeliefAndItsPull() {
        // Fake 1: x − y + 0.5 = −0.5, leaky: −0.1, ℓ = −1.3, σ = 0.214165; slope 3 · 0.2 · (1, −1); −∂L/∂ℓ = 1 − D = 0.785835
        Reading reading = Readings.fake(0, snapshot);
        assertEquals("z = (1.00, 0.25)   G(z) = (−0.50, 0.50)", reading.lines().get(0));
        assertEquals("D(G(z)) = σ(−1.300) = 0.2142", reading.lines().get(1));
        assertEquals("∂L_G/∂ℓ = −(1 − D) = −0.7858", reading.lines().get(2));
        assertEquals("     = 0.7858 · (0.60, −0.60) = (0.47, −0.47)", reading.lines().get(4));
    }

    @Test void theSaturatingLossPullsByDAlone() {
        Reading reading = Readings.fake(0, Frozen.snapshot("saturating"));
        assertEquals("∂L_G/∂ℓ = −D = −0.2142", reading.lines().get(2));
    }

    @Test void leastSquaresReadsTheRawScore() {
        Reading reading = Readings.fake(0, Frozen.snapshot("least-squares"));
        assertEquals("D(G(z)) = −1.300", reading.lines().get(1));
        assertEquals("∂L_G/∂D = D − 1 = −2.300", reading.lines().get(2));
    }

    @Test void theLossOfDIsTheSumOfItsTwoTerms() {
        GanSnapshot judged = inPhase(5);
        double real = -(Math.log(0.9) + Math.log(0.6)) / 2;
        double fake = -(Math.log(0.8) + Math.log(0.6)) / 2;
        String line = Readings.lossOfD(judged).lines().getLast();
        assertEquals("    = " + Spell.number(real) + " + " + Spell.number(fake) + " = " + Spell.number(real + fake) + " nats", line);
    }

    /** D(x) is 1 in a float from a score of 17 on; the loss is not. */
    @Test void theLossOfADThatIsVerySureIsStillANumber() {
        float[] sure = {40, 90};
        assertEquals((Math.exp(-40) + Math.exp(-90)) / 2, Readings.meanReal(sure, true), 1e-30);
        assertEquals(65, Readings.meanFake(sure, true), 1e-12);
        assertEquals(65, Readings.meanReal(new float[] {-40, -90}, true), 1e-12);
    }

    @Test void afterGoingBackTheNewestEndOfTheCurveReadsItsOwnRow() {
        History history = new History(List.of("loss-d", "loss-g"), 2, new long[] {10, 20}, new double[][] {{1.25, 0.5}, {0.75, 2}});
        View<GanSnapshot> back = new View<>(new Status(Status.State.PAUSED, snapshot.step(), 0, 20, 0, 0,
                Settings.standard(List.of()), 1, null), snapshot, history, List.of(), -1);
        assertTrue(snapshot.step() < 20, "the snapshot is of step " + snapshot.step());
        Reading newest = Readings.losses(back, 20);
        assertEquals("L_D = 0.5000   L_G = 2.000", newest.lines().getLast());
        assertEquals(0.5, newest.value());
    }

    @Test void theSlopeAgreesWithCentralDifferences() {
        Net net = new Net(new int[] {2, 3, 2, 1}, new float[][] {{0.3f, -1, 0.7f, 0.2f, -0.5f, 0.9f}, {1, -2, 0.5f, 0.4f, 0.1f, -0.6f}, {0.8f, -1.1f}},
                new float[][] {{0.1f, -0.2f, 0}, {0.05f, 0}, {0.3f}}, new float[][] {});
        double[] slope = Slope.ofOutput(net, net.activations(0.4, -0.3));
        double h = 1e-5;
        double[] differences = {
                (net.activations(0.4 + h, -0.3)[3][0] - net.activations(0.4 - h, -0.3)[3][0]) / (2 * h),
                (net.activations(0.4, -0.3 + h)[3][0] - net.activations(0.4, -0.3 - h)[3][0]) / (2 * h)};
        assertArrayEquals(differences, slope, 1e-6);
    }

    @Test void aNeuronsSumIsWrittenWithTheNumbersOfTheSelectedNoise() {
        NetPlan plan = NetPlan.of(snapshot.generator(), snapshot.discriminator(), 0, 300, 0, 100);
        Flow flow = Flow.of(new Probe.Fake(0), snapshot);
        Reading hidden = NetReadings.neuron(plan, flow, 2, 0, snapshot);
        assertEquals("s = 1.00·(−0.50) − 1.00·0.50 + 0.50", hidden.lines().get(1));
        assertEquals("  = −0.5000   a = 0.2 · s = −0.1000", hidden.lines().get(2));
        Reading output = NetReadings.neuron(plan, flow, 3, 0, snapshot);
        assertTrue(output.lines().contains("D = σ(−1.300) = 0.2142"), output.lines().toString());
    }

    @Test void aWeightTellsItsProductAndItsGradient() {
        NetPlan plan = NetPlan.of(snapshot.generator(), snapshot.discriminator(), 0, 300, 0, 100);
        Reading weight = NetReadings.weight(plan, Flow.of(new Probe.Fake(0), snapshot), 2, 0, 0, snapshot);
        assertEquals("w · a = 1.000 · −0.5000 = −0.5000", weight.lines().get(1));
        assertEquals("∂L_D/∂w = 0.2500", weight.lines().get(2));
    }

    private GanSnapshot inPhase(int phase) {
        GanSnapshot s = snapshot;
        return new GanSnapshot(s.step(), phase, s.loss(), s.real(), s.centres(), s.deviation(), s.coordinates(), s.noise(), s.fake(), s.belief(), s.pull(),
                s.extent(), s.mapSide(), s.map(), s.gridSide(), s.lattice(), s.grid(), s.batch(), s.generator(), s.discriminator(),
                s.lossD(), s.lossG(), s.modes(), s.nearMode(), s.coverage(), s.precision());
    }
}
