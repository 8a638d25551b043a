package primerlab.nn;

/** L = Σ w∘s.  s, w (n, c). dL/ds = w: going back from it gives w's mixture of the slopes of s, unscaled. */
public final class WeightedSum extends Op implements Objective {
    private final Node s;
    private final Tensor w;
    private double value = Double.NaN;

    WeightedSum(Node s, Tensor w) {
        super(s);
        if (s.value().size() != w.size()) {
            throw new IllegalArgumentException("shapes do not fit: " + s.value() + ", " + w);
        }
        this.s = s;
        this.w = w;
    }

    @Override public double value() {
        return value;
    }

    @Override void forward() {
        double sum = 0;
        for (int i = 0; i < w.size(); i++) {
            sum += (double) w.get(i) * s.value().get(i);
        }
        value = sum;
    }

    @Override void backward() {
        if (!s.wantsGradient()) {
            return;
        }
        Tensor ds = s.gradient();
        for (int i = 0; i < w.size(); i++) {
            ds.set(i, adds(0) ? ds.get(i) + w.get(i) : w.get(i));
        }
    }
}
