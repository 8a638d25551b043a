package primerlab.experiment.diffusion;

import primerlab.nn.Draw;
import primerlab.nn.Memory;
import primerlab.nn.Parameters;
import primerlab.nn.Shards;

/**
 * The way back from noise to data by a frozen copy of a denoiser, with memory of its own: it may be gone on one thread while training goes on on
 * others, and neither waits for the other. One thread at a time.
 */
public final class Reverse implements AutoCloseable {
    private static final int ROWS_OF_POINTS = 256;
    private static final int ROWS_OF_IMAGES = 16;

    private final Memory memory = new Memory();
    private final Shards shards = new Shards(1, 1);
    private final Parameters parameters;
    private final Sampler sampler;
    private Learnt learnt;

    public Reverse(Learnt learnt) {
        this.learnt = learnt;
        Denoiser net = learnt.net();
        parameters = new Parameters(memory, net.parameters());
        Prediction prediction = new Prediction(memory, Diffusion.of(learnt.schedule()), net, learnt.target(), parameters, learnt.side() > 0 ? ROWS_OF_IMAGES : ROWS_OF_POINTS);
        sampler = new Sampler(memory, learnt.schedule(), new Prediction[] {prediction}, shards, net.size(), learnt.bound());
        parameters.values().read(learnt.weights(), 0);
    }

    /** From now on with these weights, of the {@linkplain Learnt#sameShape same shape}. */
    public void take(Learnt newer) {
        if (!learnt.sameShape(newer)) {
            throw new IllegalArgumentException("another network: make another one");
        }
        learnt = newer;
        parameters.values().read(newer.weights(), 0);
    }

    public Learnt learnt() {
        return learnt;
    }

    /** Pure noise, (count, size): two numbers a point, side² an image. Same seed: the same noise. */
    public float[] noise(long seed, int count) {
        return sampler.start(Draw.key(seed, 0, 0), count);
    }

    /**
     * Goes the way from a start of one's own.
     *
     * @param start (count, size), as {@link #noise} gives it
     * @param seed  of the fresh noise of the steps
     * @param every so many steps a picture is kept, start and end being among them
     */
    public Path path(Way way, float[] start, long seed, int every) {
        return sampler.path(way, Draw.key(seed, 0, 0), start, every);
    }

    /** The same way in single steps. Until it is complete, {@link #take} must not be called: a way is gone with one network. */
    public Walk walk(Way way, float[] start, long seed, int every) {
        return new Walk(sampler, way, Draw.key(seed, 0, 0), start, every);
    }

    /** ε_θ(x_t, t) of samples (count, size). */
    public float[] predict(float[] noisy, int t) {
        return sampler.predict(noisy, t);
    }

    @Override public void close() {
        shards.close();
        memory.close();
    }
}
