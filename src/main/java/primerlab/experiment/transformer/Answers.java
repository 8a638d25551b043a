package primerlab.experiment.transformer;

import java.util.Arrays;

import primerlab.nn.Graph;
import primerlab.nn.Memory;
import primerlab.nn.Node;
import primerlab.nn.Parameters;
import primerlab.nn.Program;
import primerlab.nn.Shards;
import primerlab.nn.Tensor;

/**
 * Answers the model gives by itself, greedily: each token is the likeliest after those it has said. The encoder reads a prompt
 * once; the decoder reads its own tokens one by one, with keys and values of the earlier ones kept.
 */
final class Answers {
    /** Prompts that are answered together. */
    private static final int BATCH = 32;

    private final PairRows rows;
    private final int eos;
    private final Speaker[] speakers;

    Answers(Memory memory, EncoderDecoder model, Parameters parameters, Tensor places, PairRows rows, int eos, int shards) {
        this.rows = rows;
        this.eos = eos;
        speakers = new Speaker[shards];
        Arrays.setAll(speakers, shard -> new Speaker(memory, model, parameters, places));
    }

    /** Answers to the first {@code count} prompts: tokens up to the end token and with it, or as many as there is room for. */
    int[][] to(int count, Shards shards) {
        int[][] answers = new int[count][];
        shards.run(shard -> {
            for (int first = shard * BATCH; first < count; first += speakers.length * BATCH) {
                speakers[shard].answer(first, Math.min(count, first + BATCH), answers);
            }
        });
        return answers;
    }

    /** The share of the prompts, or of the first so many, whose whole answer up to the end token is right. */
    double exact(int most, Shards shards) {
        int[][] answers = to(Math.min(most, rows.size()), shards);
        int right = 0;
        for (int i = 0; i < answers.length; i++) {
            right += Arrays.equals(answers[i], rows.answers().get(i)) ? 1 : 0;
        }
        return (double) right / answers.length;
    }

    private final class Speaker {
        private final PairBatch batch = new PairBatch(rows, BATCH);
        private final int[] ids = new int[BATCH];
        private final int[] positions = new int[BATCH];
        private final int[] seen = new int[BATCH];
        private final int[][] said = new int[BATCH][rows.target()];
        private final int[] length = new int[BATCH];
        private final boolean[] ended = new boolean[BATCH];
        private final Program program;
        private final int encoded;
        private final Tensor logits;

        Speaker(Memory memory, EncoderDecoder model, Parameters parameters, Tensor places) {
            Graph g = new Graph(memory);
            Stack stack = model.stack(g, Weights.fixed(g, parameters), places, BATCH);
            var keysAndValues = model.keysAndValues(stack, model.encode(stack, batch.source, batch.sourcePositions(), batch.sight()));
            encoded = g.mark();
            Node next = model.nextLogits(stack, ids, positions, seen, rows.target(), keysAndValues, batch.sight());
            logits = next.value();
            program = g.program();
        }

        void answer(int from, int to, int[][] answers) {
            for (int pair = from; pair < to; pair++) {
                batch.put(pair - from, pair);
            }
            program.forward(0, encoded);
            Arrays.fill(ids, rows.bos());
            Arrays.fill(ended, false);
            boolean speaking = true;
            for (int at = 0; speaking && at < rows.target(); at++) {
                Arrays.fill(positions, at);
                Arrays.fill(seen, at + 1);
                program.forward(encoded, program.size());
                speaking = false;
                for (int row = 0; row < to - from; row++) {
                    speaking |= say(row, at);
                }
            }
            for (int pair = from; pair < to; pair++) {
                answers[pair] = Arrays.copyOf(said[pair - from], length[pair - from]);
            }
        }

        /** Takes the likeliest token; false where the answer has ended before or ends with it. */
        private boolean say(int row, int at) {
            if (ended[row]) {
                return false;
            }
            int best = 0;
            for (int id = 1; id < logits.cols(); id++) {
                if (logits.get(row * logits.cols() + id) > logits.get(row * logits.cols() + best)) {
                    best = id;
                }
            }
            said[row][at] = best;
            length[row] = at + 1;
            ids[row] = best;
            ended[row] = best == eos;
            return !ended[row];
        }
    }
}
