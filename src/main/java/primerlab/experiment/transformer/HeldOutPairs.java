package primerlab.experiment.transformer;

import java.util.Arrays;

import primerlab.nn.CrossEntropy;
import primerlab.nn.Graph;
import primerlab.nn.Memory;
import primerlab.nn.Node;
import primerlab.nn.Parameters;
import primerlab.nn.Program;
import primerlab.nn.Sequences;
import primerlab.nn.Shards;
import primerlab.nn.Tensor;

/** Nats a token of answers that are never trained on, their ends among the tokens, each told from the right tokens before it. */
final class HeldOutPairs {
    private static final int BATCH = 16;

    private final PairRows rows;
    private final Reader[] readers;
    private final double[] sums;
    private final long tokens;

    HeldOutPairs(Memory memory, EncoderDecoder model, Parameters parameters, Tensor places, PairRows rows, int shards) {
        this.rows = rows;
        readers = new Reader[shards];
        Arrays.setAll(readers, shard -> new Reader(memory, model, parameters, places));
        sums = new double[Math.ceilDiv(rows.size(), BATCH)];
        tokens = rows.answers().stream().mapToLong(answer -> answer.length).sum();
    }

    double nats(Shards shards) {
        shards.run(shard -> {
            for (int batch = shard; batch < sums.length; batch += readers.length) {
                sums[batch] = readers[shard].sum(batch * BATCH);
            }
        });
        return Arrays.stream(sums).sum() / tokens;
    }

    private final class Reader {
        private final PairBatch batch = new PairBatch(rows, BATCH);
        private final CrossEntropy loss;
        private final Program program;

        Reader(Memory memory, EncoderDecoder model, Parameters parameters, Tensor places) {
            Graph g = new Graph(memory);
            Stack stack = model.stack(g, Weights.fixed(g, parameters), places, BATCH);
            Node encoded = model.encode(stack, batch.source, batch.sourcePositions(), batch.sight());
            loss = new Sequences(g).crossEntropy(model.decode(stack, batch.target, batch.targetPositions(), batch.past(), encoded, batch.sight()), batch.next);
            program = g.program();
        }

        double sum(int first) {
            for (int row = 0; row < BATCH; row++) {
                if (first + row < rows.size()) {
                    batch.put(row, first + row);
                } else {
                    batch.leaveOut(row);
                }
            }
            program.forward();
            return loss.sum();
        }
    }
}
