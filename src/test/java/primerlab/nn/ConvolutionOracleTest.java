package primerlab.nn;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.api.ops.DynamicCustomOp;
import org.nd4j.linalg.factory.Nd4j;

import static org.junit.jupiter.api.Assertions.assertEquals;

/**
 * Every way in which a convolution is worked out here against ND4J's conv2d and conv2d_bp, and ND4J's two ways, its own loops and oneDNN's
 * kernels, against each other.
 */
class ConvolutionOracleTest {
    private static final int IMAGES = 2;
    private static final double CLOSE = 1e-4;

    private final Memory memory = new Memory();
    private final boolean allowed = Nd4j.getEnvironment().helpersAllowed();

    @AfterEach void release() {
        Nd4j.getEnvironment().allowHelpers(allowed);
        memory.close();
    }

    /** The hand that a shape must get, or the row would prove nothing. Under a mask only the kernel's first taps count. */
    @ParameterizedTest
    @CsvSource({
        "Winograd, 16, 32, 8, 3, 1, 1, 9", "Winograd, 32, 16, 6, 3, 1, 1, 9", "SpreadConvolution, 8, 3, 4, 3, 1, 1, 9", "DirectConvolution, 32, 16, 8, 3, 1, 1, 9",
        "DirectConvolution, 32, 32, 8, 3, 1, 1, 5", "DirectConvolution, 1, 32, 8, 7, 1, 3, 24", "Convolution, 3, 5, 6, 3, 1, 1, 9", "Convolution, 40, 6, 6, 3, 1, 1, 4",
        "Convolution, 8, 8, 8, 3, 2, 1, 9", "DirectConvolution, 1, 16, 8, 4, 2, 1, 16", "Convolution, 8, 4, 5, 1, 1, 0, 1", "Linear, 16, 32, 6, 1, 1, 0, 1"})
    void aConvolutionAndItsGradientsAreThoseOfNd4jWithHelpersAndWithout(String hand, int in, int out, int side, int kernel, int stride, int border, int taps) {
        Graph g = new Graph(memory);
        Node x = scattered(g, "x", IMAGES * side * side, in, 1);
        Node w = scattered(g, "w", out, kernel * kernel * in, 2);
        Node b = scattered(g, "b", 1, out, 3);
        int less = (side + 2 * border - kernel) / stride + 1;
        Node input = in == 1 ? g.constant(x.value()) : x;
        Node y = convolution(g, hand, input, w, b, window(side, kernel, stride, border, taps, less));
        assertEquals(hand, g.last().getClass().getSimpleName());
        g.loss(y, Loss.Term.HALF_SQUARE, y.value().rows());                        // dL/dy = y
        Program program = g.program();
        program.forward();
        float[] ours = y.value().toArray();                                        // the way back may use y's gradient up
        program.backward();

        int[] shape = {kernel, kernel, stride, stride, border, border, 1, 1, 0, 1, 2};
        INDArray images = Nd4j.createFromArray(x.value().toArray()).reshape(IMAGES, side, side, in);
        INDArray weights = Nd4j.createFromArray(masked(w.value(), taps * in)).reshape(out, kernel, kernel, in);
        INDArray bias = Nd4j.createFromArray(b.value().toArray());
        INDArray[] plain = nd4j(false, shape, images, weights, bias);
        INDArray[] helped = nd4j(true, shape, images, weights, bias);
        String[] names = {"y", "dL/dx", "dL/dW", "dL/db"};
        for (int i = 0; i < names.length; i++) {
            close(floats(plain[i]), floats(helped[i]), "helpers on and off, " + names[i], Integer.MAX_VALUE, 1);
        }
        close(floats(plain[0]), ours, "y", Integer.MAX_VALUE, 1);
        if (in > 1) {
            close(floats(plain[1]), x.gradient().toArray(), "dL/dx", Integer.MAX_VALUE, 1);
        }
        close(floats(plain[2]), w.gradient().toArray(), "dL/dW", taps * in, kernel * kernel * in);
        close(floats(plain[3]), b.gradient().toArray(), "dL/db", Integer.MAX_VALUE, 1);
    }

    private Node scattered(Graph g, String name, int rows, int cols, int salt) {
        Tensor tensor = memory.tensor(name, rows, cols);
        Slopes.scatter(tensor, salt);
        return g.watched(tensor);
    }

    private static Node convolution(Graph g, String hand, Node x, Node w, Node b, Pattern window) {
        FeatureMaps maps = new FeatureMaps(g, IMAGES);
        return switch (hand) {
            case "Winograd", "SpreadConvolution" -> maps.convolution("y", x, w, b, 1);
            case "Linear" -> g.linear("y", x, w, b);
            default -> g.convolution("y", x, w, b, window, IMAGES, 1);
        };
    }

    private static Pattern window(int side, int kernel, int stride, int border, int taps, int less) {
        return new Pattern(less * less, taps, (position, tap) -> {
            int r = position / less * stride + tap / kernel - border;
            int c = position % less * stride + tap % kernel - border;
            return r >= 0 && r < side && c >= 0 && c < side ? r * side + c : Pattern.NONE;
        });
    }

    /** Zeros in every row's columns from {@code used} on. */
    private static float[] masked(Tensor w, int used) {
        float[] values = w.toArray();
        for (int i = 0; i < values.length; i++) {
            values[i] = i % w.cols() < used ? values[i] : 0;
        }
        return values;
    }

    /** y, and the gradients of ½|y|² by x, W and b. */
    private static INDArray[] nd4j(boolean helpers, int[] shape, INDArray x, INDArray w, INDArray b) {
        Nd4j.getEnvironment().allowHelpers(helpers);
        INDArray y = Nd4j.exec(DynamicCustomOp.builder("conv2d").addInputs(x, w, b).addIntegerArguments(shape).build())[0];
        INDArray[] back = Nd4j.exec(DynamicCustomOp.builder("conv2d_bp").addInputs(x, w, b, y.dup()).addIntegerArguments(shape).build());
        return new INDArray[] {y, back[0], back[1], back[2]};
    }

    private static float[] floats(INDArray array) {
        return array.dup('c').data().asFloat();
    }

    /** Relative to the largest; of rows of {@code row} numbers the first {@code used}. */
    private static void close(float[] expected, float[] actual, String what, int used, int row) {
        assertEquals(expected.length, actual.length, what);
        double most = 1;
        for (float each : expected) {
            most = Math.max(most, Math.abs(each));
        }
        for (int i = 0; i < expected.length; i++) {
            if (used == Integer.MAX_VALUE || i % row < used) {
                assertEquals(expected[i], actual[i], CLOSE * most, what + "[" + i + "]");
            }
        }
    }
}
