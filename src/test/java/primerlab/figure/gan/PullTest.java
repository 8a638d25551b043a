package primerlab.figure.gan;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

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
