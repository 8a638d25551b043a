package primerlab.nn;

import java.lang.foreign.MemorySegment;

import jdk.incubator.vector.FloatVector;

/** y = x·σ(x), σ the logistic function (Elfwing et al. 2017). x, y (n, c). */
final class Silu extends LayerOp {
    private final Node x;

    Silu(Node x, Node output) {
        super(output, x);
        this.x = x;
    }

    @Override void forward() {
        MemorySegment from = x.value().lanes;
        MemorySegment to = output().value().lanes;
        for (int i = 0; i < x.value().size(); i += Lanes.WIDTH) {
            FloatVector a = Rows.load(from, i);
            Rows.store(a.mul(Lanes.sigmoid(a)), to, i);
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
            FloatVector s = Lanes.sigmoid(a);
            // dL/dx = dL/dy · (σ + x·σ·(1 − σ))
            FloatVector d = Rows.load(dy, i).mul(s.add(a.mul(s).mul(s.neg().add(1))));
            // No choice between vectors, and no call of ours to store them: either makes objects of them.
            if (add) {
                d.add(FloatVector.fromMemorySegment(Lanes.FLOATS, dx, (long) i * Float.BYTES, Lanes.ORDER))
                        .intoMemorySegment(dx, (long) i * Float.BYTES, Lanes.ORDER);
            } else {
                d.intoMemorySegment(dx, (long) i * Float.BYTES, Lanes.ORDER);
            }
        }
    }
}
