package primerlab.figure.part;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Duration;

import primerlab.run.Knob;
import primerlab.text.BadInput;
import primerlab.text.Words;

/** One knob with its name, its control, the dot that resets it and the line that says what is wrong with a value. */
abstract class KnobRow extends VBox {
    /** What all rows of a pane share. */
    record Context(Words words, Words own, KnobPane.Turned turned) {}

    private final Knob knob;
    private final Context context;
    private final Button reset = new Button("•");
    private final Label error = new Label();
    private final Tooltip tip = new Tooltip();
    private final HBox head = new HBox();
    private final HBox line = new HBox();
    private String value;

    static KnobRow of(Knob knob, Context context) {
        return switch (knob) {
            case Knob.Numeric numeric -> new NumericRow(numeric, context);
            case Knob.Choice choice -> new ChoiceRow(choice, context);
            case Knob.Switch onOff -> new SwitchRow(onOff, context);
            case Knob.Source source -> new SourceRow(source, context);
        };
    }

    KnobRow(Knob knob, Context context) {
        this.knob = knob;
        this.context = context;
        value = knob.standard();
        getStyleClass().add("knob");
        line.getStyleClass().add("knob-line");
        line.setAlignment(Pos.CENTER_LEFT);
        reset.setId("knob-" + knob.name() + "-reset");
        reset.getStyleClass().add("knob-reset");
        reset.setMinWidth(Region.USE_PREF_SIZE);
        reset.setVisible(false);
        reset.setOnAction(event -> {
            turn(knob.standard());
            control().requestFocus();
        });
        error.setId("knob-" + knob.name() + "-error");
        error.getStyleClass().addAll("caption", "knob-error");
        error.setWrapText(true);
        error.setMinHeight(Region.USE_PREF_SIZE);
        error("");
    }

    /** Builds the row once the control stands. */
    final void build(Node... controls) {
        Label name = new Label(label());
        name.getStyleClass().add("knob-name");
        name.setMinWidth(Region.USE_PREF_SIZE);
        name.setLabelFor(control());
        head.getStyleClass().add("knob-head");
        head.setAlignment(Pos.CENTER_LEFT);
        head.getChildren().add(name);
        if (knob.restarts()) {
            Label anew = new Label(own().say("knobs.new-run"));
            anew.getStyleClass().addAll("caption", "quiet", "knob-anew");
            head.getChildren().add(anew);
        }
        head.getChildren().add(reset);
        line.getChildren().addAll(controls);
        getChildren().addAll(head, line, error);
        control().setId("knob-" + knob.name());
        control().setAccessibleText(label());
        control().setAccessibleHelp(about());
        tip.setText(about());
        tip.setWrapText(true);
        tip.setMaxWidth(360);
        tip.setShowDelay(Duration.millis(400));
        Tooltip.install(this, tip);
        String back = own().say("knobs.reset", label(), text(knob.standard()));
        reset.setAccessibleText(back);
        reset.setTooltip(new Tooltip(back));
        show(knob.standard());
    }

    /** The node that takes the keyboard. */
    abstract Node control();

    /** Shows a value without turning anything. */
    abstract void display(String newValue);

    /** A value as a person reads it. */
    abstract String text(String ofValue);

    final void show(String newValue) {
        value = newValue;
        error("");
        refresh();
    }

    /** Asks for a value; where it is refused the reason is shown and the old value stays. Returns whether it was taken. */
    final boolean turn(String wanted) {
        try {
            String canonical = knob.canonical(wanted);
            if (!canonical.equals(value)) {
                context.turned().turned(knob.name(), canonical);
                value = canonical;
            }
            error("");
            refresh();
            return true;
        } catch (BadInput e) {
            error(String.valueOf(e.getMessage()));
            return false;
        }
    }

    final void error(String message) {
        error.setText(message);
        error.setVisible(!message.isEmpty());
        error.setManaged(!message.isEmpty());
        getStyleClass().remove("knob-bad");
        if (!message.isEmpty()) {
            getStyleClass().add("knob-bad");
        }
    }

    final void unavailable(String why) {
        line.setDisable(!why.isEmpty());
        reset.setDisable(!why.isEmpty());
        tip.setText(why.isEmpty() ? about() : why);
    }

    private void refresh() {
        display(value);
        reset.setVisible(!value.equals(knob.standard()));
    }

    /** The name without its last part; empty where it has only one. */
    final String stem() {
        return knob.name().substring(0, Math.max(0, knob.name().lastIndexOf('-')));
    }

    final String value() {
        return value;
    }

    final Words own() {
        return context.own();
    }

    final String label() {
        return context.words().say("knob." + knob.name());
    }

    final String unit() {
        String key = "knob." + knob.name() + ".unit";
        return context.words().has(key) ? context.words().say(key) : knob instanceof Knob.Numeric numeric ? numeric.unit() : "";
    }

    final String option(String name) {
        String key = "knob." + knob.name() + "." + name;
        return context.words().has(key) ? context.words().say(key) : name;
    }

    private String about() {
        String sentence = own().say("knobs.standard", context.words().say("knob." + knob.name() + ".about"), text(knob.standard()));
        if (knob instanceof Knob.Numeric numeric && (numeric.from() > numeric.min() || numeric.to() < numeric.max())) {
            sentence += " " + own().say("knobs.typed", Numbers.trimmed(numeric.min()), Numbers.trimmed(numeric.max()));
        }
        return knob.restarts() ? sentence + " " + own().say("knobs.restarts") : sentence;
    }
}
