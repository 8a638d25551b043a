package primerlab.figure.diffusion;

import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import primerlab.experiment.diffusion.Path;
import primerlab.figure.part.Numbers;
import primerlab.run.Settings;
import primerlab.text.Words;

/** Where on the way from noise to data the samples are shown, and how that way is gone. */
final class ReverseControls extends VBox {
    private static final Words WORDS = Words.of("reverse-figure");
    /** The whole way takes this long when it is played. */
    private static final double SECONDS = 4;

    private final Wishes wishes;
    private final Button walk = button("walk");
    private final Slider position = new Slider(0, 1, 1);
    private final Label time = number();
    private final ToggleButton frozen = toggle("frozen");
    private final ToggleGroup samplers = new ToggleGroup();
    private final Slider steps = new Slider(1, 200, 50);
    private final Label stepsBack = number();
    private final ToggleButton noise = toggle("fresh-noise");
    private @Nullable Path path;
    private int at;
    private double along = 1;
    private boolean walking;
    private boolean echo;
    private long last;

    /** What the learner asks for. */
    interface Wishes {
        /** Another moment of the way is to be seen. */
        void moved();

        /** Other noise to start from. */
        void fresh();

        void frozen(boolean on);

        void turn(String knob, String value);
    }

    ReverseControls(Wishes wishes) {
        this.wishes = wishes;
        getStyleClass().add("reverse-controls");
        walk.setOnAction(_ -> play(!walking));
        Button fresh = button("fresh");
        fresh.setOnAction(_ -> wishes.fresh());
        frozen.setOnAction(_ -> wishes.frozen(frozen.isSelected()));
        slide(position, "position");
        position.valueProperty().addListener((_, _, now) -> {
            if (!echo) {
                walking = false;
                go((int) Math.round(now.doubleValue()));
            }
        });
        slide(steps, "steps-back");
        steps.valueProperty().addListener((_, _, _) -> slid());
        steps.valueChangingProperty().addListener((_, _, _) -> slid());
        noise.setOnAction(_ -> wishes.turn("sampling-noise", noise.isSelected() ? "on" : "off"));
        HBox way = named("position", position, time);
        HBox.setHgrow(position, Priority.ALWAYS);
        position.setMaxWidth(Double.MAX_VALUE);
        FlowPane first = new FlowPane(walk, fresh, frozen, samplerRow(), noise, named("steps-back", steps, stepsBack));
        first.getStyleClass().add("step-buttons");
        getChildren().addAll(way, first);
    }

    private Node samplerRow() {
        HBox row = new HBox();
        row.setId("reverse-sampler");
        row.getStyleClass().add("segments");
        for (String name : new String[] {"ddim", "ddpm"}) {
            ToggleButton button = toggle(name);
            button.getStyleClass().add(name.equals("ddim") ? "left-pill" : "right-pill");
            button.setUserData(name);
            button.setToggleGroup(samplers);
            row.getChildren().add(button);
        }
        samplers.selectedToggleProperty().addListener((_, was, now) -> {
            if (now == null) {
                samplers.selectToggle(was);
            } else if (!echo && was != null) {
                wishes.turn("sampler", (String) now.getUserData());
            }
        });
        return row;
    }

    static HBox named(String key, Slider slider, Label value) {
        Label name = new Label(WORDS.say(key));
        name.getStyleClass().add("knob-name");
        name.setMinWidth(USE_PREF_SIZE);
        name.setLabelFor(slider);
        HBox box = new HBox(name, slider, value);
        box.getStyleClass().add("reverse-slider");
        return box;
    }

    static void slide(Slider slider, String key) {
        slider.setId("reverse-" + key);
        slider.setBlockIncrement(1);
        slider.setTooltip(new Tooltip(WORDS.say(key + ".about")));
        slider.setAccessibleText(WORDS.say(key + ".about"));
    }

    static Label number() {
        Label label = new Label();
        label.getStyleClass().addAll("caption", "mono");
        label.setMinWidth(USE_PREF_SIZE);
        return label;
    }

