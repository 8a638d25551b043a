package primerlab.nn;

import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** Operations on images against plain loops in double precision, and their gradients against central differences. */
class FeatureMapsTest {
    private static final int IMAGES = 2;
    private static final float SLOPE = 0.2f;

    private final Memory memory = new Memory();
    private final Graph g = new Graph(memory);
    private final FeatureMaps maps = new FeatureMaps(g, IMAGES);

    @AfterEach void release() {
        memory.close();
    }

    private Node scattered(String name, int rows, int cols, int salt) {
        Tensor tensor = memory.tensor(name, rows, cols);
        Slopes.scatter(tensor, salt);
        return g.watched(tensor);
    }

    /** Of one image and pixel; zero outside. */
    private static double pixel(Tensor x, int side, int image, int r, int c, int channel) {
        return r < 0 || c < 0 || r >= side || c >= side ? 0 : x.get(((image * side + r) * side + c) * x.cols() + channel);
    }

    private static void isTheConvolution(Node x, Node w, Node b, Node y, int kernel, int stride, int border, int grown, float slope) {
        int small = (int) Math.sqrt(x.value().rows() / (double) IMAGES);
        int side = (int) Math.sqrt(y.value().rows() / (double) IMAGES);
        int in = x.value().cols();
        int out = w.value().rows();
        for (int row = 0; row < y.value().rows(); row++) {
            int r = row / side % side * stride - border;
            int c = row % side * stride - border;
            for (int o = 0; o < out; o++) {
                double sum = b.value().get(o);
                double size = Math.abs(sum);
                for (int tap = 0; tap < kernel * kernel; tap++) {
                    for (int i = 0; i < in; i++) {
                        int tr = r + tap / kernel;
                        int tc = c + tap % kernel;
                        double seen = tr < 0 || tc < 0 ? 0 : pixel(x.value(), small, row / (side * side), tr / grown, tc / grown, i);
                        double term = seen * w.value().get((o * kernel * kernel + tap) * in + i);
                        sum += term;
                        size += Math.abs(term);
                    }
                }
                assertEquals(sum < 0 ? slope * sum : sum, y.value().get(row * out + o), 3e-6 * size, "row " + row + ", channel " + o);
            }
        }
    }

    private void slopesAgree(Node y, List<Node> inputs) {
        slopesAgree(1f / 128, y, inputs);
    }

    private void slopesAgree(float nudge, Node y, List<Node> inputs) {
        Loss loss = g.loss(y, Loss.Term.HALF_SQUARE, 0.05);
        Program program = g.program();
        for (Node node : inputs) {
            Slopes.agree(nudge, program, node.value(), node.gradient(), loss);
        }
    }

    /** Whole tiles, cut tiles, less than a tile; channels that fit vectors, few channels in, few channels out. */
    @ParameterizedTest
    @CsvSource({"16, 32, 8", "48, 16, 6", "16, 16, 3", "3, 8, 5", "8, 8, 6", "4, 16, 4", "8, 3, 4", "16, 1, 8", "1, 1, 5"})
    void aConvolutionIsItsPlainSum(int in, int out, int side) {
        Node x = scattered("x", IMAGES * side * side, in, 1);
        Node w = scattered("w", out, 9 * in, 2);
        Node b = scattered("b", 1, out, 3);
        Node plain = maps.convolution("plain", x, w, b, 1);
        Node leaky = maps.convolution("leaky", x, w, b, SLOPE);
        g.program().forward();
        isTheConvolution(x, w, b, plain, 3, 1, 1, 1, 1);
        isTheConvolution(x, w, b, leaky, 3, 1, 1, 1, SLOPE);
    }

    @ParameterizedTest
    @CsvSource({"16, 16, 4", "16, 32, 6", "16, 16, 3", "3, 8, 3", "8, 3, 4"})
    void aConvolutionsGradientsAreItsSlopes(int in, int out, int side) {
        Node x = scattered("x", IMAGES * side * side, in, 1);
        Node w = scattered("w", out, 9 * in, 2);
        Node b = scattered("b", 1, out, 3);
        slopesAgree(1, maps.convolution("y", x, w, b, 1), List.of(x, w, b));
    }

