package primerlab.experiment.diffusion;

import primerlab.nn.Tensor;

/** The forward process, which destroys data step by step and is not learnt. */
record Diffusion(Schedule schedule, Sinusoid time) {
    static Diffusion of(Schedule schedule) {
        return new Diffusion(schedule, new Sinusoid(schedule.steps()));
    }

    /**
     * x_t = √ᾱ_t·x₀ + √(1 − ᾱ_t)·ε for one sample.
     *
     * @param data  x₀ lies here from {@code from} on
     * @param noise ε in row {@code row} (n, size)
     * @param into  gets x_t in row {@code row} (n, size)
     */
    void noise(float[] data, int from, int t, Tensor noise, Tensor into, int row) {
        float signal = schedule.signal()[t];
        float share = schedule.noise()[t];
        int size = into.cols();
        for (int i = 0; i < size; i++) {
            into.set(row * size + i, signal * data[from + i] + share * noise.get(row * size + i));
        }
    }
}
