package primerlab.figure.transformer;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

/** Tokens in a row, each with its number below. Chips stay where they are while what they say changes. */
final class TokenStrip extends FlowPane {
    private static final PseudoClass UNKNOWN = PseudoClass.getPseudoClass("unknown");
    private static final PseudoClass PINNED = PseudoClass.getPseudoClass("pinned");

    private final List<Chip> chips = new ArrayList<>();
    private IntConsumer click = _ -> {};
    private List<String> shown = List.of();
    private String said = "";

    private static final class Chip extends VBox {
        private final Label token = new Label();
        private final Label id = new Label();

        Chip() {
            getStyleClass().add("token-chip");
            token.getStyleClass().addAll("mono", "token");
            id.getStyleClass().addAll("mono", "token-id");
            getChildren().addAll(token, id);
        }

        void say(String piece, String number, boolean unknown) {
            if (!token.getText().equals(piece)) {
                token.setText(piece);
            }
            if (!id.getText().equals(number)) {
                id.setText(number);
            }
            pseudoClassStateChanged(UNKNOWN, unknown);
        }
    }

    TokenStrip(String id) {
        setId(id);
        getStyleClass().add("token-strip");
        setAccessibleRole(AccessibleRole.TEXT);
    }

    /** Runs with the place of a chip that was clicked. */
    TokenStrip onClick(IntConsumer then) {
        click = then;
        return this;
    }

    /**
     * @param ids     below each piece; −1 for none
     * @param unknown the id of what the vocabulary lacks
     */
    void show(List<String> pieces, int[] ids, int unknown) {
        while (chips.size() < pieces.size()) {
            int place = chips.size();
            Chip chip = new Chip();
            chip.setOnMouseClicked(_ -> click.accept(place));
            chips.add(chip);
        }
        if (shown.size() != pieces.size()) {
            getChildren().setAll(chips.subList(0, pieces.size()));
        }
        for (int i = 0; i < pieces.size(); i++) {
            chips.get(i).say(Glyph.of(pieces.get(i)), ids[i] < 0 ? "" : Integer.toString(ids[i]), ids[i] == unknown);
        }
        if (!shown.equals(pieces)) {
            shown = List.copyOf(pieces);
            said = String.join(" ", shown);
            setAccessibleText(said);
        }
    }

    /** What stands there, with single spaces between tokens. */
    String said() {
        return said;
    }

    /** Marks one chip until another is; −1 for none. */
    void pin(int place) {
        for (int i = 0; i < chips.size(); i++) {
            chips.get(i).pseudoClassStateChanged(PINNED, i == place);
        }
    }
}
