package primerlab.nn;

import java.lang.foreign.MemorySegment;

import jdk.incubator.vector.FloatVector;

/**
 * Mean over all elements of −x·ln σ(s) − (1 − x)·ln(1 − σ(s)) = ln(1 + eˢ) − x·s, in nats: how badly logits s predict bits x.
 * s, x (n, c). The gradient by s is (σ(s) − x)/(n·c).
 */
public final class BinaryCrossEntropy extends Op implements Objective {
    private final Node s;
    private final Tensor bits;
    private final Tensor terms;
    private double value = Double.NaN;

    BinaryCrossEntropy(Node s, Tensor bits, Memory memory) {
        super(s);
        this.s = s;
        this.bits = bits;
        terms = memory.tensor("terms", s.value().rows(), s.value().cols());
    }

    @Override public double value() {
        return value;
    }

    @Override void forward() {
        MemorySegment logits = s.value().lanes;
        int size = s.value().size();
        for (int i = 0; i < size; i += Lanes.WIDTH) {
            FloatVector a = Rows.load(logits, i);
            FloatVector softplus = a.max(0).add(Lanes.log(Lanes.exp(a.abs().neg()).add(1)));       // ln(1 + eˢ), which cannot overflow
            Rows.store(softplus.sub(a.mul(Rows.load(bits.lanes, i))), terms.lanes, i);
        }
        double sum = 0;
        for (int i = 0; i < size; i++) {
            sum += terms.get(i);
        }
        value = sum / size;
    }

    @Override void backward() {
        if (!s.wantsGradient()) {
            return;
        }
        MemorySegment logits = s.value().lanes;
        MemorySegment ds = s.gradient().lanes;
        int size = s.value().size();
        float scale = 1f / size;
        boolean add = adds(0);
        for (int i = 0; i < size; i += Lanes.WIDTH) {
            FloatVector d = Lanes.sigmoid(Rows.load(logits, i)).sub(Rows.load(bits.lanes, i)).mul(scale);
            Rows.store(add ? Rows.load(ds, i).add(d) : d, ds, i);
        }
    }
}
