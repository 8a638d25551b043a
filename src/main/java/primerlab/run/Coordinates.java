package primerlab.run;

/**
 * How points were moved before they were learnt from and shown: shown = (own − centre) · factor. The factor is the same for both axes:
 * shapes keep their proportions.
 *
 * @param factor 1 where nothing was moved
 */
public record Coordinates(double centreX, double centreY, double factor) {
    /** Nothing was moved. */
    public static final Coordinates OWN = new Coordinates(0, 0, 1);

    public boolean moved() {
        return !equals(OWN);
    }

    /** What the data itself calls the place that is shown at {@code shown}. */
    public double x(double shown) {
        return shown / factor + centreX;
    }

    public double y(double shown) {
        return shown / factor + centreY;
    }
}