    @ParameterizedTest
    @CsvSource({"16, 32, 4", "32, 16, 3", "8, 3, 4", "3, 8, 2"})
    void anUpsampledConvolutionSeesEveryPixelFourTimes(int in, int out, int side) {
        Node x = scattered("x", IMAGES * side * side, in, 1);
        Node w = scattered("w", out, 9 * in, 2);
        Node b = scattered("b", 1, out, 3);
        Node y = maps.upsampledConvolution("y", x, w, b, SLOPE);
        Loss loss = g.loss(y, Loss.Term.HALF_SQUARE, 1);
        Program program = g.program();
        for (int run = 0; run < 2; run++) {                    // what a run backwards leaves behind must not be seen by the next
            program.forward();
            isTheConvolution(x, w, b, y, 3, 1, 1, 2, SLOPE);
            program.backward();
        }
        assertEquals(true, loss.value() > 0);
    }

    @ParameterizedTest
    @CsvSource({"16, 16, 2", "16, 16, 3", "8, 3, 2"})
    void anUpsampledConvolutionsGradientsAreItsSlopes(int in, int out, int side) {
        Node x = scattered("x", IMAGES * side * side, in, 1);
        Node w = scattered("w", out, 9 * in, 2);
        Node b = scattered("b", 1, out, 3);
        slopesAgree(1, maps.upsampledConvolution("y", x, w, b, 1), List.of(x, w, b));
    }

