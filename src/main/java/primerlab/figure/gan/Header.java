package primerlab.figure.gan;

import java.util.List;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;

import primerlab.run.Knob;
import primerlab.run.Settings;
import primerlab.text.Words;

/** What the figure is made of: data, painting, presets, export. */
final class Header extends FlowPane {
    private static final Words WORDS = Words.of("gan-figure");
    private final DataMenu data;
    private final ExportMenu export;
    private final ToggleButton paint = new ToggleButton(WORDS.say("paint"));

    Header(List<Knob> knobs, Actions actions, PresetMenu.Chooser presets, ExportMenu.Saver saver, PaintTool painting) {
        getStyleClass().add("gan-header");
        data = new DataMenu(knobs, actions);
        export = new ExportMenu(actions, saver);
        paint.setId("paint");
        paint.setTooltip(new Tooltip(WORDS.say("paint.open.about")));
        paint.selectedProperty().bindBidirectional(painting.active());
        getChildren().addAll(data, paint, new PresetMenu(true, actions, presets), new PresetMenu(false, actions, presets), export);
    }

    void update(Settings settings) {
        data.update(settings);
    }

    DataMenu data() {
        return data;
    }

    void openExport() {
        export.requestFocus();
        export.show();
    }
}
