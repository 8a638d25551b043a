package primerlab.figure.autoregressive;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

class ChainSketchTest {
    private final ChainSketch sketch = new ChainSketch(8, 4, 3);

    @Test void aQuickStrokeHasNoGaps() {
        sketch.begin(0);
        sketch.drag(3 * 8 + 6);
        for (int row = 0; row < 4; row++) {
            boolean inked = false;
            for (int col = 0; col < 8; col++) {
                inked |= sketch.ink(row * 8 + col) == 3;
            }
            assertTrue(inked, "row " + row);
        }
        assertEquals(3, sketch.ink(0));
        assertEquals(3, sketch.ink(3 * 8 + 6));
    }

    @Test void theLowerHalfTakesNoInk() {
        sketch.begin(3 * 8);
        sketch.drag(7 * 8);
        assertEquals(4 * 8, sketch.ink().length);
        sketch.begin(6 * 8);
        assertEquals(0, sketch.ink(6 * 8));
    }

    @Test void aStrokeThatBeginsOnInkTakesItAwayAndUndoBringsItBack() {
        sketch.begin(9);
        sketch.drag(12);
        int[] drawn = sketch.ink();
        sketch.begin(10);
        sketch.drag(12);
        assertEquals(3, sketch.ink(9));
        assertEquals(0, sketch.ink(11));
        sketch.undo();
        assertArrayEquals(drawn, sketch.ink());
        sketch.clear();
        assertTrue(sketch.empty());
        sketch.undo();
        sketch.undo();
        assertTrue(sketch.empty());
        assertFalse(sketch.canUndo());
    }
}
