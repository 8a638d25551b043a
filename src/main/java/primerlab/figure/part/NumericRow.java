package primerlab.figure.part;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

import primerlab.run.Knob;
import primerlab.run.Knob.Numeric.Scale;

/** A number: a slider, and a field for typing it exactly. */
final class NumericRow extends KnobRow {
    private final Knob.Numeric knob;
    private final Slider slider = new Slider();
    private final TextField field = new TextField();
    private boolean echo;

    NumericRow(Knob.Numeric knob, Context context) {
        super(knob, context);
        this.knob = knob;
        slider.setMin(position(knob.from()));
        slider.setMax(position(knob.to()));
        slider.setBlockIncrement(switch (knob.scale()) {
            case INTEGER -> 1;
            case LOGARITHMIC -> 0.1;
            case LINEAR -> (knob.to() - knob.from()) / 20;
        });
        slider.getStyleClass().add("small");
        slider.setMinWidth(64);
        slider.setPrefWidth(96);
        HBox.setHgrow(slider, Priority.ALWAYS);
        slider.setMaxWidth(Double.MAX_VALUE);
        slider.valueProperty().addListener((property, was, is) -> slid());
        slider.valueChangingProperty().addListener((property, was, is) -> slid());
        field.setId("knob-" + knob.name() + "-field");
        field.getStyleClass().addAll("knob-field", "mono");
        field.setPrefColumnCount(knob.scale() == Scale.INTEGER ? Math.max(2, (int) Math.ceil(Math.log10(knob.max() + 1))) : 5);
        field.setMinWidth(Region.USE_PREF_SIZE);
        field.setAccessibleText(label());
        field.setOnAction(event -> typed());
        field.focusedProperty().addListener((property, was, is) -> {
            if (!is && !field.getText().equals(text(value()))) {
                typed();
            }
        });
        field.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                show(value());
                event.consume();
            }
        });
        Label unit = new Label(unit());
        unit.getStyleClass().addAll("caption", "quiet");
        unit.setMinWidth(Region.USE_PREF_SIZE);
        build(slider, field, unit);
        if (unit().isEmpty()) {
            unit.setManaged(false);
        }
    }

    @Override Node control() {
        return slider;
    }

    @Override void display(String newValue) {
        echo = true;
        slider.setValue(position(Double.parseDouble(newValue)));
        echo = false;
        field.setText(text(newValue));
    }

    @Override String text(String ofValue) {
        return Numbers.trimmed(Double.parseDouble(ofValue));
    }

    private double position(double value) {
        return knob.scale() == Scale.LOGARITHMIC ? Math.log10(value) : value;
    }

    /** A knob that restarts the run waits until the slider is let go. */
    private void slid() {
        if (echo) {
            return;
        }
        String rounded = spelled(slider.getValue());
        if (slider.isValueChanging() && knob.restarts()) {
            field.setText(text(rounded));
        } else {
            turn(rounded);
        }
    }

    private String spelled(double position) {
        double value = switch (knob.scale()) {
            case INTEGER -> Math.rint(position);
            case LINEAR -> Double.parseDouble(String.format(java.util.Locale.ROOT, "%.3g", position));
            case LOGARITHMIC -> Double.parseDouble(String.format(java.util.Locale.ROOT, "%.1e", Math.pow(10, position)));
        };
        return Double.toString(Math.clamp(value, knob.min(), knob.max()));
    }

    private void typed() {
        turn(Numbers.plain(field.getText()));
    }
}
