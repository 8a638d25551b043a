package primerlab.experiment.autoregressive;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;
import primerlab.nn.DataParallel;
import primerlab.nn.Draw;
import primerlab.nn.Memory;
import primerlab.nn.Parameters;
import primerlab.nn.Shards;
import primerlab.run.Settings;

/** One of the three readers in training, with a clock of its own: how long it has learned, how long an image takes it. */
final class LearningReader implements AutoCloseable {
    /** Fixed: the sums over the batch must not depend on how many threads there are. */
    static final int SHARDS = 2;
    /** Images that it draws to show what it has learned. */
    static final int DRAWN = 12;
    /** Held-out images that its nats are measured on while it learns; all of them would cost more than the learning. */
    static final int WATCHED = 64;

    private static final int START = -1;
    private static final int CANVAS_STREAM = 2;
    static final int CHANCE_STREAM = 3;
    private static final int AT_ONCE = 32;
    private static final double BETA_1 = 0.9;
    private static final double BETA_2 = 0.999;
    /** Share of the newest step in the mean time of an image. */
    private static final double NEWEST = 0.1;

    private final Memory memory = new Memory();
    private final ReaderKind kind;
    private final ReaderShape shape;
    private final Parameters parameters;
    private final PixelData train;
    private final PixelData heldOut;
    private final List<ReaderShard> replicas = new ArrayList<>();
    private final DataParallel descent;
    private final int batch;
    private final long seed;
    private final Look masked;
    private @Nullable Look open;
    private Look look;
    private double loss = Double.NaN;
    private double nats = Double.NaN;
    private double seconds;
    private double secondsPerImage = Double.NaN;
    private double drawingSeconds = Double.NaN;

    /** With its weights held fixed: an eye for many images, and, where it draws without masks, one for as many as it draws. */
    private record Look(ReaderEye many, @Nullable ReaderEye canvas) {}

    LearningReader(ReaderKind kind, Settings settings, PixelData train, PixelData heldOut, Shards shards, long seed) {
        this.kind = kind;
        this.train = train;
        this.heldOut = heldOut;
        this.seed = seed;
        shape = ReaderShape.of(settings);
        batch = settings.whole("batch");
        PixelNetwork network = kind.network(shape, true);
        parameters = new Parameters(memory, network.parameters());
        parameters.initialise(Draw.key(seed, START, kind.ordinal()));
        int each = batch / SHARDS;
        for (int shard = 0; shard < SHARDS; shard++) {
            replicas.add(new ReaderShard(memory, network, parameters, train, seed, shard * each, each));
        }
        descent = new DataParallel(memory, parameters, replicas, shards, BETA_1, BETA_2);
        masked = new Look(new ReaderEye(memory, network, parameters, train, AT_ONCE), null);
        look = masked;
    }

    /** Puts the masks on or takes them off; the weights stay. Call between steps only. */
    void masks(boolean on) {
        if (on) {
            replicas.forEach(ReaderShard::mask);
            look = masked;
            return;
        }
        PixelNetwork network = kind.network(shape, false);
        replicas.forEach(shard -> shard.unmask(network));
        Look unmasked = open != null ? open : new Look(new ReaderEye(memory, network, parameters, train, AT_ONCE),
                new ReaderEye(memory, network, parameters, train, DRAWN));
        open = unmasked;
        look = unmasked;
    }

    /** One training step: forward, backward, Adam. */
    void learn(long step, double learningRate) {
        long start = System.nanoTime();
        descent.gradient(step);
        loss = descent.loss();
        descent.update(learningRate);
        double took = (System.nanoTime() - start) / 1e9;
        seconds += took;
        double one = took / batch;
        secondsPerImage = Double.isNaN(secondsPerImage) ? one : secondsPerImage + NEWEST * (one - secondsPerImage);
    }

    /** Measures its nats per image on the watched part of the images that it never learns from. */
    void watch() {
        nats = heldOut(Math.min(WATCHED, heldOut.count()));
    }

    /** Nats per image on the first {@code count} images that it never learns from. */
    double heldOut(int count) {
        return look.many.nats(heldOut, 0, count) / count;
    }

    /** Draws {@link #DRAWN} images, (DRAWN, pixels), with the same random numbers at every step and for every reader. */
    float[] draw() {
        long start = System.nanoTime();
        long chance = Draw.key(seed, 0, CHANCE_STREAM);
        float[] drawn = look.canvas != null ? look.canvas.draw(Draw.key(seed, 0, CANVAS_STREAM), chance, DRAWN) : drawWithMasks(chance);
        drawingSeconds = (System.nanoTime() - start) / 1e9;
        return drawn;
    }

    /** What earlier pixels gave does not change with later ones, so that each pixel costs its own part of the network alone. */
    private float[] drawWithMasks(long chance) {
        int pixels = shape.pixels();
        float[] drawn = new float[DRAWN * pixels];
        Chain chain = ChainReader.of(kind.network(shape, true), parameters, 0).begin();
        for (int image = 0; image < DRAWN; image++) {
            chain.back(0);
            while (!chain.complete()) {
                int at = image * pixels + chain.decided();
                chain.draw(Draw.uniform(chance, at), 1);
                drawn[at] = chain.level(chain.decided() - 1);
            }
        }
        return drawn;
    }

    ReaderKind kind() {
        return kind;
    }

    /** Nats per image of the newest batch. */
    double loss() {
        return loss;
    }

    /** As {@link #watch()} last measured it. */
    double nats() {
        return nats;
    }

    /** Spent in its own training steps. */
    double seconds() {
        return seconds;
    }

    /** Of training: a running mean over some ten steps. */
    double secondsPerImage() {
        return secondsPerImage;
    }

    /** Of the last drawing, for all images together; NaN before the first. */
    double drawingSeconds() {
        return drawingSeconds;
    }

    Parameters parameters() {
        return parameters;
    }

    int saved() {
        return descent.adam().saved() + 4;
    }

    void save(float[] into, int from) {
        descent.adam().save(into, from);
        int at = from + descent.adam().saved();
        into[at] = (float) loss;
        into[at + 1] = (float) nats;
        into[at + 2] = (float) seconds;
        into[at + 3] = (float) secondsPerImage;
    }

    void restore(float[] saved, int from) {
        descent.adam().restore(saved, from);
        int at = from + descent.adam().saved();
        loss = saved[at];
        nats = saved[at + 1];
        seconds = saved[at + 2];
        secondsPerImage = saved[at + 3];
    }


    @Override public void close() {
        memory.close();
    }
}
