package primerlab.nn;

import java.lang.foreign.MemorySegment;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorOperators;

/** y = max(x, 0). x, y (n, c). */
final class Relu extends LayerOp {
    private final Node x;

    Relu(Node x, Node output) {
        super(output, x);
        this.x = x;
    }

    @Override void forward() {
        MemorySegment from = x.value().lanes;
        MemorySegment to = output().value().lanes;
        for (int i = 0; i < x.value().size(); i += Lanes.WIDTH) {
            FloatVector a = Rows.load(from, i);
            Rows.store(a.max(0), to, i);
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
            FloatVector dyi = Rows.load(dy, i);
            FloatVector d = dyi.blend(0, Rows.load(from, i).compare(VectorOperators.LE, 0));   // dL/dx = dL/dy where y > 0
            Rows.store(add ? Rows.load(dx, i).add(d) : d, dx, i);
        }
    }
}
