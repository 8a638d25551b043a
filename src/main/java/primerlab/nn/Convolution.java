package primerlab.nn;

import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

/**
 * y = leaky(patches(x)·Wᵀ + b), a convolution as a matrix product.  x (images·in, c), W (out, taps·c) or wider, b (1, out) →
 * y (images·positions, out). The window says which pixels of an image the taps of each position lie on; where it has fewer taps than W,
 * as under a mask, W's further columns are not used and get no gradient.
 *
 * <p>It goes image by image: one image's patches stay in the cache, all images' would not. Backwards they are made again, which
 * is quicker than fetching them.
 */
final class Convolution extends LayerOp {
    private final Node x;
    private final Node b;
    private final Pattern window;
    private final float slope;
    private final int images;
    private final Tensor patches;
    private final Matrix weight;
    private final @Nullable Matrix dweight;
    private final Tensor[] from;
    private final Tensor[] to;
    private final Tensor[] dfrom;
    private final Tensor[] dto;

    Convolution(Node x, Node w, Node b, Pattern window, int images, float slope, Node output, Memory memory) {
        super(output, x, w, b);
        int used = window.taps() * x.value().cols();
        if (used > w.value().cols() || b.value().size() != w.value().rows() || x.value().rows() % images != 0) {
            throw new IllegalArgumentException("shapes do not fit: " + images + " images " + x.value() + ", " + w.value() + ", " + b.value());
        }
        this.x = x;
        this.b = b;
        this.window = window;
        this.slope = slope;
        this.images = images;
        patches = memory.tensor(output.value().name() + " patches", window.rows(), used);
        weight = w.value().matrix(0, w.value().rows(), 0, used);
        dweight = w.wantsGradient() ? w.gradient().matrix(0, w.value().rows(), 0, used) : null;
        from = perImage(x.value(), images);
        to = perImage(output.value(), images);
        dfrom = x.wantsGradient() ? perImage(x.gradient(), images) : new Tensor[0];
        dto = output.wantsGradient() ? perImage(output.gradient(), images) : new Tensor[0];
    }

    private static Tensor[] perImage(Tensor all, int images) {
        int rows = all.rows() / images;
        return IntStream.range(0, images).mapToObj(i -> all.rows(i * rows, (i + 1) * rows)).toArray(Tensor[]::new);
    }

    @Override void forward() {
        for (int i = 0; i < images; i++) {
            window.gather(from[i], patches);
            Gemm.productTransposed(patches.matrix, weight, to[i].matrix, false);
            Rows.addThenLeaky(to[i], b.value(), slope);
        }
    }

    @Override void backward() {
        Tensor dy = output().gradient();
        if (slope != 1) {
            Rows.scaleNegative(dy, output().value(), slope, dy);                            // dL/da = dL/dy · leaky′(a)
        }
        if (b.wantsGradient()) {
            Rows.sum(dy, b.gradient(), adds(2));                                            // dL/db = Σ dL/da
        }
        if (dweight != null) {
            for (int i = 0; i < images; i++) {
                window.gather(from[i], patches);
                Gemm.transposedProduct(dto[i].matrix, patches.matrix, dweight, adds(1) || i > 0);  // dL/dW = (dL/da)ᵀ · patches
            }
        }
        if (x.wantsGradient()) {
            if (!adds(0)) {
                x.gradient().fill(0);
            }
            for (int i = 0; i < images; i++) {
                Gemm.product(dto[i].matrix, weight, patches.matrix, false);                 // dL/dpatches = dL/da · W
                window.scatterAdd(patches, dfrom[i]);
            }
        }
    }
}
