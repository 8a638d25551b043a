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
        for (int row = 0; row < y.rows(); row++) {
            long at = (long) row * y.cols();
            bell(y.at, slope.at, b.value().at, at, whole);
            activate(y.at, slope.at, at, whole);
            if (whole < y.cols()) {
                activateRest(y.at, slope.at, b.value().at, at, whole, y.cols());
            }
        }
    }

    /**
     * One row: y = a = y + bias, slope = e^(−a²/2). Apart from {@link #activate} because the compiler gives up on vectors that
     * go through too much in one loop.
     */
    private static void bell(MemorySegment y, MemorySegment slope, MemorySegment bias, long at, int cols) {
        for (int j = 0; j < cols; j += LANES) {
            FloatVector a = Rows.load(y, at + j).add(Rows.load(bias, j));
            Rows.store(a, y, at + j);
            Rows.store(Lanes.exp(a.mul(a).mul(-0.5f)), slope, at + j);
        }
    }

    /** One row: y = a·Φ(a), slope = Φ(a) + a·φ(a). */
    private static void activate(MemorySegment y, MemorySegment slope, long at, int cols) {
        for (int j = 0; j < cols; j += LANES) {
            FloatVector a = Rows.load(y, at + j);
            FloatVector bell = Rows.load(slope, at + j);
            FloatVector phi = Lanes.normalDistribution(a, bell);
            Rows.store(a.mul(phi), y, at + j);
            Rows.store(a.mul(bell).mul(DENSITY_AT_0).add(phi), slope, at + j);
        }
    }

    private static void activateRest(MemorySegment y, MemorySegment slope, MemorySegment bias, long at, int from, int to) {
        for (int j = from; j < to; j++) {
            FloatVector a = Lanes.broadcast(Rows.get(y, at + j) + Rows.get(bias, j));
            FloatVector bell = Lanes.exp(a.mul(a).mul(-0.5f));
            FloatVector phi = Lanes.normalDistribution(a, bell);
            Rows.put(y, at + j, a.mul(phi).lane(0));
            Rows.put(slope, at + j, a.mul(bell).mul(DENSITY_AT_0).add(phi).lane(0));
        }
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
