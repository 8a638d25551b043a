package primerlab.figure.frame;

import java.util.List;
import javafx.scene.control.CustomMenuItem;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;

import primerlab.text.BadInput;
import primerlab.text.Words;

/** Presets that work, or presets that break: a name and a sentence each. */
public final class PresetMenu extends MenuButton {
    private static final Words WORDS = Words.of("frame");

    /** What choosing a preset does. */
    @FunctionalInterface
    public interface Chooser {
        void choose(String name) throws BadInput;
    }

    /** @param figure its bundle: {@code preset.NAME} and {@code preset.NAME.about} */
    public PresetMenu(boolean works, List<Preset> presets, Words figure, Actions actions, Chooser chooser) {
        super(WORDS.say(works ? "presets.works" : "presets.breaks"));
        setId(works ? "presets-works" : "presets-breaks");
        setAccessibleText(getText());
        setTooltip(new Tooltip(WORDS.say(works ? "presets.works.about" : "presets.breaks.about")));
        for (Preset preset : presets) {
            if (preset.works() == works) {
                getItems().add(item(preset, figure, actions, chooser));
            }
        }
    }

    private static CustomMenuItem item(Preset preset, Words figure, Actions actions, Chooser chooser) {
        Label name = new Label(figure.say("preset." + preset.name()));
        name.getStyleClass().add("preset-name");
        Label about = new Label(figure.say("preset." + preset.name() + ".about"));
        about.getStyleClass().addAll("caption", "quiet");
        about.setWrapText(true);
        VBox both = new VBox(name, about);
        both.getStyleClass().add("preset");
        CustomMenuItem item = new CustomMenuItem(both);
        item.setId("preset-" + preset.name());
        item.setOnAction(_ -> actions.attempt(() -> chooser.choose(preset.name())));
        return item;
    }
}
