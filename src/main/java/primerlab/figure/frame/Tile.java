package primerlab.figure.frame;

import java.util.function.Supplier;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import primerlab.figure.part.Numbers;

/** One number of the figure that stands by itself: its name, its value, and on the card its formula. A press copies it. */
public final class Tile extends Button {
    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");
    private final Label name = new Label();
    private final Label value = new Label();
    private final Cards cards;
    private final Supplier<Reading> reading;
    private boolean open;

    /** @param pressed runs besides the copying */
    public Tile(String id, String caption, Cards cards, Supplier<Reading> reading, Runnable pressed) {
        this.cards = cards;
        this.reading = reading;
        setId(id);
        getStyleClass().setAll("button", "tile");
        name.setText(caption);
        name.getStyleClass().addAll("caption", "quiet");
        name.setMinWidth(Region.USE_PREF_SIZE);
        value.getStyleClass().add("tile-value");
        value.setMinWidth(Region.USE_PREF_SIZE);
        VBox both = new VBox(name, value);
        both.setMouseTransparent(true);
        setGraphic(both);
        setMinWidth(Region.USE_PREF_SIZE);
        setOnMouseEntered(_ -> open(true));
        setOnMouseExited(_ -> open(isFocusVisible()));
        focusVisibleProperty().addListener((_, _, is) -> open(is));
        setOnAction(_ -> {
            pressed.run();
            open(true);
            cards.copy();
        });
    }

    /** Digits of one width, for a number that changes while it is read. */
    public Tile steady() {
        value.getStyleClass().add("mono");
        return this;
    }

    private void open(boolean now) {
        open = now;
        if (now) {
            follow();
        } else {
            cards.hide(this);
        }
    }

    /** @param number padded to so many characters, so that it does not jump about */
    public void show(double number, String unit, int width) {
        show(name.getText(), Numbers.fixed(number, width), unit);
    }

    public void show(String caption, String text, String unit) {
        if (!text.equals(value.getText()) || !caption.equals(name.getText())) {
            name.setText(caption);
            value.setText(text);
            setAccessibleText(caption + " " + text.strip() + " " + unit);
        }
        if (open) {
            follow();
        }
    }

    public void choose(boolean chosen) {
        pseudoClassStateChanged(CHOSEN, chosen);
    }

    private void follow() {
        cards.show(reading.get(), this, getWidth() / 2, getHeight());
    }
}
