package primerlab.figure.density;

import java.util.EnumMap;
import java.util.Map;
import java.util.function.Supplier;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;

import org.jspecify.annotations.Nullable;
import primerlab.experiment.density.KlSnapshot;
import primerlab.figure.frame.Cards;
import primerlab.figure.frame.Reading;
import primerlab.figure.frame.Tile;
import primerlab.text.Words;

/** The sums as large numbers; the one that was pressed last is the one whose terms are drawn. Beside them, nats or bits. */
final class NumberRow extends FlowPane {
    private static final int WIDTH = 6;
    private final Words words;
    private final Map<Quantity, Tile> tiles = new EnumMap<>(Quantity.class);
    private Quantity chosen = Quantity.KL_PQ;
    private Unit unit = Unit.NATS;

    /** @param changed runs when other terms or another unit are asked for */
    NumberRow(Words words, Cards cards, Supplier<@Nullable KlSnapshot> shown, Runnable changed) {
        this.words = words;
        setId("numbers");
        getStyleClass().add("tiles");
        setFocusTraversable(false);
        for (Quantity quantity : Quantity.values()) {
            Tile tile = new Tile("number-" + quantity.key(), words.say("quantity." + quantity.key()), cards,
                    () -> reading(shown.get(), quantity), () -> {
                        chosen = quantity;
                        changed.run();
                    }).steady();
            tiles.put(quantity, tile);
            getChildren().add(tile);
        }
        ToggleGroup group = new ToggleGroup();
        HBox segments = new HBox();
        segments.getStyleClass().add("segments");
        segments.setMaxHeight(USE_PREF_SIZE);
        for (Unit one : Unit.values()) {
            ToggleButton button = new ToggleButton(words.say("unit." + one.key()));
            button.setId("unit-" + one.key());
            button.getStyleClass().add("segment");
            button.setTooltip(new Tooltip(words.say("unit." + one.key() + ".about")));
            button.setToggleGroup(group);
            button.setSelected(one == unit);
            segments.getChildren().add(button);
        }
        // Not by the buttons' actions: the arrow keys choose among them without one.
        group.selectedToggleProperty().addListener((_, was, now) -> {
            if (now == null) {
                group.selectToggle(was);
            } else {
                unit = Unit.values()[group.getToggles().indexOf(now)];
                changed.run();
            }
        });
        getChildren().add(segments);
    }

    private Reading reading(@Nullable KlSnapshot s, Quantity quantity) {
        return s == null ? new Reading("", java.util.List.of(), "", Double.NaN, "") : KlReadings.sum(s, quantity, unit);
    }

    Quantity chosen() {
        return chosen;
    }

    Unit unit() {
        return unit;
    }

    void update(KlSnapshot s) {
        tiles.forEach((quantity, tile) -> {
            tile.choose(quantity == chosen);
            tile.show(unit.of(quantity.of(s.p(), s.q())), words.say("unit." + unit.key()), WIDTH);
        });
    }
}
