package primerlab.experiment.diffusion;

/**
 * A {@link Stride} for single numbers, in float32 as the network's own numbers are.
 *
 * @param signal  √ᾱ
 * @param noise   √(1 − ᾱ)
 * @param ofData  √ᾱ′
 * @param ofNoise √(1 − ᾱ′ − σ²)
 * @param bound   data lies within ± this: what is worked out for x₀ is held there
 */
record Back(float signal, float noise, float ofData, float ofNoise, float sigma, float bound) {
    static Back of(Stride stride, float bound) {
        return new Back((float) Math.sqrt(stride.before()), (float) Math.sqrt(1 - stride.before()), (float) stride.ofData(), (float) stride.ofNoise(),
                (float) stride.sigma(), bound);
    }

    /** x̂₀ = (z − √(1 − ᾱ)·ε̂)/√ᾱ. */
    float data(float z, float predicted) {
        return Math.clamp((z - noise * predicted) / signal, -bound, bound);
    }

    /** z′ = √ᾱ′·x̂₀ + √(1 − ᾱ′ − σ²)·ε + σ·fresh, with the ε that together with x̂₀ makes z. */
    float next(float z, float x0, float fresh) {
        float epsilon = (z - signal * x0) / noise;
        return ofData * x0 + ofNoise * epsilon + sigma * fresh;
    }
}
