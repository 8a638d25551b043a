package primerlab.experiment.transformer;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;
import primerlab.nn.Attention;
import primerlab.nn.Attention.Sight;
import primerlab.nn.Graph;
import primerlab.nn.Node;
import primerlab.nn.Parts;
import primerlab.nn.Sequences;
import primerlab.nn.Tensor;

/**
 * Pre-norm transformer blocks (Xiong et al. 2020) as a program: x + attention(norm(x)), then, in a decoder that has an encoder,
 * x + cross(norm(x), memory), then x + feed(norm(x)). Rows are sequences·tokens, columns the width.
 */
final class Stack {
    private final Graph g;
    private final Sequences text;
    private final Weights weights;
    private final Tensor places;
    private final int sequences;
    private final int heads;
    private final List<Attention> attentions = new ArrayList<>();
    private final List<Node> reads = new ArrayList<>();
    private final List<Sublayer> sublayers = new ArrayList<>();

    /**
     * One sub-layer of a block: the residual stream before and after it.
     *
     * @param hidden what a feed-forward layer's first half gives, gelu(x·Wᵀ + b); null for an attention
     */
    record Sublayer(String name, Node before, Node after, @Nullable Node hidden) {}

    /** @param places of tokens: {@link Sequences#sinusoid} */
    Stack(Graph g, Weights weights, Tensor places, Parts parts, int sequences, int heads) {
        this.g = g;
        this.text = new Sequences(g, parts);
        this.weights = weights;
        this.places = places;
        this.sequences = sequences;
        this.heads = heads;
    }

    /** Every attention so far, in the order of the model. */
    List<Attention> attentions() {
        return attentions;
    }

    /** Every reading of tokens so far. */
    List<Node> reads() {
        return reads;
    }

    /** Every sub-layer so far, in the order of the model. */
    List<Sublayer> sublayers() {
        return sublayers;
    }

    /** √width · E[id] + place. */
    Node read(String name, int[] ids, int[] positions) {
        Node rows = text.embed(name, weights.of("embed.weight"), places, ids, positions);
        reads.add(rows);
        return rows;
    }

    Node norm(String name, Node x) {
        return text.norm(name, x, weights.of(name + ".weight"), weights.of(name + ".bias"));
    }

    Node linear(String name, Node x) {
        return g.linear(name, x, weights.of(name + ".weight"), weights.of(name + ".bias"));
    }

    /** A block that looks at its own sequence alone. */
    Node block(String name, Node x, Sight sight) {
        return feed(name, attention(name, x, sight));
    }

    /** A block that looks at its own sequence, then at {@code memory}. */
    Node block(String name, Node x, Sight own, Node memory, Sight toMemory) {
        return feed(name, cross(name, attention(name, x, own), keysAndValues(name, memory), toMemory));
    }

    private Node attention(String name, Node x, Sight sight) {
        String own = name + ".attention";
        return merge(own, x, text.attention(own, queriesKeysValues(own, norm(name + ".norm1", x)), sequences, heads, sight));
    }

    private Node queriesKeysValues(String attention, Node x) {
        return product(attention, x, "query", "key", "value");
    }

    /** Keys and values of an encoder's output for one block of the decoder. */
    Node keysAndValues(String name, Node memory) {
        return product(name + ".cross", memory, "key", "value");
    }

    private Node cross(String name, Node x, Node keysAndValues, Sight sight) {
        String cross = name + ".cross";
        Node q = product(cross, norm(name + ".norm2", x), "query");
        return merge(cross, x, text.attention(cross, q, keysAndValues, sequences, heads, sight));
    }

    private Node product(String attention, Node x, String... parts) {
        return g.linear(attention + " " + String.join(", ", parts), x,
                weights.of(Names.weights(attention, parts)), weights.of(Names.biases(attention, parts)));
    }

    private Node merge(String name, Node x, Attention attention) {
        attentions.add(attention);
        String out = name + ".out";
        Node after = text.residual(out, x, attention.found(), weights.of(out + ".weight"), weights.of(out + ".bias"));
        sublayers.add(new Sublayer(name, x, after, null));
        return after;
    }

    private Node feed(String name, Node x) {
        String first = name + ".feed.layers.0";
        String second = name + ".feed.layers.1";
        Node hidden = text.linearGelu(first, norm(name + ".norm3", x), weights.of(first + ".weight"), weights.of(first + ".bias"));
        Node after = text.residual(second, x, hidden, weights.of(second + ".weight"), weights.of(second + ".bias"));
        sublayers.add(new Sublayer(name + ".feed", x, after, hidden));
        return after;
    }

    /**
     * The newest token of each sequence through a block, from the keys and values kept of those before.
     *
     * @param positions where each newest token stands
     * @param sight     the tokens up to and with the newest
     * @param length    tokens that there is room for
     */
    Node step(String name, Node x, int[] positions, Sight sight, int length) {
        return feed(name, attentionToPast(name, x, positions, sight, length));
    }

    /** As above, in a decoder that has an encoder. */
    Node step(String name, Node x, int[] positions, Sight sight, int length, Node keysAndValues, Sight toMemory) {
        return feed(name, cross(name, attentionToPast(name, x, positions, sight, length), keysAndValues, toMemory));
    }

    private Node attentionToPast(String name, Node x, int[] positions, Sight sight, int length) {
        String own = name + ".attention";
        Node qkv = queriesKeysValues(own, norm(name + ".norm1", x));
        return merge(own, x, text.attentionToKept(own, qkv, text.keep(own + " kept", qkv, length, positions), sequences, heads, sight));
    }
}
