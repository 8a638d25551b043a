package primerlab.experiment.diffusion;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Steps back on a bell of deviation s around 0, whose best prediction of the noise is known: ε = √(1 − ᾱ)·x/v with v = ᾱ·s² + 1 − ᾱ. */
class StrideTest {
    private static final double S = 0.3;

    private static double variance(double alphaBar) {
        return alphaBar * S * S + 1 - alphaBar;
    }

    /** z′ = factor·z: the exact prediction is linear in z. */
    private static double factor(Stride stride) {
        double epsilon = Math.sqrt(1 - stride.before()) / variance(stride.before());
        double x0 = stride.data(1, epsilon);
        return stride.ofData() * x0 + stride.ofNoise() * stride.noise(1, x0);
    }

    private static double ddim(int steps) {
        Schedule schedule = Schedule.cosine(1000);
        int[] times = new Way(steps, 0, true).times(1000);
        double z = 1;
        for (int i = 0; i < steps; i++) {
            z *= factor(Stride.of(schedule.alphaBar()[times[i]], i + 1 < steps ? schedule.alphaBar()[times[i + 1]] : 1, 0));
        }
        return z;
    }

    /** Along the flow x/√v stays as it is, so that z at the start ends at s·z/√v_T. */
    @Test void ddimFollowsTheFlowOfABellAndTheCloserTheMoreStepsItTakes() {
        double exact = S / Math.sqrt(variance(Schedule.cosine(1000).alphaBar()[999]));
        assertEquals(exact, ddim(1000), 0.002);
        assertTrue(Math.abs(ddim(200) - exact) < Math.abs(ddim(20) - exact));
        assertTrue(Math.abs(ddim(20) - exact) < Math.abs(ddim(4) - exact));
    }

    @Test void ddpmEndsWithTheBellsOwnVariance() {
        Schedule schedule = Schedule.cosine(1000);
        double variance = 1;
        double silent = 1;
        for (int t = 999; t >= 0; t--) {
            Stride stride = Stride.of(schedule.alphaBar()[t], t > 0 ? schedule.alphaBar()[t - 1] : 1, 1);
            double factor = factor(stride);
            variance = factor * factor * variance + stride.sigma() * stride.sigma();
            silent = factor * factor * silent;
        }
        assertEquals(S * S, variance, 0.03 * S * S);
        assertTrue(silent < 0.2 * S * S, "without its noise it would end far too narrow: " + silent);
    }

    @Test void withEtaOneAndNoTimeLeftOutItIsThePosterior() {
        Schedule schedule = Schedule.linear(80);
        for (int t = 1; t < 80; t++) {
            Stride stride = Stride.of(schedule.alphaBar()[t], schedule.alphaBar()[t - 1], 1);
            Schedule.Posterior posterior = schedule.posterior(t);
            double ofNoisy = stride.ofNoise() / Math.sqrt(1 - stride.before());
            assertEquals(posterior.variance(), stride.sigma() * stride.sigma(), 1e-7);
            assertEquals(posterior.ofNoisy(), ofNoisy, 1e-5);
            assertEquals(posterior.ofData(), stride.ofData() - ofNoisy * Math.sqrt(stride.before()), 1e-5);
        }
    }

    @Test void theLastStepAddsNoNoiseAndHandsOutTheDataItself() {
        Stride last = Stride.of(0.4, 1, 1);
        assertEquals(0, last.sigma());
        assertEquals(0, last.ofNoise());
        assertEquals(1, last.ofData());
    }

    @Test void aWayVisitsTheLastTimeAndTheFirst() {
        int[] times = new Way(5, 0, true).times(200);
        assertEquals(199, times[0]);
        assertEquals(0, times[4]);
        assertEquals(200, new Way(200, 0, true).times(200).length);
        assertEquals(198, new Way(200, 0, true).times(200)[1]);
    }
}
