package primerlab.experiment.autoregressive;

import java.util.List;
import java.util.function.Function;

import primerlab.nn.Graph;
import primerlab.nn.Node;
import primerlab.nn.Parameters.Declared;

/**
 * A network that reads an image and gives for each pixel the logit of its being 1, given the pixels before it in raster order:
 * p(x) = ∏ p(x_i | x_1 … x_{i−1}).
 */
interface PixelNetwork {
    /** Names and shapes are the PyTorch peer's. */
    List<Declared> parameters();

    /** The order in which this network wants the pixels of {@code images} images. */
    Raster raster(int images);

    /**
     * @param x         bits, (pixels, 1), in the order of {@link #raster}
     * @param parameter gives a parameter by its name: trained or constant
     * @return logits, (pixels, 1), in the same order
     */
    Node logits(Graph g, Node x, int images, Function<String, Node> parameter);
}
