package primerlab.experiment.autoregressive;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import primerlab.dataset.Images;
import primerlab.experiment.Descent;
import primerlab.nn.Draw;
import primerlab.nn.Memory;
import primerlab.nn.Parameters;
import primerlab.run.ImageSampler;
import primerlab.run.Settings;
import primerlab.text.BadInput;

/** Trains a pixel network by maximum likelihood: the mean over the batch of −ln p(x) = −Σ ln p(x_i | x_1 … x_{i−1}). */
final class PixelTrainer extends Descent<PixelSnapshot> implements ImageSampler {
    /** Fixed: the sums over the batch must not depend on how many threads there are. */
    static final int SHARDS = 4;
    private static final int START = -1;
    private static final int SAMPLES_STREAM = 1;
    /** Images that one reader takes at a time. */
    private static final int READ = 32;

    private final long seed;
    private final PixelData heldOut;
    private final List<PixelReplica> replicas;
    private final List<PixelReader> readers;
    private final int side;
    private Settings settings;

    private record Parts(Model model, List<PixelReplica> replicas, List<PixelReader> readers, Images images) {}

    static PixelTrainer of(PixelNetwork network, Images images, Settings settings, long seed, int workers) {
        Memory memory = new Memory();
        Parameters parameters = new Parameters(memory, network.parameters());
        parameters.initialise(Draw.key(seed, START, 0));
        PixelData train = new PixelData(images.train());
        int each = settings.whole("batch") / SHARDS;
        List<PixelReplica> replicas = new ArrayList<>();
        List<PixelReader> readers = new ArrayList<>();
        for (int shard = 0; shard < SHARDS; shard++) {
            replicas.add(new PixelReplica(memory, network, parameters, train, seed, shard * each, each));
            readers.add(new PixelReader(memory, network, parameters, train, READ));
        }
        return new PixelTrainer(new Parts(new Model(memory, parameters, replicas), replicas, readers, images), settings, seed, workers);
    }

    private PixelTrainer(Parts parts, Settings settings, long seed, int workers) {
        super(parts.model, workers);
        this.settings = settings;
        this.seed = seed;
        replicas = parts.replicas;
        readers = parts.readers;
        side = parts.images.side();
        heldOut = new PixelData(parts.images.heldOut());
    }

    @Override protected double learningRate(long ofStep) {
        double fade = settings.number("fade");
        return settings.number("learning-rate") / (fade > 0 ? 1 + ofStep / fade : 1);
    }

    @Override public void set(String knob, String value) throws BadInput {
        if (settings.knob(knob).restarts()) {
            throw new IllegalArgumentException(knob + " needs a fresh run");
        }
        settings = settings.with(knob, value);
    }

    @Override public PixelSnapshot snapshot() {
        int count = replicas.stream().mapToInt(PixelReplica::images).sum();
        float[] images = new float[count * side * side];
        float[] probabilities = new float[images.length];
        for (PixelReplica replica : replicas) {
            replica.freeze(images, probabilities);
        }
        return new PixelSnapshot(step(), phase(), loss(), side, count, images, probabilities);
    }

    @Override public void record(double[] into) {
        into[0] = loss();
    }

    /** Nats per image. */
    @Override public double heldOut() {
        int count = heldOut.count();
        double[] nats = new double[Math.ceilDiv(count, READ)];
        shards().run(shard -> {
            for (int chunk = shard; chunk < nats.length; chunk += readers.size()) {
                nats[chunk] = readers.get(shard).nats(heldOut, chunk * READ, Math.min(READ, count - chunk * READ));
            }
        });
        return Arrays.stream(nats).sum() / count;
    }

    @Override public Map<String, Double> measures() {
        return Map.of();
    }

    @Override public int side() {
        return side;
    }

    @Override public float[] images(int count) {
        float[] images = new float[Math.multiplyExact(count, side * side)];
        long key = Draw.key(seed, step(), SAMPLES_STREAM);
        PixelReader.PixelDraw draw = (image, pixel, logit) ->
                Draw.uniform(key, image * side * side + pixel) < 1 / (1 + Math.exp(-logit)) ? 1 : 0;
        shards().run(shard -> {
            for (int from = shard * READ; from < count; from += READ * readers.size()) {
                readers.get(shard).sample(draw, from, Math.min(READ, count - from), images);
            }
        });
        return images;
    }
}
