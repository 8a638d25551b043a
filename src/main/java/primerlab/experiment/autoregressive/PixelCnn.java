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
 * PixelCNN (van den Oord, Kalchbrenner, Kavukcuoglu 2016, section 3.4): masked convolutions only, so that all pixels of an image are
 * trained at once. Its receptive field has a blind spot to the upper right (arXiv 1606.05328).
 *
 * @param side   rows and columns of an image
 * @param width  channels h
 * @param blocks residual blocks
 * @param masks  false lets every pixel see itself and its future: then it is no model of images any more
 * @param levels of ink
 */
record PixelCnn(int side, int width, int blocks, boolean masks, int levels) implements PixelNetwork {
    static final int STEM = 7;
    static final int KERNEL = 3;

    @Override public List<Declared> parameters() {
        List<Declared> all = new ArrayList<>();
        convolution(all, "stem", width, 1, STEM);
        for (int i = 0; i < blocks; i++) {
            convolution(all, "blocks." + i + ".reduce", width / 2, width, 1);
            convolution(all, "blocks." + i + ".expand", width, width / 2, 1);
            convolution(all, "blocks." + i + ".conv", width / 2, width / 2, KERNEL);
        }
        convolution(all, "out1", width, width, 1);
        convolution(all, "out2", outputs(), width, 1);
        return all;
    }

    static void convolution(List<Declared> all, String name, int out, int in, int kernel) {
        all.add(Declared.convolution(name + ".weight", out, in, List.of(kernel, kernel)));
        all.add(new Declared(name + ".bias", in * kernel * kernel, List.of(out)));
    }

    @Override public Raster raster(int images) {
        return new Raster(images, side, false, masks);
    }

    @Override public Node logits(Graph g, Node x, int images, Function<String, Node> parameter) {
        Raster one = raster(1);
        Pattern past = one.masked(Mask.A, STEM, STEM);
        Pattern pastAndSelf = one.masked(Mask.B, KERNEL, KERNEL);
        Node y = g.convolution("stem", x, parameter.apply("stem.weight"), parameter.apply("stem.bias"), past, images, 1);
        for (int i = 0; i < blocks; i++) {
            String block = "blocks." + i;
            Node h = g.linearRelu(block + ".reduce", g.relu(block, y), parameter.apply(block + ".reduce.weight"), parameter.apply(block + ".reduce.bias"));
            h = g.convolution(block + ".conv", h, parameter.apply(block + ".conv.weight"), parameter.apply(block + ".conv.bias"), pastAndSelf, images, 0);
            h = g.linear(block + ".expand", h, parameter.apply(block + ".expand.weight"), parameter.apply(block + ".expand.bias"));
            y = g.add(block + ".sum", y, h);
        }
        return head(g, y, parameter);
    }

    @Override public PixelByPixel byPixel(Map<String, float[]> weights) {
        return new CnnByPixel(this, weights);
    }

    /** relu → 1×1 → relu → 1×1. */
    static Node head(Graph g, Node y, Function<String, Node> parameter) {
        Node h = g.linearRelu("out1", g.relu("features", y), parameter.apply("out1.weight"), parameter.apply("out1.bias"));
        return g.linear("out2", h, parameter.apply("out2.weight"), parameter.apply("out2.bias"));
    }
}
