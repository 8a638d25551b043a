package primerlab.figure.part;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

final class CalmRangeTest {
    private final CalmRange range = new CalmRange();

    @Test void aRunOfTenThousandStepsMovesTheAxisRarely() {
        int moves = 0;
        double before = Double.NaN;
        for (int step = 10; step <= 10_000; step++) {
            range.fit(0, step);
            assertTrue(range.max() >= step);
            if (range.max() != before) {
                moves++;
                before = range.max();
            }
        }
        assertTrue(moves < 30, moves + " moves");
    }

    @Test void aLittleNoiseMovesNothing() {
        range.fit(0.61, 1.93);
        double min = range.min();
        double max = range.max();
        range.fit(0.7, 1.8);
        assertEquals(min, range.min());
        assertEquals(max, range.max());
    }

    @Test void aCurveThatBecameSmallIsFittedAnew() {
        range.fit(0, 1000);
        range.fit(0, 2);
        assertEquals(2, range.max());
    }

    @Test void oneValueAloneHasRoomAboutIt() {
        range.fit(3, 3);
        assertTrue(range.min() <= 3 && range.max() >= 3 && range.max() > range.min());
    }

    @Test void aLogarithmicRangeIsWholeDecades() {
        range.fitLogarithmic(0.003, 4);
        assertEquals(0.001, range.min(), 1e-12);
        assertEquals(10, range.max(), 1e-12);
    }
}
