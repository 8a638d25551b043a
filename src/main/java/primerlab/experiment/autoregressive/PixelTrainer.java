package primerlab.experiment.autoregressive;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import primerlab.dataset.Images;
import primerlab.experiment.Descent;
import primerlab.nn.Average;
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
    /** While training, a part of what is held out is looked at every so many steps: often enough for a curve, seldom enough to cost little. */
    private static final int LOOK = 25;

    private final long seed;
    private final PixelData heldOut;
    private final List<PixelReplica> replicas;
    private final List<PixelReader> readers;
    private final PixelNetwork network;
    /** The average of the weights, by which images are read and drawn. */
    private final Parameters weights;
    private final int trainingImages;
    private final int batch;
    private Settings settings;
    private double looked = Double.NaN;

    private record Parts(Model model, Average average, int trainingImages, PixelNetwork network, List<PixelReplica> replicas, List<PixelReader> readers, PixelData heldOut) {}

    static PixelTrainer of(PixelNetwork network, Images images, Settings settings, long seed, int workers) {
        Memory memory = new Memory();
        Parameters parameters = new Parameters(memory, network.parameters());
        parameters.initialise(Draw.key(seed, START, 0));
        Average average = new Average(memory, parameters);
        PixelData train = new PixelData(images.train().first(learnFrom(settings)), network.levels());
        PixelData heldOut = new PixelData(images.heldOut(), network.levels());
        int each = settings.whole("batch") / SHARDS;
        List<PixelReplica> replicas = new ArrayList<>();
        List<PixelReader> readers = new ArrayList<>();
        for (int shard = 0; shard < SHARDS; shard++) {
            replicas.add(new PixelReplica(memory, network, parameters, train, seed, shard * each, each));
            readers.add(new PixelReader(memory, network, average.mean(), heldOut, READ));
        }
        return new PixelTrainer(new Parts(new Model(memory, parameters, replicas, average), average, train.count(), network, replicas, readers, heldOut), settings, seed, workers);
    }

    private PixelTrainer(Parts parts, Settings settings, long seed, int workers) {
        super(parts.model, workers);
        this.settings = settings;
        this.seed = seed;
        replicas = parts.replicas;
        readers = parts.readers;
        network = parts.network;
        weights = parts.average.mean();
        trainingImages = parts.trainingImages;
        batch = settings.whole("batch");
        heldOut = parts.heldOut;
    }

    private static int learnFrom(Settings settings) {
        String images = settings.get("learn-from");
        return images.equals("all") ? Integer.MAX_VALUE : Integer.parseInt(images);
    }

    @Override protected double learningRate(long ofStep) {
        double fade = settings.number("fade");
        return settings.number("learning-rate") / (fade > 0 ? 1 + ofStep / fade : 1);
    }

    /**
     * Once the training images have been seen so often, what is learned further is the images themselves: the average, by which held-out images
     * are judged and new ones drawn, stays where it is.
     */
    @Override protected double averaging() {
        double most = settings.number("epochs");
        return most > 0 && (double) step() * batch > most * trainingImages ? 1 : settings.number("averaging");
    }

    @Override public void set(String knob, String value) throws BadInput {
        if (settings.knob(knob).restarts()) {
            throw new IllegalArgumentException(knob + " needs a fresh run");
        }
        settings = settings.with(knob, value);
    }

    @Override public PixelSnapshot snapshot() {
        int count = replicas.stream().mapToInt(PixelReplica::images).sum();
        float[] images = new float[count * heldOut.pixels()];
        float[] probabilities = new float[images.length];
        for (PixelReplica replica : replicas) {
            replica.freeze(images, probabilities);
        }
        return new PixelSnapshot(step(), phase(), loss(), looked, side(), count, images, probabilities, ChainReader.of(network, weights, step()));
    }

    @Override public void record(double[] into) {
        into[0] = loss();
        into[1] = Double.NaN;
        if (step() % LOOK == 0) {
            looked = nats(Math.min(heldOut.count(), READ * readers.size()));
            into[1] = looked;
        }
    }

    /** Nats per image. */
    @Override public double heldOut() {
        return nats(heldOut.count());
    }

    /** −ln p of the first {@code count} images held out, mean. */
    private double nats(int count) {
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
        return network.side();
    }

    @Override public float[] images(int count) {
        int pixels = heldOut.pixels();
        float[] images = new float[Math.multiplyExact(count, pixels)];
        long key = Draw.key(seed, step(), SAMPLES_STREAM);
        double temperature = settings.number("temperature");
        ChainReader reader = ChainReader.of(network, weights, step());
        shards().run(shard -> {
            Chain chain = reader.begin();
            for (int image = shard; image < count; image += shards().count()) {
                chain.back(0);
                while (!chain.complete()) {
                    int at = image * pixels + chain.decided();
                    chain.draw(Draw.uniform(key, at), temperature);
                    images[at] = chain.level(chain.decided() - 1) / (chain.levels() - 1f);
                }
            }
        });
        return images;
    }
}
