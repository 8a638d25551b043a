package primerlab.nn;

/** A parameter's values before training. */
@FunctionalInterface
public interface Start {
    /** Fills a tensor with draws {@code from}, from + 1, … of the stream {@code key}. */
    void fill(long key, int from, Tensor into);

    /** As PyTorch starts linear layers and convolutions, weights and biases alike: uniform within ±1/√fanIn. */
    static Start uniform(int fanIn) {
        float bound = (float) (1 / Math.sqrt(fanIn));
        return (key, from, into) -> Draw.uniform(key, from, -bound, bound, into);
    }

    /** Standard normal: an embedding. */
    static Start normal() {
        return Draw::normal;
    }

    /** Normal with mean 0. */
    static Start normal(float deviation) {
        return (key, from, into) -> {
            Draw.normal(key, from, into);
            Elementwise.scaled(into, deviation, into, false);
        };
    }

    /** The same everywhere: 1 for a norm's gain, 0 for its offset. */
    static Start constant(float value) {
        return (key, from, into) -> into.fill(value);
    }
}
