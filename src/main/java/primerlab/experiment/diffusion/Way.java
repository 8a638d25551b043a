package primerlab.experiment.diffusion;

import primerlab.run.Settings;

/**
 * How to go back from noise to data.
 *
 * @param steps network evaluations a sample, up to T; times in between are left out
 * @param eta   η of Song et al. 2021: 0 is DDIM, which adds nothing random on its way, 1 is DDPM (Ho et al. 2020)
 * @param noise false leaves out the fresh noise that η makes room for: what DDPM looks like with its noise turned off
 */
public record Way(int steps, double eta, boolean noise) {
    public Way {
        if (steps < 1) {
            throw new IllegalArgumentException(steps + " steps");
        }
    }

    /** By the knobs of a diffusion experiment. */
    public static Way of(Settings settings) {
        return new Way(Math.min(settings.whole("sampling-steps"), settings.whole("steps")), settings.get("sampler").equals("ddpm") ? 1 : 0,
                settings.on("sampling-noise"));
    }

    /** The times visited, from T − 1 to 0; the data itself, after the last step, is no time of the schedule. */
    public int[] times(int scheduleSteps) {
        int[] times = new int[steps];
        int last = scheduleSteps - 1;
        for (int step = 0; step < steps; step++) {
            times[step] = steps == 1 ? last : (int) ((long) last * (steps - 1 - step) / (steps - 1));
        }
        return times;
    }
}
