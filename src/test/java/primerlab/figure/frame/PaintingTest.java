package primerlab.figure.frame;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

class PaintingTest {
    private final Painting painting = new Painting();

    @Test void aDabPutsItsPointsWithinTheBrush() {
        painting.stroke();
        assertEquals(12, painting.dab(0.3, -0.4, 0.1, 12));
        for (int i = 0; i < painting.size(); i++) {
            double distance = Math.hypot(painting.points()[2 * i] - 0.3, painting.points()[2 * i + 1] + 0.4);
            assertTrue(distance <= 0.1, "point " + i + " lies " + distance + " away");
        }
    }

    @Test void undoTakesBackAWholeStrokeAndThenTheOneBefore() {
        painting.stroke();
        painting.dab(0, 0, 0.1, 5);
        float[] afterTheFirst = painting.points();
        painting.stroke();
        painting.dab(0.5, 0.5, 0.1, 5);
        painting.dab(0.6, 0.5, 0.1, 5);
        assertTrue(painting.undo());
        assertArrayEquals(afterTheFirst, painting.points());
        assertTrue(painting.undo());
        assertEquals(0, painting.size());
        assertFalse(painting.undo());
    }

    @Test void clearingCanBeUndone() {
        painting.stroke();
        painting.dab(0, 0, 0.1, 7);
        painting.clear();
        assertEquals(0, painting.size());
        assertTrue(painting.undo());
        assertEquals(7, painting.size());
    }

    @Test void theEraserTakesWhatLiesUnderItAndNothingElse() {
        painting.stroke();
        painting.dab(-0.5, 0, 0.05, 6);
        painting.dab(0.5, 0, 0.05, 4);
        painting.erase(-0.5, 0, 0.1);
        assertEquals(4, painting.size());
        for (int i = 0; i < painting.size(); i++) {
            assertTrue(painting.points()[2 * i] > 0.4);
        }
    }

    @Test void aStrokeThatChangedNothingIsNotAStepOfUndo() {
        painting.stroke();
        painting.dab(0, 0, 0.1, 3);
        painting.stroke();
        painting.erase(1, 1, 0.1);
        assertTrue(painting.undo());
        assertEquals(0, painting.size());
    }

    @Test void noMoreThanTwoThousandPointsFit() {
        for (int i = 0; i < 300; i++) {
            painting.dab(0, 0, 0.5, 12);
        }
        assertEquals(Painting.MOST, painting.size());
        assertEquals(0, painting.dab(0, 0, 0.5, 12));
    }

    @Test void nothingIsPaintedOutsideThePlane() {
        painting.dab(1.2, -1.2, 0.2, 40);
        for (float coordinate : painting.points()) {
            assertTrue(Math.abs(coordinate) <= (float) Painting.EXTENT);
        }
    }
}
