package primerlab.experiment.autoregressive;

import primerlab.nn.Tensor;

/** What a pixel's logits mean: one logit of a 1, or one for each level of ink. */
final class PixelLoss {
    private PixelLoss() {}

    /** −ln p(level) at one row of {@code logits}, nats. */
    static double nats(Tensor logits, int row, int level) {
        int outputs = logits.cols();
        if (outputs == 1) {
            double s = logits.get(row);
            return Math.max(s, 0) + Math.log1p(Math.exp(-Math.abs(s))) - level * s;
        }
        double top = logits.get(row * outputs);
        for (int v = 1; v < outputs; v++) {
            top = Math.max(top, logits.get(row * outputs + v));
        }
        double sum = 0;
        for (int v = 0; v < outputs; v++) {
            sum += Math.exp(logits.get(row * outputs + v) - top);
        }
        return top + Math.log(sum) - logits.get(row * outputs + level);
    }

    /** Σ p(v)·ink(v), 0 to 1. */
    static double expected(Tensor logits, int row) {
        int outputs = logits.cols();
        if (outputs == 1) {
            return Math.exp(-nats(logits, row, 1));
        }
        double sum = 0;
        for (int v = 1; v < outputs; v++) {
            sum += Math.exp(-nats(logits, row, v)) * v / (outputs - 1);
        }
        return sum;
    }
}
