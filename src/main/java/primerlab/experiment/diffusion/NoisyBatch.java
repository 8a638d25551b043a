package primerlab.experiment.diffusion;

import primerlab.nn.DataParallel;
import primerlab.nn.Draw;
import primerlab.nn.Graph;
import primerlab.nn.Memory;
import primerlab.nn.Node;
import primerlab.nn.Parameters;
import primerlab.nn.Program;
import primerlab.nn.SquaredError;
import primerlab.nn.Tensor;

/**
 * One shard of the batch: samples of the data, each at its own random time under its own noise, and the loss
 * L_simple = mean (ε_θ(√ᾱ_t·x₀ + √(1 − ᾱ_t)·ε, t) − ε)² (Ho et al. 2020, equation 14).
 */
final class NoisyBatch implements DataParallel.Replica {
    private static final int DATA_STREAM = 0;
    private static final int TIME_STREAM = 1;
    private static final int NOISE_STREAM = 2;
    /** A prime, so that its multiples modulo a batch meet every share once. */
    private static final int SPREAD = 27_653;

    private final Diffusion diffusion;
    private final float[] data;
    private final long seed;
    private final int shard;
    private final int shards;
    private final int samples;
    private final int size;
    private final int[] times;
    private final float[] chosen;
    private final Tensor noisy;
    private final Tensor time;
    private final Tensor noise;
    private final Node predicted;
    private final Tensor gradients;
    private final SquaredError loss;
    private final Program program;

    /**
     * @param data    all that is trained on, row-major (n, size)
     * @param shard   which of the {@code shards} parts of the batch this is
     * @param samples in this shard
     */
    NoisyBatch(Memory memory, Diffusion diffusion, Denoiser net, Parameters parameters, float[] data, long seed, int shard, int shards, int samples) {
        this.diffusion = diffusion;
        this.data = data;
        this.seed = seed;
        this.shard = shard;
        this.shards = shards;
        this.samples = samples;
        size = net.size();
        times = new int[samples];
        chosen = new float[samples * size];
        gradients = memory.tensor("shard's gradient", 1, parameters.size());
        Graph g = new Graph(memory);
        Node x = g.input("noisy", samples, size);
        Node t = g.input("time", samples, Sinusoid.WIDTH);
        noisy = x.value();
        time = t.value();
        noise = memory.tensor("noise", samples, size);
        predicted = net.noise(g, x, t, name -> g.trained(parameters, name, gradients));
        loss = SquaredError.of(g, predicted, noise);
        program = g.program();
    }

    @Override public void draw(long step) {
        long which = Draw.key(seed, step, DATA_STREAM);
        long when = Draw.key(seed, step, TIME_STREAM);
        int first = shard * samples;
        Draw.normal(Draw.key(seed, step, NOISE_STREAM), first * size, noise);
        for (int i = 0; i < samples; i++) {
            int sample = Draw.index(which, first + i, data.length / size);
            int t = time(Draw.uniform(when, first + i), first + i);
            times[i] = t;
            System.arraycopy(data, sample * size, chosen, i * size, size);
            diffusion.noise(data, sample * size, t, noise, noisy, i);
            diffusion.time().write(t, time, i);
        }
    }

    /**
     * Each of the batch's n samples draws its time from a share of its own, 1/n of all times: every batch sees early and late times alike, and the
     * gradient jumps less (Kingma et al. 2021, appendix I.1). Neighbours in the batch get distant shares.
     */
    private int time(float uniform, int sample) {
        int n = shards * samples;
        int share = (int) ((long) sample * SPREAD % n);
        return (int) ((share + (double) uniform) / n * diffusion.schedule().steps());
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

    /** t of each sample; written to again. */
    int[] times() {
        return times;
    }

    /** x₀ of each, (n, size); written to again. */
    float[] chosen() {
        return chosen;
    }

    Tensor noisy() {
        return noisy;
    }

    Tensor time() {
        return time;
    }

    Tensor noise() {
        return noise;
    }

    Tensor predicted() {
        return predicted.value();
    }
}
