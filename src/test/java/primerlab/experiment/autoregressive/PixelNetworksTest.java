package primerlab.experiment.autoregressive;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import com.fasterxml.jackson.jr.ob.JSON;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import primerlab.dataset.Images;
import primerlab.experiment.WholeSlopes;
import primerlab.nn.Graph;
import primerlab.nn.Memory;
import primerlab.nn.Node;
import primerlab.nn.Parameters;
import primerlab.nn.Pattern;
import primerlab.nn.Program;
import primerlab.nn.Tensor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The three readers against PyTorch's, number by number (see {@code src/test/torch/pixel_fixture.py}), and against their masks' promise. */
class PixelNetworksTest {
    private static final int SIDE = 6;
    private static final int IMAGES = 4;
    private static final int WIDTH = 16;

    private final Memory memory = new Memory();

    @AfterEach void release() {
        memory.close();
    }

    private static PixelNetwork network(String name) {
        return switch (name) {
            case "pixel-cnn" -> new PixelCnn(SIDE, WIDTH, 2, true, 2);
            case "row-lstm" -> new PixelRnn(SIDE, WIDTH, PixelRnn.Layer.ROW, true, 2);
            default -> new PixelRnn(SIDE, WIDTH, PixelRnn.Layer.DIAGONAL, true, 2);
        };
    }

    /** The fixture's formula. */
    private static double scatter(int salt, int i) {
        double x = Math.sin((salt + 1) * 12.9898 + i * 78.233) * 43758.5453;
        return x - Math.floor(x) - 0.5;
    }

    private Parameters scattered(PixelNetwork network) {
        Parameters parameters = new Parameters(memory, network.parameters());
        int salt = 0;
        for (Parameters.Declared declared : parameters.declared()) {
            float[] values = new float[parameters.get(declared.name()).size()];
            for (int i = 0; i < values.length; i++) {
                values[i] = (float) (0.6 * scatter(salt, i));
            }
            parameters.accept(declared.name(), values);
            salt++;
        }
        return parameters;
    }

    private static Images images() {
        float[] values = new float[IMAGES * SIDE * SIDE];
        for (int i = 0; i < values.length; i++) {
            values[i] = scatter(99, i) > 0 ? 1 : 0;
        }
        return new Images("scattered", IMAGES, SIDE, values, null);
    }

    @ParameterizedTest
    @ValueSource(strings = {"pixel-cnn", "row-lstm", "diagonal-bilstm"})
    void logitsLossAndGradientsAreThoseOfThePeer(String name) throws IOException {
        Map<?, ?> peer;
        try (InputStream file = Objects.requireNonNull(PixelNetworksTest.class.getResourceAsStream("/primerlab/pixel-networks.json"))) {
            peer = (Map<?, ?>) Objects.requireNonNull(JSON.std.mapFrom(file).get(name));
        }
        PixelNetwork network = network(name);
        Parameters parameters = scattered(network);
        PixelData data = new PixelData(images(), 2);
        PixelReplica replica = new PixelReplica(memory, network, parameters, data, 1, 0, IMAGES);
        int[] places = data.places(network.raster(IMAGES));
        for (int i = 0; i < IMAGES; i++) {
            replica.put(i, i);
        }
        replica.program().forward();
        replica.program().backward();

        List<?> logits = (List<?>) Objects.requireNonNull(peer.get("logits"));
        for (int i = 0; i < logits.size(); i++) {
            assertEquals(number(logits.get(i)), replica.logits().get(places[i]), 1e-5, "logit " + i);
        }
        assertEquals(number(peer.get("loss")), replica.objective().value(), 1e-6);
        Map<?, ?> gradients = (Map<?, ?>) Objects.requireNonNull(peer.get("gradients"));
        assertEquals(gradients.size(), parameters.declared().size());
        for (Parameters.Declared declared : parameters.declared()) {
            Map<?, ?> expected = (Map<?, ?>) Objects.requireNonNull(gradients.get(declared.name()), declared.name());
            float[] gradient = parameters.export(declared.name(), replica.gradients());
            double total = 0;
            double square = 0;
            for (float g : gradient) {
                total += g;
                square += (double) g * g;
            }
            List<?> first = (List<?>) Objects.requireNonNull(expected.get("first"));
            for (int i = 0; i < first.size(); i++) {
                assertEquals(number(first.get(i)), gradient[i], 1e-6, declared.name() + "[" + i + "]");
            }
            assertEquals(number(expected.get("total")), total, 1e-5, declared.name());
            assertEquals(number(expected.get("square")), square, 1e-5 * Math.max(1, square), declared.name());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"pixel-cnn", "row-lstm", "diagonal-bilstm"})
    void theWholeLossHasItsSlopes(String name) {
        PixelNetwork network = network(name);
        Parameters parameters = new Parameters(memory, network.parameters());
        parameters.initialise(5);
        PixelReplica replica = new PixelReplica(memory, network, parameters, new PixelData(images()), 1, 0, IMAGES);
        replica.draw(0);
        WholeSlopes.agree(parameters, replica.gradients(), () -> {
            replica.program().forward();
            return replica.objective().value();
        }, replica.program()::backward);
    }

