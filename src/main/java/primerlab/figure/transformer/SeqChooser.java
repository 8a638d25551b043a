package primerlab.figure.transformer;

import java.util.function.IntConsumer;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;

import org.jspecify.annotations.Nullable;
import primerlab.experiment.transformer.AttentionView;
import primerlab.experiment.transformer.Reading;
import primerlab.text.Words;

/** Which layer and which head is on view. */
final class SeqChooser extends HBox {
    private static final Words WORDS = Words.of("encoder-decoder-figure");

    private final Row layers;
    private final Row heads;

    /** One number of a few. */
    private static final class Row extends HBox {
        private final String id;
        private final HBox buttons = new HBox();
        private final IntConsumer then;
        private int count;
        private int chosen;

        Row(String id, IntConsumer then) {
            this.id = id;
            this.then = then;
            Label name = new Label(WORDS.say(id));
            name.getStyleClass().addAll("caption", "quiet");
            name.setMinWidth(USE_PREF_SIZE);
            buttons.getStyleClass().add("segments");
            getStyleClass().add("prompt-line");
            getChildren().addAll(name, buttons);
        }

        void count(int now) {
            if (now == count) {
                return;
            }
            count = now;
            chosen = Math.min(chosen, now - 1);
            ToggleGroup group = new ToggleGroup();
            buttons.getChildren().clear();
            for (int i = 0; i < now; i++) {
                ToggleButton button = new ToggleButton(Integer.toString(i + 1));
                button.setId(id.replace('.', '-') + "-" + (i + 1));
                button.setAccessibleText(WORDS.say(id) + " " + (i + 1));
                button.getStyleClass().add(i == 0 ? "left-pill" : i == now - 1 ? "right-pill" : "center-pill");
                button.setToggleGroup(group);
                button.setUserData(i);
                button.setSelected(i == chosen);
                buttons.getChildren().add(button);
            }
            group.selectedToggleProperty().addListener((_, was, is) -> {
                if (is == null) {
                    group.selectToggle(was);
                } else if ((int) is.getUserData() != chosen) {
                    chosen = (int) is.getUserData();
                    then.accept(chosen);
                }
            });
            setVisible(now > 1);
            setManaged(now > 1);
        }
    }

    /** @param changed runs when another is chosen */
    SeqChooser(Runnable changed) {
        getStyleClass().add("chooser");
        layers = new Row("choose.layer", _ -> changed.run());
        heads = new Row("choose.head", _ -> changed.run());
        getChildren().addAll(layers, heads);
    }

    void show(@Nullable Reading reading) {
        if (reading != null) {
            layers.count((int) reading.attentions().stream().filter(view -> view.kind() == AttentionView.Kind.CROSS).count());
            heads.count(reading.attentions().getFirst().heads());
        }
    }

    /** Counted from 0. */
    int layer() {
        return layers.chosen;
    }

    /** Counted from 0. */
    int head() {
        return heads.chosen;
    }
}
