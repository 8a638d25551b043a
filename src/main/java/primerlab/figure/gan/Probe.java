package primerlab.figure.gan;

/** What the learner points at, or has pinned. Indices stay the same while time moves. */
sealed interface Probe {
    /** A place on the plane, data units. */
    record Place(double x, double y) implements Probe {}

    /** A kept fake, by its index in the snapshot. */
    record Fake(int index) implements Probe {}

    /** A real point, by its index in the snapshot. */
    record Real(int index) implements Probe {}

    record Nothing() implements Probe {}

    Probe NOTHING = new Nothing();
}
