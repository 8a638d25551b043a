package primerlab.run;

/** A training step gave a number that is none. The model is as it was left; a checkpoint brings it back. */
public final class Diverged extends Exception {
    private static final long serialVersionUID = 1;
    private final long step;
    private final String quantity;

    /** @param quantity what was not finite, as the bundle's {@code series.NAME} names it, for example {@code loss-d} */
    public Diverged(long step, String quantity) {
        super(quantity + " is not a finite number at step " + step);
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
