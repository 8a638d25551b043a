package primerlab.figure.diffusion;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import primerlab.experiment.diffusion.DiffusionImages;
import primerlab.text.Words;

/** A data set of one's own: signs drawn one after the other. It stands in the picture's place. */
final class ImagesPaper extends VBox {
    private static final Words WORDS = Words.of("reverse-figure");
    private static final int FEWEST = 2;
    private static final double WIDEST = 260;

    private final BooleanProperty active = new SimpleBooleanProperty(this, "active");
    private final ForwardTile tile = new ForwardTile("paper");
    private final Button undo = ReverseControls.button("set-undo");
    private final Button clear = ReverseControls.button("set-clear");
    private final Button add = ReverseControls.button("set-add");
    private final Button use = ReverseControls.button("set-use");
    private final Label count = new Label();
    private final List<float[]> signs = new ArrayList<>();
    private final Deque<float[]> before = new ArrayDeque<>();
    private float[] ink = new float[256];
    private int side = 16;
    private boolean inking;

    /** @param used takes what was drawn, as the text of the knob {@code data} */
    ImagesPaper(Consumer<String> used) {
        getStyleClass().add("reverse-controls");
        Label about = new Label(WORDS.say("set.about"));
        about.getStyleClass().add("picture-title");
        about.setWrapText(true);
        about.setMinHeight(Region.USE_PREF_SIZE);
        tile.setAccessibleText(WORDS.say("set.says"));
        tile.setMaxWidth(WIDEST);
        tile.onHover(tile::choose).onPress(this::press);
        count.getStyleClass().addAll("caption", "quiet");
        use.getStyleClass().add("primary");
        Button cancel = ReverseControls.button("set-cancel");
        undo.setOnAction(_ -> undo());
        clear.setOnAction(_ -> {
            before.push(ink);
            ink = new float[side * side];
            refresh();
        });
        add.setOnAction(_ -> add());
        use.setOnAction(_ -> {
            add();
            active.set(false);
            used.accept(DiffusionImages.painted(side, signs));
        });
        cancel.setOnAction(_ -> active.set(false));
        FlowPane bar = new FlowPane(add, undo, clear, use, cancel, count);
        bar.getStyleClass().add("step-buttons");
        getChildren().addAll(about, tile, bar);
        managedProperty().bind(active);
        visibleProperty().bind(active);
        refresh();
    }

    BooleanProperty active() {
        return active;
    }

    ForwardTile tile() {
        return tile;
    }

    /** Signs of another side begin anew. */
    void side(int newSide) {
        if (newSide != side) {
            side = newSide;
            signs.clear();
            before.clear();
            ink = new float[side * side];
        }
        refresh();
    }

    /** The first pixel of a stroke is turned over, and the others become as it is. */
    private void press(int pixel, boolean begins) {
        if (begins) {
            before.push(ink);
            inking = ink[pixel] == 0;
        }
        ink = ink.clone();
        ink[pixel] = inking ? 1 : 0;
        refresh();
    }

    private boolean empty() {
        for (float bit : ink) {
            if (bit > 0) {
                return false;
            }
        }
        return true;
    }

    private void add() {
        if (!empty() && signs.size() < DiffusionImages.MOST_PAINTED) {
            signs.add(ink);
            ink = new float[side * side];
            before.clear();
        }
        refresh();
    }

    /** Takes the last stroke back, and before the first stroke the last sign. */
    void undo() {
        if (!before.isEmpty()) {
            ink = before.pop();
        } else if (!signs.isEmpty()) {
            ink = signs.removeLast();
        }
        refresh();
    }

    private void refresh() {
        float[] shades = new float[ink.length];
        for (int i = 0; i < shades.length; i++) {
            shades[i] = 2 * ink[i] - 1;
        }
        tile.show(side, shades);
        int all = signs.size() + (empty() ? 0 : 1);
        undo.setDisable(before.isEmpty() && signs.isEmpty());
        clear.setDisable(empty());
        add.setDisable(empty() || signs.size() >= DiffusionImages.MOST_PAINTED);
        use.setDisable(all < FEWEST);
        count.setText(WORDS.say("set.count", Integer.toString(signs.size()), Integer.toString(DiffusionImages.MOST_PAINTED)));
    }
}
