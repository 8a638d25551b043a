package primerlab.nn;

import java.lang.foreign.MemorySegment;

import jdk.incubator.vector.FloatVector;

/** y = tanh x. x, y (n, c). */
final class Tanh extends LayerOp {
    private final Node x;

    Tanh(Node x, Node output) {
        super(output, x);
        this.x = x;
    }

    @Override void forward() {
        MemorySegment from = x.value().lanes;
        MemorySegment to = output().value().lanes;
        for (int i = 0; i < x.value().size(); i += Lanes.WIDTH) {
            FloatVector a = Rows.load(from, i);
            Rows.store(Lanes.tanh(a), to, i);
        }
    }

    @Override void backward() {
        if (!x.wantsGradient()) {
            return;
        }
        MemorySegment from = output().value().lanes;
        MemorySegment dy = output().gradient().lanes;
        MemorySegment dx = x.gradient().lanes;
        boolean add = adds(0);
        for (int i = 0; i < x.value().size(); i += Lanes.WIDTH) {
            FloatVector y = Rows.load(from, i);
            FloatVector d = Rows.load(dy, i).mul(y.mul(y).neg().add(1));                       // dL/dx = dL/dy · (1 − y²)
            Rows.store(add ? Rows.load(dx, i).add(d) : d, dx, i);
        }
    }
}
