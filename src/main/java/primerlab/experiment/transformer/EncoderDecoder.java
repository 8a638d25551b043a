package primerlab.experiment.transformer;

import java.util.ArrayList;
import java.util.List;

import primerlab.nn.Attention.Sight;
import primerlab.nn.Graph;
import primerlab.nn.Memory;
import primerlab.nn.Node;
import primerlab.nn.Parameters;
import primerlab.nn.Parts;
import primerlab.nn.Sequences;
import primerlab.nn.Tensor;

/** Encoder and decoder (Vaswani et al. 2017) in pre-norm blocks; both read with one embedding, the output has weights of its own. */
record EncoderDecoder(int vocabulary, int width, int heads, int layers, int hidden, Parts parts) {
    /** With all its parts. */
    EncoderDecoder(int vocabulary, int width, int heads, int layers, int hidden) {
        this(vocabulary, width, heads, layers, hidden, new Parts());
    }

    Parameters parameters(Memory memory) {
        Names names = new Names();
        names.embedding("embed", vocabulary, width);
        for (int layer = 0; layer < layers; layer++) {
            names.block(encoder(layer), width, hidden, false);
        }
        for (int layer = 0; layer < layers; layer++) {
            names.block(decoder(layer), width, hidden, true);
        }
        names.norm("norm_encoder", width);
        names.norm("norm_decoder", width);
        names.linear("out", width, vocabulary);
        return new Parameters(memory, names.declared(), names.order());
    }

    private static String encoder(int layer) {
        return "encoder." + layer;
    }

    private static String decoder(int layer) {
        return "decoder." + layer;
    }

    Tensor places(Memory memory, int tokens) {
        return Sequences.sinusoid(memory, tokens, width);
    }

    Stack stack(Graph g, Weights weights, Tensor places, int sequences) {
        return new Stack(g, weights, places, parts, sequences, heads);
    }

    /**
     * The encoder's output (sequences·tokens, width).
     *
     * @param sight all tokens of each source but its padding
     */
    Node encode(Stack stack, int[] source, int[] positions, Sight sight) {
        Node x = stack.read("source", source, positions);
        for (int layer = 0; layer < layers; layer++) {
            x = stack.block(encoder(layer), x, sight);
        }
        return stack.norm("norm_encoder", x);
    }

    /**
     * Logits of every next token of the target (sequences·tokens, vocabulary).
     *
     * @param own      the past of each target's token
     * @param toMemory all of each source but its padding
     */
    Node decode(Stack stack, int[] target, int[] positions, Sight own, Node memory, Sight toMemory) {
        Node y = stack.read("target", target, positions);
        for (int layer = 0; layer < layers; layer++) {
            y = stack.block(decoder(layer), y, own, memory, toMemory);
        }
        return stack.linear("out", stack.norm("norm_decoder", y));
    }

    /** What the decoder's blocks read of the encoder's output, once a source. */
    List<Node> keysAndValues(Stack stack, Node memory) {
        List<Node> all = new ArrayList<>();
        for (int layer = 0; layer < layers; layer++) {
            all.add(stack.keysAndValues(decoder(layer), memory));
        }
        return all;
    }

    /**
     * Logits of the token after the newest (sequences, vocabulary), from keys and values kept of those before. There is no later
     * token yet, so that the mask makes no difference here.
     *
     * @param seen   tokens up to and with the newest, of each sequence
     * @param length tokens that there is room for
     */
    Node nextLogits(Stack stack, int[] ids, int[] positions, int[] seen, int length, List<Node> keysAndValues, Sight toMemory) {
        Sight sight = new Sight(false, seen);
        Node y = stack.read("token", ids, positions);
        for (int layer = 0; layer < layers; layer++) {
            y = stack.step(decoder(layer), y, positions, sight, length, keysAndValues.get(layer), toMemory);
        }
        return stack.linear("out", stack.norm("norm_decoder", y));
    }
}
