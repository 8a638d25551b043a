package primerlab.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

class TrainTest {
    @Test void everyLineHasTheKeysThatWereAgreed() {
        Called called = Called.with("train", "gan-points", "--steps", "20", "--every", "10");
        assertEquals(0, called.exit(), called.err());
        List<Map<String, Object>> lines = called.json();
        assertEquals(3, lines.size());
        for (Map<String, Object> line : lines.subList(0, 2)) {
            assertEquals(List.of("step", "seconds", "loss", "held_out", "unit"), List.copyOf(line.keySet()));
        }
        assertEquals(List.of(10, 20), List.of(lines.get(0).get("step"), lines.get(1).get("step")));
        Map<String, Object> done = lines.getLast();
        assertEquals(List.of("done", "step", "seconds", "held_out", "unit", "parameters", "metrics"), List.copyOf(done.keySet()));
        assertEquals(Boolean.TRUE, done.get("done"));
        assertEquals(20, done.get("step"));
        // 2→64→64→2 and 2→64→64→1, with biases
        assertEquals(2 * 64 + 64 + 64 * 64 + 64 + 64 * 2 + 2 + 2 * 64 + 64 + 64 * 64 + 64 + 64 + 1, done.get("parameters"));
        assertEquals(Set.of("modes", "near_mode", "coverage", "precision"), Called.names(done, "metrics"));
    }

    @Test void aRunWithNothingLeftToTrainEndsAndWhatIsNoNumberIsNull() {
        Called called = Called.with("train", "forward", "--steps", "100000", "--set", "steps=50");
        assertEquals(0, called.exit(), called.err());
        assertTrue(called.err().contains("Nothing is left to train after step 50."), called.err());
        Map<String, Object> done = called.json().getLast();
        assertEquals(50.0, Called.number(done, "step"));
        assertTrue(done.containsKey("held_out"), called.out());
        assertNull(done.get("held_out"));
    }

    @Test void dataWithoutModesHasNoMeasureOfModes() {
        Map<String, Object> done = Called.with("train", "gan-points", "--steps", "2", "--set", "data=spiral").json().getLast();
        assertEquals(Set.of("coverage", "precision"), Called.names(done, "metrics"));
    }

    @Test void theSameSeedGivesTheSameLossesTwiceAndOnAnyNumberOfWorkers() {
        List<Object> once = losses("--seed", "5", "--workers", "1");
        assertEquals(30, once.size());
        assertEquals(once, losses("--seed", "5", "--workers", "1"));
        assertEquals(once, losses("--seed", "5", "--workers", "2"));
        assertEquals(once, losses("--seed", "5", "--workers", "3"));
        assertNotEquals(once, losses("--seed", "6", "--workers", "1"));
    }

    @Test void aKnobChangesTheRun() {
        assertNotEquals(losses(), losses("--set", "learning-rate-g=0.01"));
    }

    @Test void anAbsurdLearningRateEndsInOneLineAndExitCode1() {
        Called called = Called.with("train", "gan-points", "--steps", "2000", "--every", "2000", "--set", "layers-g=4", "--set", "layers-d=4",
                "--set", "learning-rate-g=1000", "--set", "learning-rate-d=1000");
        assertEquals(1, called.exit(), called.out());
        assertEquals(1, called.err().lines().count(), called.err());
        assertTrue(called.err().contains("no longer a usable number at step"), called.err());
    }

    @Test void samplesAreOnePointALineAndCanBeTrainedOn(@TempDir Path folder) throws IOException {
        Path samples = folder.resolve("fakes.csv");
        Called called = Called.with("train", "gan-points", "--steps", "5", "--samples", samples.toString(), "--count", "70");
        assertEquals(0, called.exit(), called.err());
        List<String> lines = Files.readAllLines(samples);
        assertEquals(70, lines.size());
        for (String line : lines) {
            String[] numbers = line.split(",");
            assertEquals(2, numbers.length, line);
            assertTrue(Double.isFinite(Double.parseDouble(numbers[0])) && Double.isFinite(Double.parseDouble(numbers[1])), line);
        }
        assertEquals(70, lines.stream().distinct().count());
        assertEquals(List.of(samples), Files.list(folder).toList());
        assertEquals(0, Called.with("train", "gan-points", "--steps", "1", "--data", samples.toString()).exit());
    }

