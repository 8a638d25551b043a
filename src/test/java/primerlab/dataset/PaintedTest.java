package primerlab.dataset;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import primerlab.text.BadInput;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class PaintedTest {
    @Test void whatIsPaintedComesBackToHalfAStep() throws BadInput {
        float[] points = {0, 0, 1.2f, -1.2f, 0.3333f, -0.77f, 5, -5};
        float[] again = Painted.decode(Painted.encode(points));
        for (int i = 0; i < points.length; i++) {
            assertEquals(Math.clamp(points[i], -1.2, 1.2), again[i], 1.2 / 255 + 1e-6);
        }
        assertArrayEquals(again, Painted.decode(Painted.encode(again)), "a second time nothing moves");
    }

    @Test void theTextIsOneByteACoordinateInUrlSafeLetters() {
        assertEquals("painted:AP-A_w", Painted.encode(new float[] {-1.2f, 1.2f, 0.0047f, 1.2f}));
    }

    @ParameterizedTest
    @CsvSource({"painted:, 0 of at least 2", "painted:AAA, 1 of at least 2", "painted:AAAA, has no y", "painted:?!, not readable"})
    void whatCannotBeReadSaysWhy(String text, String reason) {
        String complaint = assertThrows(BadInput.class, () -> Painted.decode(text)).getMessage();
        assertTrue(complaint.contains(reason) && complaint.contains("; "), complaint);
    }

    @Test void moreThanTwoThousandPointsAreTooMany() throws BadInput {
        assertEquals(4000, Painted.decode(Painted.encode(new float[4000])).length);
        assertThrows(IllegalArgumentException.class, () -> Painted.encode(new float[4002]));
        assertTrue(assertThrows(BadInput.class, () -> Painted.decode("painted:" + "AAAA".repeat(1400))).getMessage().contains("2100 of at most 2000"));
    }

    @Test void paintedPointsCanBeTrainedOn() throws BadInput {
        Points points = PointSource.read(Painted.encode(new float[] {0, 0, 1, 1, -1, 1}), 0, 1);
        assertEquals(4, points.train().length);
        assertEquals(2, points.heldOut().length);
        assertEquals("painted", points.name());
    }
}
