package primerlab.experiment.autoregressive;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import primerlab.dataset.Images;
import primerlab.nn.Graph;
import primerlab.nn.Memory;
import primerlab.nn.Node;
import primerlab.nn.Parameters;
import primerlab.nn.Program;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** An image pixel by pixel, against the whole network run anew for every pixel. */
class ChainTest {
    private static final int SIDE = 9;
    private static final int WIDTH = 16;

    private final Memory memory = new Memory();

    @AfterEach void release() {
        memory.close();
    }

    static Stream<Arguments> networks() {
        return Stream.of(2, 5).flatMap(levels -> Stream.of(new PixelCnn(SIDE, WIDTH, 2, true, levels), new PixelRnn(SIDE, WIDTH, PixelRnn.Layer.ROW, true, levels),
                new PixelRnn(SIDE, WIDTH, PixelRnn.Layer.DIAGONAL, true, levels))).map(Arguments::of);
    }

    private Parameters scattered(PixelNetwork network) {
        Parameters parameters = new Parameters(memory, network.parameters());
        SplittableRandom random = new SplittableRandom(5);
        for (int i = 0; i < parameters.size(); i++) {
            parameters.values().set(i, (float) random.nextDouble(-0.3, 0.3));
        }
        return parameters;
    }

    /** The witness: the network that is trained, over a whole image. */
    private final class Whole {
        final PixelNetwork network;
        final Node x;
        final Node logits;
        final Program program;

        Whole(PixelNetwork network, Parameters parameters) {
            this.network = network;
            Graph g = new Graph(memory);
            x = g.input("ink", SIDE * SIDE, 1);
            logits = network.logits(g, x, 1, name -> g.constant(parameters.get(name)));
            program = g.program();
        }

        double log(int pixel, int level) {
            program.forward();
            return -PixelLoss.nats(logits.value(), network.raster(1).position(0, pixel / SIDE, pixel % SIDE), level);
        }

        void put(int pixel, float ink) {
            x.value().set(network.raster(1).position(0, pixel / SIDE, pixel % SIDE), ink);
        }
    }

    @ParameterizedTest
    @MethodSource("networks")
    void everyProbabilityIsThatOfTheWholeNetworkRunAnew(PixelNetwork network) {
        Parameters parameters = scattered(network);
        Whole whole = new Whole(network, parameters);
        Chain chain = ChainReader.of(network, parameters, 0).begin();
        SplittableRandom random = new SplittableRandom(1);
        for (int pixel = 0; pixel < chain.pixels(); pixel++) {
            for (int level = 0; level < network.levels(); level++) {
                assertEquals(whole.log(pixel, level), chain.logProbability(pixel, level), 1e-5, "pixel " + pixel + ", level " + level);
            }
            chain.draw(random.nextDouble(), 1);
            whole.put(pixel, chain.level(pixel) / (network.levels() - 1f));
        }
        assertTrue(chain.complete());
    }

    @ParameterizedTest
    @MethodSource("networks")
    void theLedgersSumIsTheModelsLogLikelihood(PixelNetwork network) {
        Parameters parameters = scattered(network);
        Chain chain = ChainReader.of(network, parameters, 0).begin();
        SplittableRandom random = new SplittableRandom(2);
        float[] values = new float[chain.pixels()];
        double sum = 0;
        for (int pixel = 0; pixel < chain.pixels(); pixel++) {
            chain.draw(random.nextDouble(), 1);
            values[pixel] = chain.level(pixel) / (network.levels() - 1f);
            sum += chain.logProbability(pixel);
        }
        PixelData drawn = new PixelData(new Images("drawn", 1, SIDE, values, null), network.levels());
        assertEquals(-new PixelReader(memory, network, parameters, drawn, 2).nats(drawn, 0, 1), sum, 1e-4);
        assertEquals(sum, chain.logLikelihood(), 1e-12);
    }

    @ParameterizedTest
    @MethodSource("networks")
    void afterAPixelIsOverwrittenTheRestIsDrawnAsIfItHadAlwaysBeenSo(PixelNetwork network) {
        ChainReader reader = ChainReader.of(network, scattered(network), 0);
        for (int overwritten : new int[] {0, 13, SIDE * 3 - 1, SIDE * 4, SIDE * SIDE - 1}) {
            Chain chain = reader.begin();
            draw(chain, new SplittableRandom(3));
            int other = (chain.level(overwritten) + 1) % network.levels();
            Chain fresh = reader.begin();
            for (int pixel = 0; pixel < overwritten; pixel++) {
                fresh.put(chain.level(pixel));
            }
            chain.back(overwritten);
            chain.put(other);
            fresh.put(other);
            draw(chain, new SplittableRandom(4));
            draw(fresh, new SplittableRandom(4));
            for (int pixel = 0; pixel < chain.pixels(); pixel++) {
                assertEquals(fresh.level(pixel), chain.level(pixel));
                assertEquals(fresh.logProbability(pixel), chain.logProbability(pixel), "to the bit, pixel " + pixel);
            }
            assertEquals(chain.logLikelihood(), chain.readBy(reader).logLikelihood(), "read again");
        }
    }

    private static void draw(Chain chain, SplittableRandom random) {
        while (!chain.complete()) {
            chain.draw(random.nextDouble(), 1);
        }
    }

    @ParameterizedTest
    @MethodSource("networks")
    void temperatureSharpensAndFlattensWhatTheModelSays(PixelNetwork network) {
        Chain chain = ChainReader.of(network, scattered(network), 0).begin();
        double[] model = new double[network.levels()];
        double powers = 0;
        int likeliest = 0;
        for (int v = 0; v < model.length; v++) {
            model[v] = Math.exp(chain.logProbability(0, v));
            powers += model[v] * model[v];
            likeliest = model[v] > model[likeliest] ? v : likeliest;
        }
        assertArrayEquals(model, chain.tempered(0, 1), 1e-12);
        double[] half = chain.tempered(0, 0.5);
        for (int v = 0; v < model.length; v++) {
            assertEquals(model[v] * model[v] / powers, half[v], 1e-12, "p^(1/½), made to sum to 1");
        }
        for (double uniform : new double[] {0, 0.5, 0.999}) {
            chain.back(0);
            chain.draw(uniform, 0);
            assertEquals(likeliest, chain.level(0), "temperature 0 leaves nothing to chance");
        }
    }

    @Test void shareOfOnesDrawnIsTheirProbability() {
        PixelNetwork network = new PixelCnn(SIDE, WIDTH, 2, true, 3);
        Chain chain = ChainReader.of(network, scattered(network), 0).begin();
        SplittableRandom random = new SplittableRandom(6);
        int[] counts = new int[3];
        for (int i = 0; i < 20_000; i++) {
            chain.back(0);
            chain.draw(random.nextDouble(), 1);
            counts[chain.level(0)]++;
        }
        for (int v = 0; v < 3; v++) {
            assertEquals(Math.exp(chain.logProbability(0, v)), counts[v] / 20_000.0, 0.015);
        }
    }

    @Test void noPixelIsReadBeforeItsTurn() {
        PixelNetwork network = new PixelRnn(SIDE, WIDTH, PixelRnn.Layer.ROW, true, 2);
        Chain chain = ChainReader.of(network, scattered(network), 0).begin();
        assertEquals(List.of(SIDE, 2, 0), List.of(chain.side(), chain.levels(), chain.decided()));
        assertThrows(IllegalArgumentException.class, () -> chain.logProbability(1));
    }
}
