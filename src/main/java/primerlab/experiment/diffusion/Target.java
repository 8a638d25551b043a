package primerlab.experiment.diffusion;

/**
 * What a denoiser's output F stands for. Either way it says what noise is in x_t; what differs is how much the loss minds an error at which time.
 */
public enum Target {
    /** F is ε̂ itself: L_simple of Ho et al. 2020, equation 14. */
    NOISE("noise"),
    /**
     * F is v̂, v = √ᾱ_t·ε − √(1 − ᾱ_t)·x₀ (Salimans, Ho 2022), so that ε̂ = √ᾱ_t·v̂ + √(1 − ᾱ_t)·x_t and (v̂ − v)² = (ε̂ − ε)²/ᾱ_t: where
     * hardly any data is left, and the shape of the whole is settled, an error weighs the more.
     */
    VELOCITY("velocity");

    private final String knob;

    Target(String knob) {
        this.knob = knob;
    }

    static Target of(String knob) {
        for (Target target : values()) {
            if (target.knob.equals(knob)) {
                return target;
            }
        }
        throw new IllegalArgumentException(knob);
    }

    /** What F should be. */
    float of(float signal, float share, float data, float epsilon) {
        return this == NOISE ? epsilon : signal * epsilon - share * data;
    }

    /** ε̂ by F. */
    float noise(float signal, float share, float noisy, float output) {
        return this == NOISE ? output : signal * output + share * noisy;
    }

    /** (ε̂ − ε)² by (F − its target)². */
    double noiseError(double alphaBar, double error) {
        return this == NOISE ? error : alphaBar * error;
    }
}
