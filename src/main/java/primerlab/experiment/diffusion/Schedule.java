package primerlab.experiment.diffusion;

/**
 * How noise takes over: x_t = √ᾱ_t·x₀ + √(1 − ᾱ_t)·ε for t from 0 to T − 1 (Ho et al. 2020, equation 4).
 *
 * @param alphaBar share of the data's variance that is left, falling (T)
 * @param signal   √ᾱ_t
 * @param noise    √(1 − ᾱ_t)
 */
public record Schedule(float[] alphaBar, float[] signal, float[] noise) {
    /** ᾱ never falls below this, or x₀ could not be worked out from x_t. */
    private static final double LEAST = 1e-5;
    /** Keeps the first steps from adding hardly any noise. */
    private static final double OFFSET = 0.008;
    private static final double FIRST_BETA = 0.1;
    private static final double LAST_BETA = 20;

    static Schedule of(String knob, int steps) {
        return switch (knob) {
            case "cosine" -> cosine(steps);
            case "linear" -> linear(steps);
            default -> throw new IllegalArgumentException(knob);
        };
    }

    /** ᾱ_t = f(t + 1)/f(0), f(t) = cos²((t/T + s)/(1 + s) · π/2), s = 0.008 (Nichol, Dhariwal 2021, equation 17). */
    static Schedule cosine(int steps) {
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

    /** ᾱ_t = Π (1 − β), β growing evenly from 0.1/T to 20/T: 0.0001 to 0.02 where T = 1000 (Ho et al. 2020). */
    static Schedule linear(int steps) {
        double[] alphaBar = new double[steps];
        double product = 1;
        for (int t = 0; t < steps; t++) {
            double beta = (FIRST_BETA + (LAST_BETA - FIRST_BETA) * t / Math.max(1, steps - 1)) / steps;
            product *= 1 - Math.min(beta, 0.999);
            alphaBar[t] = product;
        }
        return of(alphaBar);
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

    int steps() {
        return alphaBar.length;
    }
}
