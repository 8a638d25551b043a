package primerlab.nn;

import java.lang.foreign.MemorySegment;

import jdk.incubator.vector.FloatVector;

/**
 * y = a·Φ(a) with a = x·Wᵀ + b, Φ the standard normal distribution function (Hendrycks, Gimpel 2016).
 * x (n, in), W (out, in), b (1, out) → y (n, out). One pass over a makes both y and the slope Φ(a) + a·φ(a), which share
 * their exponential.
 */
final class LinearGelu extends LayerOp {
    private static final int LANES = Lanes.WIDTH;
    private static final float DENSITY_AT_0 = 0.39894228f;

    private final Node x;
    private final Node w;
    private final Node b;
    private final Tensor slope;
    private final int whole;

    LinearGelu(Node x, Node w, Node b, Node output, Memory memory) {
        super(output, x, w, b);
        Tensor y = output.value();
        if (x.value().cols() != w.value().cols() || b.value().size() != w.value().rows()) {
            throw new IllegalArgumentException("shapes do not fit: " + x.value() + ", " + w.value() + ", " + b.value());
        }
        this.x = x;
        this.w = w;
        this.b = b;
        whole = Lanes.FLOATS.loopBound(y.cols());
        slope = memory.tensor(y.name() + " slope", y.rows(), y.cols());
    }

    @Override void forward() {
        Tensor y = output().value();
        Gemm.productTransposed(x.value(), w.value(), y, false);
        MemorySegment bias = b.value().at;
        for (int row = 0; row < y.rows(); row++) {
            long at = (long) row * y.cols();
            for (int j = 0; j < whole; j += LANES) {
                activate(Rows.load(y.at, at + j).add(Rows.load(bias, j)), y.at, slope.at, at + j);
            }
            for (int j = whole; j < y.cols(); j++) {
                activate(Rows.get(y.at, at + j) + Rows.get(bias, j), y.at, slope.at, at + j);
            }
        }
    }

    private static void activate(FloatVector a, MemorySegment y, MemorySegment slope, long at) {
        FloatVector bell = Lanes.exp(a.mul(a).mul(-0.5f));
        FloatVector phi = Lanes.normalDistribution(a, bell);
        Rows.store(a.mul(phi), y, at);
        Rows.store(a.mul(bell).mul(DENSITY_AT_0).add(phi), slope, at);
    }

    /** For the few columns behind the last whole vector. */
    private static void activate(float a, MemorySegment y, MemorySegment slope, long at) {
        FloatVector all = Lanes.broadcast(a);
        FloatVector bell = Lanes.exp(all.mul(all).mul(-0.5f));
        FloatVector phi = Lanes.normalDistribution(all, bell);
        Rows.put(y, at, all.mul(phi).lane(0));
        Rows.put(slope, at, all.mul(bell).mul(DENSITY_AT_0).add(phi).lane(0));
    }

    @Override void backward() {
        if (!output().wantsGradient()) {
            return;
        }
        Tensor da = output().gradient();
        for (int i = 0; i < da.size(); i += LANES) {
            Rows.store(Rows.load(da.lanes, i).mul(Rows.load(slope.lanes, i)), da.lanes, i);    // dL/da = dL/dy ∘ (Φ(a) + a·φ(a))
        }
        if (b.wantsGradient()) {
            Rows.sum(da, b.gradient(), adds(2));                               // dL/db = Σ_n dL/da
        }
        if (w.wantsGradient()) {
            Gemm.transposedProduct(da, x.value(), w.gradient(), adds(1));      // dL/dW = (dL/da)ᵀ · x
        }
        if (x.wantsGradient()) {
            Gemm.product(da, w.value(), x.gradient(), adds(0));                // dL/dx = dL/da · W
        }
    }
}
