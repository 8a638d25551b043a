package primerlab.figure.part;

/** What a drag across a {@link Plane} does while a tool is in hand. Places are in data units. */
public interface Brush {
    /** The button went down. */
    void begin(double x, double y);

    /** The pointer moved with the button down. */
    void drag(double x, double y);

    /** The button went up. */
    void end();
}
