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
        exponentials();
        logarithms();
        int size = s.value().size();
        double sum = 0;
        for (int i = 0; i < size; i++) {
            sum += terms.get(i);
        }
        value = sum / size;
    }

    /** 1 + e^−|s|, which cannot overflow. */
    private void exponentials() {
        for (int i = 0; i < s.value().size(); i += Lanes.WIDTH) {
            Rows.store(Lanes.exp(Rows.load(s.value().lanes, i).abs().neg()).add(1), terms.lanes, i);
        }
    }

    /** ln(1 + eˢ) = max(s, 0) + ln(1 + e^−|s|). */
    private void logarithms() {
        MemorySegment logits = s.value().lanes;
        for (int i = 0; i < s.value().size(); i += Lanes.WIDTH) {
            FloatVector a = Rows.load(logits, i);
            FloatVector softplus = a.max(0).add(Lanes.log(Rows.load(terms.lanes, i)));
            Rows.store(softplus.sub(a.mul(Rows.load(bits.lanes, i))), terms.lanes, i);
        }
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
