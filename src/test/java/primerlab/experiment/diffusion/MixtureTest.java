package primerlab.experiment.diffusion;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import primerlab.nn.Draw;
import primerlab.nn.Memory;
import primerlab.nn.Tensor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class MixtureTest {
    private final Mixture mixture = new Mixture(new float[] {-0.5f, 0.2f, 0.6f, 0.1f, 0.1f, -0.7f}, 0.15);

    @ParameterizedTest
    @ValueSource(doubles = {0.999, 0.7, 0.2, 1e-4})
    void theBestPredictionIsTheSlopeOfTheLogarithmOfTheDensity(double alphaBar) {
        double h = 1e-5;
        float[] points = {0.3f, -0.2f, -0.5f, 0.25f, 0.9f, 0.9f, 0, 0};
        float[] noise = mixture.noise(points, alphaBar);
        for (int i = 0; i < points.length; i += 2) {
            double dx = (mixture.logDensity(points[i] + h, points[i + 1], alphaBar) - mixture.logDensity(points[i] - h, points[i + 1], alphaBar)) / (2 * h);
            double dy = (mixture.logDensity(points[i], points[i + 1] + h, alphaBar) - mixture.logDensity(points[i], points[i + 1] - h, alphaBar)) / (2 * h);
            assertEquals(-Math.sqrt(1 - alphaBar) * dx, noise[i], 1e-4 * Math.max(1, Math.abs(dx)));
            assertEquals(-Math.sqrt(1 - alphaBar) * dy, noise[i + 1], 1e-4 * Math.max(1, Math.abs(dy)));
        }
    }

    @Test void ofOneBellTheDensityAndThePredictionAreThoseOfTheBook() {
        Mixture bell = new Mixture(new float[] {0.4f, -0.3f}, 0.2);
        double v = 0.5 * 0.04 + 0.5;
        double dx = 1 - Math.sqrt(0.5) * 0.4f;
        double dy = 0.5 + Math.sqrt(0.5) * 0.3f;
        assertEquals(-(dx * dx + dy * dy) / (2 * v) - Math.log(2 * Math.PI * v), bell.logDensity(1, 0.5, 0.5), 1e-9);
        float[] noise = bell.noise(new float[] {1, 0.5f}, 0.5);
        assertEquals(Math.sqrt(0.5) * dx / v, noise[0], 1e-6);
        assertEquals(Math.sqrt(0.5) * dy / v, noise[1], 1e-6);
    }

    /** Whoever predicts anything else pays for it: on points drawn by the forward process its squared error is the least. */
    @Test void nothingPredictsTheNoiseBetter() {
        try (Memory memory = new Memory()) {
            int n = 4000;
            Tensor bell = memory.tensor("bell", n, 2);
            Draw.normal(1, 0, bell);
            Tensor epsilon = memory.tensor("epsilon", n, 2);
            Draw.normal(2, 0, epsilon);
            float[] noisy = new float[2 * n];
            double alphaBar = 0.6;
            for (int i = 0; i < 2 * n; i++) {
                float centre = mixture.centres()[2 * Draw.index(3, i / 2, 3) + i % 2];
                noisy[i] = (float) (Math.sqrt(alphaBar) * (centre + 0.15 * bell.get(i)) + Math.sqrt(1 - alphaBar) * epsilon.get(i));
            }
            float[] best = mixture.noise(noisy, alphaBar);
            double least = Mixture.error(best, epsilon.toArray());
            for (double factor : new double[] {0.9, 1.1}) {
                float[] other = best.clone();
                for (int i = 0; i < other.length; i++) {
                    other[i] *= (float) factor;
                }
                assertTrue(Mixture.error(other, epsilon.toArray()) > least);
            }
            float[] moved = best.clone();
            for (int i = 0; i < moved.length; i++) {
                moved[i] += 0.1f;
            }
            assertEquals(least + 0.01, Mixture.error(moved, epsilon.toArray()), 0.004);
        }
    }
}
