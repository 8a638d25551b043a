package primerlab.nn;

import java.lang.foreign.MemorySegment;

/**
 * −ln p[target], the mean over the rows that count, p = softmax of the row's logits: nats a token.
 * logits (n, vocabulary), targets (n); a target below 0 is padding and does not count.
 *
 * <p>dL/dlogit_j = (p_j − [j = target])/rows that count.
 */
public final class CrossEntropy extends Op implements Objective {
    /** In place of a target: this row does not count. */
    public static final int IGNORED = -1;

    private final Node logits;
    private final int[] targets;
    private final Tensor probabilities;
    private final Tensor row;
    private final int vocabulary;
    private double sum = Double.NaN;
    private double share = Double.NaN;
    private int counted;

    CrossEntropy(Node logits, int[] targets, Memory memory) {
        super(logits);
        vocabulary = logits.value().cols();
        if (targets.length != logits.value().rows()) {
            throw new IllegalArgumentException(targets.length + " targets for " + logits.value());
        }
        this.logits = logits;
        this.targets = targets;
        probabilities = memory.tensor("probabilities", targets.length, vocabulary);
        row = memory.tensor("one row", 1, Softmax.end(vocabulary));
    }

    /** p (n, vocabulary) of the newest forward run; zeros in rows that do not count. */
    public Tensor probabilities() {
        return probabilities;
    }

    @Override public double value() {
        return sum * perRow();
    }

    /** Nats of all rows that count together. */
    public double sum() {
        return sum;
    }

    public int counted() {
        return counted;
    }

    /**
     * Takes {@code perRow} in place of 1/(rows that count). Shards of one batch hold different numbers of them: with
     * shards/(rows that count in the whole batch) the shards' mean is the batch's.
     */
    public void weigh(double perRow) {
        share = perRow;
    }

    @Override void forward() {
        MemorySegment p = probabilities.at;
        sum = 0;
        counted = 0;
        for (int n = 0; n < targets.length; n++) {
            long at = (long) n * vocabulary;
            if (targets[n] < 0) {
                Strip.clear(p, at, vocabulary);
            } else {
                MemorySegment.copy(logits.value().at, at * Float.BYTES, row.at, 0, (long) vocabulary * Float.BYTES);
                float top = Softmax.top(row.at, 0, vocabulary);
                float total = Softmax.exponentials(row.at, 0, top, row.cols());
                Elementwise.scaled(row, 1 / total, row, false);
                MemorySegment.copy(row.at, 0, p, at * Float.BYTES, (long) vocabulary * Float.BYTES);
                // −ln p[target] = ln Σ eˣ − x[target], exact where p itself is too small for a float
                sum += StrictMath.log(total) + (top - (double) Rows.get(logits.value().at, at + targets[n]));
                counted++;
            }
        }
    }

    @Override void backward() {
        if (!logits.wantsGradient()) {
            return;
        }
        float scale = (float) perRow();
        Elementwise.scaled(probabilities, scale, logits.gradient(), adds(0));
        MemorySegment d = logits.gradient().at;
        for (int n = 0; n < targets.length; n++) {
            long at = (long) n * vocabulary;
            if (targets[n] >= 0) {
                Rows.put(d, at + targets[n], Rows.get(d, at + targets[n]) - scale);
            }
        }
    }

    private double perRow() {
        return Double.isNaN(share) ? 1.0 / Math.max(1, counted) : share;
    }
}
