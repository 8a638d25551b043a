package primerlab.figure.gan;

import java.util.EnumMap;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;

import primerlab.text.Words;

/** The legend of the main picture, whose every entry also shows or hides what it names. */
final class Layers extends FlowPane {
    /** What can be shown, in the order in which it is drawn. */
    enum Kind { MAP, GRID, REAL, FAKE, PULL }

    private static final Words WORDS = Words.of("gan-figure");
    private final Map<Kind, ToggleButton> toggles = new EnumMap<>(Kind.class);

    Layers(Runnable changed) {
        getStyleClass().add("layers");
        setAccessibleText(WORDS.say("layers.about"));
        for (Kind layer : new Kind[] {Kind.REAL, Kind.FAKE, Kind.PULL, Kind.GRID, Kind.MAP}) {
            String name = layer.name().toLowerCase(java.util.Locale.ROOT);
            ToggleButton toggle = new ToggleButton(WORDS.say("legend." + name), sign(name));
            toggle.setId("layer-" + name);
            toggle.getStyleClass().add("layer");
            toggle.setSelected(true);
            toggle.setTooltip(new Tooltip(WORDS.say("layer." + name + ".about")));
            toggle.selectedProperty().addListener((_, _, _) -> changed.run());
            toggles.put(layer, toggle);
            getChildren().add(toggle);
        }
    }

    /** Drawn in the stylesheet: a filled dot, a ring, an arrow, a bent grid, a patch of the map. */
    private static Node sign(String name) {
        Region sign = new Region();
        sign.getStyleClass().addAll("sign", "sign-" + name);
        return sign;
    }

    boolean shown(Kind layer) {
        ToggleButton toggle = toggles.get(layer);
        return toggle != null && toggle.isSelected();
    }
}
