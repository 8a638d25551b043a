package primerlab.experiment.gan;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

import primerlab.nn.FeatureMaps;
import primerlab.nn.Graph;
import primerlab.nn.Layout;
import primerlab.nn.Memory;
import primerlab.nn.Node;
import primerlab.nn.Parameters;
import primerlab.nn.Parameters.Declared;
import primerlab.nn.Start;
import primerlab.nn.Tensor;

/**
 * G and D of images: convolutions with leaky ReLUs, G up-sampling twice and D going down twice with stride 2, in the manner of
 * DCGAN (Radford et al. 2016).
 *
 * @param side  of the image, a multiple of 4
 * @param width channels of G's last and of D's first layer
 */
record ImagePlayers(int side, int width, Parameters weightsG, Parameters weightsD) {
    static final int NOISE = 32;
    private static final int KERNEL_G = 3;
    private static final int KERNEL_D = 4;

    static ImagePlayers of(Memory memory, int side, int width) {
        int pixels = side / 4 * (side / 4);
        List<Declared> g = new ArrayList<>();
        int flat = 4 * width * pixels;
        // PyTorch's channels lie apart, ours side by side: what a linear layer makes of them, or from them, is reordered.
        g.add(new Declared("generator.fc.weight", Start.uniform(NOISE), List.of(flat, NOISE), new Layout(1, 4 * width, pixels, NOISE)));
        g.add(new Declared("generator.fc.bias", Start.uniform(NOISE), List.of(flat), new Layout(1, 4 * width, pixels, 1)));
        convolution(g, "generator.conv1", 4 * width, 2 * width, KERNEL_G);
        convolution(g, "generator.conv2", 2 * width, width, KERNEL_G);
        convolution(g, "generator.conv3", width, 1, KERNEL_G);
        List<Declared> d = new ArrayList<>();
        convolution(d, "discriminator.conv1", 1, width, KERNEL_D);
        convolution(d, "discriminator.conv2", width, 2 * width, KERNEL_D);
        int seen = 2 * width * pixels;
        d.add(new Declared("discriminator.fc.weight", Start.uniform(seen), List.of(1, seen), new Layout(1, 2 * width, pixels, 1)));
        d.add(new Declared("discriminator.fc.bias", seen, List.of(1)));
        return new ImagePlayers(side, width, new Parameters(memory, g), new Parameters(memory, d));
    }

    private static void convolution(List<Declared> all, String name, int in, int out, int kernel) {
        all.add(Declared.convolution(name + ".weight", out, in, List.of(kernel, kernel)));
        all.add(new Declared(name + ".bias", in * kernel * kernel, List.of(out)));
    }

    int size() {
        return weightsG.size() + weightsD.size();
    }

    /**
     * G(z), −1 black to 1 white.
     *
     * @param z (n, {@link #NOISE})
     * @return (n·side², 1)
     */
    Node generate(Graph g, Node z, Function<String, Node> parameter) {
        int images = z.value().rows();
        int quarter = side / 4;
        FeatureMaps maps = new FeatureMaps(g, images);
        Node flat = g.linearLeaky("generator fc", z, parameter.apply("generator.fc.weight"), parameter.apply("generator.fc.bias"), Net.LEAK);
        Node x = maps.shaped(flat, images * quarter * quarter, 4 * width);                                         // (n·(side/4)², 4w)
        x = maps.upsampledConvolution("generator conv1", x, parameter.apply("generator.conv1.weight"), parameter.apply("generator.conv1.bias"), Net.LEAK);
        x = maps.upsampledConvolution("generator conv2", x, parameter.apply("generator.conv2.weight"), parameter.apply("generator.conv2.bias"), Net.LEAK);
        return g.tanh("fake", maps.convolution("generator conv3", x, parameter.apply("generator.conv3.weight"), parameter.apply("generator.conv3.bias"), 1));
    }

    /**
     * What D makes of images.
     *
     * @param first  (images·(side/2)², w) and
     * @param second (images·(side/4)², 2w), both after the leaky ReLU
     * @param score  D's raw output for each image (images, 1)
     */
    record Judged(Node first, Node second, Node score) {}

    /** @param x (images·side², 1) */
    Judged judge(Graph g, Node x, Function<String, Node> parameter) {
        int images = x.value().rows() / (side * side);
        FeatureMaps maps = new FeatureMaps(g, images);
        Node first = maps.strided("discriminator conv1", x, parameter.apply("discriminator.conv1.weight"), parameter.apply("discriminator.conv1.bias"),
                KERNEL_D, 2, 1, Net.LEAK);                                                                         // (n·(side/2)², w)
        Node second = maps.strided("discriminator conv2", first, parameter.apply("discriminator.conv2.weight"), parameter.apply("discriminator.conv2.bias"),
                KERNEL_D, 2, 1, Net.LEAK);                                                                         // (n·(side/4)², 2w)
        Node score = g.linear("score", maps.shaped(second, images, second.value().size() / images), parameter.apply("discriminator.fc.weight"),
                parameter.apply("discriminator.fc.bias"));
        return new Judged(first, second, score);
    }

    /**
     * The gradient of D's raw output by the image, as a part of the graph: it can be trained on. D is piecewise linear, its second derivatives are
     * zero wherever it is differentiable, so that the double backward through it is exact with the layers' slopes held fixed.
     *
     * @param ones   (images, 1)
     * @param first  D's layers on the images looked at, as in {@link Judged}
     * @param second likewise
     * @return (images, side²)
     */
    Node slope(Graph g, Tensor ones, Tensor first, Tensor second, Function<String, Node> parameter) {
        int images = ones.rows();
        FeatureMaps maps = new FeatureMaps(g, images);
        Node u = g.throughWeight("back through the score", g.constant(ones), parameter.apply("discriminator.fc.weight"));
        u = g.throughLeaky("second layer's slopes", maps.shaped(u, second.rows(), second.cols()), second, Net.LEAK);
        u = maps.throughStrided("back through conv2", u, parameter.apply("discriminator.conv2.weight"), side / 2, KERNEL_D, 2, 1);
        u = g.throughLeaky("first layer's slopes", u, first, Net.LEAK);
        u = maps.throughStrided("back through conv1", u, parameter.apply("discriminator.conv1.weight"), side, KERNEL_D, 2, 1);
        return maps.shaped(u, images, side * side);
    }
}
