package primerlab.experiment.diffusion;

import primerlab.nn.Draw;
import primerlab.nn.Memory;
import primerlab.nn.Shards;
import primerlab.nn.Tensor;

/** The loss on data that is never trained on, each sample at one time and under one noise that stay the same in every run. */
final class HeldOut {
    private static final long SEED = 1;
    private static final int TIME_STREAM = 0;
    private static final int NOISE_STREAM = 1;

    private final Diffusion diffusion;
    private final Prediction[] predictions;
    private final Tensor[] noises;
    private final Shards shards;
    private final float[] data;
    private final int size;
    private final int count;

    /**
     * @param predictions one a shard
     * @param data        row-major (n, size)
     */
    HeldOut(Memory memory, Diffusion diffusion, Prediction[] predictions, Shards shards, float[] data, int size) {
        this.diffusion = diffusion;
        this.predictions = predictions;
        this.shards = shards;
        this.data = data;
        this.size = size;
        count = data.length / size;
        noises = new Tensor[predictions.length];
        for (int i = 0; i < noises.length; i++) {
            noises[i] = memory.tensor("held-out noise", predictions[i].rows(), size);
        }
    }

    /** Mean of (ε_θ − ε)² over every number of every sample. */
    double error() {
        int rows = predictions[0].rows();
        double[] sums = new double[Math.ceilDiv(count, rows)];
        shards.run(shard -> {
            for (int block = shard; block < sums.length; block += shards.count()) {
                sums[block] = squares(block * rows, Math.min(count, (block + 1) * rows), predictions[shard], noises[shard]);
            }
        });
        double sum = 0;
        for (double each : sums) {
            sum += each;
        }
        return sum / ((double) count * size);
    }

    private double squares(int from, int to, Prediction prediction, Tensor noise) {
        long when = Draw.key(SEED, 0, TIME_STREAM);
        Draw.normal(Draw.key(SEED, 0, NOISE_STREAM), from * size, noise);
        for (int i = from; i < to; i++) {
            int t = Draw.index(when, i, diffusion.schedule().steps());
            diffusion.noise(data, i * size, t, noise, prediction.noisy(), i - from);
            prediction.at(i - from, t);
        }
        prediction.run();
        double sum = 0;
        for (int i = 0; i < (to - from) * size; i++) {
            double error = prediction.noise().get(i) - noise.get(i);
            sum += error * error;
        }
        return sum;
    }
}