    static Button button(String key) {
        Button button = new Button(WORDS.say(key));
        button.setId("reverse-" + key);
        button.setTooltip(new Tooltip(WORDS.say(key + ".about")));
        return button;
    }

    static ToggleButton toggle(String key) {
        ToggleButton button = new ToggleButton(WORDS.say(key));
        button.setId("reverse-" + key);
        button.setTooltip(new Tooltip(WORDS.say(key + ".about")));
        return button;
    }

    /** A knob is turned when the slider is let go. */
    private void slid() {
        stepsBack.setText(padded(Math.round(steps.getValue()), Math.round(steps.getMax())));
        if (!echo && !steps.isValueChanging()) {
            wishes.turn("sampling-steps", Long.toString(Math.round(steps.getValue())));
        }
    }

    private static String padded(long value, long most) {
        String text = Numbers.whole(value);
        return "\u00a0".repeat(Math.max(0, Numbers.whole(most).length() - text.length())) + text;
    }

    /** The run stands under these settings. */
    void settings(Settings now) {
        echo = true;
        samplers.getToggles().stream().filter(toggle -> now.get("sampler").equals(toggle.getUserData())).forEach(samplers::selectToggle);
        noise.setSelected(now.on("sampling-noise"));
        noise.setDisable(now.get("sampler").equals("ddim"));
        steps.setMax(now.whole("steps"));
        if (!steps.isValueChanging()) {
            steps.setValue(Math.min(now.whole("sampling-steps"), now.whole("steps")));
        }
        echo = false;
        slid(now.whole("steps"));
    }

    private void slid(int most) {
        stepsBack.setText(padded(Math.round(steps.getValue()), most));
    }

    /** A way was gone anew; what is shown stays as far along as it was. */
    void show(Path newest) {
        path = newest;
        int pictures = newest.times().length;
        at = (int) Math.round(along * (pictures - 1));
        tell();
    }

    /** Shows another picture of the way and rests there. */
    void jump(int picture) {
        walking = false;
        go(picture);
    }

    private void go(int picture) {
        Path now = path;
        if (now != null) {
            at = Math.clamp(picture, 0, now.times().length - 1);
            along = now.times().length == 1 ? 1 : at / (now.times().length - 1.0);
            tell();
            wishes.moved();
        }
    }

    private void tell() {
        Path now = path;
        if (now == null) {
            return;
        }
        echo = true;
        position.setMax(now.times().length - 1.0);
        position.setValue(at);
        echo = false;
        time.setText(WORDS.say("time", padded(now.times()[at] + 1L, now.times()[0] + 1L)));
        walk.setText(WORDS.say(walking ? "hold" : "walk"));
    }

    /** Starts at pure noise where it stands at its end. */
    void play(boolean on) {
        walking = on && path != null;
        if (walking && path != null && at == path.times().length - 1) {
            along = 0;
            go(0);
        }
        tell();
    }

    /** Goes on along the way by what is due. @param now nanoseconds */
    void everyFrame(long now) {
        double seconds = Math.min(0.1, (now - last) / 1e9);
        last = now;
        Path way = path;
        if (!walking || way == null) {
            return;
        }
        double further = Math.min(1, along + seconds / SECONDS);
        int picture = (int) Math.floor(further * (way.times().length - 1));
        walking = further < 1;
        if (picture != at || !walking) {
            go(picture);
        }
        along = further;
    }

    /** The picture of the way that is shown. */
    int at() {
        return at;
    }

    /** Whether the data itself, the end of the way, is shown. */
    boolean atEnd() {
        return path != null && at == path.times().length - 1;
    }

    boolean frozen() {
        return frozen.isSelected();
    }

    /** How t is said: the number of noise steps that lie in a sample, 0 for data. */
    static String time(int ofSchedule) {
        return String.format(Locale.ROOT, "%d", ofSchedule + 1);
    }
}
