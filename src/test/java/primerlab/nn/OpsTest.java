package primerlab.nn;

import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

class OpsTest {
    private static final float SLOPE = 0.2f;

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

    @Test void aLinearLayerIsTheSumOfItsWeightedInputs() {
        for (int[] shape : new int[][] {{1, 1, 1}, {3, 2, 5}, {7, 17, 2}, {5, 9, 33}}) {
            Node x = scattered("x", shape[0], shape[1], 1);
            Node w = scattered("w", shape[2], shape[1], 2);
            Node b = scattered("b", 1, shape[2], 3);
            Graph each = new Graph(memory);
            Node y = each.linearLeaky("y", x, w, b, SLOPE);
            each.program().forward();
            for (int n = 0; n < shape[0]; n++) {
                for (int out = 0; out < shape[2]; out++) {
                    double sum = b.value().get(out);
                    for (int in = 0; in < shape[1]; in++) {
                        sum += (double) x.value().get(n * shape[1] + in) * w.value().get(out * shape[1] + in);
                    }
                    assertEquals(sum < 0 ? SLOPE * sum : sum, y.value().get(n * shape[2] + out), 1e-5);
                }
            }
        }
    }

    @Test void aLinearLayersGradientsAreItsSlopes() {
        Node x = scattered("x", 3, 4, 1);
        Node w = scattered("w", 9, 4, 2);
        Node b = scattered("b", 1, 9, 3);
        Loss loss = g.loss(g.linear("y", x, w, b), Loss.Term.HALF_SQUARE, 1);
        Program program = g.program();
        for (Node node : List.of(x, w, b)) {
            Slopes.agree(program, node.value(), node.gradient(), loss);
        }
    }

    @Test void twoLeakyLayersGradientsAreTheirSlopes() {
        Node x = scattered("x", 3, 2, 1);
        Node w1 = scattered("w1", 5, 2, 2);
        Node b1 = scattered("b1", 1, 5, 3);
        Node w2 = scattered("w2", 1, 5, 4);
        Node b2 = scattered("b2", 1, 1, 5);
        Loss loss = g.loss(g.linear("y", g.linearLeaky("h", x, w1, b1, SLOPE), w2, b2), Loss.Term.REAL, 3);
        Program program = g.program();
        for (Node node : List.of(x, w1, b1, w2, b2)) {
            Slopes.agree(program, node.value(), node.gradient(), loss);
        }
    }

    @Test void goingBackThroughAWeightHasItsOwnGradients() {
        Node u = scattered("u", 3, 5, 1);
        Node w = scattered("w", 5, 2, 2);
        Loss loss = g.loss(g.throughWeight("y", u, w), Loss.Term.HALF_SQUARE, 1);
        Program program = g.program();
        Slopes.agree(program, u.value(), u.gradient(), loss);
        Slopes.agree(program, w.value(), w.gradient(), loss);
    }

    @Test void goingBackThroughAWeightIsTheSumOverItsOutputs() {
        Node u = scattered("u", 3, 5, 1);
        Node w = scattered("w", 5, 11, 2);
        Tensor back = g.throughWeight("u W", u, w).value();
        Tensor product = g.product("(u W) Wᵀ", g.constant(back), w).value();
        g.program().forward();
        for (int n = 0; n < 3; n++) {
            double[] sums = new double[11];
            for (int in = 0; in < 11; in++) {
                for (int out = 0; out < 5; out++) {
                    sums[in] += (double) u.value().get(n * 5 + out) * w.value().get(out * 11 + in);
                }
                assertEquals(sums[in], back.get(n * 11 + in), 1e-5);
            }
            for (int out = 0; out < 5; out++) {
                double sum = 0;
                for (int in = 0; in < 11; in++) {
                    sum += sums[in] * w.value().get(out * 11 + in);
                }
                assertEquals(sum, product.get(n * 5 + out), 1e-5);
            }
        }
    }

    @Test void sumsAndNeighboursAreTakenNumberByNumberAndPassTheirSlopes() {
        Node a = scattered("a", 3, 5, 1);
        Node b = scattered("b", 3, 5, 2);
        Node sum = g.add("a + b", a, b);
        Node beside = g.beside("sum, a", sum, a);
        Loss loss = g.loss(beside, Loss.Term.HALF_SQUARE, 1);
        Program program = g.program();
        program.forward();
        for (int n = 0; n < 3; n++) {
            for (int c = 0; c < 5; c++) {
                assertEquals(a.value().get(n * 5 + c) + b.value().get(n * 5 + c), beside.value().get(n * 10 + c));
                assertEquals(a.value().get(n * 5 + c), beside.value().get(n * 10 + 5 + c));
            }
        }
        Slopes.agree(program, a.value(), a.gradient(), loss);
        Slopes.agree(program, b.value(), b.gradient(), loss);
    }

    @Test void goingBackThroughALeakyReluKeepsItsSlopes() {
        Node u = scattered("u", 3, 11, 1);
        Tensor after = scattered("after", 3, 11, 2).value();
        Node y = g.throughLeaky("y", u, after, SLOPE);
        Loss loss = g.loss(y, Loss.Term.HALF_SQUARE, 1);
        Program program = g.program();
        Slopes.agree(program, u.value(), u.gradient(), loss);
        program.forward();
        for (int i = 0; i < after.size(); i++) {
            assertEquals(u.value().get(i) * (after.get(i) < 0 ? SLOPE : 1), y.value().get(i));
        }
    }

