package primerlab.experiment.autoregressive;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import primerlab.experiment.autoregressive.Raster.Mask;
import primerlab.nn.Graph;
import primerlab.nn.Node;
import primerlab.nn.Parameters.Declared;
import primerlab.nn.Pattern;

/**
 * PixelRNN (van den Oord, Kalchbrenner, Kavukcuoglu 2016, table 1): a masked convolution, one residual LSTM layer over the image
 * (figure 5), two 1×1 convolutions.
 *
 * @param side  rows and columns of an image
 * @param width h, the LSTM's state; the residual path has 2h channels
 * @param layer how the LSTM goes over the image
 * @param masks  false lets every pixel see itself and its future: then it is no model of images any more
 * @param levels of ink
 */
record PixelRnn(int side, int width, Layer layer, boolean masks, int levels) implements PixelNetwork {
    /** The two ways over an image. */
    enum Layer {
        /** Row by row, each pixel from the three above it: a triangular field that misses part of the past. */
        ROW,
        /** Along the diagonals, from both upper corners: the whole past. */
        DIAGONAL
    }

    @Override public List<Declared> parameters() {
        List<Declared> all = new ArrayList<>();
        PixelCnn.convolution(all, "stem", 2 * width, 1, PixelCnn.STEM);
        switch (layer) {
            case ROW -> RowLstm.declare(all, "lstm", 2 * width, width);
            case DIAGONAL -> DiagonalBiLstm.declare(all, "lstm", 2 * width, width);
        }
        PixelCnn.convolution(all, "expand", 2 * width, width, 1);
        PixelCnn.convolution(all, "out1", width, 2 * width, 1);
        PixelCnn.convolution(all, "out2", outputs(), width, 1);
        return all;
    }

    @Override public Raster raster(int images) {
        return new Raster(images, side, true, masks);
    }

    @Override public Node logits(Graph g, Node x, int images, Function<String, Node> parameter) {
        Raster raster = raster(images);
        Pattern past = raster.masked(Mask.A, PixelCnn.STEM, PixelCnn.STEM);
        Node y = g.convolution("stem", x, parameter.apply("stem.weight"), parameter.apply("stem.bias"), past, 1, 1);
        Node h = switch (layer) {
            case ROW -> RowLstm.over(g, "lstm", y, raster, parameter);
            case DIAGONAL -> DiagonalBiLstm.over(g, "lstm", y, raster, parameter);
        };
        y = g.add("sum", y, g.linear("expand", h, parameter.apply("expand.weight"), parameter.apply("expand.bias")));
        return PixelCnn.head(g, y, parameter);
    }

    @Override public PixelByPixel byPixel(Map<String, float[]> weights) {
        return new RnnByPixel(this, weights);
    }
}
