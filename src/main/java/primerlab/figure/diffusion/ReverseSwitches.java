package primerlab.figure.diffusion;

import java.util.LinkedHashMap;
import java.util.Map;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;

import primerlab.text.Words;

/** The legend of the main picture, whose every entry also shows or hides what it names. */
final class ReverseSwitches extends FlowPane {
    private static final Words WORDS = Words.of("reverse-figure");
    private final Map<String, ToggleButton> toggles = new LinkedHashMap<>();

    /** @param names each with {@code layer.NAME} and {@code layer.NAME.about} in the bundle */
    ReverseSwitches(Runnable changed, String... names) {
        getStyleClass().add("layers");
        setAccessibleText(WORDS.say("layers.about"));
        for (String name : names) {
            Region sign = new Region();
            sign.getStyleClass().addAll("sign", "reverse-sign-" + name);
            ToggleButton toggle = new ToggleButton(WORDS.say("layer." + name), sign);
            toggle.setId("layer-" + name);
            toggle.getStyleClass().add("layer");
            toggle.setSelected(true);
            toggle.setTooltip(new Tooltip(WORDS.say("layer." + name + ".about")));
            toggle.selectedProperty().addListener((_, _, _) -> changed.run());
            toggles.put(name, toggle);
            getChildren().add(toggle);
        }
    }

    boolean on(String name) {
        ToggleButton toggle = toggles.get(name);
        return toggle != null && toggle.isSelected();
    }

    void set(String name, boolean on) {
        ToggleButton toggle = toggles.get(name);
        if (toggle != null) {
            toggle.setSelected(on);
        }
    }
}
