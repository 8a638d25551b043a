package primerlab.run;

/** A training step gave a number that is none, or one too large to go on with. The model is as it was left; a checkpoint brings it back. */
public final class Diverged extends Exception {
    private static final long serialVersionUID = 1;
    private final long step;
    private final String quantity;

    /** @param quantity what it was, as the bundle's {@code series.NAME} names it, for example {@code loss-d} */
    public Diverged(long step, String quantity) {
        super(quantity + " is no longer a usable number at step " + step);
        this.step = step;
        this.quantity = quantity;
    }

    public long step() {
        return step;
    }

    public String quantity() {
        return quantity;
    }
}
