package primerlab.experiment.transformer;

import java.util.Arrays;

import primerlab.nn.Draw;
import primerlab.nn.Graph;
import primerlab.nn.Memory;
import primerlab.nn.Node;
import primerlab.nn.Parameters;
import primerlab.nn.Program;
import primerlab.nn.Tensor;

/** Writes text token by token, each drawn from what the model says of the next; keys and values of earlier tokens are kept. */
final class Writer {
    private final int context;
    private final int[] id = new int[1];
    private final int[] position = new int[1];
    private final int[] seen = new int[1];
    private final Tensor logits;
    private final Program program;

    Writer(Memory memory, LanguageModel model, Parameters parameters, Tensor places, int context) {
        this.context = context;
        Graph g = new Graph(memory);
        Node next = model.nextLogits(model.stack(g, Weights.fixed(g, parameters), places, 1), id, position, seen, context);
        logits = next.value();
        program = g.program();
    }

    /**
     * @param first the token to go on from, not part of the text
     * @param key   of the random numbers
     */
    int[] write(int first, int count, long key) {
        int[] text = new int[count + 1];
        text[0] = first;
        int start = 0;
        for (int at = 0; at < count; at++) {
            if (at - start == context) {
                // No room is left: the newer half is read once more, from the start.
                start = at - context / 2;
                for (int again = start; again < at; again++) {
                    read(text[again], again - start);
                }
            }
            read(text[at], at - start);
            text[at + 1] = draw(Draw.uniform(key, at));
        }
        return Arrays.copyOfRange(text, 1, count + 1);
    }

    /** Logits of the token after this one; those before must have been read. */
    Tensor read(int token, int at) {
        id[0] = token;
        position[0] = at;
        seen[0] = at + 1;
        program.forward();
        return logits;
    }

    /** The token in whose share of softmax(logits) the number u in [0, 1) falls. */
    private int draw(float u) {
        double top = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < logits.size(); i++) {
            top = Math.max(top, logits.get(i));
        }
        double sum = 0;
        for (int i = 0; i < logits.size(); i++) {
            sum += StrictMath.exp(logits.get(i) - top);
        }
        double left = u * sum;
        for (int i = 0; i + 1 < logits.size(); i++) {
            left -= StrictMath.exp(logits.get(i) - top);
            if (left < 0) {
                return i;
            }
        }
        return logits.size() - 1;
    }
}
