package primerlab.figure.gan;

import javafx.scene.control.CustomMenuItem;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;

import primerlab.text.Words;

/** Presets that work, or presets that break: a name and a sentence each. */
final class PresetMenu extends MenuButton {
    private static final Words WORDS = Words.of("gan-figure");

    PresetMenu(boolean works, Actions actions, Chooser chooser) {
        super(WORDS.say(works ? "presets.works" : "presets.breaks"));
        setId(works ? "presets-works" : "presets-breaks");
        setTooltip(new Tooltip(WORDS.say(works ? "presets.works.about" : "presets.breaks.about")));
        for (Preset preset : Preset.ALL) {
            if (preset.works() == works) {
                getItems().add(item(preset, actions, chooser));
            }
        }
    }

    /** What choosing a preset does. */
    interface Chooser {
        void choose(String name) throws primerlab.text.BadInput;
    }

    private static CustomMenuItem item(Preset preset, Actions actions, Chooser chooser) {
        Label name = new Label(WORDS.say("preset." + preset.name()));
        name.getStyleClass().add("preset-name");
        Label about = new Label(WORDS.say("preset." + preset.name() + ".about"));
        about.getStyleClass().addAll("caption", "quiet");
        about.setWrapText(true);
        VBox both = new VBox(name, about);
        both.getStyleClass().add("preset");
        both.setMaxWidth(360);
        CustomMenuItem item = new CustomMenuItem(both);
        item.setId("preset-" + preset.name());
        item.setOnAction(_ -> actions.attempt(() -> chooser.choose(preset.name())));
        return item;
    }
}
