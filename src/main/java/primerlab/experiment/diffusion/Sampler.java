package primerlab.experiment.diffusion;

import primerlab.nn.Draw;
import primerlab.nn.Memory;
import primerlab.nn.Shards;
import primerlab.nn.Tensor;

/**
 * Noise made into data, backwards in time: DDIM (Song et al. 2021), which adds nothing random on its way, or DDPM (Ho et al.
 * 2020), which draws fresh noise at every step. Both may leave steps out.
 */
final class Sampler {
    private static final int START_STREAM = 0;
    private static final int FIRST_STEP_STREAM = 1;

    private final Diffusion diffusion;
    private final Prediction[] predictions;
    private final Tensor[] noises;
    private final Shards shards;
    private final int size;
    private final float bound;

    /**
     * @param predictions one a shard
     * @param bound       data lies within ± this: what is worked out for x₀ is held there
     */
    Sampler(Memory memory, Diffusion diffusion, Prediction[] predictions, Shards shards, int size, float bound) {
        this.diffusion = diffusion;
        this.predictions = predictions;
        this.shards = shards;
        this.size = size;
        this.bound = bound;
        noises = new Tensor[predictions.length];
        for (int i = 0; i < noises.length; i++) {
            noises[i] = memory.tensor("noise to sample with", predictions[i].rows(), size);
        }
    }

    /**
     * How to go back.
     *
     * @param steps   network evaluations a sample
     * @param random  as DDPM does; else as DDIM
     */
    record Way(int steps, boolean random) {}

    /** New samples of the key's noise, row-major (count, size). */
    float[] sample(Way way, long key, int count) {
        float[][] path = path(way, key, count, way.steps());
        return path[path.length - 1];
    }

    /** The same samples at the start and after every {@code every}-th step, the last step being among them. */
    float[][] path(Way way, long key, int count, int every) {
        float[][] path = new float[1 + Math.ceilDiv(way.steps(), every)][count * size];
        int rows = predictions[0].rows();
        int blocks = Math.ceilDiv(count, rows);
        shards.run(shard -> {
            for (int block = shard; block < blocks; block += shards.count()) {
                sample(way, key, block * rows, Math.min(count, (block + 1) * rows), every, path, predictions[shard], noises[shard]);
            }
        });
        return path;
    }

    /** The times visited, from T − 1 to 0. */
    int time(int step, int steps) {
        int last = diffusion.schedule().steps() - 1;
        return steps == 1 ? last : (int) ((long) last * (steps - 1 - step) / (steps - 1));
    }

    private void sample(Way way, long key, int from, int to, int every, float[][] path, Prediction prediction, Tensor fresh) {
        int numbers = (to - from) * size;
        Tensor z = prediction.noisy();
        Draw.normal(Draw.key(key, 0, START_STREAM), from * size, z);
        z.writeRows(path[0], from, to - from);
        for (int step = 0; step < way.steps(); step++) {
            int t = time(step, way.steps());
            for (int i = 0; i < prediction.rows(); i++) {
                diffusion.time().write(t, prediction.time(), i);
            }
            prediction.run();
            double before = diffusion.schedule().alphaBar()[t];
            double after = step + 1 < way.steps() ? diffusion.schedule().alphaBar()[time(step + 1, way.steps())] : 1;
            double sigma = way.random() ? Math.sqrt((1 - after) / (1 - before) * (1 - before / after)) : 0;
            if (sigma > 0) {
                Draw.normal(Draw.key(key, step, FIRST_STEP_STREAM), from * size, fresh);
            }
            back(z, prediction.noise(), fresh, numbers, before, after, sigma);
            if ((step + 1) % every == 0 || step + 1 == way.steps()) {
                z.writeRows(path[Math.ceilDiv(step + 1, every)], from, to - from);
            }
        }
    }

    /** z ← √ᾱ′·x₀ + √(1 − ᾱ′ − σ²)·ε + σ·fresh, with x₀ and ε that together make z at ᾱ (Song et al. 2021, equation 12). */
    private void back(Tensor z, Tensor predicted, Tensor fresh, int numbers, double before, double after, double sigma) {
        float signal = (float) Math.sqrt(before);
        float noise = (float) Math.sqrt(1 - before);
        float signalAfter = (float) Math.sqrt(after);
        float noiseAfter = (float) Math.sqrt(Math.max(0, 1 - after - sigma * sigma));
        for (int i = 0; i < numbers; i++) {
            float x0 = Math.clamp((z.get(i) - noise * predicted.get(i)) / signal, -bound, bound);
            float epsilon = (z.get(i) - signal * x0) / noise;
            z.set(i, signalAfter * x0 + noiseAfter * epsilon + (sigma > 0 ? (float) sigma * fresh.get(i) : 0));
        }
    }
}
