package primerlab.figure.gan;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

final class PullTest {
    @Test void ofManyFakesOnly120GetAnArrowSpreadOverAll() {
        Pull few = Pull.few(line(480), line(480), -1);
        assertEquals(240, few.from().length);
        assertEquals(0, few.from()[0]);
        assertEquals(4, few.from()[2]);
        assertEquals(476, few.from()[238]);
    }

    @Test void ofFewFakesEveryOneGetsItsArrow() {
        assertArrayEquals(line(7), Pull.few(line(7), line(7), -1).from());
    }

    @Test void aPinnedFakeKeepsItsArrow() {
        float[] from = Pull.few(line(480), line(480), 3).from();
        assertEquals(3, from[from.length - 2]);
    }

    @Test void anArrowShrinksToNothingWhereThePullDoesAndNeverHidesTheRest() {
        double before = 0;
        for (float pull : new float[] {1e-4f, 1e-2f, 0.5f, 4, 40, 1e6f}) {
            float[] arrow = Pull.arrows(new float[] {0.6f * pull, -0.8f * pull});
            double length = Math.hypot(arrow[0], arrow[1]);
            assertTrue(length > before && length <= 0.2001, pull + " is drawn " + length);
            assertEquals(-0.75, arrow[0] / arrow[1], 1e-5);
            before = length;
        }
        assertTrue(Pull.arrows(new float[] {1e-4f, 0})[0] < 1e-4, "less than a tenth of a pixel");
    }

    /** Points (0, 1), (1, 1), (2, 1) … */
    private static float[] line(int n) {
        float[] xy = new float[2 * n];
        for (int i = 0; i < n; i++) {
            xy[2 * i] = i;
            xy[2 * i + 1] = 1;
        }
        return xy;
    }
}
