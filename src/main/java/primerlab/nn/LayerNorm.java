package primerlab.nn;

import java.lang.foreign.MemorySegment;

import jdk.incubator.vector.FloatVector;

/**
 * y = g ∘ x̂ + b with x̂ = (x − mean)/√(variance + ε), mean and variance over each row (Ba et al. 2016).
 * x (n, c), g and b (1, c) → y (n, c). The variance is that of the row itself, divided by c.
 */
final class LayerNorm extends LayerOp {
    private static final int LANES = Lanes.WIDTH;
    private static final float EPSILON = 1e-5f;

    private final Node x;
    private final Node g;
    private final Node b;
    private final int cols;
    private final int whole;
    private final Tensor means;
    private final Tensor rates;

    LayerNorm(Node x, Node g, Node b, Node output, Memory memory) {
        super(output, x, g, b);
        cols = x.value().cols();
        whole = Lanes.FLOATS.loopBound(cols);
        if (g.value().size() != cols || b.value().size() != cols) {
            throw new IllegalArgumentException("shapes do not fit: " + x.value() + ", " + g.value() + ", " + b.value());
        }
        this.x = x;
        this.g = g;
        this.b = b;
        means = memory.tensor(output.value().name() + " means", 1, x.value().rows());
        rates = memory.tensor(output.value().name() + " rates", 1, x.value().rows());
    }

    @Override void forward() {
        MemorySegment from = x.value().at;
        MemorySegment to = output().value().at;
        for (int row = 0; row < x.value().rows(); row++) {
            long at = (long) row * cols;
            float mean = sum(from, at) / cols;
            float rate = (float) (1 / Math.sqrt(squares(from, at, mean) / cols + EPSILON));
            means.set(row, mean);
            rates.set(row, rate);
            for (int j = 0; j < whole; j += LANES) {
                FloatVector hat = Rows.load(from, at + j).sub(mean).mul(rate);
                Rows.store(hat.fma(Rows.load(g.value().at, j), Rows.load(b.value().at, j)), to, at + j);
            }
            for (int j = whole; j < cols; j++) {
                float hat = (Rows.get(from, at + j) - mean) * rate;
                Rows.put(to, at + j, Math.fma(hat, g.value().get(j), b.value().get(j)));
            }
        }
    }

    private float sum(MemorySegment a, long at) {
        FloatVector sums = FloatVector.zero(Lanes.FLOATS);
        for (int j = 0; j < whole; j += LANES) {
            sums = sums.add(Rows.load(a, at + j));
        }
        float sum = Lanes.sum(sums);
        for (int j = whole; j < cols; j++) {
            sum += Rows.get(a, at + j);
        }
        return sum;
    }

    private float squares(MemorySegment a, long at, float mean) {
        FloatVector sums = FloatVector.zero(Lanes.FLOATS);
        for (int j = 0; j < whole; j += LANES) {
            FloatVector d = Rows.load(a, at + j).sub(mean);
            sums = d.fma(d, sums);
        }
        float sum = Lanes.sum(sums);
        for (int j = whole; j < cols; j++) {
            float d = Rows.get(a, at + j) - mean;
            sum = Math.fma(d, d, sum);
        }
        return sum;
    }

    @Override void backward() {
        if (!output().wantsGradient()) {
            return;
        }
        if (g.wantsGradient() && !adds(1)) {
            g.gradient().fill(0);
        }
        if (b.wantsGradient() && !adds(2)) {
            b.gradient().fill(0);
        }
        for (int row = 0; row < x.value().rows(); row++) {
            float mean = means.get(row);
            float rate = rates.get(row);
            long at = (long) row * cols;
            if (x.wantsGradient()) {
                toInput(at, mean, rate);
            }
            if (g.wantsGradient()) {
                toGain(at, mean, rate);
            }
            if (b.wantsGradient()) {
                Strip.add(output().gradient().at, at, b.gradient().at, 0, cols);              // dL/db = Σ_n dL/dy
            }
        }
    }

    /** dL/dx = (u − mean(u) − x̂·mean(u·x̂))/√(variance + ε) with u = dL/dx̂ = g·dL/dy, means over the row. */
    private void toInput(long at, float mean, float rate) {
        MemorySegment from = x.value().at;
        MemorySegment dy = output().gradient().at;
        MemorySegment dx = x.gradient().at;
        MemorySegment gain = g.value().at;
        FloatVector sums = FloatVector.zero(Lanes.FLOATS);
        FloatVector products = FloatVector.zero(Lanes.FLOATS);
        for (int j = 0; j < whole; j += LANES) {
            FloatVector u = Rows.load(dy, at + j).mul(Rows.load(gain, j));
            sums = sums.add(u);
            products = u.fma(Rows.load(from, at + j).sub(mean), products);
        }
        float sum = Lanes.sum(sums);
        float product = Lanes.sum(products);
        for (int j = whole; j < cols; j++) {
            float u = Rows.get(dy, at + j) * Rows.get(gain, j);
            sum += u;
            product = Math.fma(u, Rows.get(from, at + j) - mean, product);
        }
        float level = sum / cols;
        float tilt = product * rate * rate / cols;
        boolean add = adds(0);
        for (int j = 0; j < whole; j += LANES) {
            FloatVector u = Rows.load(dy, at + j).mul(Rows.load(gain, j));
            FloatVector d = u.sub(level).sub(Rows.load(from, at + j).sub(mean).mul(tilt)).mul(rate);
            Rows.store(add ? Rows.load(dx, at + j).add(d) : d, dx, at + j);
        }
        for (int j = whole; j < cols; j++) {
            float u = Rows.get(dy, at + j) * Rows.get(gain, j);
            float d = (u - level - (Rows.get(from, at + j) - mean) * tilt) * rate;
            Rows.put(dx, at + j, add ? Rows.get(dx, at + j) + d : d);
        }
    }

    /** dL/dg = Σ_n dL/dy · x̂ */
    private void toGain(long at, float mean, float rate) {
        MemorySegment from = x.value().at;
        MemorySegment dy = output().gradient().at;
        MemorySegment dg = g.gradient().at;
        for (int j = 0; j < whole; j += LANES) {
            FloatVector hat = Rows.load(from, at + j).sub(mean).mul(rate);
            Rows.store(Rows.load(dy, at + j).fma(hat, Rows.load(dg, j)), dg, j);
        }
        for (int j = whole; j < cols; j++) {
            float hat = (Rows.get(from, at + j) - mean) * rate;
            Rows.put(dg, j, Math.fma(Rows.get(dy, at + j), hat, Rows.get(dg, j)));
        }
    }
}
