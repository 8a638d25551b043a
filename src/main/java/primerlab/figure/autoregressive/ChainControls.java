package primerlab.figure.autoregressive;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.Toggle;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import primerlab.figure.part.Numbers;
import primerlab.text.Words;

/** How images are drawn: on and hold, how fast, from where, how boldly, and by which weights. */
final class ChainControls extends VBox {
    private static final Words WORDS = Words.of("chain-rule-figure");
    private static final double HOTTEST = 3;

    private final Wishes wishes;
    private final Button draw = button("chain-draw", "draw");
    private final ToggleGroup speeds = new ToggleGroup();
    private final ToggleButton again = toggle("chain-again", "again");
    private final ToggleButton frozen = toggle("chain-frozen", "frozen");
    private final Slider position = new Slider(0, 1, 0);
    private final Label count = number();
    private final Slider temperature = new Slider(0, HOTTEST, 1);
    private final Label degrees = number();
    private boolean echo;

    /** What the learner asks for. */
    interface Wishes {
        void draw(boolean on);

        void fresh();

        void speed(ChainDrawer.Speed speed);

        void frozen(boolean on);

        /** How many pixels shall be decided. */
        void position(int pixels);

        void temperature(double wanted);
    }

    ChainControls(Wishes wishes) {
        this.wishes = wishes;
        getStyleClass().add("chain-controls");
        draw.getStyleClass().add("primary");
        draw.setOnAction(_ -> wishes.draw(draw.getUserData() == null));
        Button fresh = button("chain-new", "new");
        fresh.setOnAction(_ -> wishes.fresh());
        again.setSelected(true);
        frozen.setOnAction(_ -> wishes.frozen(frozen.isSelected()));
        slide(position, "chain-position", "position");
        position.setBlockIncrement(1);
        position.valueProperty().addListener((_, _, now) -> {
            if (!echo) {
                wishes.position(now.intValue());
            }
        });
        slide(temperature, "chain-temperature", "temperature");
        temperature.setBlockIncrement(0.1);
        temperature.valueProperty().addListener((_, _, now) -> {
            if (!echo) {
                wishes.temperature(Math.round(now.doubleValue() * 20) / 20.0);
            }
        });
        FlowPane first = row(draw, fresh, speedRow(), again);
        FlowPane second = row(named("position", position, count), named("temperature", temperature, degrees), frozen);
        getChildren().addAll(first, second);
    }

    private static FlowPane row(Node... nodes) {
        FlowPane row = new FlowPane(nodes);
        row.getStyleClass().add("step-buttons");
        return row;
    }

    private Node speedRow() {
        HBox row = new HBox();
        row.setId("chain-speed");
        row.getStyleClass().add("segments");
        ChainDrawer.Speed[] all = ChainDrawer.Speed.values();
        for (int i = 0; i < all.length; i++) {
            String key = "speed." + all[i].name().toLowerCase(java.util.Locale.ROOT);
            ToggleButton button = toggle("chain-" + key.replace('.', '-'), key);
            button.getStyleClass().add(i == 0 ? "left-pill" : i == all.length - 1 ? "right-pill" : "center-pill");
            button.setUserData(all[i]);
            button.setToggleGroup(speeds);
            button.setSelected(all[i] == ChainDrawer.Speed.ROW);
            row.getChildren().add(button);
        }
        speeds.selectedToggleProperty().addListener((_, was, now) -> chosen(was, now));
        return row;
    }

    private void chosen(Toggle was, @org.jspecify.annotations.Nullable Toggle now) {
        if (now == null) {
            speeds.selectToggle(was);
        } else {
            wishes.speed((ChainDrawer.Speed) now.getUserData());
        }
    }

    private static Node named(String key, Slider slider, Label value) {
        Label name = new Label(WORDS.say(key));
        name.getStyleClass().add("knob-name");
        name.setLabelFor(slider);
        HBox box = new HBox(name, slider, value);
        box.getStyleClass().add("chain-slider");
        return box;
    }

    private static void slide(Slider slider, String id, String key) {
        slider.setId(id);
        slider.setTooltip(new Tooltip(WORDS.say(key + ".about")));
        slider.setAccessibleText(WORDS.say(key + ".about"));
    }

    private static Label number() {
        Label label = new Label();
        label.getStyleClass().addAll("caption", "mono");
        return label;
    }

    static Button button(String id, String key) {
        Button button = new Button(WORDS.say(key));
        button.setId(id);
        button.setTooltip(new Tooltip(WORDS.say(key + ".about")));
        return button;
    }

    static ToggleButton toggle(String id, String key) {
        ToggleButton button = new ToggleButton(WORDS.say(key));
        button.setId(id);
        button.setTooltip(new Tooltip(WORDS.say(key + ".about")));
        return button;
    }

    /** Whether a new image shall follow each complete one while the model learns. */
    boolean again() {
        return again.isSelected();
    }

    void frozen(boolean on) {
        frozen.setSelected(on);
    }

    /** @param on images are being drawn */
    void update(ChainStory story, boolean on, double atTemperature) {
        echo = true;
        draw.setUserData(on ? Boolean.TRUE : null);
        String wanted = WORDS.say(on ? "hold" : "draw");
        if (!draw.getText().equals(wanted)) {
            draw.setText(wanted);
        }
        draw.setDisable(!on && story.complete());
        int pixels = story.chain().pixels();
        position.setMax(pixels);
        position.setValue(story.decided());
        String decided = Numbers.whole(story.decided());
        String all = Numbers.whole(pixels);
        count.setText("\u00a0".repeat(Math.max(0, all.length() - decided.length())) + decided + "/" + all);
        if (Math.abs(temperature.getValue() - atTemperature) > 1e-9) {
            temperature.setValue(atTemperature);
        }
        degrees.setText(String.format(java.util.Locale.ROOT, "%.2f", atTemperature));
        echo = false;
    }
}
