package primerlab.experiment.diffusion;

/**
 * One step back, from a time with ᾱ to an earlier one with ᾱ′: z′ = √ᾱ′·x₀ + √(1 − ᾱ′ − σ²)·ε + σ·fresh, with the x₀ and ε that together make z
 * (Song et al. 2021, equation 12). The last step goes to ᾱ′ = 1, where σ is 0: no noise is added to what is handed out.
 *
 * @param before ᾱ
 * @param after  ᾱ′
 * @param sigma  σ = η·√((1 − ᾱ′)/(1 − ᾱ))·√(1 − ᾱ/ᾱ′)
 */
record Stride(double before, double after, double sigma) {
    static Stride of(double before, double after, double eta) {
        return new Stride(before, after, eta * Math.sqrt((1 - after) / (1 - before) * (1 - before / after)));
    }

    /** What x₀ would be if ε were the noise in z. */
    double data(double z, double epsilon) {
        return (z - Math.sqrt(1 - before) * epsilon) / Math.sqrt(before);
    }

    /** The noise in z if x₀ were the data. */
    double noise(double z, double x0) {
        return (z - Math.sqrt(before) * x0) / Math.sqrt(1 - before);
    }

    /** √ᾱ′. */
    double ofData() {
        return Math.sqrt(after);
    }

    /** √(1 − ᾱ′ − σ²). */
    double ofNoise() {
        return Math.sqrt(Math.max(0, 1 - after - sigma * sigma));
    }
}
