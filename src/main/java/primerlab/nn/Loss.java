package primerlab.nn;

import java.lang.foreign.MemorySegment;

import jdk.incubator.vector.FloatVector;

/** weight · mean over rows of one term: a number, and where its gradient starts. Weight and term may change between steps. */
public final class Loss extends Op implements Objective {
    /** What is averaged; s is a row's logit or score, σ the logistic function, D = σ(s). */
    public enum Term {
        /** −ln D: binary cross-entropy of "this is real"; as G's loss on fakes, the non-saturating one. ds = D − 1. */
        REAL,
        /** −ln(1 − D): binary cross-entropy of "this is fake". ds = D. */
        FAKE,
        /** ln(1 − D): the saturating loss of G, of Goodfellow's first game. ds = −D. */
        SATURATING,
        /** ½(s − 1)²: least squares, Mao et al. 2017. ds = s − 1. */
        SQUARE_REAL,
        /** ½s². ds = s. */
        SQUARE_FAKE,
        /** ½|g|² of the whole row: with g a gradient by the input, R1 of Mescheder et al. 2018. dg = g. */
        HALF_SQUARE
    }

    private static final int LANES = Lanes.WIDTH;

    private final Node of;
    private final Tensor terms;
    private Term term;
    private double weight;
    private double value = Double.NaN;

    Loss(Node of, Term term, double weight, Memory memory) {
        super(of);
        this.of = of;
        this.term = term;
        this.weight = weight;
        terms = memory.tensor("terms", 1, Math.ceilDiv(of.value().size(), LANES) * LANES);
    }

    public void set(Term newTerm, double newWeight) {
        term = newTerm;
        weight = newWeight;
    }

    @Override public double value() {
        return value;
    }

    /** Mean over the rows of d term/ds, of the newest run backwards: with cross-entropy D − 1 or D, as the terms say. */
    public double meanSlope() {
        double sum = 0;
        for (int i = 0; i < of.value().size(); i++) {
            sum += Rows.get(of.gradient().at, i);
        }
        return sum / weight;
    }

    @Override void forward() {
        MemorySegment s = of.value().at;
        int size = of.value().size();
        int whole = Lanes.FLOATS.loopBound(size);
        for (int i = 0; i < whole; i += LANES) {
            Rows.store(term(Rows.load(s, i)), terms.at, i);
        }
        if (whole < size) {
            Rows.store(term(tail(s, whole, size)), terms.at, whole);
        }
        double sum = 0;
        for (int i = 0; i < size; i++) {
            sum += Rows.get(terms.at, i);
        }
        value = weight * sum / of.value().rows();
    }

    @Override void backward() {
        if (!of.wantsGradient()) {
            return;
        }
        MemorySegment s = of.value().at;
        MemorySegment ds = of.gradient().at;
        int size = of.value().size();
        int whole = Lanes.FLOATS.loopBound(size);
        float scale = (float) (weight / of.value().rows());
        for (int i = 0; i < whole; i += LANES) {
            FloatVector d = slope(Rows.load(s, i)).mul(scale);
            Rows.store(adds(0) ? Rows.load(ds, i).add(d) : d, ds, i);
        }
        if (whole < size) {
            float[] d = slope(tail(s, whole, size)).mul(scale).toArray();
            for (int i = whole; i < size; i++) {
                Rows.put(ds, i, d[i - whole] + (adds(0) ? Rows.get(ds, i) : 0));
            }
        }
    }

    private FloatVector term(FloatVector s) {
        return switch (term) {
            case REAL -> softplus(s.neg());                     // −ln σ(s) = ln(1 + e⁻ˢ)
            case FAKE -> softplus(s);                           // −ln(1 − σ(s)) = ln(1 + eˢ)
            case SATURATING -> softplus(s).neg();
            case SQUARE_REAL -> s.sub(1).mul(s.sub(1)).mul(0.5f);
            case SQUARE_FAKE, HALF_SQUARE -> s.mul(s).mul(0.5f);
        };
    }

    private FloatVector slope(FloatVector s) {
        return switch (term) {
            case REAL -> Lanes.sigmoid(s).sub(1);
            case FAKE -> Lanes.sigmoid(s);
            case SATURATING -> Lanes.sigmoid(s).neg();
            case SQUARE_REAL -> s.sub(1);
            case SQUARE_FAKE, HALF_SQUARE -> s;
        };
    }

    /** ln(1 + eˢ) = max(s, 0) + ln(1 + e^−|s|), which cannot overflow. */
    private static FloatVector softplus(FloatVector s) {
        return s.max(0).add(Lanes.log(Lanes.exp(s.abs().neg()).add(1)));
    }

    private static FloatVector tail(MemorySegment s, int from, int size) {
        float[] lanes = new float[LANES];
        for (int i = from; i < size; i++) {
            lanes[i - from] = Rows.get(s, i);
        }
        return FloatVector.fromArray(Lanes.FLOATS, lanes, 0);
    }
}
