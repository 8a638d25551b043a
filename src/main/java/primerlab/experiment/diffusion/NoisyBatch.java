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
 * L_simple = mean (ε_θ(√ᾱ_t·x₀ + √(1 − ᾱ_t)·ε, t) − ε)² (Ho et al. 2020, equation 14), or weighted as {@link Target} says.
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
    private final Target target;
    private final Tensor wanted;
    private final Node output;
    private final Tensor gradients;
    private final Program program;

    /**
     * @param data    all that is trained on, row-major (n, size)
     * @param shard   which of the {@code shards} parts of the batch this is
     * @param samples in this shard
     */
    NoisyBatch(Memory memory, Diffusion diffusion, Denoiser net, Target target, Parameters parameters, float[] data, long seed, int shard, int shards, int samples) {
        this.diffusion = diffusion;
        this.target = target;
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
        wanted = memory.tensor("what the output should be", samples, size);
        output = net.output(g, x, t, name -> g.trained(parameters, name, gradients));
        SquaredError.of(g, output, wanted);
        program = g.program();
    }

    @Override public void draw(long step) {
        long which = Draw.key(seed, step, DATA_STREAM);
        long when = Draw.key(seed, step, TIME_STREAM);
        int first = shard * samples;
        Draw.normal(Draw.key(seed, step, NOISE_STREAM), first * size, noise);
        for (int i = 0; i < samples; i++) {
            place(i, Draw.index(which, first + i, data.length / size), time(Draw.uniform(when, first + i), first + i));
        }
    }

    /** Makes the noise that lies in row i the noise of a sample of the data at time t. */
    void place(int i, int sample, int t) {
        times[i] = t;
        System.arraycopy(data, sample * size, chosen, i * size, size);
        diffusion.noise(data, sample * size, t, noise, noisy, i);
        diffusion.time().write(t, time, i);
        float signal = diffusion.schedule().signal()[t];
        float share = diffusion.schedule().noise()[t];
        for (int k = i * size; k < (i + 1) * size; k++) {
            wanted.set(k, target.of(signal, share, chosen[k], noise.get(k)));
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

    /** Mean of (ε̂ − ε)² over every number, whatever the target is. */
    @Override public double loss() {
        double sum = 0;
        for (int i = 0; i < samples; i++) {
            double square = 0;
            for (int k = i * size; k < (i + 1) * size; k++) {
                double error = output.value().get(k) - wanted.get(k);
                square += error * error;
            }
            sum += target.noiseError(diffusion.schedule().alphaBar()[times[i]], square);
        }
        return sum / ((double) samples * size);
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

    Tensor noise() {
        return noise;
    }

    /** ε̂ of the first {@code count} samples, copied. */
    float[] predicted(int count) {
        float[] predicted = new float[count * size];
        for (int k = 0; k < predicted.length; k++) {
            int t = times[k / size];
            predicted[k] = target.noise(diffusion.schedule().signal()[t], diffusion.schedule().noise()[t], noisy.get(k), output.value().get(k));
        }
        return predicted;
    }
}
