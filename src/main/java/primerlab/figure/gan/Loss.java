package primerlab.figure.gan;

/** The losses of D and G as functions of D's raw output, each with its derivative beside it. */
enum Loss {
    /** −log D(G(z)). */
    NON_SATURATING("non-saturating", "−log D(G(z))", "−(1 − D)") {
        @Override double slope(double raw) {
            return -(1 - sigmoid(raw));
        }
    },
    /** log(1 − D(G(z))). */
    SATURATING("saturating", "log(1 − D(G(z)))", "−D") {
        @Override double slope(double raw) {
            return -sigmoid(raw);
        }
    },
    /** ½ (D(G(z)) − 1)². */
    LEAST_SQUARES("least-squares", "½ (D(G(z)) − 1)²", "D − 1") {
        @Override double slope(double raw) {
            return raw - 1;
        }
    },
    /** −s(G(z)), with a critic's score s. */
    WASSERSTEIN("wasserstein", "−D(G(z))", "−1") {
        @Override double slope(double raw) {
            return -1;
        }
    };

    private final String knob;
    private final String formula;
    private final String slopeFormula;

    Loss(String knob, String formula, String slopeFormula) {
        this.knob = knob;
        this.formula = formula;
        this.slopeFormula = slopeFormula;
    }

    static Loss of(String knob) {
        for (Loss loss : values()) {
            if (loss.knob.equals(knob)) {
                return loss;
            }
        }
        throw new IllegalArgumentException("no loss " + knob);
    }

    /** Of G, for one fake. */
    String formula() {
        return formula;
    }

    String slopeFormula() {
        return slopeFormula;
    }

    /** ∂loss_G/∂raw for one fake whose raw output of D is {@code raw}. */
    abstract double slope(double raw);

    /** True where D's output is a probability. */
    boolean probability() {
        return this == NON_SATURATING || this == SATURATING;
    }

    /** True where D is a critic, which gives a score, and no discriminator. */
    boolean critic() {
        return this == WASSERSTEIN;
    }

    /** D's belief out of its raw output. */
    double belief(double raw) {
        return probability() ? sigmoid(raw) : raw;
    }

    static double sigmoid(double raw) {
        return 1 / (1 + Math.exp(-raw));
    }

    /** log(1 + eˣ) = −log(1 − σ(x)), finite for every x. */
    static double softplus(double raw) {
        return Math.max(raw, 0) + Math.log1p(Math.exp(-Math.abs(raw)));
    }
}
