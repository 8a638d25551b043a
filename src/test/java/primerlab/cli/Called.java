package primerlab.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import com.fasterxml.jackson.jr.ob.JSON;

/** One call of the program and what came of it. */
record Called(int exit, String out, String err) {
    static Called with(String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int exit = Commands.run(new Terminal(new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8), false), arguments);
        return new Called(exit, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    static double number(Map<String, Object> line, String key) {
        return line.get(key) instanceof Number number ? number.doubleValue() : Double.NaN;
    }

    /** The names in an object within a line. */
    static Set<String> names(Map<String, Object> line, String key) {
        return line.get(key) instanceof Map<?, ?> map ? map.keySet().stream().map(String::valueOf).collect(Collectors.toSet()) : Set.of();
    }

    /** Standard output, each line of it read as JSON. */
    List<Map<String, Object>> json() {
        return out.lines().map(line -> {
            try {
                return JSON.std.mapFrom(line);
            } catch (IOException e) {
                throw new UncheckedIOException("not JSON: " + line, e);
            }
        }).toList();
    }
}
