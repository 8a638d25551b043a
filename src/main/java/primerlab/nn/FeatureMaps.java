package primerlab.nn;

/**
 * Operations on images whose pixels are rows and whose channels are columns: (images·side², channels), image after image, row after row.
 * Each picks the fastest way for its shape.
 */
public final class FeatureMaps {
    private static final int KERNEL = 3;
    /** Below this the products of {@link Winograd} are too narrow to pay for its transforms. */
    private static final int FEW = 8;

    private final Graph g;
    private final int images;

    /** @param images in every value that is passed */
    public FeatureMaps(Graph g, int images) {
        this.g = g;
        this.images = images;
    }

    private int side(Node x) {
        return (int) Math.round(Math.sqrt((double) x.value().rows() / images));
    }

    /**
     * A 3×3 convolution with stride 1 and a border of zeros: the side stays.  x (images·side², in), W (out, 9·in), b (1, out) →
     * (images·side², out). A leaky ReLU follows where slope is not 1.
     */
    public Node convolution(String name, Node x, Node w, Node b, float slope) {
        int in = x.value().cols();
        int out = w.value().rows();
        if (Winograd.fits(in, out)) {
            Node y = g.output(name, x.value().rows(), out, x, w, b);
            return g.add(new Winograd(x, w, b, images, 1, slope, y, g.memory()));
        }
        Pattern window = window(side(x), KERNEL, 1, 1);
        if (out < FEW && out < in && slope == 1) {
            return g.add(new SpreadConvolution(x, w, b, window, images, g.output(name, x.value().rows(), out, x, w, b), g.memory()));
        }
        return g.convolution(name, x, w, b, window, images, slope);
    }

    /** As {@link #convolution}, of the image up-sampled to twice its side: (images·side², in) → (images·(2·side)², out). */
    public Node upsampledConvolution(String name, Node x, Node w, Node b, float slope) {
        int out = w.value().rows();
        if (Winograd.fits(x.value().cols(), out)) {
            Node y = g.output(name, 4 * x.value().rows(), out, x, w, b);
            return g.add(new Winograd(x, w, b, images, 2, slope, y, g.memory()));
        }
        return convolution(name, g.gather(name + " up-sampled", x, doubled(images, side(x))), w, b, slope);
    }

    /** A convolution of any kernel, stride and border of zeros; (images·side², in) → (images·less², out), less = ⌊(side + 2·border − kernel)/stride⌋ + 1. */
    public Node strided(String name, Node x, Node w, Node b, int kernel, int stride, int border, float slope) {
        return g.convolution(name, x, w, b, window(side(x), kernel, stride, border), images, slope);
    }

    /**
     * How {@link #strided} takes a gradient u (images·less², out) back to its input: (images·side², in).
     *
     * @param side of the convolution's input
     */
    public Node throughStrided(String name, Node u, Node w, int side, int kernel, int stride, int border) {
        Node y = g.output(name, images * side * side, w.value().cols() / (kernel * kernel), u, w);
        return g.add(new ThroughConvolution(u, w, window(side, kernel, stride, border), images, y, g.memory()));
    }

    /** silu(group norm): x (images·side², c), gain and offset (1, c). */
    public Node normSilu(String name, Node x, Node gain, Node offset, int groups) {
        return g.add(new GroupNorm(x, gain, offset, images, groups, g.output(name, x.value().rows(), x.value().cols(), x, gain, offset), g.memory()));
    }

    /** y[image, pixel] = x[image, pixel] + b[image]; it takes x's place, so x is to be a convolution's output that nothing else uses.  b (images, c). */
    public Node plusPerImage(Node x, Node b) {
        return g.add(new PerImage(x, b));
    }

    /** a up-sampled to twice its side, and b: channels side by side.  a (images·side², ca), b (images·(2·side)², cb) → (images·(2·side)², ca + cb). */
    public Node upsampledBeside(String name, Node a, Node b) {
        return g.add(new Beside(a, doubled(images, side(a)), b, g.output(name, b.value().rows(), a.value().cols() + b.value().cols(), a, b)));
    }

    /** Blocks of 2×2 pixels become channels, as PyTorch's pixel_unshuffle: (images·side², 1) → (images·(side/2)², 4). */
    public Node folded(String name, Node x) {
        int side = side(x);
        int half = side / 2;
        return g.gather(name, x, new Pattern(images * half * half, 4, (row, channel) ->
                row / (half * half) * side * side + (row / half % half * 2 + channel / 2) * side + row % half * 2 + channel % 2));
    }

    /** The way back, as PyTorch's pixel_shuffle: (images·side², 4) → (images·(2·side)², 1). */
    public Node unfolded(String name, Node x) {
        int side = side(x);
        Node numbers = shaped(x, x.value().size(), 1);
        int twice = 2 * side;
        return g.gather(name, numbers, new Pattern(images * twice * twice, 1, (row, _) -> {
            int image = row / (twice * twice);
            int r = row / twice % twice;
            int c = row % twice;
            return ((image * side + r / 2) * side + c / 2) * 4 + r % 2 * 2 + c % 2;
        }));
    }

    /** The same numbers in rows of another length. Only for a value that is used in one of its shapes. */
    public Node shaped(Node x, int rows, int cols) {
        if (rows * cols != x.value().size()) {
            throw new IllegalArgumentException(x.value() + " as (" + rows + ", " + cols + ")");
        }
        Tensor value = x.value().slice(x.value().name(), 0, rows, cols);
        return x.wantsGradient() ? new Node(value, x.gradient().slice(value.name(), 0, rows, cols)) : g.constant(value);
    }

    private static Pattern doubled(int images, int side) {
        int twice = 2 * side;
        return new Pattern(images * twice * twice, 1, (row, _) ->
                (row / (twice * twice) * side + row / twice % twice / 2) * side + row % twice / 2);
    }

    /** For each output pixel of one image the pixels under the kernel. */
    private static Pattern window(int side, int kernel, int stride, int border) {
        int less = (side + 2 * border - kernel) / stride + 1;
        return new Pattern(less * less, kernel * kernel, (position, tap) -> {
            int r = position / less * stride + tap / kernel - border;
            int c = position % less * stride + tap % kernel - border;
            return r >= 0 && r < side && c >= 0 && c < side ? r * side + c : Pattern.NONE;
        });
    }
}