    @ParameterizedTest
    @ValueSource(strings = {"gan-points", "diffusion-points"})
    void samplesOfPointsFarFromTheOriginLieWhereThePointsLie(String experiment, @TempDir Path folder) throws IOException {
        StringBuilder points = new StringBuilder();
        for (int i = 0; i < 400; i++) {
            points.append(100 + i % 20 / 2.0).append(',').append(20_000 + i / 20 / 2.0).append('\n');
        }
        Path data = Files.writeString(folder.resolve("far.csv"), points);
        Path samples = folder.resolve("samples.csv");
        Called called = Called.with("train", experiment, "--data", data.toString(), "--steps", "100", "--samples", samples.toString(), "--count", "200");
        assertEquals(0, called.exit(), called.err());
        List<String> lines = Files.readAllLines(samples);
        assertEquals(200, lines.size());
        double x = lines.stream().mapToDouble(line -> Double.parseDouble(line.split(",")[0])).average().orElseThrow();
        double y = lines.stream().mapToDouble(line -> Double.parseDouble(line.split(",")[1])).average().orElseThrow();
        assertTrue(x > 100 && x < 110, "x " + x);
        assertTrue(y > 20_000 && y < 20_010, "y " + y);
        assertTrue(lines.stream().distinct().count() > 150, "float32 has room for more places than that");
        assertTrue(called.err().contains("far.csv: the points were centred on 104.75, 20004.8 and multiplied by 0.189474"), called.err());
        assertFalse(Called.with("train", experiment, "--steps", "1").err().contains("centred"));
    }

    @Test void theUnitIsThatOfTheLoss() {
        for (String[] one : new String[][] {{"non-saturating", "nats/point"}, {"saturating", "nats/point"}, {"least-squares", "half squared error/point"}}) {
            Called called = Called.with("train", "gan-points", "--steps", "1", "--every", "1", "--set", "loss=" + one[0]);
            assertEquals(List.of(one[1], one[1]), called.json().stream().map(line -> line.get("unit")).toList());
        }
    }

    @Test void whatWasSavedIsLoadedAgain(@TempDir Path folder) {
        Path weights = folder.resolve("gan.safetensors");
        Path first = folder.resolve("first.csv");
        Path second = folder.resolve("second.csv");
        assertEquals(0, Called.with("train", "gan-points", "--steps", "30", "--save", weights.toString(), "--samples", first.toString()).exit());
        Called again = Called.with("train", "gan-points", "--steps", "0", "--load", weights.toString(), "--save", second.toString() + ".safetensors");
        assertEquals(0, again.exit(), again.err());
        assertEquals(-1, mismatch(weights, Path.of(second + ".safetensors")));
    }

    @Test void weightsOfAnotherShapeAreRefusedByName(@TempDir Path folder) {
        Path weights = folder.resolve("gan.safetensors");
        Called.with("train", "gan-points", "--steps", "1", "--set", "width-g=32", "--save", weights.toString());
        Called called = Called.with("train", "gan-points", "--steps", "1", "--load", weights.toString());
        assertEquals(2, called.exit());
        assertEquals(1, called.err().lines().count(), called.err());
        assertTrue(called.err().contains("gan.safetensors") && called.err().contains("generator.layers.0.weight"), called.err());
    }

    @Test void helpNamesEveryKnobWithItsRangeAndDefault() {
        String help = Called.with("train", "gan-points", "--help").out();
        for (String knob : List.of("data", "noise", "layers-g", "width-d", "loss", "learning-rate-g", "k-d", "train-g", "batch")) {
            assertTrue(help.lines().anyMatch(line -> line.startsWith(knob + " ") && line.contains("default")), knob);
        }
        assertTrue(Called.with("train", "--list").out().startsWith("gan-points"));
    }

    private static List<Object> losses(String... more) {
        String[] arguments = new String[6 + more.length];
        System.arraycopy(new String[] {"train", "gan-points", "--steps", "30", "--every", "1"}, 0, arguments, 0, 6);
        System.arraycopy(more, 0, arguments, 6, more.length);
        Called called = Called.with(arguments);
        assertEquals(0, called.exit(), called.err());
        return called.json().stream().filter(line -> line.containsKey("loss")).map(line -> line.get("loss")).toList();
    }

    private static long mismatch(Path a, Path b) {
        try {
            return Files.mismatch(a, b);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
