package primerlab.experiment.transformer;

import primerlab.nn.Attention;

/**
 * One attention of one layer as it read the asked prompt: softmax(Q·Kᵀ/√d_k)·V for every head, frozen. Heads lie side by side in
 * the columns of Q, K, V and of what was found.
 *
 * @param kind    whose it is
 * @param layer   counted from 0
 * @param queries tokens that look
 * @param keys    tokens that are looked at
 * @param depth   d_k, numbers a head
 * @param seen    of each query how many keys it may see: the first so many
 * @param scaled  false where √d_k was taken out
 * @param q       (queries, heads·depth)
 * @param k       (keys, heads·depth)
 * @param v       (keys, heads·depth)
 * @param weights the model's own softmax (heads, queries, keys)
 * @param found   the model's own weights·V (queries, heads·depth)
 */
public record AttentionView(Kind kind, int layer, int heads, int queries, int keys, int depth, int[] seen, boolean scaled,
                            float[] q, float[] k, float[] v, float[] weights, float[] found) {
    /** Encoder to itself; decoder to its own past; decoder to the encoder's output. */
    public enum Kind { ENCODER, DECODER, CROSS }

    /** The first {@code queries} and {@code keys} of an attention's only sequence, after a forward run. */
    static AttentionView of(Attention attention, Kind kind, int layer, int queries, int keys, boolean scaled) {
        int heads = attention.heads();
        int width = attention.found().value().cols();
        int[] seen = new int[queries];
        float[] weights = new float[heads * queries * keys];
        int span = attention.weights().cols();
        for (int i = 0; i < queries; i++) {
            seen[i] = Math.min(keys, attention.seen(0, i));
            for (int head = 0; head < heads; head++) {
                for (int j = 0; j < keys; j++) {
                    weights[(head * queries + i) * keys + j] = attention.weights().get((head * attention.queries() + i) * span + j);
                }
            }
        }
        float[] found = new float[queries * width];
        attention.found().value().rows(0, queries).write(found, 0);
        return new AttentionView(kind, layer, heads, queries, keys, width / heads, seen, scaled, head(attention.queriesIn(), queries * width),
                head(attention.keysIn(), keys * width), head(attention.valuesIn(), keys * width), weights, found);
    }

    private static float[] head(float[] all, int count) {
        return java.util.Arrays.copyOf(all, count);
    }

    public float q(int head, int query, int c) {
        return q[(query * heads + head) * depth + c];
    }

    public float k(int head, int key, int c) {
        return k[(key * heads + head) * depth + c];
    }

    public float v(int head, int key, int c) {
        return v[(key * heads + head) * depth + c];
    }

    /** q·k, one cell of Q·Kᵀ. */
    public double score(int head, int query, int key) {
        double sum = 0;
        for (int c = 0; c < depth; c++) {
            sum += (double) q(head, query, c) * k(head, key, c);
        }
        return sum;
    }

    /** q·k/√d_k; q·k alone where the scaling was taken out. */
    public double scaledScore(int head, int query, int key) {
        return scaled ? score(head, query, key) / Math.sqrt(depth) : score(head, query, key);
    }

    /** The same, −∞ where the key is hidden from the query. */
    public double maskedScore(int head, int query, int key) {
        return seen(query, key) ? scaledScore(head, query, key) : Double.NEGATIVE_INFINITY;
    }

    public boolean seen(int query, int key) {
        return key < seen[query];
    }

    /** The share of its attention that a query pays to a key. */
    public float weight(int head, int query, int key) {
        return weights[(head * queries + query) * keys + key];
    }

    public float found(int head, int query, int c) {
        return found[(query * heads + head) * depth + c];
    }
}
