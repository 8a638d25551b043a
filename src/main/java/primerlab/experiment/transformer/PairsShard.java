package primerlab.experiment.transformer;

import primerlab.nn.CrossEntropy;
import primerlab.nn.DataParallel;
import primerlab.nn.Draw;
import primerlab.nn.Graph;
import primerlab.nn.Memory;
import primerlab.nn.Node;
import primerlab.nn.Parameters;
import primerlab.nn.Program;
import primerlab.nn.Sequences;
import primerlab.nn.Tensor;

/** One shard of a batch of prompts and answers, drawn uniformly. */
final class PairsShard implements DataParallel.Replica {
    private final PairRows rows;
    private final PairBatch batch;
    private final long seed;
    private final int shard;
    private final int shards;
    private final Tensor gradients;
    private final CrossEntropy loss;
    private final Program program;

    /** @param count pairs of this shard; each of {@code shards} has as many */
    PairsShard(Memory memory, EncoderDecoder model, Parameters parameters, Tensor places, PairRows rows, long seed, int shard, int shards,
               int count) {
        this.rows = rows;
        this.seed = seed;
        this.shard = shard;
        this.shards = shards;
        batch = new PairBatch(rows, count);
        gradients = memory.tensor("gradients", 1, parameters.size());
        Graph g = new Graph(memory);
        Stack stack = model.stack(g, Weights.trained(g, parameters, gradients), places, count);
        Node encoded = model.encode(stack, batch.source, batch.sourcePositions(), batch.sight());
        Node logits = model.decode(stack, batch.target, batch.targetPositions(), batch.past(), encoded, batch.sight());
        loss = new Sequences(g).crossEntropy(logits, batch.next);
        program = g.program();
    }

    /** The loss is a mean over the whole batch's tokens, of which shards hold different numbers: each counts them all. */
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
