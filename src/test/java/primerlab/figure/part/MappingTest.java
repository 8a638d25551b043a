package primerlab.figure.part;

import java.util.Random;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

final class MappingTest {
    private final Mapping mapping = new Mapping(50, 10, 400, 300, new Extent(-2, 2, -1, 3));

    @Test void pixelsOfDataAndDataOfPixelsAreTheSamePlace() {
        Random random = new Random(4);
        for (int i = 0; i < 1000; i++) {
            double x = random.nextGaussian() * 3;
            double y = random.nextGaussian() * 3;
            assertEquals(x, mapping.x(mapping.px(x)), 1e-12);
            assertEquals(y, mapping.y(mapping.py(y)), 1e-12);
        }
    }

    @Test void upInTheDataIsUpOnTheScreen() {
        assertEquals(10, mapping.py(3));
        assertEquals(310, mapping.py(-1));
        assertTrue(mapping.contains(mapping.px(-2), mapping.py(3)));
    }

    @Test void whatIsZoomedAboutStaysWhereItIs() {
        Extent zoomed = mapping.extent().zoomed(3, 0.7, -0.2);
        Mapping after = new Mapping(50, 10, 400, 300, zoomed);
        assertEquals(mapping.px(0.7), after.px(0.7), 1e-9);
        assertEquals(mapping.py(-0.2), after.py(-0.2), 1e-9);
        assertEquals(4.0 / 3, zoomed.width(), 1e-12);
    }
}
