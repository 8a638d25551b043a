package primerlab.experiment.transformer;

import java.util.Arrays;

import primerlab.nn.Graph;
import primerlab.nn.Memory;
import primerlab.nn.Node;
import primerlab.nn.Parameters;
import primerlab.nn.Program;
import primerlab.nn.Tensor;

/** Answers of the LSTMs by themselves, greedily, some prompts at a time. The decoder reads its own answer anew for each token. */
final class LstmSpeaker {
    private final int count;
    private final int room;
    private final int pad;
    private final int bos;
    private final int eos;
    private final int[] source;
    private final int[] target;
    private final int encoded;
    private final Tensor logits;
    private final Program program;

    /**
     * @param count prompts at a time
     * @param steps tokens of the longest prompt
     * @param room  tokens of the longest answer
     */
    LstmSpeaker(Memory memory, LstmEncoderDecoder model, Parameters parameters, int count, int steps, int room, PairRows rows, int eos) {
        this.count = count;
        this.room = room;
        this.eos = eos;
        pad = rows.pad();
        bos = rows.bos();
        source = new int[steps * count];
        target = new int[room * count];
        Graph g = new Graph(memory);
        Weights weights = Weights.fixed(g, parameters);
        Node summary = model.encode(g, weights, memory, source, count);
        encoded = g.mark();
        logits = model.decode(g, weights, memory, target, summary, count).value();
        program = g.program();
    }

    /** @param prompts as many as there is room for, or fewer */
    int[][] answer(int[][] prompts) {
        for (int column = 0; column < prompts.length; column++) {
            LstmBatch.prompt(source, count, column, prompts[column], pad);
        }
        program.forward(0, encoded);
        Arrays.fill(target, pad);
        Arrays.fill(target, 0, count, bos);
        int[][] said = new int[prompts.length][room];
        int[] length = new int[prompts.length];
        boolean speaking = true;
        for (int at = 0; speaking && at < room; at++) {
            program.forward(encoded, program.size());
            speaking = false;
            for (int column = 0; column < prompts.length; column++) {
                if (length[column] < at) {
                    continue;                                   // it has ended
                }
                int best = likeliest(at * count + column);
                said[column][at] = best;
                if (best != eos) {
                    speaking = true;
                    length[column] = at + 1;
                    if (at + 1 < room) {
                        target[(at + 1) * count + column] = best;
                    }
                }
            }
        }
        for (int column = 0; column < prompts.length; column++) {
            said[column] = Arrays.copyOf(said[column], Math.min(room, length[column] + 1));
        }
        return said;
    }

    private int likeliest(int row) {
        int best = 0;
        for (int id = 1; id < logits.cols(); id++) {
            if (logits.get(row * logits.cols() + id) > logits.get(row * logits.cols() + best)) {
                best = id;
            }
        }
        return best;
    }
}
