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
        HALF_SQUARE,
        /** −s: Wasserstein critic, Arjovsky et al. 2017; of reals, and as G's loss of fakes. ds = −1. */
        SCORE_REAL,
        /** s. ds = 1. */
        SCORE_FAKE,
        /** (|g| − 1)² of the whole row: with g a gradient by the input, the penalty of Gulrajani et al. 2017. dg = 2(|g| − 1)·g/|g|. */
        UNIT
    }

    private static final int LANES = Lanes.WIDTH;

    private final Node of;
    /** A copy that ends on a whole vector, where the original may be a part of something larger. */
    private final Tensor scores;
    private final Tensor terms;
    private final Tensor slopes;
    private Term term;
    private double weight;
    private double value = Double.NaN;

    Loss(Node of, Term term, double weight, Memory memory) {
        super(of);
        this.of = of;
        this.term = term;
        this.weight = weight;
        scores = memory.tensor("scores", of.value().rows(), of.value().cols());
        terms = memory.tensor("terms", of.value().rows(), of.value().cols());
        slopes = memory.tensor("slopes", of.value().rows(), of.value().cols());
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
        MemorySegment.copy(of.value().at, 0, scores.at, 0, scores.at.byteSize());
        switch (term) {
            case REAL -> softplus(-1, 1);                       // −ln σ(s) = ln(1 + e⁻ˢ)
            case FAKE -> softplus(1, 1);                        // −ln(1 − σ(s)) = ln(1 + eˢ)
            case SATURATING -> softplus(1, -1);
            case SQUARE_REAL -> halfSquares(1);
            case SQUARE_FAKE, HALF_SQUARE -> halfSquares(0);
            case SCORE_REAL -> scores(-1);
            case SCORE_FAKE -> scores(1);
            case UNIT -> lengths();
        }
        double sum = 0;
        for (int i = 0; i < terms.size(); i++) {
            sum += Rows.get(terms.at, i);
        }
        value = weight * sum / of.value().rows();
    }

    @Override void backward() {
        if (!of.wantsGradient()) {
            return;
        }
        float scale = (float) (weight / of.value().rows());
        switch (term) {
            case REAL -> sigmoids(-1, scale);                   // σ(s) − 1
            case FAKE -> sigmoids(0, scale);
            case SATURATING -> sigmoids(0, -scale);
            case SQUARE_REAL -> differences(1, scale);
            case SQUARE_FAKE, HALF_SQUARE -> differences(0, scale);
            case SCORE_REAL -> slopes.fill(-scale);
            case SCORE_FAKE -> slopes.fill(scale);
            case UNIT -> directions(scale);
        }
        Elementwise.pass(slopes, of.gradient(), adds(0));
    }

    /** out · ln(1 + e^(in·s)) = out · (max(in·s, 0) + ln(1 + e^−|s|)), which cannot overflow; in two loops, see {@link Lanes}. */
    private void softplus(float in, float out) {
        for (int i = 0; i < scores.size(); i += LANES) {
            Rows.store(Lanes.exp(Rows.load(scores.lanes, i).abs().neg()).add(1), terms.lanes, i);
        }
        logarithms(in, out);
    }

    private void logarithms(float in, float out) {
        for (int i = 0; i < scores.size(); i += LANES) {
            Rows.store(Rows.load(scores.lanes, i).mul(in).max(0).add(Lanes.log(Rows.load(terms.lanes, i))).mul(out), terms.lanes, i);
        }
    }

    private void halfSquares(float target) {
        for (int i = 0; i < scores.size(); i += LANES) {
            FloatVector d = Rows.load(scores.lanes, i).sub(target);
            Rows.store(d.mul(d).mul(0.5f), terms.lanes, i);
        }
    }

    private void scores(float sign) {
        for (int i = 0; i < scores.size(); i += LANES) {
            Rows.store(Rows.load(scores.lanes, i).mul(sign), terms.lanes, i);
        }
    }

    private void lengths() {
        int cols = scores.cols();
        for (int row = 0; row < scores.rows(); row++) {
            double off = length(row) - 1;
            terms.set(row * cols, (float) (off * off));         // the row's one term
            for (int i = 1; i < cols; i++) {
                terms.set(row * cols + i, 0);
            }
        }
    }

    private double length(int row) {
        double square = 0;
        for (int i = row * scores.cols(); i < (row + 1) * scores.cols(); i++) {
            double g = scores.get(i);
            square += g * g;
        }
        return Math.sqrt(square);
    }

    private void directions(float scale) {
        int cols = scores.cols();
        for (int row = 0; row < scores.rows(); row++) {
            double length = length(row);
            float factor = length == 0 ? 0 : (float) (2 * scale * (length - 1) / length);
            for (int i = row * cols; i < (row + 1) * cols; i++) {
                slopes.set(i, factor * scores.get(i));
            }
        }
    }

    private void sigmoids(float offset, float scale) {
        for (int i = 0; i < scores.size(); i += LANES) {
            Rows.store(Lanes.sigmoid(Rows.load(scores.lanes, i)).add(offset).mul(scale), slopes.lanes, i);
        }
    }

    private void differences(float target, float scale) {
        for (int i = 0; i < scores.size(); i += LANES) {
            Rows.store(Rows.load(scores.lanes, i).sub(target).mul(scale), slopes.lanes, i);
        }
    }
}
