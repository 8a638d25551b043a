package primerlab.figure.part;

import java.util.Random;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

final class TicksTest {
    @Test void stepsAreOneTwoOrFiveTimesAPowerOfTenAndNoMoreThanFit() {
        Random random = new Random(1);
        for (int i = 0; i < 2000; i++) {
            double min = (random.nextDouble() - 0.5) * Math.pow(10, random.nextInt(9) - 4);
            double max = min + random.nextDouble() * Math.pow(10, random.nextInt(9) - 4) + 1e-6;
            int most = 2 + random.nextInt(8);
            double[] at = Ticks.linear(min, max, most).at();
            assertTrue(at.length <= most, at.length + " of " + most);
            for (double tick : at) {
                assertTrue(tick >= min - 1e-6 * (max - min) && tick <= max + 1e-6 * (max - min), tick + " in " + min + "…" + max);
            }
            if (at.length > 1) {
                double leading = (at[1] - at[0]) / Math.pow(10, Math.floor(Math.log10(at[1] - at[0]) + 1e-6));
                assertTrue(near(leading, 1) || near(leading, 2) || near(leading, 5), "step " + (at[1] - at[0]));
            }
        }
    }

    @Test void aRangeCutIntoEqualPartsIsMarkedAtBothEndsAndBetween() {
        Random random = new Random(2);
        CalmRange range = new CalmRange();
        for (int i = 0; i < 2000; i++) {
            double low = (random.nextDouble() - 0.5) * Math.pow(10, random.nextInt(9) - 4);
            range.fit(low, low + (0.01 + random.nextDouble()) * Math.pow(10, random.nextInt(9) - 4));
            Ticks ticks = Ticks.ends(range.min(), range.max(), 3 + random.nextInt(5), false);
            double[] at = ticks.at();
            assertTrue(at.length >= 3 && at.length <= 7, at.length + " marks");
            assertEquals(range.min(), at[0], 1e-9 * Math.abs(at[0]));
            assertEquals(range.max(), at[at.length - 1], 1e-9 * Math.abs(range.max()));
            assertEquals(at.length, java.util.Arrays.stream(ticks.labels()).distinct().count(), "no label twice");
        }
    }

    @Test void stepsAreMarkedAtWholeNumbersAndAtTheEnd() {
        assertArrayEquals(new String[] {"0", "5", "10"}, Ticks.ends(0, 10, 4, true).labels());
        assertArrayEquals(new String[] {"0", "250", "500"}, Ticks.ends(0, 500, 4, true).labels());
        assertArrayEquals(new String[] {"0", "500", "1\u202f000", "1\u202f500"}, Ticks.ends(0, 1500, 4, true).labels());
    }

    @Test void labelsShowAsManyDecimalsAsTheStepHas() {
        assertArrayEquals(new String[] {"−1.0", "−0.5", "0.0", "0.5", "1.0"}, Ticks.linear(-1.2, 1.2, 7).labels());
        assertArrayEquals(new String[] {"0", "1\u202f000", "2\u202f000"}, Ticks.linear(0, 2400, 4).labels());
    }

    @Test void aLogarithmicAxisIsMarkedAtPowersOfTen() {
        Ticks ticks = Ticks.logarithmic(1e-5, 1000, 5);
        assertEquals(9, ticks.at().length);
        assertEquals(1e-5, ticks.at()[0], 1e-12);
        assertEquals(1000, ticks.at()[8], 1e-9);
        assertTrue(java.util.Arrays.stream(ticks.labels()).filter(label -> !label.isEmpty()).count() <= 5);
    }

    private static boolean near(double a, double b) {
        return Math.abs(a - b) < 1e-4;
    }
}
