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

/** Nats a token of a text that is never trained on: in consecutive blocks, each predicted from its own start. */
final class HeldOutText {
    /** Blocks that go through the model together. */
    private static final int BATCH = 8;

    private final int[] text;
    private final int context;
    private final int blocks;
    private final Reader[] readers;
    private final double[] sums;

    /** @param text more than {@code context} tokens */
    HeldOutText(Memory memory, LanguageModel model, Parameters parameters, Tensor places, int[] text, int context, int shards) {
        this.text = text;
        this.context = context;
        blocks = Math.ceilDiv(text.length - context, context);
        readers = new Reader[shards];
        Arrays.setAll(readers, shard -> new Reader(memory, model, parameters, places));
        sums = new double[Math.ceilDiv(blocks, BATCH)];
    }

    double nats(Shards shards) {
        shards.run(shard -> {
            for (int batch = shard; batch < sums.length; batch += readers.length) {
                sums[batch] = readers[shard].sum(batch * BATCH);
            }
        });
        return Arrays.stream(sums).sum() / ((double) blocks * context);
    }

    private final class Reader {
        private final int[] ids = new int[BATCH * context];
        private final int[] next = new int[BATCH * context];
        private final CrossEntropy loss;
        private final Program program;

        Reader(Memory memory, LanguageModel model, Parameters parameters, Tensor places) {
            Graph g = new Graph(memory);
            Stack stack = model.stack(g, Weights.fixed(g, parameters), places, BATCH);
            Node logits = model.logits(stack, ids, Blocks.positions(BATCH, context));
            loss = new Sequences(g).crossEntropy(logits, next);
            program = g.program();
        }

        /** Nats of all tokens of the blocks from {@code first} on, as many as there are up to a batch. */
        double sum(int first) {
            int count = Math.min(BATCH, blocks - first) * context;
            System.arraycopy(text, first * context, ids, 0, count);
            System.arraycopy(text, first * context + 1, next, 0, count);
            Arrays.fill(next, count, next.length, CrossEntropy.IGNORED);
            program.forward();
            return loss.sum();
        }
    }
}
