package primerlab.experiment.transformer;

import java.util.Arrays;

import primerlab.nn.Attention.Sight;
import primerlab.nn.Graph;
import primerlab.nn.Memory;
import primerlab.nn.Node;
import primerlab.nn.Parameters;
import primerlab.nn.Program;
import primerlab.nn.Tensor;

/** One prompt that several answers are given to side by side, token by token; keys and values of earlier tokens are kept. */
final class Prompted {
    private final int[] ids;
    private final int[] positions;
    private final int[] seen;
    private final Program program;
    private final int encoded;
    private final Tensor logits;

    /**
     * @param prompt  one token or more
     * @param answers how many are given side by side
     * @param room    tokens of the longest answer
     */
    Prompted(Memory memory, EncoderDecoder model, Parameters parameters, Tensor places, int[] prompt, int answers, int room) {
        int[] source = new int[answers * prompt.length];
        Arrays.setAll(source, i -> prompt[i % prompt.length]);
        ids = new int[answers];
        positions = new int[answers];
        seen = new int[answers];
        Graph g = new Graph(memory);
        Stack stack = model.stack(g, Weights.fixed(g, parameters), places, answers);
        Node read = model.encode(stack, source, Blocks.positions(answers, prompt.length), Sight.ALL);
        var keysAndValues = model.keysAndValues(stack, read);
        encoded = g.mark();
        logits = model.nextLogits(stack, ids, positions, seen, room, keysAndValues, Sight.ALL).value();
        program = g.program();
    }

    /** Reads the prompt by the weights of now. */
    void begin() {
        program.forward(0, encoded);
    }

    /**
     * Logits of the token after {@code tokens} (answers, vocabulary); all before must have been read.
     *
     * @param tokens one of each answer
     * @param at     where they stand, from 0
     */
    Tensor next(int[] tokens, int at) {
        System.arraycopy(tokens, 0, ids, 0, ids.length);
        Arrays.fill(positions, at);
        Arrays.fill(seen, at + 1);
        program.forward(encoded, program.size());
        return logits;
    }
}
