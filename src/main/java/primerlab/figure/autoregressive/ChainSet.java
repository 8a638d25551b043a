package primerlab.figure.autoregressive;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import primerlab.experiment.autoregressive.PixelExperiment;
import primerlab.text.Words;

/** A data set of one's own: images drawn one after the other, with the bar that collects them. */
final class ChainSet extends VBox {
    private static final Words WORDS = Words.of("chain-rule-figure");
    private static final int FEWEST = 2;

    private final BooleanProperty active = new SimpleBooleanProperty(this, "active");
    private final Button undo = ChainControls.button("set-undo", "set.undo");
    private final Button clear = ChainControls.button("set-clear", "set.clear");
    private final Button add = ChainControls.button("set-add", "set.add");
    private final Button use = ChainControls.button("set-use", "set.use");
    private final Label count = new Label();
    private final List<int[]> images = new ArrayList<>();
    private final Runnable changed;
    private ChainSketch sketch = new ChainSketch(16, 16, 1);

    /**
     * @param changed there is something else to draw
     * @param used    takes the text that the images are as data
     */
    ChainSet(Runnable changed, Consumer<String> used) {
        this.changed = changed;
        getStyleClass().add("chain-controls");
        setId("set-bar");
        Label about = new Label(WORDS.say("set.about"));
        about.getStyleClass().add("caption");
        about.setWrapText(true);
        about.setMinHeight(Region.USE_PREF_SIZE);
        count.getStyleClass().addAll("caption", "quiet");
        use.getStyleClass().add("primary");
        Button cancel = ChainControls.button("set-cancel", "set.cancel");
        undo.setOnAction(_ -> undo());
        clear.setOnAction(_ -> {
            sketch.clear();
            refresh();
        });
        add.setOnAction(_ -> {
            add();
            refresh();
        });
        use.setOnAction(_ -> {
            add();
            active.set(false);
            used.accept(text());
        });
        cancel.setOnAction(_ -> active.set(false));
        FlowPane bar = new FlowPane(add, undo, clear, use, cancel, count);
        bar.getStyleClass().add("step-buttons");
        getChildren().addAll(about, bar);
        managedProperty().bind(active);
        visibleProperty().bind(active);
        refresh();
    }

    BooleanProperty active() {
        return active;
    }

    ChainSketch sketch() {
        return sketch;
    }

    /** Images of another side begin anew. */
    void side(int side) {
        if (side != sketch.side()) {
            images.clear();
            sketch = new ChainSketch(side, side, 1);
        }
        refresh();
    }

    private void add() {
        if (!sketch.empty() && images.size() < PixelExperiment.MOST_PAINTED) {
            images.add(sketch.ink());
            sketch = new ChainSketch(sketch.side(), sketch.side(), 1);
        }
    }

    /** Takes the last stroke back, and before the first stroke the last image. */
    void undo() {
        if (sketch.canUndo()) {
            sketch.undo();
        } else if (!images.isEmpty()) {
            int[] last = images.removeLast();
            sketch = new ChainSketch(sketch.side(), sketch.side(), 1);
            for (int pixel = 0; pixel < last.length; pixel++) {
                if (last[pixel] > 0) {
                    sketch.begin(pixel);
                }
            }
        }
        refresh();
    }

    void brushed(int pixel, boolean begins) {
        if (begins) {
            sketch.begin(pixel);
        } else {
            sketch.drag(pixel);
        }
        refresh();
    }

    private String text() {
        List<float[]> all = new ArrayList<>();
        for (int[] image : images) {
            float[] bits = new float[image.length];
            for (int i = 0; i < bits.length; i++) {
                bits[i] = image[i];
            }
            all.add(bits);
        }
        return PixelExperiment.painted(sketch.side(), all);
    }

    private void refresh() {
        int all = images.size() + (sketch.empty() ? 0 : 1);
        undo.setDisable(!sketch.canUndo() && images.isEmpty());
        clear.setDisable(sketch.empty());
        add.setDisable(sketch.empty() || images.size() >= PixelExperiment.MOST_PAINTED);
        use.setDisable(all < FEWEST);
        count.setText(WORDS.say("set.count", Integer.toString(images.size()), Integer.toString(PixelExperiment.MOST_PAINTED)));
        changed.run();
    }
}
