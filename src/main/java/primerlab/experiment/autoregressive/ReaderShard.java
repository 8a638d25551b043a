package primerlab.experiment.autoregressive;

import org.jspecify.annotations.Nullable;
import primerlab.nn.BinaryCrossEntropy;
import primerlab.nn.DataParallel;
import primerlab.nn.Draw;
import primerlab.nn.Graph;
import primerlab.nn.Memory;
import primerlab.nn.Node;
import primerlab.nn.Parameters;
import primerlab.nn.Program;
import primerlab.nn.Tensor;

/**
 * One shard of a reader's batch. It has two programs over the same weights and gradients: with the masks, and, made when it is first asked
 * for, without them.
 */
final class ReaderShard implements DataParallel.Replica {
    private static final int BATCH_STREAM = 0;

    private final Memory memory;
    private final Parameters parameters;
    private final PixelData data;
    private final long seed;
    private final int from;
    private final int images;
    private final Tensor gradients;
    private final Way masked;
    private @Nullable Way open;
    private Way now;

    /** The network over this shard's images, and what they cost it. */
    private record Way(int[] places, Tensor bits, Program program, BinaryCrossEntropy loss) {}

    /** @param from the shard's first image within the batch; the three readers of one seed draw the same images */
    ReaderShard(Memory memory, PixelNetwork network, Parameters parameters, PixelData data, long seed, int from, int images) {
        this.memory = memory;
        this.parameters = parameters;
        this.data = data;
        this.seed = seed;
        this.from = from;
        this.images = images;
        gradients = memory.tensor("shard's gradient", 1, parameters.size());
        masked = way(network);
        now = masked;
    }

    private Way way(PixelNetwork network) {
        Graph g = new Graph(memory);
        Node x = g.input("pixels", images * data.pixels(), 1);
        Node s = network.logits(g, x, images, name -> g.trained(parameters, name, gradients));
        BinaryCrossEntropy loss = g.binaryCrossEntropy(s, x.value());                       // −ln p(x) / pixels
        return new Way(data.places(network.raster(images)), x.value(), g.program(), loss);
    }

    /** Without the masks: {@code network} is the same one with all taps of its kernels. Call between steps only. */
    void unmask(PixelNetwork network) {
        if (open == null) {
            open = way(network);
        }
        now = open;
    }

    /** With the masks. What lies behind them gets no gradient any more, not even the last one it got. Call between steps only. */
    void mask() {
        gradients.fill(0);
        now = masked;
    }

    @Override public void draw(long step) {
        long key = Draw.key(seed, step, BATCH_STREAM);
        for (int i = 0; i < images; i++) {
            data.put(Draw.index(key, from + i, data.count()), now.places, i, now.bits);
        }
    }

    @Override public Program program() {
        return now.program;
    }

    /** Nats per image. */
    @Override public double loss() {
        return now.loss.value() * data.pixels();
    }

    @Override public Tensor gradients() {
        return gradients;
    }
}
