package primerlab.experiment.diffusion;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

import primerlab.nn.FeatureMaps;
import primerlab.nn.Graph;
import primerlab.nn.Mlp;
import primerlab.nn.Node;
import primerlab.nn.Parameters.Declared;
import primerlab.nn.Start;

/**
 * A U-Net of two levels (Ronneberger et al. 2015, in the shape that Ho et al. 2020 gave it). The image is first folded: 2×2 pixels
 * become 4 channels of one. Every residual block is told the time.
 *
 * @param side     of the image, a multiple of 4
 * @param channels of the upper level; the lower one has twice as many
 */
record ImageDenoiser(int side, int channels) implements Denoiser {
    private static final int TIME = 64;
    private static final int FOLD = 4;
    private static final int GROUPS = 8;
    private static final int KERNEL = 3;

    private int below() {
        return 2 * channels;
    }

    private static Mlp time() {
        return new Mlp("time", List.of(Sinusoid.WIDTH, TIME, TIME), 0);
    }

    @Override public int size() {
        return side * side;
    }

    @Override public List<Declared> parameters() {
        List<Declared> all = new ArrayList<>(time().parameters());
        convolution(all, "stem", FOLD, channels, KERNEL);
        block(all, "down", channels, channels);
        convolution(all, "pool", channels, below(), KERNEL);
        block(all, "middle", below(), below());
        block(all, "up", below() + channels, channels);
        convolution(all, "head", channels, FOLD, KERNEL);
        return all;
    }

    private static void convolution(List<Declared> all, String name, int in, int out, int kernel) {
        all.add(Declared.convolution(name + ".weight", out, in, List.of(kernel, kernel)));
        all.add(new Declared(name + ".bias", in * kernel * kernel, List.of(out)));
    }

    private static void norm(List<Declared> all, String name, int channels) {
        all.add(new Declared(name + ".weight", Start.constant(1), List.of(channels)));
        all.add(new Declared(name + ".bias", Start.constant(0), List.of(channels)));
    }

    private static void block(List<Declared> all, String name, int in, int out) {
        norm(all, name + ".norm1", in);
        convolution(all, name + ".conv1", in, out, KERNEL);
        all.add(new Declared(name + ".time.weight", TIME, List.of(out, TIME)));
        all.add(new Declared(name + ".time.bias", TIME, List.of(out)));
        norm(all, name + ".norm2", out);
        convolution(all, name + ".conv2", out, out, KERNEL);
        if (in != out) {
            convolution(all, name + ".skip", in, out, 1);
        }
    }

    @Override public Node output(Graph g, Node noisy, Node time, Function<String, Node> parameter) {
        int images = noisy.value().rows();
        Layers layers = new Layers(g, new FeatureMaps(g, images), parameter);
        FeatureMaps maps = layers.maps;
        Node e = time().output(g, time, parameter, g::silu);                                         // (n, 64)
        Node x = maps.folded("folded", maps.shaped(noisy, images * size(), 1));                      // (n·(side/2)², 4)
        Node h = layers.block("down", layers.convolution("stem", x), e);                             // (n·(side/2)², c)
        Node pool = maps.strided("pool", h, parameter.apply("pool.weight"), parameter.apply("pool.bias"), KERNEL, 2, 1, 1);
        Node m = layers.block("middle", pool, e);                                                    // (n·(side/4)², 2c)
        Node u = layers.block("up", maps.upsampledBeside("middle and down", m, h), e);               // (n·(side/2)², 3c → c)
        Node y = layers.convolution("head", g.silu("up active", u));                                 // (n·(side/2)², 4)
        return maps.shaped(maps.unfolded("predicted noise", y), images, size());
    }

    private record Layers(Graph g, FeatureMaps maps, Function<String, Node> parameter) {
        Node convolution(String name, Node x) {
            return maps.convolution(name, x, parameter.apply(name + ".weight"), parameter.apply(name + ".bias"), 1);
        }

        private Node linear(String name, Node x) {
            return g.linear(name, x, parameter.apply(name + ".weight"), parameter.apply(name + ".bias"));
        }

        private Node normSilu(String name, Node x) {
            return maps.normSilu(name, x, parameter.apply(name + ".weight"), parameter.apply(name + ".bias"), GROUPS);
        }

        /** x or a 1×1 convolution of it, plus what two normalised, active 3×3 convolutions make of it; told the time e between them. */
        Node block(String name, Node x, Node e) {
            Node h = maps.plusPerImage(convolution(name + ".conv1", normSilu(name + ".norm1", x)), linear(name + ".time", e));
            h = convolution(name + ".conv2", normSilu(name + ".norm2", h));
            return g.add(name, h, h.value().cols() == x.value().cols() ? x : linear(name + ".skip", x));
        }
    }
}
