package primerlab.cli;

import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.Function;

import org.junit.jupiter.api.Test;
import primerlab.lesson.Expectation;
import primerlab.lesson.Expectation.Sign;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

class PromisesTest {
    private final Expectation modes = new Expectation(16, "modes", Sign.AT_LEAST, 8, 20);
    private final Expectation near = new Expectation(17, "near_mode", Sign.AT_LEAST, 0.75, 10);
    private final Promises promises = new Promises(List.of(modes, near));

    @Test void aPromiseIsKeptFromTheMomentItComesTrue() {
        promises.look(1, measures(3, 0.2));
        assertFalse(promises.settled());
        promises.look(4, measures(8, 0.5));
        promises.look(6, measures(7, 0.8));
        assertTrue(promises.settled());
        assertTrue(promises.allKept());
        assertEquals("modes >= 8 within 20 s; near_mode >= 0.750 within 10 s", promises.expected());
        assertEquals("modes 8 after 4.0 s; near_mode 0.800 after 6.0 s", promises.seen());
    }

    @Test void whatComesTrueTooLateIsBroken() {
        promises.look(9, measures(8, 0.5));
        assertFalse(promises.settled());
        promises.look(11, measures(8, 0.9));
        assertTrue(promises.settled());
        assertFalse(promises.allKept());
        assertTrue(promises.seen().startsWith("modes 8 after 9.0 s"), promises.seen());
    }

    @Test void whatWasNeverMeasuredIsSaid() {
        promises.look(30, name -> OptionalDouble.empty());
        assertTrue(promises.settled());
        assertFalse(promises.allKept());
        assertEquals("modes not measured; near_mode not measured", promises.seen());
    }

    @Test void nothingPromisedIsKept() {
        Promises none = new Promises(List.of());
        assertTrue(none.settled());
        assertTrue(none.allKept());
        assertEquals("", none.seen());
    }

    private static Function<String, OptionalDouble> measures(double modes, double near) {
        Map<String, Double> values = Map.of("modes", modes, "near_mode", near);
        return name -> OptionalDouble.of(values.getOrDefault(name, Double.NaN));
    }
}
