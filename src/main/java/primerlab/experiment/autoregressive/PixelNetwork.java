package primerlab.experiment.autoregressive;

import java.util.List;
import java.util.Map;
import java.util.function.Function;

import primerlab.nn.Graph;
import primerlab.nn.Node;
import primerlab.nn.Parameters.Declared;

/**
 * A network that reads an image and gives for each pixel the logit of its being 1, given the pixels before it in raster order:
 * p(x) = ∏ p(x_i | x_1 … x_{i−1}). Where there are more than two levels of ink, it gives one logit for each.
 */
interface PixelNetwork {
    /** Rows and columns of an image. */
    int side();

    /** Levels of ink, 2 or more. */
    int levels();

    /** Logits of each pixel: one for two levels of ink, else one for each level. */
    default int outputs() {
        return levels() == 2 ? 1 : levels();
    }

    /** Names and shapes are the PyTorch peer's. */
    List<Declared> parameters();

    /** The order in which this network wants the pixels of {@code images} images. */
    Raster raster(int images);

    /**
     * @param x         ink from 0 to 1, (pixels, 1), in the order of {@link #raster}
     * @param parameter gives a parameter by its name: trained or constant
     * @return logits, (pixels, {@link #outputs}), in the same order
     */
    Node logits(Graph g, Node x, int images, Function<String, Node> parameter);

    /** The same network, with its masks, and with these weights, pixel by pixel. @param weights by name, as they lie in {@link primerlab.nn.Parameters} */
    PixelByPixel byPixel(Map<String, float[]> weights);
}
