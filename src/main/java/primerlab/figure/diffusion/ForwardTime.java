package primerlab.figure.diffusion;

import java.util.function.IntConsumer;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

import primerlab.figure.part.Numbers;
import primerlab.text.Words;

/** t from 0 to T as a slider: the hand moves it, or time does. */
final class ForwardTime extends HBox {
    private static final Words WORDS = Words.of("forward-figure");

    private final Slider slider = new Slider(0, 1, 0);
    private final Label count = new Label();
    private boolean echo;

    /** @param moved takes the t that the hand chose, also while the slider is held */
    ForwardTime(IntConsumer moved) {
        getStyleClass().add("forward-time");
        Label name = new Label("t");
        name.getStyleClass().add("knob-name");
        name.setLabelFor(slider);
        slider.setId("forward-t");
        slider.setBlockIncrement(1);
        slider.setTooltip(new Tooltip(WORDS.say("time.about")));
        slider.setAccessibleText(WORDS.say("time.about"));
        HBox.setHgrow(slider, Priority.ALWAYS);
        slider.valueProperty().addListener((_, _, now) -> {
            if (!echo) {
                moved.accept((int) Math.round(now.doubleValue()));
            }
        });
        count.setId("forward-count");
        count.getStyleClass().addAll("caption", "mono");
        count.setMinWidth(USE_PREF_SIZE);
        getChildren().addAll(name, slider, count);
    }

    /** True while the mouse holds the slider: what it says is ahead of the run. */
    boolean held() {
        return slider.isValueChanging();
    }

    int t() {
        return (int) Math.round(slider.getValue());
    }

    void show(int t, int steps) {
        echo = true;
        slider.setMax(steps);
        if (!held()) {
            slider.setValue(t);
        }
        echo = false;
        String all = Numbers.whole(steps);
        String now = Numbers.whole(t);
        count.setText("\u00a0".repeat(Math.max(0, all.length() - now.length())) + WORDS.say("time.of", now, all));
    }
}