    @ParameterizedTest
    @ValueSource(strings = {"pixel-cnn", "row-lstm", "diagonal-bilstm"})
    void noPixelSeesItselfOrALaterOne(String name) {
        float[][] reach = reach(network(name));
        for (int pixel = 0; pixel < SIDE * SIDE; pixel++) {
            for (int other = pixel; other < SIDE * SIDE; other++) {
                assertEquals(0f, reach[pixel][other], pixel + " sees " + other);
            }
        }
    }

    /**
     * With one exception that the paper's words leave out: the first layer's mask A hides each pixel from its own features, so that the last
     * pixel of a row first shows in the features of the next row, and there only three columns to the left. PyTorch's peer, asked the same way,
     * misses exactly these pixels too.
     */
    @Test void aDiagonalBiLstmSeesEveryEarlierPixelButTheEndOfTheRowAbove() {
        float[][] reach = reach(network("diagonal-bilstm"));
        for (int pixel = 0; pixel < SIDE * SIDE; pixel++) {
            for (int other = 0; other < pixel; other++) {
                boolean endOfRowAbove = other == pixel / SIDE * SIDE - 1 && pixel % SIDE + 3 < SIDE - 1;
                assertEquals(!endOfRowAbove, reach[pixel][other] != 0, pixel + " and " + other);
            }
        }
    }

    @Test void aRowLstmMissesPartOfThePast() {
        float[][] reach = reach(network("row-lstm"));
        int last = SIDE * SIDE - 1;
        assertTrue(reach[last][last - 1] != 0);
        assertEquals(0f, reach[last - SIDE + 1][last - SIDE], "the end of the row above lies outside the triangle");
    }

    /** By gradients: for every pixel's logit its slope by every pixel of the image. */
    private float[][] reach(PixelNetwork network) {
        Parameters parameters = scattered(network);
        int[] places = new PixelData(images(), 2).places(network.raster(1));
        float[][] reach = new float[SIDE * SIDE][SIDE * SIDE];
        for (int pixel = 0; pixel < SIDE * SIDE; pixel++) {
            Graph g = new Graph(memory);
            Tensor x = memory.tensor("x", SIDE * SIDE, 1);
            for (int i = 0; i < SIDE * SIDE; i++) {
                x.set(places[i], scatter(7, i) > 0 ? 1 : 0);
            }
            Node watched = g.watched(x);
            Node logits = network.logits(g, watched, 1, parameter -> g.constant(parameters.get(parameter)));
            int only = places[pixel];
            Node one = g.gather("one", logits, new Pattern(1, 1, (row, tap) -> only));
            Tensor bit = memory.tensor("bit", 1, 1);
            bit.set(0, 5);                                   // no bit: the gradient σ(s) − 5 is never near zero
            g.binaryCrossEntropy(one, bit);
            Program program = g.program();
            program.forward();
            program.backward();
            for (int other = 0; other < SIDE * SIDE; other++) {
                reach[pixel][other] = watched.gradient().get(places[other]);
            }
        }
        return reach;
    }

    private static double number(Object json) {
        return ((Number) Objects.requireNonNull(json)).doubleValue();
    }
}
