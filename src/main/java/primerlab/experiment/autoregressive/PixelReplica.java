package primerlab.experiment.autoregressive;

import primerlab.nn.DataParallel;
import primerlab.nn.Draw;
import primerlab.nn.Graph;
import primerlab.nn.Memory;
import primerlab.nn.Node;
import primerlab.nn.Objective;
import primerlab.nn.Parameters;
import primerlab.nn.Program;
import primerlab.nn.Sequences;
import primerlab.nn.Tensor;

/** One shard of the batch: some images, the network's logits for their pixels, and how many nats these cost. */
final class PixelReplica implements DataParallel.Replica {
    private static final int BATCH_STREAM = 0;

    private final PixelData data;
    private final long seed;
    private final int from;
    private final int images;
    private final Tensor bits;
    private final Tensor logits;
    private final Tensor gradients;
    private final Program program;
    private final Objective loss;
    private final int[] places;
    private final int[] levels;

    /**
     * @param from   the shard's first image within the batch
     * @param images how many it has
     */
    PixelReplica(Memory memory, PixelNetwork network, Parameters parameters, PixelData data, long seed, int from, int images) {
        this.data = data;
        this.seed = seed;
        this.from = from;
        this.images = images;
        places = data.places(network.raster(images));
        gradients = memory.tensor("shard's gradient", 1, parameters.size());
        Graph g = new Graph(memory);
        Node x = g.input("pixels", images * data.pixels(), 1);
        Node s = network.logits(g, x, images, name -> g.trained(parameters, name, gradients));
        bits = x.value();
        logits = s.value();
        levels = new int[places.length];
        loss = network.levels() == 2 ? g.binaryCrossEntropy(s, bits) : new Sequences(g).crossEntropy(s, levels);   // −ln p(x) / pixels
        program = g.program();
    }

    @Override public void draw(long step) {
        long key = Draw.key(seed, step, BATCH_STREAM);
        for (int i = 0; i < images; i++) {
            put(Draw.index(key, from + i, data.count()), i);
        }
    }

    /** Makes the data's image {@code index} this shard's image {@code at}. */
    void put(int index, int at) {
        data.put(index, places, at, bits);
        data.putLevels(index, places, at, levels);
    }

    @Override public Program program() {
        return program;
    }

    /** Nats per image. */
    @Override public double loss() {
        return loss.value() * data.pixels();
    }

    @Override public Tensor gradients() {
        return gradients;
    }

    /** −ln p of the newest batch's shard in nats per pixel: what is made small. */
    Objective objective() {
        return loss;
    }

    /** Ink in the network's order. */
    Tensor bits() {
        return bits;
    }

    /** Logits in the network's order. */
    Tensor logits() {
        return logits;
    }

    int images() {
        return images;
    }

    /** Copies this shard's newest images, and the ink that the network expected of each of their pixels: with two levels the probability of a 1. */
    void freeze(float[] images, float[] expected) {
        for (int i = 0; i < places.length; i++) {
            images[from * data.pixels() + i] = bits.get(places[i]);
            expected[from * data.pixels() + i] = (float) PixelLoss.expected(logits, places[i]);
        }
    }
}
