package primerlab.experiment.transformer;

import primerlab.nn.CrossEntropy;
import primerlab.nn.DataParallel;
import primerlab.nn.Draw;
import primerlab.nn.Graph;
import primerlab.nn.Memory;
import primerlab.nn.Parameters;
import primerlab.nn.Program;
import primerlab.nn.Sequences;
import primerlab.nn.Tensor;

/** One shard of the LSTMs' batch: the very pairs that the transformer's {@link PairsShard} draws. */
final class LstmShard implements DataParallel.Replica {
    private final PairRows rows;
    private final LstmBatch batch;
    private final long seed;
    private final int shard;
    private final int shards;
    private final Tensor gradients;
    private final CrossEntropy loss;
    private final Program program;

    /** @param count pairs of this shard; each of {@code shards} has as many */
    LstmShard(Memory memory, LstmEncoderDecoder model, Parameters parameters, PairRows rows, long seed, int shard, int shards, int count) {
        this.rows = rows;
        this.seed = seed;
        this.shard = shard;
        this.shards = shards;
        batch = new LstmBatch(rows, count);
        gradients = memory.tensor("gradients", 1, parameters.size());
        Graph g = new Graph(memory);
        Weights weights = Weights.trained(g, parameters, gradients);
        var summary = model.encode(g, weights, memory, batch.source, count);
        loss = new Sequences(g).crossEntropy(model.decode(g, weights, memory, batch.target, summary, count), batch.next);
        program = g.program();
    }

    @Override public void draw(long step) {
        long key = Draw.key(seed, step, 0);
        long tokens = 0;
        for (int i = 0; i < shards * batch.count; i++) {
            int pair = Draw.index(key, i, rows.size());
            tokens += rows.answers().get(pair).length;
            if (i / batch.count == shard) {
                batch.put(i % batch.count, pair);
            }
        }
        loss.weigh((double) shards / tokens);
    }

    @Override public Program program() {
        return program;
    }

    @Override public double loss() {
        return loss.value();
    }

    @Override public Tensor gradients() {
        return gradients;
    }
}
