package primerlab.figure.frame;

import javafx.scene.Node;
import javafx.scene.layout.Pane;

import org.jspecify.annotations.Nullable;
import primerlab.figure.part.FormulaCard;

/** The one card of the figure, shared by picture, plots and networks: it belongs to whoever showed it last. */
public final class Cards implements Readout {
    private final FormulaCard card;
    private @Nullable Node owner;

    /** @param host the figure's outermost pane */
    public Cards(Pane host) {
        card = new FormulaCard(host);
    }

    @Override public void show(Reading reading, Node by, double x, double y) {
        owner = by;
        card.show(by, x, y, reading.formula());
    }

    @Override public void hide(Node by) {
        if (by.equals(owner)) {
            owner = null;
            card.hide();
        }
    }

    @Override public void copy() {
        card.copy();
    }
}
