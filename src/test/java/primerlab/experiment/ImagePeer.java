package primerlab.experiment;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import com.fasterxml.jackson.jr.ob.JSON;
import primerlab.nn.Memory;
import primerlab.nn.Parameters;
import primerlab.nn.Tensor;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** What PyTorch's models said, and the formula of what they were shown; see {@code src/test/torch/image_fixture.py}. */
public final class ImagePeer {
    private static final double LESS = 0.4;
    private final Map<?, ?> results;

    private ImagePeer(Map<?, ?> results) {
        this.results = results;
    }

    public static ImagePeer of(String model) throws IOException {
        try (InputStream file = Objects.requireNonNull(ImagePeer.class.getResourceAsStream("/primerlab/image-networks.json"))) {
            Map<String, Object> all = JSON.std.mapFrom(file);
            return new ImagePeer(model.isEmpty() ? all : (Map<?, ?>) Objects.requireNonNull(all.get(model)));
        }
    }

    public static float[] scatter(int salt, int count, double factor) {
        float[] values = new float[count];
        for (int i = 0; i < count; i++) {
            double x = Math.sin((salt + 1) * 12.9898 + i * 78.233) * 43758.5453;
            values[i] = (float) factor * (float) (x - Math.floor(x) - 0.5);
        }
        return values;
    }

    /** Fills parameters as the peer's are. @param salt of the first */
    public static void fill(Parameters parameters, int salt) {
        int next = salt;
        for (Parameters.Declared declared : parameters.declared()) {
            int size = parameters.get(declared.name()).size();
            parameters.accept(declared.name(), scatter(next++, size, declared.shape().size() > 1 ? LESS : 1));
        }
    }

    public double number(String key) {
        return ((Number) Objects.requireNonNull(results.get(key))).doubleValue();
    }

    public List<?> numbers(String key) {
        return (List<?>) Objects.requireNonNull(results.get(key));
    }

    /** Compares the first numbers, the sum and the sum of squares of each parameter's gradient, in PyTorch's order. */
    public void sameGradients(String key, Memory memory, Parameters parameters, Tensor gradients, double relative) {
        Map<?, ?> peer = (Map<?, ?>) Objects.requireNonNull(results.get(key));
        Parameters ordered = new Parameters(memory, parameters.declared());
        ordered.values().read(gradients.toArray(), 0);
        assertEquals(peer.size(), parameters.declared().size());
        for (Parameters.Declared declared : parameters.declared()) {
            Map<?, ?> expected = (Map<?, ?>) Objects.requireNonNull(peer.get(declared.name().replaceFirst("^(generator|discriminator)\\.", "")));
            float[] actual = ordered.export(declared.name());
            double sum = 0;
            double square = 0;
            for (float each : actual) {
                sum += each;
                square += (double) each * each;
            }
            double expectedSquare = ((Number) Objects.requireNonNull(expected.get("square"))).doubleValue();
            double size = Math.sqrt(expectedSquare);
            assertEquals(expectedSquare, square, relative * expectedSquare, declared.name());
            assertEquals(((Number) Objects.requireNonNull(expected.get("total"))).doubleValue(), sum, relative * Math.sqrt(actual.length) * size, declared.name());
            List<?> first = (List<?>) Objects.requireNonNull(expected.get("first"));
            for (int i = 0; i < first.size(); i++) {
                assertEquals(((Number) first.get(i)).doubleValue(), actual[i], relative * size, declared.name() + "[" + i + "]");
            }
        }
    }
}
