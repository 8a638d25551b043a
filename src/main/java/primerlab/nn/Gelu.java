package primerlab.nn;

import java.lang.foreign.MemorySegment;

import jdk.incubator.vector.FloatVector;

/** y = x·Φ(x), Φ the standard normal distribution function and not its tanh likeness (Hendrycks, Gimpel 2016). x, y (n, c). */
final class Gelu extends LayerOp {
    private final Node x;

    Gelu(Node x, Node output) {
        super(output, x);
        this.x = x;
    }

    @Override void forward() {
        MemorySegment from = x.value().lanes;
        MemorySegment to = output().value().lanes;
        for (int i = 0; i < x.value().size(); i += Lanes.WIDTH) {
            FloatVector a = Rows.load(from, i);
            Rows.store(a.mul(Lanes.normalDistribution(a)), to, i);
        }
    }

    @Override void backward() {
        if (!x.wantsGradient()) {
            return;
        }
        MemorySegment from = x.value().lanes;
        MemorySegment dy = output().gradient().lanes;
        MemorySegment dx = x.gradient().lanes;
        boolean add = adds(0);
        for (int i = 0; i < x.value().size(); i += Lanes.WIDTH) {
            FloatVector a = Rows.load(from, i);
            FloatVector density = Lanes.exp(a.mul(a).mul(-0.5f)).mul(0.39894228f);
            // dL/dx = dL/dy · (Φ + x·φ)
            FloatVector d = Rows.load(dy, i).mul(Lanes.normalDistribution(a).add(a.mul(density)));
            Rows.store(add ? Rows.load(dx, i).add(d) : d, dx, i);
        }
    }
}
