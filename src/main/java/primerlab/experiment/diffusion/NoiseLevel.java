package primerlab.experiment.diffusion;

/**
 * How noisy a moment of the forward process is. After t steps, t from 0 to T, ᾱ_t is what is left of the data's variance; ᾱ_0 = 1.
 *
 * @param t        steps done
 * @param beta     β_t of the newest step; 0 before the first
 * @param alphaBar ᾱ_t
 */
public record NoiseLevel(int t, double beta, double alphaBar) {
    /** @param t steps done; beyond T the process has ended */
    public static NoiseLevel after(int t, Schedule schedule) {
        int done = Math.clamp(t, 0, schedule.steps());
        return done == 0 ? new NoiseLevel(0, 0, 1) : new NoiseLevel(done, schedule.beta(done - 1), schedule.alphaBar()[done - 1]);
    }

    /** √ᾱ_t. */
    public double signal() {
        return Math.sqrt(alphaBar);
    }

    /** √(1 − ᾱ_t). */
    public double noise() {
        return Math.sqrt(1 - alphaBar);
    }

    /** ᾱ_t/(1 − ᾱ_t); infinite before the first step. */
    public double signalToNoise() {
        return alphaBar / (1 - alphaBar);
    }

    /** x_t = √ᾱ_t·x₀ + √(1 − ᾱ_t)·ε (Ho et al. 2020, equation 4). */
    public double mixed(double data, double epsilon) {
        return signal() * data + noise() * epsilon;
    }
}
