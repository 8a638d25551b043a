package primerlab.experiment.density;

import java.util.Arrays;
import java.util.Locale;

/** How far one distribution is from another, in nats, outcome by outcome. Zero only where both are the same; never negative. */
public enum Divergence {
    /** D_KL(p‖q) = Σ p log(p/q). What maximum likelihood makes small. Infinite where q is 0 and p is not. */
    FORWARD {
        @Override public double[] terms(Distribution p, Distribution q) {
            return kl(p, q);
        }

        /** ∂/∂q_i = −p_i/q_i, so ∂/∂ℓ_i = q_i − p_i. */
        @Override public double[] slope(Distribution p, Distribution q) {
            double[] slope = new double[p.size()];
            Arrays.setAll(slope, i -> q.p()[i] - p.p()[i]);
            return slope;
        }
    },
    /** D_KL(q‖p) = Σ q log(q/p). Infinite where p is 0 and q is not. */
    REVERSE {
        @Override public double[] terms(Distribution p, Distribution q) {
            return kl(q, p);
        }

        /** ∂/∂q_i = log(q_i/p_i) + 1. */
        @Override public double[] slope(Distribution p, Distribution q) {
            double[] byQ = new double[p.size()];
            Arrays.setAll(byQ, i -> q.log()[i] - p.log()[i]);
            return throughSoftmax(q, byQ);
        }
    },
    /** JS(p, q) = ½ D_KL(p‖m) + ½ D_KL(q‖m) with m = ½(p + q). Symmetric, and at most log 2. */
    JS {
        @Override public double[] terms(Distribution p, Distribution q) {
            double[] terms = new double[p.size()];
            for (int i = 0; i < terms.length; i++) {
                double logM = logMiddle(p, q, i);
                terms[i] = 0.5 * term(p.p()[i], p.log()[i], logM) + 0.5 * term(q.p()[i], q.log()[i], logM);
            }
            return terms;
        }

        /** ∂/∂q_i = ½ log(q_i/m_i). */
        @Override public double[] slope(Distribution p, Distribution q) {
            double[] byQ = new double[p.size()];
            Arrays.setAll(byQ, i -> 0.5 * (q.log()[i] - logMiddle(p, q, i)));
            return throughSoftmax(q, byQ);
        }
    };

    /** The most that {@link #JS} can be. */
    public static final double LOG_2 = Math.log(2);

    /** What each outcome adds, nats (k); may be negative, and +∞ where the divergence is. */
    public abstract double[] terms(Distribution p, Distribution q);

    /** Where q = softmax(ℓ): ∂D/∂ℓ, (k). Constants that all of ∂D/∂q share fall out, since Σ q stays 1. */
    public abstract double[] slope(Distribution p, Distribution q);

    /** The sum of the terms, nats. */
    public double of(Distribution p, Distribution q) {
        return Arrays.stream(terms(p, q)).sum();
    }

    /** As knobs spell it: {@code forward}, {@code reverse}, {@code js}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Divergence named(String key) {
        return valueOf(key.toUpperCase(Locale.ROOT));
    }

    private static double[] kl(Distribution p, Distribution q) {
        double[] terms = new double[p.size()];
        Arrays.setAll(terms, i -> term(p.p()[i], p.log()[i], q.log()[i]));
        return terms;
    }

    /** p log(p/q), which is 0 where p is. */
    private static double term(double p, double logP, double logQ) {
        return p > 0 ? p * (logP - logQ) : 0;
    }

    /** log m_i out of the logarithms, m_i = ½(p_i + q_i): exact also where both are too small to be numbers. */
    private static double logMiddle(Distribution p, Distribution q, int i) {
        double most = Math.max(p.log()[i], q.log()[i]);
        double least = Math.min(p.log()[i], q.log()[i]);
        return most == Double.NEGATIVE_INFINITY ? most : most + Math.log1p(Math.exp(least - most)) - LOG_2;
    }

    /** ∂D/∂ℓ_i = q_i (∂D/∂q_i − Σ_j q_j ∂D/∂q_j): the softmax's own derivative. */
    private static double[] throughSoftmax(Distribution q, double[] byQ) {
        double mean = 0;
        for (int j = 0; j < byQ.length; j++) {
            mean += q.p()[j] > 0 ? q.p()[j] * byQ[j] : 0;
        }
        double[] slope = new double[byQ.length];
        for (int i = 0; i < slope.length; i++) {
            slope[i] = q.p()[i] > 0 ? q.p()[i] * (byQ[i] - mean) : 0;
        }
        return slope;
    }
}
