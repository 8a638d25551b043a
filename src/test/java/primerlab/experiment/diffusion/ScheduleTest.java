package primerlab.experiment.diffusion;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class ScheduleTest {
    private static Schedule named(String name, int steps) {
        return switch (name) {
            case "cosine" -> Schedule.cosine(steps);
            case "linear" -> Schedule.linear(steps);
            case "linear-2020" -> Schedule.linear2020(steps);
            default -> Schedule.own(steps, 0.95, 0.5, 0.45, 0.1, 0.02);
        };
    }

    @Test void theLinearScheduleOf2020LeavesSignalWhereTIsSmall() {
        assertEquals(0.60, Schedule.linear2020(50).alphaBar()[49], 0.005);
        assertEquals(0.13, Schedule.linear2020(200).alphaBar()[199], 0.005);
        assertEquals(4e-5, Schedule.linear2020(1000).alphaBar()[999], 1e-5);
        assertTrue(Schedule.linear(50).alphaBar()[49] < 1e-4, "spread over any T it leaves none");
    }

    @ParameterizedTest
    @ValueSource(strings = {"cosine", "linear", "linear-2020", "own"})
    void noiseOnlyGrowsAndTheBetasMultiplyToWhatIsLeft(String name) {
        Schedule schedule = named(name, 100);
        double product = 1;
        for (int t = 0; t < 100; t++) {
            product *= 1 - schedule.beta(t);
            assertEquals(product, schedule.alphaBar()[t], 1e-5);
            assertEquals(1, schedule.signal()[t] * schedule.signal()[t] + schedule.noise()[t] * schedule.noise()[t], 1e-5);
            assertTrue(t == 0 || schedule.signalToNoise(t) <= schedule.signalToNoise(t - 1));
        }
        assertEquals(schedule.alphaBar()[30] / (1.0 - schedule.alphaBar()[30]), schedule.signalToNoise(30), 1e-9);
    }

    @Test void anOwnScheduleGoesThroughItsPointsAndNeverRises() {
        Schedule schedule = Schedule.own(100, 0.95, 0.5, 0.7, 0.1, 0);
        assertEquals(0.95, schedule.alphaBar()[19], 1e-6);
        assertEquals(0.5, schedule.alphaBar()[39], 1e-6);
        assertEquals(0.5, schedule.alphaBar()[59], 1e-6);            // a point above the one before is held at that
        assertEquals(0.1, schedule.alphaBar()[79], 1e-6);
        assertEquals(1e-5, schedule.alphaBar()[99], 1e-7);
        for (int t = 1; t < 100; t++) {
            assertTrue(schedule.alphaBar()[t] <= schedule.alphaBar()[t - 1], "at " + t);
        }
        assertArrayEquals(new float[] {0.9f, 0.8f, 0.7f, 0.6f, 0.5f}, Schedule.own(5, 0.9, 0.8, 0.7, 0.6, 0.5).alphaBar(), 1e-6f);
        for (int t = 0; t < 50; t++) {
            assertEquals(1 - 0.5 * (t + 1) / 50, Schedule.own(50, 0.9, 0.8, 0.7, 0.6, 0.5).alphaBar()[t], 1e-6);    // a straight line stays one
        }
    }

    /** Bayes: precisions add, 1/β̃ = 1/(1 − ᾱ_{t−1}) + α_t/β_t, and means add weighted by them. */
    @ParameterizedTest
    @ValueSource(strings = {"cosine", "linear", "own"})
    void thePosteriorIsThatOfTwoBells(String name) {
        Schedule schedule = named(name, 60);
        double x0 = 0.7;
        double xt = -0.4;
        for (int t = 1; t < 60; t++) {
            double earlier = schedule.alphaBar()[t - 1];
            double beta = schedule.beta(t);
            if (beta < 1e-6) {
                continue;
            }
            double variance = 1 / (1 / (1 - earlier) + (1 - beta) / beta);
            double mean = variance * (Math.sqrt(earlier) * x0 / (1 - earlier) + Math.sqrt(1 - beta) * xt / beta);
            Schedule.Posterior posterior = schedule.posterior(t);
            assertEquals(variance, posterior.variance(), 1e-6);
            assertEquals(mean, posterior.ofData() * x0 + posterior.ofNoisy() * xt, 1e-5);
        }
        Schedule.Posterior first = schedule.posterior(0);
        assertEquals(0, first.variance());
        assertEquals(1, first.ofData(), 1e-6);
        assertEquals(0, first.ofNoisy());
    }
}
