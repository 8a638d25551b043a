package primerlab.experiment.gan;

import primerlab.nn.Loss.Term;

/** The game being played: what D minimises on real points and on fakes, and what G minimises on fakes. */
enum Rules {
    /** loss_D = −ln D(x) − ln(1 − D(G(z))), loss_G = −ln D(G(z)). */
    NON_SATURATING("non-saturating", Term.REAL, Term.FAKE, Term.REAL),
    /** The same D; loss_G = ln(1 − D(G(z))), whose gradient fades where D sees through G. */
    SATURATING("saturating", Term.REAL, Term.FAKE, Term.SATURATING),
    /** loss_D = ½(s(x) − 1)² + ½s(G(z))², loss_G = ½(s(G(z)) − 1)², with D's raw output s. */
    LEAST_SQUARES("least-squares", Term.SQUARE_REAL, Term.SQUARE_FAKE, Term.SQUARE_REAL),
    /** loss_D = s(G(z)) − s(x), loss_G = −s(G(z)), with a critic's score s; wants a critic of bounded slope. */
    WASSERSTEIN("wasserstein", Term.SCORE_REAL, Term.SCORE_FAKE, Term.SCORE_REAL);

    private final String knob;
    private final Term real;
    private final Term fake;
    private final Term generator;

    Rules(String knob, Term real, Term fake, Term generator) {
        this.knob = knob;
        this.real = real;
        this.fake = fake;
        this.generator = generator;
    }

    static Rules of(String knob) {
        for (Rules rules : values()) {
            if (rules.knob.equals(knob)) {
                return rules;
            }
        }
        throw new IllegalArgumentException(knob);
    }

    /** As the knob calls it. */
    String knob() {
        return knob;
    }

    /**
     * The unit of the losses.
     *
     * @param of what D judges, for example {@code point}
     */
    String unit(String of) {
        return switch (this) {
            case NON_SATURATING, SATURATING -> "nats/";
            case LEAST_SQUARES -> "half squared error/";
            case WASSERSTEIN -> "score/";
        } + of;
    }

    Term real() {
        return real;
    }

    Term fake() {
        return fake;
    }

    Term generator() {
        return generator;
    }

    /** Whether D's raw output stands for itself instead of for a probability. */
    boolean scores() {
        return this == LEAST_SQUARES || this == WASSERSTEIN;
    }

    /** What views show for D's raw output: the probability of "real", or for least squares and critics the output itself. */
    float belief(float score) {
        return scores() ? score : (float) (1 / (1 + Math.exp(-score)));
    }

    /** D's loss on one real point by its raw output, worked out plainly in double precision. */
    double lossOnReal(double score) {
        return switch (this) {
            case LEAST_SQUARES -> (score - 1) * (score - 1) / 2;
            case WASSERSTEIN -> -score;
            case NON_SATURATING, SATURATING -> softplus(-score);
        };
    }

    /** D's loss on one fake. */
    double lossOnFake(double score) {
        return switch (this) {
            case LEAST_SQUARES -> score * score / 2;
            case WASSERSTEIN -> score;
            case NON_SATURATING, SATURATING -> softplus(score);
        };
    }

    private static double softplus(double x) {
        return Math.max(x, 0) + Math.log1p(Math.exp(-Math.abs(x)));
    }
}
