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

/** One shard of a language model's batch: blocks of text, drawn uniformly, each token to be told from those before it. */
final class LanguageShard implements DataParallel.Replica {
    private final int[] text;
    private final int context;
    private final long seed;
    private final int first;
    private final int[] ids;
    private final int[] next;
    private final Tensor gradients;
    private final CrossEntropy loss;
    private final Program program;

    /**
     * @param text   tokens to learn from, more than {@code context}
     * @param places of {@code context} tokens or more
     * @param first  number of this shard's first block in the batch
     * @param blocks how many this shard has
     */
    LanguageShard(Memory memory, LanguageModel model, Parameters parameters, Tensor places, int[] text, int context, long seed,
                  int first, int blocks) {
        this.text = text;
        this.context = context;
        this.seed = seed;
        this.first = first;
        ids = new int[blocks * context];
        next = new int[blocks * context];
        gradients = memory.tensor("gradients", 1, parameters.size());
        Graph g = new Graph(memory);
        Stack stack = model.stack(g, Weights.trained(g, parameters, gradients), places, blocks);
        Node logits = model.logits(stack, ids, Blocks.positions(blocks, context));
        loss = new Sequences(g).crossEntropy(logits, next);
        program = g.program();
    }

    @Override public void draw(long step) {
        long key = Draw.key(seed, step, 0);
        for (int block = 0; block < ids.length / context; block++) {
            int start = Draw.index(key, first + block, text.length - context);
            System.arraycopy(text, start, ids, block * context, context);
            System.arraycopy(text, start + 1, next, block * context, context);
        }
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
