package primerlab.figure.part;

import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.layout.Region;

import primerlab.run.Knob;

/** On or off. */
final class SwitchRow extends KnobRow {
    private final CheckBox box = new CheckBox();

    SwitchRow(Knob.Switch knob, Context context) {
        super(knob, context);
        box.getStyleClass().add("switch");
        box.setMinWidth(Region.USE_PREF_SIZE);
        box.setOnAction(event -> {
            if (!turn(box.isSelected() ? "on" : "off")) {
                display(value());
            }
        });
        build(box);
    }

    @Override Node control() {
        return box;
    }

    @Override void display(String newValue) {
        box.setSelected(newValue.equals("on"));
        box.setText(text(newValue));
    }

    @Override String text(String ofValue) {
        return own().say("knobs." + ofValue);
    }
}
