package primerlab.figure.part;

import java.util.Random;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

final class ThinnedTest {
    private static final int ROWS = 5000;
    private static final int PIXELS = 100;
    private final long[] x = new long[ROWS];
    private final double[] y = new double[ROWS];
    private final Thinned thinned = new Thinned();

    ThinnedTest() {
        Random random = new Random(2);
        for (int i = 0; i < ROWS; i++) {
            x[i] = i;
            y[i] = random.nextGaussian();
        }
    }

    @Test void everyPixelColumnKeepsItsExtremes() {
        y[1234] = 40;
        y[4321] = -40;
        thinned.thin(x, y, ROWS, ThinnedTest::pixel, value -> value);
        double[] lowest = new double[PIXELS];
        double[] highest = new double[PIXELS];
        for (int i = 0; i < ROWS; i++) {
            int column = (int) pixel(x[i]);
            lowest[column] = Math.min(lowest[column], y[i]);
            highest[column] = Math.max(highest[column], y[i]);
        }
        double[] keptLow = new double[PIXELS];
        double[] keptHigh = new double[PIXELS];
        for (int i = 0; i < thinned.size(); i++) {
            int column = (int) thinned.xs()[i];
            keptLow[column] = Math.min(keptLow[column], thinned.ys()[i]);
            keptHigh[column] = Math.max(keptHigh[column], thinned.ys()[i]);
        }
        for (int column = 0; column < PIXELS; column++) {
            assertEquals(lowest[column], keptLow[column]);
            assertEquals(highest[column], keptHigh[column]);
        }
        assertTrue(thinned.size() <= 4 * PIXELS, thinned.size() + " points");
    }

    @Test void pointsStayInTheOrderOfTime() {
        thinned.thin(x, y, ROWS, ThinnedTest::pixel, value -> value);
        for (int i = 1; i < thinned.size(); i++) {
            assertTrue(thinned.xs()[i] >= thinned.xs()[i - 1]);
        }
    }

    @Test void aGapCutsTheCurve() {
        for (int i = 2000; i < 2300; i++) {
            y[i] = Double.NaN;
        }
        y[0] = Double.NaN;
        thinned.thin(x, y, ROWS, ThinnedTest::pixel, value -> value);
        assertEquals(2, thinned.runs());
        assertEquals(pixel(1999), thinned.xs()[thinned.end(0) - 1]);
        assertEquals(pixel(2300), thinned.xs()[thinned.start(1)]);
    }

    @Test void aCurveWithFewPointsKeepsThemAll() {
        thinned.thin(x, y, 50, value -> value * 10, value -> value);
        assertEquals(50, thinned.size());
    }

    private static double pixel(double step) {
        return step * PIXELS / ROWS;
    }
}
