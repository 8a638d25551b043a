package primerlab.experiment.diffusion;

import java.util.stream.IntStream;

import primerlab.run.Settings;

/**
 * How noise takes over: x_t = √ᾱ_t·x₀ + √(1 − ᾱ_t)·ε for t from 0 to T − 1 (Ho et al. 2020, equation 4).
 *
 * @param alphaBar share of the data's variance that is left, falling (T)
 * @param signal   √ᾱ_t
 * @param noise    √(1 − ᾱ_t)
 */
public record Schedule(float[] alphaBar, float[] signal, float[] noise) {
    /** Points of a schedule of one's own: ᾱ at 1/5, 2/5 … 5/5 of the way. */
    public static final int OWN_POINTS = 5;
    /** ᾱ never falls below this, or x₀ could not be worked out from x_t. */
    private static final double LEAST = 1e-5;
    /** Keeps the first steps from adding hardly any noise. */
    private static final double OFFSET = 0.008;
    private static final double FIRST_BETA = 0.1;
    private static final double LAST_BETA = 20;
    private static final double FIRST_BETA_2020 = 1e-4;
    private static final double LAST_BETA_2020 = 0.02;

    /** By the knobs of a diffusion experiment. */
    public static Schedule of(Settings settings) {
        int steps = settings.whole("steps");
        return switch (settings.get("schedule")) {
            case "cosine" -> cosine(steps);
            case "linear" -> linear(steps);
            case "linear-2020" -> linear2020(steps);
            case "own" -> own(steps, IntStream.rangeClosed(1, OWN_POINTS).mapToDouble(i -> settings.number("own-" + i)).toArray());
            default -> throw new IllegalArgumentException(settings.get("schedule"));
        };
    }

    /** ᾱ_t = f(t + 1)/f(0), f(t) = cos²((t/T + s)/(1 + s) · π/2), s = 0.008 (Nichol, Dhariwal 2021, equation 17). */
    public static Schedule cosine(int steps) {
        double[] alphaBar = new double[steps];
        for (int t = 0; t < steps; t++) {
            alphaBar[t] = squaredCosine((t + 1.0) / steps) / squaredCosine(0);
        }
        return of(alphaBar);
    }

    private static double squaredCosine(double time) {
        double root = StrictMath.cos((time + OFFSET) / (1 + OFFSET) * Math.PI / 2);
        return root * root;
    }

    /** ᾱ_t = Π (1 − β), β growing evenly from 0.1/T to 20/T: 0.0001 to 0.02 where T = 1000, and as much noise in the end for any other T. */
    public static Schedule linear(int steps) {
        return betas(steps, FIRST_BETA / steps, LAST_BETA / steps);
    }

    /** β growing evenly from 0.0001 to 0.02 whatever T is (Ho et al. 2020): with T much below 1000 the data shines through to the end. */
    public static Schedule linear2020(int steps) {
        return betas(steps, FIRST_BETA_2020, LAST_BETA_2020);
    }

    private static Schedule betas(int steps, double first, double last) {
        double[] alphaBar = new double[steps];
        double product = 1;
        for (int t = 0; t < steps; t++) {
            double beta = first + (last - first) * t / Math.max(1, steps - 1);
            product *= 1 - Math.min(beta, 0.999);
            alphaBar[t] = product;
        }
        return of(alphaBar);
    }

    /**
     * A curve that falls from 1 through points of one's own.
     *
     * @param points ᾱ at even distances, the last at the end; one that lies above the one before it is taken for that
     */
    public static Schedule own(int steps, double... points) {
        FallingCurve curve = new FallingCurve(points);
        return of(IntStream.range(0, steps).mapToDouble(t -> curve.at((t + 1.0) / steps)).toArray());
    }

    private static Schedule of(double[] exact) {
        float[] alphaBar = new float[exact.length];
        float[] signal = new float[exact.length];
        float[] noise = new float[exact.length];
        for (int t = 0; t < exact.length; t++) {
            double held = Math.clamp(exact[t], LEAST, 1);
            alphaBar[t] = (float) held;
            signal[t] = (float) Math.sqrt(held);
            noise[t] = (float) Math.sqrt(1 - held);
        }
        return new Schedule(alphaBar, signal, noise);
    }

    /** T. */
    public int steps() {
        return alphaBar.length;
    }

    private double before(int t) {
        return t == 0 ? 1 : alphaBar[t - 1];
    }

    /** β_t = 1 − ᾱ_t/ᾱ_{t−1}: the share of variance that step t swaps for noise; ᾱ_{−1} = 1. */
    public double beta(int t) {
        return 1 - alphaBar[t] / before(t);
    }

    /** ᾱ_t/(1 − ᾱ_t): variance of the data, if it were 1, over that of the noise. */
    public double signalToNoise(int t) {
        return alphaBar[t] / (1 - (double) alphaBar[t]);
    }

    /**
     * Where x_{t−1} lies when x_t and x₀ are known: a normal distribution (Ho et al. 2020, equations 6 and 7).
     *
     * @param ofData   √ᾱ_{t−1}·β_t/(1 − ᾱ_t), times x₀, and
     * @param ofNoisy  √α_t·(1 − ᾱ_{t−1})/(1 − ᾱ_t), times x_t: together the mean
     * @param variance β̃_t = (1 − ᾱ_{t−1})/(1 − ᾱ_t)·β_t; 0 at t = 0
     */
    public record Posterior(double ofData, double ofNoisy, double variance) {}

    public Posterior posterior(int t) {
        double now = alphaBar[t];
        double earlier = before(t);
        double beta = beta(t);
        return new Posterior(Math.sqrt(earlier) * beta / (1 - now), Math.sqrt(1 - beta) * (1 - earlier) / (1 - now), (1 - earlier) / (1 - now) * beta);
    }

    /** x_t = √ᾱ_t·x₀ + √(1 − ᾱ_t)·ε, number by number. */
    public float[] noisy(float[] data, float[] epsilon, int t) {
        float[] noisy = new float[data.length];
        for (int i = 0; i < noisy.length; i++) {
            noisy[i] = signal[t] * data[i] + noise[t] * epsilon[i];
        }
        return noisy;
    }
}
