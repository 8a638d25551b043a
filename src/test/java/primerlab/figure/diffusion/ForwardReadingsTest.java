package primerlab.figure.diffusion;

import org.junit.jupiter.api.Test;
import primerlab.experiment.diffusion.ForwardProcess;
import primerlab.experiment.diffusion.ForwardSnapshot;
import primerlab.experiment.diffusion.Schedule;
import primerlab.figure.diffusion.ForwardMoment.Part;
import primerlab.figure.frame.Reading;
import primerlab.run.Settings;
import primerlab.run.Trainer;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class ForwardReadingsTest {
    private static ForwardSnapshot after(int steps, String data) throws Exception {
        ForwardProcess forward = new ForwardProcess();
        try (Trainer<ForwardSnapshot> trainer = forward.trainer(Settings.standard(forward.knobs()).with("data", data), 1, 1)) {
            while (trainer.step() < steps) {
                trainer.runStep();
            }
            return trainer.snapshot();
        }
    }

    /** ᾱ of the cosine schedule, worked out from its formula. */
    private static double cosine(int t, int steps) {
        double top = Math.cos(((double) t / steps + 0.008) / 1.008 * Math.PI / 2);
        double bottom = Math.cos(0.008 / 1.008 * Math.PI / 2);
        return top * top / (bottom * bottom);
    }

    @Test void theCardOfAPixelPutsItsFourNumbersIntoTheFormula() throws Exception {
        ForwardSnapshot s = after(100, "glyphs");
        int pixel = 5 * 16 + 7;
        double x0 = s.data()[pixel];
        double epsilon = s.epsilon()[pixel];
        double expected = Math.sqrt(cosine(100, 200)) * x0 + Math.sqrt(1 - cosine(100, 200)) * epsilon;
        Reading card = ForwardReadings.pixel(ForwardMoment.of(s), Part.SUM, pixel);
        assertEquals(expected, card.value(), 1e-5);
        assertTrue(card.title().contains("row 6, column 8"), card.title());
        assertTrue(card.lines().get(1).contains("t = 100") && card.lines().get(1).contains("0.4938"), card.lines().get(1));
        assertTrue(card.lines().get(2).contains(primerlab.figure.part.Numbers.of(Math.abs(epsilon))), card.lines().get(2));
        double parts = ForwardReadings.pixel(ForwardMoment.of(s), Part.SIGNAL, pixel).value() + ForwardReadings.pixel(ForwardMoment.of(s), Part.NOISE, pixel).value();
        assertEquals(expected, parts, 1e-5);
    }

    @Test void theEntropyOnTheCardIsTheSumOfWhatTheBinsAdd() throws Exception {
        ForwardSnapshot s = after(60, "two-moons");
        double sum = 0;
        int hit = 0;
        for (int count : s.counts()) {
            if (count > 0) {
                double p = count / 8000.0;
                sum -= p * Math.log(p / (0.2 * 0.2));
                hit++;
            }
        }
        assertEquals(sum + (hit - 1) / 16_000.0, ForwardReadings.entropy(s).value(), 1e-9);
    }

    @Test void withOneEpsilonAPointGoesAlongAQuarterOfAnEllipse() throws Exception {
        ForwardSnapshot s = after(0, "spiral");
        float[] path = ForwardMoment.of(s).path(4, 1000);
        assertArrayEquals(new float[] {s.data()[8], s.data()[9]}, new float[] {path[0], path[1]});
        for (int t = 0; t <= 200; t += 20) {
            // x = a·x₀ + b·ε has exactly one solution (a, b): on the unit circle.
            double det = s.data()[8] * s.epsilon()[9] - (double) s.data()[9] * s.epsilon()[8];
            double a = (path[2 * t] * s.epsilon()[9] - path[2 * t + 1] * s.epsilon()[8]) / det;
            double b = (s.data()[8] * path[2 * t + 1] - s.data()[9] * path[2 * t]) / det;
            assertEquals(1, a * a + b * b, 1e-3);
        }
    }

    @Test void aPointOfTheCurveThatIsMovedPushesTheOthersOutOfItsWay() {
        assertArrayEquals(new double[] {0.9, 0.2, 0.2, 0.1, 0}, ForwardHand.moved(new double[] {0.9, 0.65, 0.34, 0.1, 0}, 1, 0.2), 1e-12);
        assertArrayEquals(new double[] {0.95, 0.95, 0.95, 0.95, 0}, ForwardHand.moved(new double[] {0.9, 0.65, 0.34, 0.1, 0}, 3, 0.95), 1e-12);
        assertArrayEquals(new double[] {1, 1, 1, 1, 1}, ForwardHand.moved(new double[] {0.9, 0.65, 0.34, 0.1, 0}, 4, 7), 1e-12);
        assertArrayEquals(new double[] {cosine(40, 200), cosine(80, 200), cosine(120, 200), cosine(160, 200), 0},
                ForwardHand.points(Schedule.cosine(200)), 6e-4);
    }
}
