package primerlab.experiment.diffusion;

/**
 * A moment of the forward process, frozen. Of points or picture it holds x₀ and ε: any x_t follows in closed form.
 *
 * @param step            steps done; more than T where a run went on after the end
 * @param phase           phases done of the step under way, 0 between steps
 * @param schedule        how fast noise takes over
 * @param side            rows and columns of the picture; 0 for points
 * @param data            x₀: points (n, 2), or pixels (side²) from −1 to 1
 * @param epsilon         ε, one number for each of x₀, the same at every t
 * @param drop            whether the ink began as a round drop, whose entropy is known exactly
 * @param ink             particles (n, 2), moved step by step
 * @param counts          particles in each bin of {@link InkCount}
 * @param entropy         of the ink, estimated from the counts, nats
 * @param expectedEntropy of the whole distribution that the particles are drawn from, nats; NaN where it is not known
 * @param variance        of the ink, mean over both axes
 * @param expectedVariance what the closed form says it should be
 */
public record ForwardSnapshot(long step, int phase, Schedule schedule, int side, float[] data, float[] epsilon, boolean drop, float[] ink, int[] counts,
                              double entropy, double expectedEntropy, double variance, double expectedVariance) {
    /** t: the process ends at T. */
    public int t() {
        return (int) Math.min(step, schedule.steps());
    }

    public NoiseLevel level() {
        return NoiseLevel.after(t(), schedule);
    }

    /** What is left at the end. */
    public NoiseLevel last() {
        return NoiseLevel.after(schedule.steps(), schedule);
    }

    public boolean arePoints() {
        return side == 0;
    }

    public int particles() {
        return ink.length / 2;
    }
}
