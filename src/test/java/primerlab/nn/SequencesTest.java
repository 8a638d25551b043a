package primerlab.nn;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntBinaryOperator;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import primerlab.nn.Attention.Sight;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

class SequencesTest {
    private final Memory memory = new Memory();
    private final Graph g = new Graph(memory);
    private final Sequences text = new Sequences(g);

    @AfterEach void release() {
        memory.close();
    }

    private Node scattered(String name, int rows, int cols, int salt) {
        Tensor tensor = memory.tensor(name, rows, cols);
        Slopes.scatter(tensor, salt);
        return g.watched(tensor);
    }

    private static double at(Tensor x, int row, int col) {
        return x.get(row * x.cols() + col);
    }

    /** The slopes of Σ w·y² with uneven weights, so that no two outputs can stand in for each other. */
    private void slopesAgree(Node y, Node... by) {
        Node uneven = scattered("uneven", 2, y.value().cols(), 77);
        Node none = scattered("none", 1, 2, 78);
        Loss loss = g.loss(g.linear("mix", y, uneven, none), Loss.Term.HALF_SQUARE, 1);
        Program program = g.program();
        for (Node node : by) {
            Slopes.agree(program, node.value(), node.gradient(), loss);
        }
    }

    @ParameterizedTest
    @CsvSource({"1,1,1", "4,16,8", "5,9,3", "64,64,32", "7,20,13", "24,16,24", "6,8,4"})
    void aTileIsTheSumOfItsProducts(int n, int m, int k) {
        Tensor a = scattered("a", n, k, 1).value();
        Tensor turned = scattered("aᵀ", k, n, 2).value();
        Tensor b = scattered("b", k, m, 3).value();
        Tensor c = scattered("c", n, m, 4).value();
        Tensor sum = memory.tensor("sum", n, m);
        sum.copyRows(c, 0);
        Tile.product(a.at, 0, k, 1, b.at, 0, m, c.at, 0, m, 0, n, 0, k, m, false);
        Tile.product(turned.at, 0, 1, n, b.at, 0, m, sum.at, 0, m, 0, n, 0, k, m, true);
        Tensor before = scattered("c", n, m, 4).value();
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < m; j++) {
                double product = 0;
                double transposed = 0;
                for (int l = 0; l < k; l++) {
                    product += at(a, i, l) * at(b, l, j);
                    transposed += at(turned, l, i) * at(b, l, j);
                }
                assertEquals(product, at(c, i, j), 1e-5);
                assertEquals(at(before, i, j) + transposed, at(sum, i, j), 1e-5);
            }
        }
    }

    @Test void aTokenIsReadAsItsRowTimesTheRootOfTheWidthPlusItsPlace() {
        Node table = scattered("table", 5, 10, 1);
        Tensor places = Sequences.sinusoid(memory, 4, 10);
        int[] ids = {3, 0, 3, 4};
        int[] positions = {0, 1, 2, 1};
        Node y = text.embed("y", table, places, ids, positions);
        g.program().forward();
        for (int row = 0; row < 4; row++) {
            for (int c = 0; c < 10; c++) {
                double angle = positions[row] / Math.pow(10_000, 2 * (c / 2) / 10.0);
                double place = c % 2 == 0 ? Math.sin(angle) : Math.cos(angle);
                assertEquals(Math.sqrt(10) * at(table.value(), ids[row], c) + place, at(y.value(), row, c), 1e-5);
            }
        }
        slopesAgree(y, table);
    }

    @ParameterizedTest
    @ValueSource(ints = {8, 11, 3})
    void aNormedRowHasMean0AndVariance1BeforeGainAndBias(int cols) {
        Node x = scattered("x", 4, cols, 1);
        Node gain = scattered("gain", 1, cols, 2);
        Node bias = scattered("bias", 1, cols, 3);
        Node y = text.norm("y", x, gain, bias);
        g.program().forward();
        for (int row = 0; row < 4; row++) {
            double mean = 0;
            double square = 0;
            for (int c = 0; c < cols; c++) {
                mean += at(x.value(), row, c) / cols;
                square += at(x.value(), row, c) * at(x.value(), row, c) / cols;
            }
            for (int c = 0; c < cols; c++) {
                double hat = (at(x.value(), row, c) - mean) / Math.sqrt(square - mean * mean + 1e-5);
                assertEquals(hat * at(gain.value(), 0, c) + at(bias.value(), 0, c), at(y.value(), row, c), 1e-5);
            }
        }
        slopesAgree(y, x, gain, bias);
    }

    @Test void aRowWithoutVarianceIsNormedToItsBias() {
        Node x = g.watched(memory.tensor("x", 1, 9));
        x.value().fill(5);
        Node bias = scattered("bias", 1, 9, 3);
        Node y = text.norm("y", x, scattered("gain", 1, 9, 2), bias);
        g.program().forward();
        assertArrayEquals(bias.value().toArray(), y.value().toArray());
    }

    @ParameterizedTest
    @ValueSource(ints = {8, 13})
    void aGeluLayerIsXTimesTheNormalDistributionOfX(int out) {
        Node x = scattered("x", 3, 4, 1);
        Node w = scattered("w", out, 4, 2);
        Node b = scattered("b", 1, out, 3);
        Node y = text.linearGelu("y", x, w, b);
        g.program().forward();
        for (int row = 0; row < 3; row++) {
            for (int o = 0; o < out; o++) {
                double a = at(b.value(), 0, o);
                for (int c = 0; c < 4; c++) {
                    a += at(x.value(), row, c) * at(w.value(), o, c);
                }
                assertEquals(a * normalDistribution(a), at(y.value(), row, o), 1e-6);
            }
        }
        slopesAgree(y, x, w, b);
    }

    /** Simpson's rule. */
    private static double normalDistribution(double x) {
        int n = 2000;
        double h = x / n;
        double sum = 0;
        for (int i = 0; i <= n; i++) {
            double t = i * h;
            sum += Math.exp(-t * t / 2) * (i == 0 || i == n ? 1 : i % 2 == 1 ? 4 : 2);
        }
        return 0.5 + sum * h / 3 / Math.sqrt(2 * Math.PI);
    }

    @Test void whatGoesPastALayerIsAddedToItAndGetsBothGradients() {
        Node x = scattered("x", 3, 5, 1);
        Node w = scattered("w", 5, 5, 2);
        Node b = scattered("b", 1, 5, 3);
        Node past = g.linear("past", x, scattered("w0", 5, 5, 4), scattered("b0", 1, 5, 5));
        Node inner = text.norm("inner", past, scattered("gain", 1, 5, 6), scattered("bias", 1, 5, 7));
        Node y = text.residual("y", past, inner, w, b);
        g.program().forward();
        for (int row = 0; row < 3; row++) {
            for (int o = 0; o < 5; o++) {
                double sum = at(past.value(), row, o) + at(b.value(), 0, o);
                for (int c = 0; c < 5; c++) {
                    sum += at(inner.value(), row, c) * at(w.value(), o, c);
                }
                assertEquals(sum, at(y.value(), row, o), 1e-5);
            }
        }
        slopesAgree(y, x, w, b);
    }

    /** The same numbers, and the same slopes, as of a layer that nothing went past; and put back, as before. */
    @Test void aResidualTakenOutIsALayerAloneAndPutBackIsOneAgain() {
        Parts parts = new Parts();
        Sequences free = new Sequences(g, parts);
        Node x = scattered("x", 3, 5, 1);
        Node w = scattered("w", 5, 5, 2);
        Node b = scattered("b", 1, 5, 3);
        Node past = g.linear("past", x, scattered("w0", 5, 5, 4), scattered("b0", 1, 5, 5));
        Node inner = free.norm("inner", past, scattered("gain", 1, 5, 6), scattered("bias", 1, 5, 7));
        Node y = free.residual("y", past, g.linear("same", inner, scattered("w1", 5, 5, 8), scattered("b1", 1, 5, 9)), w, b);
        Node uneven = scattered("uneven", 2, 5, 77);
        Loss loss = g.loss(g.linear("mix", y, uneven, scattered("none", 1, 2, 78)), Loss.Term.HALF_SQUARE, 1);
        Program program = g.program();
        program.forward();
        float[] whole = y.value().toArray();
        parts.residuals(false);
        Slopes.agree(program, x.value(), x.gradient(), loss);
        Slopes.agree(program, w.value(), w.gradient(), loss);
        program.forward();
        for (int i = 0; i < whole.length; i++) {
            assertEquals(whole[i] - past.value().get(i), y.value().get(i), 1e-5);
        }
        parts.residuals(true);
        Slopes.agree(program, x.value(), x.gradient(), loss);
        program.forward();
        assertArrayEquals(whole, y.value().toArray());
    }

    @Test void withoutPositionsATokenIsItsRowWhereverItStands() {
        Parts parts = new Parts();
        Node table = scattered("table", 5, 10, 1);
        Node y = new Sequences(g, parts).embed("y", table, Sequences.sinusoid(memory, 4, 10), new int[] {3, 0, 3}, new int[] {0, 1, 2});
        parts.positions(false);
        g.program().forward();
        for (int c = 0; c < 10; c++) {
            assertEquals((float) Math.sqrt(10) * table.value().get(30 + c), y.value().get(c));
            assertEquals(y.value().get(c), y.value().get(20 + c));
        }
        slopesAgree(y, table);
    }

    @Test void withoutTheMaskEveryQuerySeesEveryKeyAndWithItAgainNoLaterOne() {
        Parts parts = new Parts();
        Node qkv = scattered("qkv", 2 * 7, 24, 1);
        int[] keys = {7, 4};
        Attention attention = new Sequences(g, parts).attention("attention", qkv, 2, 1, new Sight(true, keys));
        Program program = g.program();
        parts.mask(false);
        program.forward();
        Tensor all = qkv.value();
        attentionIsByTheBook(attention, all, 0, all, 8, all, 16, 2, 8, (s, i) -> keys[s]);
        parts.mask(true);
        program.forward();
        attentionIsByTheBook(attention, all, 0, all, 8, all, 16, 2, 8, (s, i) -> Math.min(keys[s], i + 1));
        parts.mask(false);
        slopesAgree(attention.found(), qkv);
    }

    @Test void withoutScalingTheScoresAreTheProductsThemselves() {
        Parts parts = new Parts();
        Node qkv = scattered("qkv", 5, 24, 1);
        Attention attention = new Sequences(g, parts).attention("attention", qkv, 1, 2, Sight.PAST);
        parts.scaling(false);
        g.program().forward();
        for (int head = 0; head < 2; head++) {
            for (int query = 0; query < 5; query++) {
                double sum = 0;
                double[] p = new double[query + 1];
                for (int key = 0; key <= query; key++) {
                    double score = 0;
                    for (int c = 0; c < 4; c++) {
                        score += at(qkv.value(), query, head * 4 + c) * at(qkv.value(), key, 8 + head * 4 + c);
                    }
                    p[key] = Math.exp(score);
                    sum += p[key];
                }
                for (int key = 0; key <= query; key++) {
                    assertEquals(p[key] / sum, at(attention.weights(), head * 5 + query, key), 1e-6);
                }
            }
        }
        slopesAgree(attention.found(), qkv);
    }

    @Test void whatWentPastALayerMayNotBeReadAfterIt() {
        Node x = scattered("x", 3, 5, 1);
        Node past = g.linear("past", x, scattered("w0", 5, 5, 4), scattered("b0", 1, 5, 5));
        text.residual("y", past, past, scattered("w", 5, 5, 2), scattered("b", 1, 5, 3));
        text.norm("late", past, scattered("gain", 1, 5, 6), scattered("bias", 1, 5, 7));
        assertThrows(IllegalStateException.class, g::program);
    }

    /** By the definition, one number after the other. */
    private static void attentionIsByTheBook(Attention attention, Tensor q, int qFrom, Tensor k, int kFrom, Tensor v, int vFrom, int sequences,
                                             int width, IntBinaryOperator seen) {
        int heads = attention.heads();
        int depth = width / heads;
        for (int s = 0; s < sequences; s++) {
            for (int h = 0; h < heads; h++) {
                for (int i = 0; i < attention.queries(); i++) {
                    double[] p = new double[attention.keys()];
                    for (int j = 0; j < seen.applyAsInt(s, i); j++) {
                        double score = 0;
                        for (int c = 0; c < depth; c++) {
                            score += at(q, s * attention.queries() + i, qFrom + h * depth + c) * at(k, s * attention.keys() + j, kFrom + h * depth + c);
                        }
                        p[j] = Math.exp(score / Math.sqrt(depth));
                    }
                    double sum = Arrays.stream(p).sum();
                    double weights = 0;
                    int row = (s * heads + h) * attention.queries() + i;
                    for (int j = 0; j < attention.weights().cols(); j++) {
                        assertEquals(j < p.length ? p[j] / sum : 0, at(attention.weights(), row, j), 1e-6);
                        weights += at(attention.weights(), row, j);
                    }
                    assertEquals(1, weights, 1e-6);
                    for (int c = 0; c < depth; c++) {
                        double y = 0;
                        for (int j = 0; j < p.length; j++) {
                            y += p[j] / sum * at(v, s * attention.keys() + j, vFrom + h * depth + c);
                        }
                        assertEquals(y, at(attention.found().value(), s * attention.queries() + i, h * depth + c), 1e-5);
                    }
                }
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"2,6,8,2,true", "2,6,8,2,false", "1,19,32,2,true", "3,5,6,3,true", "1,1,4,1,true", "1,9,40,2,false"})
    void selfAttentionIsByTheBook(int sequences, int tokens, int width, int heads, boolean causal) {
        Node qkv = scattered("qkv", sequences * tokens, 3 * width, 1);
        Attention attention = text.attention("attention", qkv, sequences, heads, causal ? Sight.PAST : Sight.ALL);
        g.program().forward();
        Tensor all = qkv.value();
        attentionIsByTheBook(attention, all, 0, all, width, all, 2 * width, sequences, width, (s, i) -> causal ? i + 1 : tokens);
        slopesAgree(attention.found(), qkv);
    }

    @Test void attentionToAnotherSequenceStopsAtItsPadding() {
        Node q = scattered("q", 3 * 4, 16, 1);
        Node kv = scattered("kv", 3 * 11, 32, 2);
        int[] keys = {11, 3, 2};                                  // one key alone has the weight 1 whatever it is: no slope
        Attention attention = text.attention("attention", q, kv, 3, 2, new Sight(false, keys));
        g.program().forward();
        attentionIsByTheBook(attention, q.value(), 0, kv.value(), 0, kv.value(), 16, 3, 16, (s, i) -> keys[s]);
        slopesAgree(attention.found(), q, kv);
        for (int s = 0; s < 3; s++) {
            for (int key = 0; key < 11; key++) {
                for (int c = 0; c < 32; c++) {
                    double slope = at(kv.gradient(), s * 11 + key, c);
                    assertEquals(key >= keys[s], slope == 0, "sequence " + s + ", key " + key);
                }
            }
        }
    }

    @Test void aCausalMaskAndPaddingGoTogether() {
        Node qkv = scattered("qkv", 2 * 7, 24, 1);
        int[] keys = {7, 4};
        Attention attention = text.attention("attention", qkv, 2, 1, new Sight(true, keys));
        g.program().forward();
        Tensor all = qkv.value();
        attentionIsByTheBook(attention, all, 0, all, 8, all, 16, 2, 8, (s, i) -> Math.min(keys[s], i + 1));
        slopesAgree(attention.found(), qkv);
    }

    @Test void noQueryLearnsFromALaterTokenAndEachFromEveryEarlierOne() {
        int tokens = 13;
        Node qkv = scattered("qkv", tokens, 24, 1);
        Attention attention = text.attention("attention", qkv, 1, 2, Sight.PAST);
        Tensor dy = attention.found().gradient();
        for (int query = 0; query < tokens; query++) {
            attention.forward();
            dy.fill(0);
            for (int c = 0; c < 8; c++) {
                dy.set(query * 8 + c, 1 + c);
            }
            attention.backward();
            for (int token = 0; token < tokens; token++) {
                double slopes = 0;
                for (int c = 8; c < 24; c++) {                      // keys and values
                    slopes += Math.abs(at(qkv.gradient(), token, c));
                }
                assertEquals(token <= query, slopes > 0, "token " + token + " from query " + query);
            }
        }
    }

    @Test void tokenByTokenFromKeptKeysAndValuesIsTheSameAttention() {
        int tokens = 9;
        Node whole = g.constant(scattered("whole", 2 * tokens, 24, 1).value());
        Attention full = text.attention("full", whole, 2, 2, Sight.PAST);
        g.program().forward();
        Graph steps = new Graph(memory);
        Sequences each = new Sequences(steps);
        Node newest = steps.input("newest", 2, 24);
        int[] positions = new int[2];
        int[] seen = new int[2];
        Node kept = each.keep("kept", newest, tokens, positions);
        Attention one = each.attentionToKept("one", newest, kept, 2, 2, new Sight(false, seen));
        Program program = steps.program();
        for (int t = 0; t < tokens; t++) {
            for (int s = 0; s < 2; s++) {
                newest.value().copyRows(whole.value().rows(s * tokens + t, s * tokens + t + 1), s);
            }
            Arrays.fill(positions, t);
            Arrays.fill(seen, t + 1);
            program.forward();
            for (int s = 0; s < 2; s++) {
                for (int c = 0; c < 8; c++) {
                    assertEquals(at(full.found().value(), s * tokens + t, c), at(one.found().value(), s, c), 1e-6);
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 8, 21})
    void crossEntropyIsTheMeanOfMinusLogPOverTheRowsThatCount(int vocabulary) {
        Node logits = scattered("logits", 5, vocabulary, 1);
        int[] targets = {2, CrossEntropy.IGNORED, 0, vocabulary - 1, CrossEntropy.IGNORED};
        CrossEntropy loss = text.crossEntropy(logits, targets);
        Program program = g.program();
        program.forward();
        double sum = 0;
        for (int row = 0; row < 5; row++) {
            double total = 0;
            for (int j = 0; j < vocabulary; j++) {
                total += Math.exp(at(logits.value(), row, j));
            }
            if (targets[row] >= 0) {
                sum += Math.log(total) - at(logits.value(), row, targets[row]);
                for (int j = 0; j < vocabulary; j++) {
                    assertEquals(Math.exp(at(logits.value(), row, j)) / total, at(loss.probabilities(), row, j), 1e-6);
                }
            }
        }
        assertEquals(sum, loss.sum(), 1e-5);
        assertEquals(3, loss.counted());
        assertEquals(sum / 3, loss.value(), 1e-5);
        Slopes.agree(program, logits.value(), logits.gradient(), loss);
        loss.weigh(0.7);
        Slopes.agree(program, logits.value(), logits.gradient(), loss);
        assertEquals(0.7 * sum, loss.value(), 1e-5);
    }

    @Test void hugeLogitsDoNotOverflowAndWhatIsNoNumberIsNotHidden() {
        Node logits = g.watched(memory.tensor("logits", 1, 3));
        CrossEntropy loss = text.crossEntropy(logits, new int[] {0});
        Program program = g.program();
        logits.value().read(new float[] {-5000, 5000, 0}, 0);
        program.forward();
        assertEquals(10_000, loss.value(), 1e-2);
        logits.value().set(2, Float.NaN);
        program.forward();
        assertEquals(Double.NaN, loss.value());
    }

    @Test void neighboursInMemoryAreOneMatrixAndOthersAreNot() {
        List<Parameters.Declared> tensors = List.of(new Parameters.Declared("a", 1, List.of(2, 3)), new Parameters.Declared("x", 1, List.of(5)),
                new Parameters.Declared("b", 1, List.of(4, 3)), new Parameters.Declared("y", 1, List.of(2)));
        Parameters parameters = new Parameters(memory, tensors, List.of("x", "y", "a", "b"));
        parameters.initialise(3);
        Tensor both = parameters.joined(List.of("a", "b"), parameters.values());
        assertEquals(6, both.rows());
        assertEquals(3, both.cols());
        assertEquals(parameters.get("b").get(4), both.get(6 + 4));
        assertEquals(7, parameters.joined(List.of("x", "y"), parameters.values()).cols());
        assertEquals(List.of("a", "x", "b", "y"), parameters.declared().stream().map(Parameters.Declared::name).toList());
        assertThrows(IllegalArgumentException.class, () -> parameters.joined(List.of("b", "a"), parameters.values()));
        assertThrows(IllegalArgumentException.class, () -> parameters.joined(List.of("y", "a"), parameters.values()));
        assertThrows(IllegalArgumentException.class, () -> new Parameters(memory, tensors, List.of("a", "b")));
        assertNotEquals(0f, both.get(0));
    }
}
