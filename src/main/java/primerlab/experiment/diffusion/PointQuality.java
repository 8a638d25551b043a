package primerlab.experiment.diffusion;

import java.util.Arrays;

import org.jspecify.annotations.Nullable;
import primerlab.dataset.Points;
import primerlab.nn.Draw;

/** How good a denoiser of points is, measured often and so on few points; the same points in every run of one data set. */
final class PointQuality {
    static final int SAMPLES = 300;
    /** Whatever the knobs say: a curve must mean the same from its beginning to its end. */
    static final Way WAY = new Way(20, 0, false);
    /** Data units. */
    static final double NEAR = 0.05;
    private static final int TIMES = 8;
    private static final int POINTS = 64;
    private static final long SEED = 2;

    private final Points points;
    private final Mixture exact;
    private final Sampler sampler;
    /** Of each time: x_t, and the best prediction of the noise in it. Worked out when first asked for. */
    private float @Nullable [][] noisy;
    private final float[][] best = new float[TIMES][];

    PointQuality(Points points, Mixture exact, Sampler sampler) {
        this.points = points;
        this.exact = exact;
        this.sampler = sampler;
    }

    private int time(int i) {
        return (int) ((i + 0.5) / TIMES * sampler.schedule().steps());
    }

    /** Mean of (ε̂ − ε*)² over both coordinates of held-out points at eight times that are spread over all of them. */
    double error() {
        float[][] places = noisy;
        if (places == null) {
            places = prepare();
            noisy = places;
        }
        double sum = 0;
        for (int i = 0; i < TIMES; i++) {
            sum += Mixture.error(sampler.predict(places[i], time(i)), best[i]);
        }
        return sum / TIMES;
    }

    private float[][] prepare() {
        float[][] places = new float[TIMES][];
        float[] data = Arrays.copyOf(points.heldOut(), Math.min(points.heldOut().length, 2 * POINTS));
        for (int i = 0; i < TIMES; i++) {
            float[] epsilon = Arrays.copyOf(sampler.start(Draw.key(SEED, i, 0), POINTS), data.length);
            places[i] = sampler.schedule().noisy(data, epsilon, time(i));
            best[i] = exact.noise(places[i], sampler.schedule().alphaBar()[time(i)]);
        }
        return places;
    }

    /** Share of samples with a real point within {@link #NEAR}. */
    double nearData(float[] samples) {
        float[] real = points.train();
        int near = 0;
        for (int i = 0; i < samples.length; i += 2) {
            for (int k = 0; k < real.length; k += 2) {
                float dx = samples[i] - real[k];
                float dy = samples[i + 1] - real[k + 1];
                if (dx * dx + dy * dy <= NEAR * NEAR) {
                    near++;
                    break;
                }
            }
        }
        return 2.0 * near / samples.length;
    }
}
