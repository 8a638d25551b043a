package primerlab.nn;

import java.util.stream.IntStream;

/**
 * y = patchesᵀ(u·W): how a convolution takes a gradient back to its input, as a step of its own graph.  u (images·positions, out),
 * W (out, taps·c) → y (images·pixels, c). The window is the convolution's own: for each position of one image the pixels under the taps.
 */
final class ThroughConvolution extends LayerOp {
    private final Node u;
    private final Node w;
    private final Pattern window;
    private final int images;
    private final Tensor patches;
    private final Tensor[] from;
    private final Tensor[] to;
    private final Tensor[] dfrom;
    private final Tensor[] dto;

    ThroughConvolution(Node u, Node w, Pattern window, int images, Node output, Memory memory) {
        super(output, u, w);
        if (u.value().rows() != images * window.rows() || w.value().cols() != window.taps() * output.value().cols() || w.value().rows() != u.value().cols()) {
            throw new IllegalArgumentException("shapes do not fit: " + images + " images " + u.value() + ", " + w.value() + ", " + output.value());
        }
        this.u = u;
        this.w = w;
        this.window = window;
        this.images = images;
        patches = memory.tensor(output.value().name() + " patches", window.rows(), w.value().cols());
        from = perImage(u.value(), images);
        to = perImage(output.value(), images);
        dfrom = u.wantsGradient() ? perImage(u.gradient(), images) : new Tensor[0];
        dto = output.wantsGradient() ? perImage(output.gradient(), images) : new Tensor[0];
    }

    private static Tensor[] perImage(Tensor all, int images) {
        int rows = all.rows() / images;
        return IntStream.range(0, images).mapToObj(i -> all.rows(i * rows, (i + 1) * rows)).toArray(Tensor[]::new);
    }

    @Override void forward() {
        output().value().fill(0);
        for (int i = 0; i < images; i++) {
            Gemm.product(from[i], w.value(), patches, false);
            window.scatterAdd(patches, to[i]);
        }
    }

    @Override void backward() {
        if (!output().wantsGradient()) {
            return;
        }
        for (int i = 0; i < images; i++) {
            window.gather(dto[i], patches);                                                 // dL/dpatches
            if (w.wantsGradient()) {
                Gemm.transposedProduct(from[i], patches, w.gradient(), adds(1) || i > 0);   // dL/dW = uᵀ · dL/dpatches
            }
            if (u.wantsGradient()) {
                Gemm.productTransposed(patches, w.value(), dfrom[i], adds(0));              // dL/du = dL/dpatches · Wᵀ
            }
        }
    }
}
