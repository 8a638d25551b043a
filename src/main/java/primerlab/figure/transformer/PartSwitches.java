package primerlab.figure.transformer;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import primerlab.figure.frame.Actions;
import primerlab.run.Settings;
import primerlab.text.Words;

/** The parts that can be taken out while the model learns, at hand beside the picture. */
final class PartSwitches extends VBox {
    private static final Words WORDS = Words.of("transformer-figure");
    static final List<String> PARTS = List.of("scaling", "mask", "positions", "residuals");

    private final Map<String, CheckBox> boxes = new LinkedHashMap<>();

    /** @param experiment its bundle: {@code knob.NAME} and {@code knob.NAME.about} */
    PartSwitches(Words experiment, Actions actions) {
        setId("switches");
        getStyleClass().add("part-switches");
        Label title = new Label(WORDS.say("switches.title"));
        title.getStyleClass().add("picture-title");
        FlowPane row = new FlowPane();
        row.getStyleClass().add("switch-row");
        for (String part : PARTS) {
            CheckBox box = new CheckBox(experiment.say("knob." + part));
            box.setId("switch-" + part);
            box.getStyleClass().add("switch");
            box.setMinWidth(Region.USE_PREF_SIZE);
            box.setTooltip(new Tooltip(experiment.say("knob." + part + ".about")));
            box.setSelected(true);
            box.setOnAction(_ -> actions.attempt(() -> actions.playback().set(part, box.isSelected() ? "on" : "off")));
            boxes.put(part, box);
            row.getChildren().add(box);
        }
        getChildren().addAll(title, row);
    }

    void show(Settings settings) {
        boxes.forEach((part, box) -> box.setSelected(settings.on(part)));
    }
}
