package primerlab.figure.frame;

import javafx.scene.Node;

/** Where readings are shown and copied. */
public interface Readout {
    /** @param x beside what, in coordinates of {@code owner} */
    void show(Reading reading, Node owner, double x, double y);

    /** Takes the card away if it is this owner's. */
    void hide(Node owner);

    /** Puts every digit of the value shown on the clipboard and says so. */
    void copy();
}
