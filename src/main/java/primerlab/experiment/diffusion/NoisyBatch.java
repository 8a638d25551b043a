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

    private final Diffusion diffusion;
    private final float[] data;
    private final long seed;
    private final int shard;
    private final int samples;
    private final int size;
    private final Tensor noisy;
    private final Tensor time;
    private final Tensor noise;
    private final Node predicted;
    private final Tensor gradients;
    private final SquaredError loss;
    private final Program program;

    /**
     * @param data    all that is trained on, row-major (n, size)
     * @param samples in this shard
     */
    NoisyBatch(Memory memory, Diffusion diffusion, Denoiser net, Parameters parameters, float[] data, long seed, int shard, int samples) {
        this.diffusion = diffusion;
        this.data = data;
        this.seed = seed;
        this.shard = shard;
        this.samples = samples;
        size = net.size();
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
            int t = Draw.index(when, first + i, diffusion.schedule().steps());
            diffusion.noise(data, sample * size, t, noise, noisy, i);
            diffusion.time().write(t, time, i);
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
