package primerlab.experiment.density;

import java.util.Arrays;
import java.util.Random;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The numbers of lesson 04 against closed forms, against plain loops, and against what must always hold. */
class DivergenceTest {
    private static final double EXACT = 1e-12;
    private final Random random = new Random(4);

    private Distribution any(int size) {
        return Distribution.ofWeights(random.doubles(size, 0.01, 1).toArray());
    }

    private static Distribution of(double... p) {
        return Distribution.ofWeights(p);
    }

    @Test void smallCasesAreWhatAPersonWorksOutByHand() {
        // ½ log(½ / ¼) + ½ log(½ / ¾) = ½ log(4/3)
        assertEquals(0.5 * Math.log(4.0 / 3), Divergence.FORWARD.of(of(1, 1), of(1, 3)), EXACT);
        // ¼ log ½ + ¾ log(3/2)
        assertEquals(0.25 * Math.log(0.5) + 0.75 * Math.log(1.5), Divergence.REVERSE.of(of(1, 1), of(1, 3)), EXACT);
        assertEquals(Math.log(4), of(1, 1, 1, 1).entropy(), EXACT);
        assertEquals(0, of(0, 1, 0).entropy(), EXACT);
        assertEquals(Math.log(2), Divergence.FORWARD.of(of(1, 0), of(1, 1)), EXACT);
    }

    @Test void twoBellsAreAsFarApartAsTheFormulaForGaussiansSays() {
        Distribution p = gaussian(-0.3, 0.7);
        Distribution q = gaussian(0.4, 1.1);
        assertEquals(gaussians(-0.3, 0.7, 0.4, 1.1), Divergence.FORWARD.of(p, q), EXACT);
        assertEquals(gaussians(0.4, 1.1, -0.3, 0.7), Divergence.REVERSE.of(p, q), EXACT);
    }

    /** In bars so fine that sum and integral agree to the last digits. */
    private static Distribution gaussian(double mu, double sigma) {
        return new Family.Bell(fine()).q(new double[] {mu, Math.log(sigma)});
    }

    private static double[] fine() {
        double[] x = new double[8001];
        Arrays.setAll(x, i -> -12 + 24.0 * i / 8000);
        return x;
    }

    /** log(σ₂/σ₁) + (σ₁² + (μ₁ − μ₂)²) / 2σ₂² − ½. */
    private static double gaussians(double mu1, double sigma1, double mu2, double sigma2) {
        return Math.log(sigma2 / sigma1) + (sigma1 * sigma1 + (mu1 - mu2) * (mu1 - mu2)) / (2 * sigma2 * sigma2) - 0.5;
    }

    @Test void sumsAreThoseOfPlainLoops() {
        for (int round = 0; round < 50; round++) {
            Distribution p = any(16);
            Distribution q = any(16);
            double kl = 0;
            double back = 0;
            double js = 0;
            double entropy = 0;
            double cross = 0;
            for (int i = 0; i < 16; i++) {
                double m = (p.p()[i] + q.p()[i]) / 2;
                kl += p.p()[i] * Math.log(p.p()[i] / q.p()[i]);
                back += q.p()[i] * Math.log(q.p()[i] / p.p()[i]);
                js += 0.5 * p.p()[i] * Math.log(p.p()[i] / m) + 0.5 * q.p()[i] * Math.log(q.p()[i] / m);
                entropy += p.p()[i] * Math.log(1 / p.p()[i]);
                cross += p.p()[i] * Math.log(1 / q.p()[i]);
            }
            assertEquals(kl, Divergence.FORWARD.of(p, q), EXACT);
            assertEquals(back, Divergence.REVERSE.of(p, q), EXACT);
            assertEquals(js, Divergence.JS.of(p, q), EXACT);
            assertEquals(entropy, p.entropy(), EXACT);
            assertEquals(cross, p.crossEntropy(q), EXACT);
        }
    }

    @Test void whatMustAlwaysHoldHolds() {
        for (int round = 0; round < 200; round++) {
            Distribution p = any(9);
            Distribution q = any(9);
            assertTrue(Divergence.FORWARD.of(p, q) > 0);
            assertTrue(Divergence.JS.of(p, q) > 0 && Divergence.JS.of(p, q) <= Divergence.LOG_2);
            assertEquals(Divergence.JS.of(p, q), Divergence.JS.of(q, p), EXACT);
            assertEquals(Divergence.REVERSE.of(p, q), Divergence.FORWARD.of(q, p), EXACT);
            assertEquals(p.crossEntropy(q), p.entropy() + Divergence.FORWARD.of(p, q), EXACT);
            assertEquals(0, Divergence.FORWARD.of(p, p), EXACT);
            assertEquals(0, Divergence.JS.of(p, p), EXACT);
        }
        assertNotEquals(Divergence.FORWARD.of(of(1, 1), of(1, 3)), Divergence.REVERSE.of(of(1, 1), of(1, 3)), 0.01);
    }

