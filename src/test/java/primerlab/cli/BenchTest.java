package primerlab.cli;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class BenchTest {
    @Test void aLineAModelWithThePeersKeys() {
        Called called = Called.with("bench", "gan-points", "--seconds", "0.2", "--workers", "2");
        assertEquals(0, called.exit(), called.err());
        assertEquals(1, called.json().size());
        Map<String, Object> line = called.json().getFirst();
        assertEquals(List.of("model", "median_ms", "steps_per_s", "threads", "parameters"), List.copyOf(line.keySet()));
        assertEquals("gan-points", line.get("model"));
        assertEquals(2, line.get("threads"));
        assertEquals(8899, line.get("parameters"));
        double median = Called.number(line, "median_ms");
        double rate = Called.number(line, "steps_per_s");
        assertTrue(median > 0 && median < 1000, line.toString());
        assertTrue(rate > 1, line.toString());
    }
}
