package primerlab.nn;

/** What a {@link Graph} of tokens is made of besides linear layers: rows are sequences·tokens, columns features. */
public final class Sequences {
    private static final double LONGEST_WAVE = 10_000;

    private final Graph g;
    private final Parts parts;

    public Sequences(Graph g) {
        this(g, new Parts());
    }

    /** @param parts what of it may be taken out later */
    public Sequences(Graph g, Parts parts) {
        this.g = g;
        this.parts = parts;
    }

    /**
     * sin(pos/10000^(2i/c)) in even, cos of the same in odd columns (Vaswani et al. 2017, 3.5): (positions, c), c even.
     * Without a graph: it is the same for every program.
     */
    public static Tensor sinusoid(Memory memory, int positions, int cols) {
        Tensor waves = memory.tensor("positions", positions, cols);
        for (int p = 0; p < positions; p++) {
            for (int j = 0; j < cols; j++) {
                double angle = p * StrictMath.exp(-StrictMath.log(LONGEST_WAVE) * (j / 2) / (cols / 2));
                waves.set(p * cols + j, (float) (j % 2 == 0 ? StrictMath.sin(angle) : StrictMath.cos(angle)));
            }
        }
        return waves;
    }

    /**
     * y[r] = √c · E[ids[r]] + places[positions[r]].
     *
     * @param table     E (vocabulary, c)
     * @param places    {@link #sinusoid}
     * @param ids       of each row, read anew in each run
     * @param positions of each row, read anew in each run
     */
    public Node embed(String name, Node table, Tensor places, int[] ids, int[] positions) {
        return g.add(new Embedding(table, places, ids, positions, parts, g.output(name, ids.length, places.cols(), table)));
    }

    /** y = gain ∘ (x − mean)/√(variance + 1e-5) + bias, mean and variance over each row. */
    public Node norm(String name, Node x, Node gain, Node bias) {
        Node y = g.output(name, x.value().rows(), x.value().cols(), x, gain, bias);
        return g.add(new LayerNorm(x, gain, bias, y, g.memory()));
    }

    /** y = gelu(x·Wᵀ + b). */
    public Node linearGelu(String name, Node x, Node weight, Node bias) {
        Node y = g.output(name, x.value().rows(), weight.value().rows(), x, weight, bias);
        return g.add(new LinearGelu(x, weight, bias, y, g.memory()));
    }

    /** y = past + x·Wᵀ + b. Nothing after this may read {@code past}: its gradient lies in y's. */
    public Node residual(String name, Node past, Node x, Node weight, Node bias) {
        Tensor y = g.memory().tensor(name, past.value().rows(), past.value().cols());
        boolean trained = past.wantsGradient() || x.wantsGradient() || weight.wantsGradient() || bias.wantsGradient();
        return g.add(new Residual(past, x, weight, bias, parts, trained ? Residual.output(past, y, g) : g.constant(y)));
    }

    /**
     * Self-attention.
     *
     * @param qkv (sequences·tokens, 3·width): queries, keys and values side by side
     */
    public Attention attention(String name, Node qkv, int sequences, int heads, Attention.Sight sight) {
        int width = qkv.value().cols() / 3;
        return attend(name, new Attention.Columns(qkv, 0, width), new Attention.Columns(qkv, width, width),
                new Attention.Columns(qkv, 2 * width, width), sequences, heads, sight);
    }

    /**
     * Attention to another sequence.
     *
     * @param q  (sequences·queries, width)
     * @param kv (sequences·keys, 2·width): keys and values side by side
     */
    public Attention attention(String name, Node q, Node kv, int sequences, int heads, Attention.Sight sight) {
        int width = q.value().cols();
        return attend(name, new Attention.Columns(q, 0, width), new Attention.Columns(kv, 0, width),
                new Attention.Columns(kv, width, width), sequences, heads, sight);
    }

    /**
     * Self-attention of each sequence's newest token to all that {@link #keep} has kept.
     *
     * @param qkv  (sequences, 3·width), of which the queries are used
     * @param kept (sequences·length, 2·width): keys and values side by side
     */
    public Attention attentionToKept(String name, Node qkv, Node kept, int sequences, int heads, Attention.Sight sight) {
        int width = qkv.value().cols() / 3;
        return attend(name, new Attention.Columns(qkv, 0, width), new Attention.Columns(kept, 0, width),
                new Attention.Columns(kept, width, width), sequences, heads, sight);
    }

    /**
     * Keeps the newest token's keys and values of each sequence beside those of the tokens before. Not trained through.
     *
     * @param qkv       (sequences, 3·width), of which keys and values are kept
     * @param length    tokens that there is room for
     * @param positions where each sequence's newest token stands, read anew in each run
     */
    public Node keep(String name, Node qkv, int length, int[] positions) {
        Tensor kept = g.memory().tensor(name, positions.length * length, qkv.value().cols() / 3 * 2);
        return g.add(new Keep(qkv, positions, length, g.constant(kept)));
    }

    private Attention attend(String name, Attention.Columns q, Attention.Columns k, Attention.Columns v, int sequences, int heads,
                             Attention.Sight sight) {
        Node y = g.output(name, q.node().value().rows(), q.width(), q.node(), k.node());
        Attention attention = new Attention(q, k, v, sequences, heads, sight, parts, y, g.memory());
        g.add(attention);
        return attention;
    }

    /** The mean of −ln p[target] over the rows whose target is not negative; targets are read anew in each run. */
    public CrossEntropy crossEntropy(Node logits, int[] targets) {
        return g.goal(new CrossEntropy(logits, targets, g.memory()));
    }
}
