package primerlab.experiment.transformer;

import primerlab.nn.Attention.Sight;
import primerlab.nn.Graph;
import primerlab.nn.Memory;
import primerlab.nn.Node;
import primerlab.nn.Parameters;
import primerlab.nn.Parts;
import primerlab.nn.Sequences;
import primerlab.nn.Tensor;

/** A decoder alone: each token is predicted from those before it (Radford et al. 2018), in pre-norm blocks. */
record LanguageModel(int vocabulary, int width, int heads, int layers, int hidden, Parts parts) {
    /** With all its parts. */
    LanguageModel(int vocabulary, int width, int heads, int layers, int hidden) {
        this(vocabulary, width, heads, layers, hidden, new Parts());
    }

    Parameters parameters(Memory memory) {
        Names names = new Names();
        names.embedding("embed", vocabulary, width);
        for (int layer = 0; layer < layers; layer++) {
            names.block(block(layer), width, hidden, false);
        }
        names.norm("norm", width);
        names.linear("out", width, vocabulary);
        return new Parameters(memory, names.declared(), names.order());
    }

    private static String block(int layer) {
        return "blocks." + layer;
    }

    Tensor places(Memory memory, int tokens) {
        return Sequences.sinusoid(memory, tokens, width);
    }

    Stack stack(Graph g, Weights weights, Tensor places, int sequences) {
        return new Stack(g, weights, places, parts, sequences, heads);
    }

    /** Logits of every next token (sequences·tokens, vocabulary). */
    Node logits(Stack stack, int[] ids, int[] positions) {
        Node x = stack.read("tokens", ids, positions);
        for (int layer = 0; layer < layers; layer++) {
            x = stack.block(block(layer), x, Sight.PAST);
        }
        return stack.linear("out", stack.norm("norm", x));
    }

    /**
     * Logits of the token after the newest (sequences, vocabulary), from keys and values kept of those before.
     *
     * @param seen   tokens up to and with the newest, of each sequence
     * @param length tokens that there is room for
     */
    Node nextLogits(Stack stack, int[] ids, int[] positions, int[] seen, int length) {
        Sight sight = new Sight(false, seen);
        Node x = stack.read("token", ids, positions);
        for (int layer = 0; layer < layers; layer++) {
            x = stack.step(block(layer), x, positions, sight, length);
        }
        return stack.linear("out", stack.norm("norm", x));
    }
}
