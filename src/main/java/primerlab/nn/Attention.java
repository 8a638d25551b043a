package primerlab.nn;

import java.lang.foreign.MemorySegment;

import jdk.incubator.vector.FloatVector;
import org.jspecify.annotations.Nullable;

/**
 * Attention for every head: y = softmax(Q·Kᵀ/√d_k)·V (Vaswani et al. 2017, equation 1), d_k = width / heads.
 * Q (sequences·queries, width), K and V (sequences·keys, width) are columns of their nodes, each head's d_k side by side, so
 * that splitting and merging heads copies nothing → y (sequences·queries, width).
 *
 * <p>A query sees the first few keys of its sequence and no others, as {@link Sight} says. What lies beyond is hardly worked
 * out: a causal mask halves the work.
 */
public final class Attention extends LayerOp {
    private static final int LANES = Lanes.WIDTH;
    /** Queries that go together: two rows of {@link Tile}s. More would work out more of what a causal mask hides. */
    private static final int BAND = 8;

    /** Where queries, keys or values lie: {@code width} of a node's columns from {@code from} on. */
    record Columns(Node node, int from, int width) {}

    /**
     * How many keys each query sees.
     *
     * @param causal query i sees keys 0 to i only
     * @param keys   how many keys each sequence has before its padding, 1 or more; read anew in each run; null where all are whole
     */
    public record Sight(boolean causal, int @Nullable [] keys) {
        public static final Sight ALL = new Sight(false, null);
        public static final Sight PAST = new Sight(true, null);

        int of(int sequence, int query, int all, boolean mask) {
            int there = keys == null ? all : keys[sequence];
            return causal && mask ? Math.min(there, query + 1) : there;
        }
    }

    private final Columns q;
    private final Columns k;
    private final Columns v;
    private final Sight sight;
    private final Parts parts;
    private final int sequences;
    private final int heads;
    private final int queries;
    private final int keys;
    private final int depth;
    /** Keys rounded up to whole vectors: a row of weights. */
    private final int span;
    private final Tensor weights;
    private final Tensor turned;
    private final Tensor dscores;

    Attention(Columns q, Columns k, Columns v, int sequences, int heads, Sight sight, Parts parts, Node output, Memory memory) {
        super(output, q.node == k.node ? new Node[] {q.node} : new Node[] {q.node, k.node});
        if (k.node != v.node || q.width % heads != 0 || k.width != q.width || v.width != q.width || output.value().cols() != q.width
                || q.node.value().rows() % sequences != 0 || k.node.value().rows() % sequences != 0) {
            throw new IllegalArgumentException("shapes do not fit: " + sequences + " sequences, " + heads + " heads, " + q + ", " + k + ", " + v);
        }
        this.q = q;
        this.k = k;
        this.v = v;
        this.sight = sight;
        this.parts = parts;
        this.sequences = sequences;
        this.heads = heads;
        queries = q.node.value().rows() / sequences;
        keys = k.node.value().rows() / sequences;
        depth = q.width / heads;
        span = Softmax.end(keys);
        String name = output.value().name();
        weights = memory.tensor(name + " weights", sequences * heads * queries, span);
        turned = memory.tensor(name + " turned", depth, span);
        dscores = memory.tensor(name + " scores' slope", output.wantsGradient() ? queries : 1, span);
    }

    /**
     * softmax(Q·Kᵀ/√d_k) of the newest forward run (sequences·heads·queries, keys or some more): a row for every query, a
     * sequence's heads one behind the other. Columns that a query does not see hold 0.
     */
    public Tensor weights() {
        return weights;
    }

    /** A copy of Q, as it went in: (rows, width), each head's d_k side by side. */
    public float[] queriesIn() {
        return copy(q);
    }

    /** A copy of K. */
    public float[] keysIn() {
        return copy(k);
    }

    /** A copy of V. */
    public float[] valuesIn() {
        return copy(v);
    }

    private static float[] copy(Columns x) {
        int rows = x.node.value().rows();
        float[] copy = new float[rows * x.width];
        for (int row = 0; row < rows; row++) {
            for (int c = 0; c < x.width; c++) {
                copy[row * x.width + c] = x.node.value().get(row * stride(x) + x.from + c);
            }
        }
        return copy;
    }

    /** y (sequences·queries, width): what the heads found, side by side. */
    public Node found() {
        return output();
    }

    public int heads() {
        return heads;
    }

    public int queries() {
        return queries;
    }

    public int keys() {
        return keys;
    }

    /** Keys that a query sees: the first so many. */
    public int seen(int sequence, int query) {
        return sight.of(sequence, query, keys, parts.mask());
    }

    private float scale() {
        return parts.scaling() ? (float) (1 / Math.sqrt(depth)) : 1;
    }

    @Override void forward() {
        for (int s = 0; s < sequences; s++) {
            for (int head = 0; head < heads; head++) {
                transpose(k, s, head, scale());
                for (int i = 0; i < queries; i += BAND) {
                    forward(s, head, i, Math.min(queries, i + BAND));
                }
            }
        }
    }

