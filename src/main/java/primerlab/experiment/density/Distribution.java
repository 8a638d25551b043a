package primerlab.experiment.density;

import java.util.Arrays;

/**
 * A distribution over a few outcomes. The logarithms are kept beside the probabilities: a probability may be too small for a
 * number of 64 bits while its logarithm is not.
 *
 * @param p   probabilities, (k), none negative, their sum 1
 * @param log their natural logarithms, (k); −∞ where p is 0
 */
public record Distribution(double[] p, double[] log) {
    /** p_i = w_i / Σ w. @param weights none negative, at least one above 0 */
    public static Distribution ofWeights(double[] weights) {
        double sum = Arrays.stream(weights).sum();
        double[] p = Arrays.stream(weights).map(weight -> weight / sum).toArray();
        return new Distribution(p, Arrays.stream(p).map(Math::log).toArray());
    }

    /** p_i = e^ℓ_i / Σ e^ℓ; the largest ℓ is taken off first, so that nothing overflows. A logit of −∞ gives 0. */
    public static Distribution softmax(double[] logits) {
        double most = Arrays.stream(logits).max().orElseThrow();
        double logSum = Math.log(Arrays.stream(logits).map(logit -> Math.exp(logit - most)).sum());
        double[] log = Arrays.stream(logits).map(logit -> logit - most - logSum).toArray();
        return new Distribution(Arrays.stream(log).map(Math::exp).toArray(), log);
    }

    public int size() {
        return p.length;
    }

    /** H(p) = −Σ p log p, nats. An outcome of probability 0 adds nothing. */
    public double entropy() {
        double sum = 0;
        for (int i = 0; i < p.length; i++) {
            sum -= p[i] > 0 ? p[i] * log[i] : 0;
        }
        return sum;
    }

    /** H(p, q) = −Σ p log q, nats: what coding p's outcomes costs if one believes in q. Infinite where q is 0 and p is not. */
    public double crossEntropy(Distribution q) {
        double sum = 0;
        for (int i = 0; i < p.length; i++) {
            sum -= p[i] > 0 ? p[i] * q.log[i] : 0;
        }
        return sum;
    }

    /** One bar set to a height, the others stretched or shrunk alike to share the rest: still a distribution. @param height 0 to 1 */
    public Distribution with(int bar, double height) {
        double h = Math.clamp(height, 0, 1);
        double others = 1 - p[bar];
        double[] changed = new double[p.length];
        for (int i = 0; i < p.length; i++) {
            changed[i] = i == bar ? h : others > 0 ? p[i] * (1 - h) / others : (1 - h) / (p.length - 1);
        }
        return ofWeights(changed);
    }
}
