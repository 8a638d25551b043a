package primerlab.nn;

import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class ImageOpsTest {
    private static final int IMAGES = 2;
    private static final int SIDE = 4;

    private final Memory memory = new Memory();
    private final Graph g = new Graph(memory);

    @AfterEach void release() {
        memory.close();
    }

    private Node scattered(String name, int rows, int cols, int salt) {
        Tensor tensor = memory.tensor(name, rows, cols);
        Slopes.scatter(tensor, salt);
        return g.watched(tensor);
    }

    /** The pixels under a kernel of {@code size}², the first {@code taps} of them, zeros beyond the edge. */
    private static Pattern window(int size, int taps) {
        return new Pattern(SIDE * SIDE, taps, (position, tap) -> {
            int row = position / SIDE + tap / size - size / 2;
            int col = position % SIDE + tap % size - size / 2;
            return row < 0 || row >= SIDE || col < 0 || col >= SIDE ? Pattern.NONE : row * SIDE + col;
        });
    }

    /** Channels in, channels out, kernel, taps: the first two by patches, the others by the kernel without patches. */
    @ParameterizedTest
    @ValueSource(strings = {"3 5 3 9", "40 2 3 5", "32 32 3 9", "32 32 3 5", "1 32 5 12"})
    void aConvolutionIsItsSumOverTheTaps(String shape) {
        int[] s = numbers(shape);
        Node x = scattered("x", IMAGES * SIDE * SIDE, s[0], 1);
        Node input = s[0] == 1 ? g.constant(x.value()) : x;
        Node w = scattered("w", s[1], s[2] * s[2] * s[0], 2);
        Node b = scattered("b", 1, s[1], 3);
        Tensor y = g.convolution("y", input, w, b, window(s[2], s[3]), IMAGES, 0.2f).value();
        g.program().forward();
        for (int image = 0; image < IMAGES; image++) {
            for (int row = 0; row < SIDE; row++) {
                for (int col = 0; col < SIDE; col++) {
                    for (int out = 0; out < s[1]; out++) {
                        double sum = b.value().get(out);
                        for (int tap = 0; tap < s[3]; tap++) {
                            int r = row + tap / s[2] - s[2] / 2;
                            int c = col + tap % s[2] - s[2] / 2;
                            for (int in = 0; in < s[0] && r >= 0 && r < SIDE && c >= 0 && c < SIDE; in++) {
                                sum += (double) x.value().get(((image * SIDE + r) * SIDE + c) * s[0] + in) * w.value().get((out * s[2] * s[2] + tap) * s[0] + in);
                            }
                        }
                        assertEquals(sum < 0 ? 0.2 * sum : sum, y.get(((image * SIDE + row) * SIDE + col) * s[1] + out), 1e-4);
                    }
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"3 5 3 9", "40 2 3 5", "32 32 3 5", "1 32 5 12"})
    void aConvolutionsGradientsAreItsSlopes(String shape) {
        int[] s = numbers(shape);
        Node x = scattered("x", IMAGES * SIDE * SIDE, s[0], 1);
        Node input = s[0] == 1 ? g.constant(x.value()) : x;
        Node w = scattered("w", s[1], s[2] * s[2] * s[0], 2);
        Node b = scattered("b", 1, s[1], 3);
        small(w.value(), 0.1f);
        Loss loss = g.loss(g.convolution("y", input, w, b, window(s[2], s[3]), IMAGES, 1), Loss.Term.HALF_SQUARE, 1.0 / s[1]);
        Program program = g.program();
        Slopes.agree(program, w.value(), w.gradient(), loss);
        Slopes.agree(program, b.value(), b.gradient(), loss);
        if (s[0] > 1) {
            Slopes.agree(program, x.value(), x.gradient(), loss);
        }
    }

    @Test void theTwoWaysOfAConvolutionAgree() {
        Node x = scattered("x", IMAGES * SIDE * SIDE, 32, 1);
        Node w = scattered("w", 32, 9 * 32, 2);
        Node b = scattered("b", 1, 32, 3);
        Pattern window = window(3, 9);
        assertTrue(DirectConvolution.suits(x, w, window, IMAGES));
        Node direct = g.add(new DirectConvolution(x, w, b, window, IMAGES, 0.2f, g.output("direct", x.value().rows(), 32, x), memory));
        Node patches = g.add(new Convolution(x, w, b, window, IMAGES, 0.2f, g.output("patches", x.value().rows(), 32, x), memory));
        g.program().forward();
        for (int i = 0; i < direct.value().size(); i++) {
            assertEquals(patches.value().get(i), direct.value().get(i), 1e-4);
        }
    }

    @Test void whatIsUsedTwiceByConvolutionsGetsBothGradients() {
        Node x = scattered("x", SIDE * SIDE, 32, 1);
        Node w = scattered("w", 32, 3 * 32, 2);
        Node b = scattered("b", 1, 32, 3);
        small(w.value(), 0.05f);
        Pattern window = window(3, 3);
        Loss[] losses = {g.loss(g.convolution("y", x, w, b, window, 1, 1), Loss.Term.HALF_SQUARE, 0.1),
                g.loss(g.convolution("z", x, w, b, window, 1, 1), Loss.Term.REAL, 0.1)};
        Program program = g.program();
        Slopes.agree(program, w.value(), w.gradient(), losses);
        Slopes.agree(program, x.value(), x.gradient(), losses);
        Slopes.agree(program, b.value(), b.gradient(), losses);
    }

    @Test void gatheredRowsAreTheRowsThePatternNames() {
        for (int width : new int[] {1, 3, 8, 19}) {
            Graph each = new Graph(memory);
            Node x = scattered("x", 5, width, 1);
            int[][] named = {{4, 0}, {Pattern.NONE, 2}, {1, 1}};
            Node y = each.gather("y", x, new Pattern(3, 2, (row, tap) -> named[row][tap]));
            Loss loss = each.loss(y, Loss.Term.HALF_SQUARE, 1);
            Program program = each.program();
            program.forward();
            for (int i = 0; i < y.value().size(); i++) {
                int from = named[i / (2 * width)][i / width % 2];
                assertEquals(from == Pattern.NONE ? 0 : x.value().get(from * width + i % width), y.value().get(i));
            }
            Slopes.agree(program, x.value(), x.gradient(), loss);
        }
    }

    @Test void aPatternThatDoesNotFitIsRefused() {
        Node x = scattered("x", 2, 3, 1);
        Node y = g.gather("y", x, new Pattern(1, 1, (row, tap) -> 2));
        assertEquals(1, y.value().rows());
        assertThrows(IllegalArgumentException.class, g.program()::forward);
    }

    @Test void anLstmIsItsEquations() {
        int steps = 3;
        int m = 4;
        int h = 16;
        Node a = scattered("a", steps * m, 4 * h, 1);
        Node w = scattered("w", 4 * h, 2 * h, 2);
        Node b = scattered("b", 1, 4 * h, 3);
        small(w.value(), 0.3f);
        float[] given = a.value().toArray();
        Tensor out = g.lstm("h", a, w, List.of(b), pairs(m), new int[steps]).value();
        g.program().forward();
        double[][] hidden = new double[m][h];
        double[][] cell = new double[m][h];
        for (int t = 0; t < steps; t++) {
            double[][] next = new double[m][h];
            for (int p = 0; p < m; p++) {
                for (int j = 0; j < h; j++) {
                    double[] gate = new double[4];
                    for (int k = 0; k < 4; k++) {
                        int row = k * h + j;
                        gate[k] = given[(t * m + p) * 4 * h + row] + b.value().get(row);
                        for (int i = 0; i < h; i++) {
                            gate[k] += (p > 0 ? w.value().get(row * 2 * h + i) * hidden[p - 1][i] : 0) + w.value().get(row * 2 * h + h + i) * hidden[p][i];
                        }
                    }
                    cell[p][j] = sigma(gate[1]) * cell[p][j] + sigma(gate[2]) * Math.tanh(gate[3]);
                    next[p][j] = sigma(gate[0]) * Math.tanh(cell[p][j]);
                    assertEquals(next[p][j], out.get((t * m + p) * h + j), 1e-5);
                }
            }
            hidden = next;
        }
    }

    @Test void anLstmsGradientsAreItsSlopes() {
        int steps = 3;
        int m = 2;
        int h = 16;
        Node x = scattered("x", steps * m, 3, 1);
        Node into = scattered("into", 4 * h, 3, 2);
        Node w = scattered("w", 4 * h, 2 * h, 3);
        Node b = scattered("b", 1, 4 * h, 4);
        Node b2 = scattered("b2", 1, 4 * h, 5);
        small(w.value(), 0.3f);
        Loss loss = g.loss(g.lstm("h", g.product("a", x, into), w, List.of(b, b2), pairs(m), new int[steps]), Loss.Term.HALF_SQUARE, 1);
        Program program = g.program();
        for (Node node : List.of(x, into, w, b, b2)) {
            Slopes.agree(program, node.value(), node.gradient(), loss);
        }
    }

    @Test void crossEntropyOfBitsIsTheirLogLikelihood() {
        Node s = scattered("s", 5, 3, 1);
        Tensor bits = memory.tensor("bits", 5, 3);
        for (int i = 0; i < bits.size(); i++) {
            bits.set(i, i % 3 == 0 ? 1 : 0);
        }
        s.value().set(0, -60);
        s.value().set(1, 60);
        BinaryCrossEntropy loss = g.binaryCrossEntropy(s, bits);
        Program program = g.program();
        program.forward();
        double nats = 0;
        for (int i = 0; i < bits.size(); i++) {
            double logit = s.value().get(i);
            nats += bits.get(i) == 1 ? Math.log1p(Math.exp(-logit)) : Math.log1p(Math.exp(logit));
        }
        assertEquals(nats / bits.size(), loss.value(), 1e-6 * nats);
        Slopes.agree(program, s.value(), s.gradient(), loss);
    }

    @ParameterizedTest
    @ValueSource(strings = {"relu", "silu", "gelu", "tanh"})
    void anActivationIsItsFunctionAndItsGradientTheSlope(String name) {
        Node x = scattered("x", 3, 7, 1);
        small(x.value(), 3);
        Node y = switch (name) {
            case "relu" -> g.relu("y", x);
            case "silu" -> g.silu("y", x);
            case "gelu" -> g.gelu("y", x);
            default -> g.tanh("y", x);
        };
        Loss loss = g.loss(g.add("sum", y, x), Loss.Term.HALF_SQUARE, 1);
        Program program = g.program();
        program.forward();
        for (int i = 0; i < x.value().size(); i++) {
            double a = x.value().get(i);
            double expected = switch (name) {
                case "relu" -> Math.max(a, 0);
                case "silu" -> a * sigma(a);
                case "gelu" -> a * phi(a);
                default -> Math.tanh(a);
            };
            assertEquals(expected, y.value().get(i), 1e-6);
        }
        Slopes.agree(program, x.value(), x.gradient(), loss);
    }

    /** Φ by Simpson's rule over the density. */
    private static double phi(double x) {
        int pieces = 400;
        double sum = 0;
        for (int i = 0; i <= pieces; i++) {
            double z = x * i / pieces;
            sum += Math.exp(-z * z / 2) / Math.sqrt(2 * Math.PI) * (i == 0 || i == pieces ? 1 : i % 2 == 1 ? 4 : 2);
        }
        return 0.5 + sum * x / pieces / 3;
    }

    /** Each position reads its upper neighbour and itself. */
    private static Pattern pairs(int m) {
        return new Pattern(m, 2, (position, tap) -> tap == 1 ? position : position - 1 < 0 ? Pattern.NONE : position - 1);
    }

    private static double sigma(double x) {
        return 1 / (1 + Math.exp(-x));
    }

    private static void small(Tensor tensor, float factor) {
        for (int i = 0; i < tensor.size(); i++) {
            tensor.set(i, tensor.get(i) * factor);
        }
    }

    private static int[] numbers(String text) {
        return List.of(text.split(" ")).stream().mapToInt(Integer::parseInt).toArray();
    }
}