    /** Two hands, one convolution: gradients through the leaky ReLU too, added to what another operation has written. */
    @ParameterizedTest
    @CsvSource({"32, 16, 8", "16, 32, 6"})
    void bothHandsGiveTheSameGradients(int in, int out, int side) {
        Node[][] both = new Node[2][];
        for (int hand = 0; hand < 2; hand++) {
            Graph each = new Graph(memory);
            FeatureMaps eachMaps = new FeatureMaps(each, IMAGES);
            Node x = scattered("x", IMAGES * side * side, in, 1);
            Node w = scattered("w", out, 9 * in, 2);
            Node b = scattered("b", 1, out, 3);
            for (int use = 0; use < 2; use++) {
                each.loss(hand == 0 ? eachMaps.convolution("y", x, w, b, SLOPE) : eachMaps.strided("y", x, w, b, 3, 1, 1, SLOPE),
                        Loss.Term.HALF_SQUARE, 1);
            }
            Program program = each.program();
            program.forward();
            program.backward();
            both[hand] = new Node[] {x, w, b};
        }
        for (int i = 0; i < 3; i++) {
            float[] expected = both[1][i].gradient().toArray();
            for (int k = 0; k < expected.length; k++) {
                assertEquals(expected[k], both[0][i].gradient().get(k), 1e-4 * Math.max(1, Math.abs(expected[k])), i + "[" + k + "]");
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"1, 16, 8, 4, 2, 1", "8, 8, 8, 3, 2, 1", "4, 5, 6, 4, 2, 1", "8, 4, 5, 1, 1, 0"})
    void aStridedConvolutionIsItsPlainSumAndItsGradientsAreItsSlopes(int in, int out, int side, int kernel, int stride, int border) {
        Node x = scattered("x", IMAGES * side * side, in, 1);
        Node w = scattered("w", out, kernel * kernel * in, 2);
        Node b = scattered("b", 1, out, 3);
        Node y = maps.strided("y", x, w, b, kernel, stride, border, 1);
        g.program().forward();
        isTheConvolution(x, w, b, y, kernel, stride, border, 1, 1);
        slopesAgree(y, List.of(x, w, b));
    }

    @ParameterizedTest
    @CsvSource({"8, 8, 1", "16, 8, 2", "24, 8, 3", "16, 2, 3"})
    void aGroupIsNormalisedOverItsChannelsAndPixels(int channels, int groups, int side) {
        Node x = scattered("x", IMAGES * side * side, channels, 1);
        Node gain = scattered("gain", 1, channels, 2);
        Node offset = scattered("offset", 1, channels, 3);
        Node y = maps.normSilu("y", x, gain, offset, groups);
        g.program().forward();
        int width = channels / groups;
        int pixels = side * side;
        for (int image = 0; image < IMAGES; image++) {
            for (int group = 0; group < groups; group++) {
                double sum = 0;
                double squares = 0;
                for (int p = 0; p < pixels; p++) {
                    for (int c = group * width; c < (group + 1) * width; c++) {
                        double a = x.value().get((image * pixels + p) * channels + c);
                        sum += a;
                        squares += a * a;
                    }
                }
                double mean = sum / (pixels * width);
                double deviation = Math.sqrt(squares / (pixels * width) - mean * mean + 1e-5);
                for (int p = 0; p < pixels; p++) {
                    for (int c = group * width; c < (group + 1) * width; c++) {
                        int at = (image * pixels + p) * channels + c;
                        double z = (x.value().get(at) - mean) / deviation * gain.value().get(c) + offset.value().get(c);
                        assertEquals(z / (1 + Math.exp(-z)), y.value().get(at), 1e-4);
                    }
                }
            }
        }
        if (side > 1) {                                        // a single pixel's one channel a group is flat but for ε
            slopesAgree(y, List.of(x, gain, offset));
        }
    }

    @Test void whatIsToldToAnImageIsToldToAllItsPixels() {
        Node x = scattered("x", IMAGES * 9, 8, 1);
        Node w = scattered("w", 8, 8, 4);
        Node b = scattered("b", 1, 8, 5);
        Node told = scattered("told", IMAGES, 8, 2);
        Node y = maps.plusPerImage(g.linear("y", x, w, b), told);
        Node without = g.linear("without", x, w, b);
        g.program().forward();
        for (int i = 0; i < y.value().size(); i++) {
            assertEquals(without.value().get(i) + told.value().get(i / 72 * 8 + i % 8), y.value().get(i), 1e-6);
        }
        slopesAgree(y, List.of(x, w, told));
    }

    @Test void upsampledMapsLieBesideOthers() {
        Node a = scattered("a", IMAGES * 4, 3, 1);
        Node b = scattered("b", IMAGES * 16, 2, 2);
        Node y = maps.upsampledBeside("y", a, b);
        g.program().forward();
        for (int row = 0; row < IMAGES * 16; row++) {
            for (int c = 0; c < 5; c++) {
                double expected = c < 3 ? pixel(a.value(), 2, row / 16, row / 4 % 4 / 2, row % 4 / 2, c) : b.value().get(row * 2 + c - 3);
                assertEquals(expected, y.value().get(row * 5 + c), 0);
            }
        }
        slopesAgree(y, List.of(a, b));
    }

    /** PyTorch: pixel_unshuffle puts pixel (2r + i, 2c + j) into channel 2i + j of pixel (r, c). */
    @Test void foldingTakesBlocksOfPixelsToChannelsAndUnfoldingBringsThemBack() {
        Node x = scattered("x", IMAGES * 36, 1, 1);
        Node folded = maps.folded("folded", x);
        Node back = maps.unfolded("back", folded);
        g.program().forward();
        for (int row = 0; row < IMAGES * 9; row++) {
            for (int channel = 0; channel < 4; channel++) {
                double expected = pixel(x.value(), 6, row / 9, row / 3 % 3 * 2 + channel / 2, row % 3 * 2 + channel % 2, 0);
                assertEquals(expected, folded.value().get(row * 4 + channel), 0);
            }
        }
        assertEquals(List.of(36 * IMAGES, 1), List.of(back.value().rows(), back.value().cols()));
        for (int i = 0; i < x.value().size(); i++) {
            assertEquals(x.value().get(i), back.value().get(i), 0);
        }
        slopesAgree(back, List.of(x));
    }

    @Test void theSquaredErrorIsTheMeanOverEveryNumber() {
        Node x = scattered("x", 7, 5, 1);
        Tensor target = scattered("target", 7, 5, 2).value();
        SquaredError loss = SquaredError.of(g, x, target);
        Program program = g.program();
        Slopes.agree(program, x.value(), x.gradient(), loss);
        program.forward();
        double sum = 0;
        for (int i = 0; i < 35; i++) {
            sum += Math.pow(x.value().get(i) - target.get(i), 2);
        }
        assertEquals(sum / 35, loss.value(), 1e-6);
    }
}
