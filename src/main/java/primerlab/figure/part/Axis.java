package primerlab.figure.part;

/**
 * What an axis shows.
 *
 * @param name a quantity, for example {@code x₁} or {@code loss}
 * @param unit empty where there is none
 */
public record Axis(String name, String unit) {
    public String label() {
        return unit.isEmpty() ? name : name + " (" + unit + ")";
    }
}
