package primerlab.nn;

/**
 * Parts of a transformer that can be taken out and put back between two runs of its programs, to see what they are for. All in
 * place at first; read anew in each run, forwards and backwards.
 */
public final class Parts {
    private boolean scaling = true;
    private boolean mask = true;
    private boolean positions = true;
    private boolean residuals = true;

    /** Off: scores are Q·Kᵀ and not Q·Kᵀ/√d_k. */
    public void scaling(boolean on) {
        scaling = on;
    }

    /** Off: where attention is causal, a query sees the keys after its own too. */
    public void mask(boolean on) {
        mask = on;
    }

    /** Off: nothing is added to the embedding, so that no token knows where it stands. */
    public void positions(boolean on) {
        positions = on;
    }

    /** Off: a layer's output alone goes on, without what went past it. */
    public void residuals(boolean on) {
        residuals = on;
    }

    public boolean scaling() {
        return scaling;
    }

    public boolean mask() {
        return mask;
    }

    public boolean positions() {
        return positions;
    }

    public boolean residuals() {
        return residuals;
    }
}