    @Test void qOfZeroWherePIsNotIsInfinitelyFarAndNeverNotANumber() {
        Distribution p = of(1, 1, 0);
        Distribution q = of(0, 1, 1);
        assertEquals(Double.POSITIVE_INFINITY, Divergence.FORWARD.of(p, q));
        assertEquals(Double.POSITIVE_INFINITY, Divergence.REVERSE.of(p, q));
        assertEquals(Double.POSITIVE_INFINITY, p.crossEntropy(q));
        assertEquals(0.5 * Math.log(2), Divergence.JS.of(p, q), EXACT);
        assertEquals(Divergence.LOG_2, Divergence.JS.of(of(1, 0), of(0, 1)), EXACT);
        assertEquals(0, Divergence.FORWARD.of(of(1, 0), of(1, 0)), EXACT);
        assertTrue(Arrays.stream(Divergence.FORWARD.terms(p, q)).noneMatch(Double::isNaN));
        assertTrue(Arrays.stream(Divergence.JS.terms(p, q)).noneMatch(Double::isNaN));
    }

    @Test void aBellSoNarrowThatItsTailIsNoNumberStillHasAnExactDivergence() {
        double[] x = {0, 10};
        Distribution q = new Family.Bell(x).q(new double[] {0, Math.log(0.2)});
        assertEquals(0, q.p()[1]);
        assertEquals(0.5 * Math.log(0.5) + 0.5 * (Math.log(0.5) + 1250), Divergence.FORWARD.of(of(1, 1), q), 1e-9);
    }

    @Test void aBarThatIsSetLeavesTheOthersInProportionAndTheSumAtOne() {
        Distribution p = of(1, 2, 3, 4).with(3, 0.7);
        assertEquals(0.7, p.p()[3], EXACT);
        assertEquals(1, Arrays.stream(p.p()).sum(), EXACT);
        assertEquals(2, p.p()[1] / p.p()[0], EXACT);
        assertEquals(3, p.p()[2] / p.p()[0], EXACT);
        assertEquals(0, p.with(3, 1).p()[0], EXACT);
        assertEquals(1.0 / 6, p.with(3, 1).with(3, 0.5).p()[0], EXACT, "what all others lost, they get back alike");
        assertEquals(0, p.with(0, -3).p()[0], EXACT);
    }

    @Test void slopesAreThoseOfCentralDifferences() {
        for (Divergence divergence : Divergence.values()) {
            Distribution p = any(7);
            double[] logits = random.doubles(7, -2, 2).toArray();
            double[] slope = divergence.slope(p, Distribution.softmax(logits));
            for (int i = 0; i < logits.length; i++) {
                assertEquals(central(p, new Family.Bars(7), divergence, logits, i), slope[i], 1e-8, divergence + " " + i);
            }
        }
    }

    @Test void theBellsGradientIsThatOfCentralDifferences() {
        double[] x = Shapes.axis(16);
        for (Divergence divergence : Divergence.values()) {
            Distribution p = any(16);
            for (double[] theta : new double[][] {{0.3, 0.1}, {-4, 1.2}, {7, -0.3}}) {
                Family.Bell bell = new Family.Bell(x);
                double[] gradient = bell.gradient(theta, divergence.slope(p, bell.q(theta)));
                for (int i = 0; i < 2; i++) {
                    double expected = central(p, bell, divergence, theta, i);
                    assertEquals(expected, gradient[i], 1e-7 * Math.max(1, Math.abs(expected)), divergence + " " + Arrays.toString(theta));
                }
            }
        }
    }

    private static double central(Distribution p, Family family, Divergence divergence, double[] theta, int i) {
        double h = 1e-5;
        double[] up = theta.clone();
        double[] down = theta.clone();
        up[i] += h;
        down[i] -= h;
        return (divergence.of(p, family.q(up)) - divergence.of(p, family.q(down))) / (2 * h);
    }
}
