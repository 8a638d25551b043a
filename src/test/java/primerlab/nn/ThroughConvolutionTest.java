package primerlab.nn;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** The way back through a convolution as a step of its own, and the losses on the slope that it ends in. */
class ThroughConvolutionTest {
    private static final int IMAGES = 2;

    private final Memory memory = new Memory();

    @AfterEach void release() {
        memory.close();
    }

    private Tensor scattered(String name, int rows, int cols, int salt) {
        Tensor tensor = memory.tensor(name, rows, cols);
        Slopes.scatter(tensor, salt);
        return tensor;
    }

    @ParameterizedTest
    @CsvSource({"1, 8, 8, 4, 2, 1", "8, 16, 4, 4, 2, 1", "3, 5, 6, 3, 1, 1", "2, 3, 5, 3, 2, 0"})
    void itIsWhatTheConvolutionItselfSendsBack(int in, int out, int side, int kernel, int stride, int border) {
        Graph g = new Graph(memory);
        FeatureMaps maps = new FeatureMaps(g, IMAGES);
        Node x = g.watched(scattered("x", IMAGES * side * side, in, 1));
        Node w = g.constant(scattered("w", out, kernel * kernel * in, 2));
        Node y = maps.strided("y", x, w, g.constant(scattered("b", 1, out, 3)), kernel, stride, border, 1);
        Tensor u = scattered("u", y.value().rows(), out, 4);
        Program convolution = g.program();
        convolution.forward();
        y.gradient().copyRows(u, 0);
        convolution.backward();

        Graph back = new Graph(memory);
        Node through = new FeatureMaps(back, IMAGES).throughStrided("back", back.constant(u), w, side, kernel, stride, border);
        back.program().forward();
        for (int i = 0; i < x.gradient().size(); i++) {
            assertEquals(x.gradient().get(i), through.value().get(i), 1e-4, "number " + i);
        }
    }

    @Test void itsGradientsAreItsSlopes() {
        Graph g = new Graph(memory);
        Node u = g.watched(scattered("u", IMAGES * 9, 4, 1));
        Node w = g.watched(scattered("w", 4, 16 * 2, 2));
        Node y = new FeatureMaps(g, IMAGES).throughStrided("back", u, w, 6, 4, 2, 1);
        Loss loss = g.loss(y, Loss.Term.HALF_SQUARE, 0.3);
        Program program = g.program();
        Slopes.agree(program, u.value(), u.gradient(), loss);
        Slopes.agree(program, w.value(), w.gradient(), loss);
    }

    @ParameterizedTest
    @EnumSource(names = {"UNIT", "SCORE_REAL", "SCORE_FAKE", "HALF_SQUARE"})
    void aLossGoesBackByItsSlope(Loss.Term term) {
        Graph g = new Graph(memory);
        Node x = g.watched(scattered("x", 5, 3, 7));
        Loss loss = g.loss(x, term, 1.5);
        Slopes.agree(g.program(), x.value(), x.gradient(), loss);
    }

    @Test void theUnitLossIsTheSquaredDistanceOfARowsLengthFromOne() {
        Graph g = new Graph(memory);
        Tensor x = memory.tensor("x", 2, 2);
        x.read(new float[] {3, 4, 0, 0.5f}, 0);
        Loss loss = g.loss(g.watched(x), Loss.Term.UNIT, 10);
        g.program().forward();
        assertEquals(10 * (16 + 0.25) / 2, loss.value(), 1e-5);
    }
}