    @Test void aWeightedSumsGradientIsItsWeightsAndReachesWhatMadeItsNumbers() {
        Tensor x = memory.tensor("x", 3, 4);
        Slopes.scatter(x, 1);
        Tensor weights = memory.tensor("weights", 3, 4);
        Slopes.scatter(weights, 2);
        Graph g = new Graph(memory);
        Node input = g.watched(x);
        Node s = g.tanh("s", input);
        WeightedSum sum = g.weightedSum(s, weights);
        Slopes.agree(g.program(), x, input.gradient(), sum);
        assertArrayEquals(weights.toArray(), s.gradient().toArray());
    }

    @Test void aTensorIsFoundByItsName() {
        Tensor x = memory.tensor("x", 3, 4);
        assertSame(x, memory.named("x"));
        assertThrows(IllegalArgumentException.class, () -> memory.named("y"));
    }

    @Test void whatTwoOperationsUseGetsBothGradients() {
        Node u = scattered("u", 3, 4, 1);
        Node w = scattered("w", 4, 4, 2);
        Node b = scattered("b", 1, 4, 3);
        Node once = g.throughWeight("u W", u, w);
        Node twice = g.linear("u W Wᵀ + b", once, w, b);
        Node masked = g.throughLeaky("masked", u, twice.value(), SLOPE);
        Loss[] losses = {g.loss(once, Loss.Term.HALF_SQUARE, 1), g.loss(twice, Loss.Term.HALF_SQUARE, 0.5), g.loss(masked, Loss.Term.HALF_SQUARE, 2)};
        Program program = g.program();
        Slopes.agree(program, u.value(), u.gradient(), losses);
        Slopes.agree(program, w.value(), w.gradient(), losses);
        Slopes.agree(program, b.value(), b.gradient(), losses);
    }

    @Test void bothPartsOfAValueThatIsCutReachTheWhole() {
        Node x = scattered("x", 5, 2, 1);
        Node w = scattered("w", 1, 2, 2);
        Node b = scattered("b", 1, 1, 3);
        List<Node> parts = g.cut(g.linear("y", x, w, b), 2);
        Loss[] losses = {g.loss(parts.getFirst(), Loss.Term.REAL, 1), g.loss(parts.getLast(), Loss.Term.FAKE, 1)};
        Program program = g.program();
        for (Node node : List.of(x, w, b)) {
            Slopes.agree(program, node.value(), node.gradient(), losses);
        }
    }

    @ParameterizedTest
    @EnumSource(Loss.Term.class)
    void aLossIsTheMeanOfItsTermsAndItsGradientTheirSlope(Loss.Term term) {
        Node s = scattered("s", 13, 1, 1);
        Loss loss = g.loss(s, term, 1.5);
        Program program = g.program();
        Slopes.agree(program, s.value(), s.gradient(), loss);
        program.forward();
        program.backward();
        double sum = 0;
        double slopes = 0;
        for (float score : s.value().toArray()) {
            double d = 1 / (1 + Math.exp(-score));
            sum += switch (term) {
                case REAL -> -Math.log(d);
                case FAKE -> -Math.log(1 - d);
                case SATURATING -> Math.log(1 - d);
                case SQUARE_REAL -> (score - 1.0) * (score - 1.0) / 2;
                case SQUARE_FAKE, HALF_SQUARE -> score * score / 2.0;
                case SCORE_REAL -> -score;
                case SCORE_FAKE -> score;
                case UNIT -> (Math.abs(score) - 1) * (Math.abs(score) - 1);
            };
            slopes += switch (term) {
                case REAL -> d - 1;
                case FAKE -> d;
                case SATURATING -> -d;
                case SQUARE_REAL -> score - 1.0;
                case SQUARE_FAKE, HALF_SQUARE -> score;
                case SCORE_REAL -> -1;
                case SCORE_FAKE -> 1;
                case UNIT -> 2 * (Math.abs(score) - 1) * Math.signum(score);
            };
        }
        assertEquals(1.5 * sum / 13, loss.value(), 1e-6);
        assertEquals(slopes / 13, loss.meanSlope(), 1e-6);
    }

    @Test void crossEntropyOfAHugeLogitIsThatLogitAndNotInfinite() {
        Node s = g.watched(memory.tensor("s", 2, 1));
        s.value().set(0, 500);
        s.value().set(1, -500);
        Loss loss = g.loss(s, Loss.Term.FAKE, 2);
        Program program = g.program();
        program.forward();
        program.backward();
        assertEquals(500, loss.value(), 1e-4);
        assertArrayEquals(new float[] {1, 0}, s.gradient().toArray(), 1e-6f);
    }

    @Test void aNumberThatIsNoneIsNotHidden() {
        Node s = g.watched(memory.tensor("s", 3, 1));
        s.value().set(1, Float.NaN);
        for (Loss.Term term : Loss.Term.values()) {
            Graph each = new Graph(memory);
            Loss loss = each.loss(s, term, 1);
            each.program().forward();
            assertEquals(Double.NaN, loss.value(), term.name());
        }
    }

    @Test void whatIsNotTrainedGetsNoGradient() {
        Node x = g.input("x", 2, 2);
        Node w = g.constant(scattered("w", 3, 2, 2).value());
        Node b = g.constant(scattered("b", 1, 3, 3).value());
        Node y = g.linear("y", x, w, b);
        g.loss(y, Loss.Term.REAL, 1);
        Program program = g.program();
        program.forward();
        program.backward();
        assertEquals(false, y.wantsGradient());
    }
}