    private void forward(int s, int head, int from, int to) {
        int seen = seen(s, to - 1);
        MemorySegment p = weights.at;
        long row = row(s, head);
        Tile.product(memory(q), at(q, s * queries, head), stride(q), 1, turned.at, 0, span,
                p, row, span, from, to, 0, depth, Softmax.end(seen), false);                    // scores = Q · Kᵀ/√d_k
        for (int i = from; i < to; i++) {
            Softmax.row(p, row + (long) i * span, seen(s, i), span);
        }
        Tile.product(p, row, span, 1, memory(v), at(v, s * keys, head), stride(v),
                output().value().at, outputAt(s, head), output().value().cols(), from, to, 0, seen, depth, false);   // y = weights · V
    }

    @Override void backward() {
        if (!output().wantsGradient()) {
            return;
        }
        for (int s = 0; s < sequences; s++) {
            for (int head = 0; head < heads; head++) {
                transpose(v, s, head, 1);
                for (int i = 0; i < queries; i += BAND) {
                    backward(s, head, i, Math.min(queries, i + BAND));
                }
                if (k.node.wantsGradient()) {
                    toKeysAndValues(s, head);
                }
            }
        }
    }

    private void backward(int s, int head, int from, int to) {
        int seen = seen(s, to - 1);
        Tensor dy = output().gradient();
        Tile.product(dy.at, outputAt(s, head), dy.cols(), 1, turned.at, 0, span,
                dscores.at, 0, span, from, to, 0, depth, Softmax.end(seen), false);             // dL/dweights = dL/dy · Vᵀ
        for (int i = from; i < to; i++) {
            throughSoftmax(row(s, head) + (long) i * span, (long) i * span, outputAt(s, head) + (long) i * dy.cols(), seen);
        }
        if (q.node.wantsGradient()) {
            Tile.product(dscores.at, 0, span, 1, memory(k), at(k, s * keys, head), stride(k),
                    q.node.gradient().at, at(q, s * queries, head), stride(q), from, to, 0, seen, depth, adds(0));  // dL/dQ = dL/dscores · K
        }
    }

    /** dL/dscores = p ∘ (dL/dp − Σ p·dL/dp)/√d_k, in which Σ p·dL/dp = y·dL/dy, a shorter sum. */
    private void throughSoftmax(long p, long ds, long yAt, int seen) {
        int end = Softmax.end(seen);
        float scale = scale();
        float mean = dot(output().value().at, output().gradient().at, yAt);
        for (int j = 0; j < end; j += LANES) {
            Rows.store(Rows.load(dscores.at, ds + j).sub(mean).mul(Rows.load(weights.at, p + j)).mul(scale), dscores.at, ds + j);
        }
        for (int j = end; j < span; j += LANES) {
            Rows.store(FloatVector.zero(Lanes.FLOATS), dscores.at, ds + j);
        }
    }

    private float dot(MemorySegment a, MemorySegment b, long at) {
        int whole = Lanes.FLOATS.loopBound(depth);
        FloatVector sums = FloatVector.zero(Lanes.FLOATS);
        for (int c = 0; c < whole; c += LANES) {
            sums = Rows.load(a, at + c).fma(Rows.load(b, at + c), sums);
        }
        float sum = Lanes.sum(sums);
        for (int c = whole; c < depth; c++) {
            sum = Math.fma(Rows.get(a, at + c), Rows.get(b, at + c), sum);
        }
        return sum;
    }

    /** Keys that go together are seen, under a causal mask, from the first of them on. */
    private void toKeysAndValues(int s, int head) {
        boolean add = adds(inputs().size() - 1);
        Tensor dy = output().gradient();
        MemorySegment dkv = k.node.gradient().at;
        for (int j = 0; j < keys; j += BAND) {
            int to = Math.min(keys, j + BAND);
            int from = sight.causal && parts.mask() ? Math.min(queries, j) : 0;
            Tile.product(weights.at, row(s, head), 1, span, dy.at, outputAt(s, head), dy.cols(),
                    dkv, at(v, s * keys, head), stride(v), j, to, from, queries, depth, add);   // dL/dV = weightsᵀ · dL/dy
            Tile.product(dscores.at, 0, 1, span, memory(q), at(q, s * queries, head), stride(q),
                    dkv, at(k, s * keys, head), stride(k), j, to, from, queries, depth, add);   // dL/dK = dL/dscoresᵀ · Q
        }
    }

    /** turned = factor·Xᵀ (d_k, keys) of one head. */
    private void transpose(Columns x, int s, int head, float factor) {
        Tile.transpose(memory(x), at(x, s * keys, head), stride(x), keys, depth, factor, turned.at, span);
    }

    private static MemorySegment memory(Columns x) {
        return x.node.value().at;
    }

    private static int stride(Columns x) {
        return x.node.value().cols();
    }

    /** Where a head begins in row {@code row} of a node. */
    private long at(Columns x, int row, int head) {
        return (long) row * stride(x) + x.from + head * depth;
    }

    private long outputAt(int s, int head) {
        return (long) s * queries * output().value().cols() + head * depth;
    }

    private long row(int s, int head) {
        return (long) (s * heads + head) * queries * span;
    }
}
