package primerlab.experiment.diffusion;

import java.util.Arrays;

import primerlab.nn.Tensor;

/**
 * Some of a minibatch, (n, size) each. What a phase has not worked out yet is empty.
 *
 * @param times     t of each sample
 * @param data      x₀
 * @param noisy     x_t
 * @param noise     ε, which the network does not see
 * @param predicted ε_θ(x_t, t); the loss is the mean of (ε_θ − ε)² over every number
 */
public record NoisyData(int[] times, float[] data, float[] noisy, float[] noise, float[] predicted) {
    static NoisyData of(NoisyBatch batch, int most, boolean drawn, boolean predicted) {
        int count = drawn ? Math.min(most, batch.noisy().rows()) : 0;
        return new NoisyData(Arrays.copyOf(batch.times(), count), Arrays.copyOf(batch.chosen(), count * batch.noisy().cols()), some(batch.noisy(), count),
                some(batch.noise(), count), batch.predicted(predicted ? count : 0));
    }

    private static float[] some(Tensor samples, int count) {
        float[] some = new float[count * samples.cols()];
        samples.writeRows(some, 0, count);
        return some;
    }
}
