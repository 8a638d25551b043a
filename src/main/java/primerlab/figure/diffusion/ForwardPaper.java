package primerlab.figure.diffusion;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import primerlab.experiment.diffusion.ForwardProcess;
import primerlab.figure.frame.PaintTool;
import primerlab.figure.frame.Painting;
import primerlab.figure.part.Axis;
import primerlab.figure.part.Extent;
import primerlab.figure.part.Plane;
import primerlab.figure.part.Role;
import primerlab.text.Words;

/** A sheet for data of one's own: points that are painted, or one sign that is drawn pixel by pixel. It stands in the pictures' place. */
final class ForwardPaper extends VBox {
    private static final Words WORDS = Words.of("forward-figure");
    private static final int MOST_UNDO = 100;

    private final ReadOnlyBooleanWrapper open = new ReadOnlyBooleanWrapper();
    private final Plane plane = new Plane(WORDS.say("paper.points"), new Axis("x₁", ""), new Axis("x₂", ""), Extent.square(Painting.EXTENT)).legend(false);
    private final ForwardTile tile = new ForwardTile("paper-sign");
    private final Button undo = button("sign-undo", this::undoStroke);
    private final Button clear = button("sign-clear", this::clear);
    private final Button use = button("sign-use", this::use);
    private final VBox sign;
    private final PaintTool tool;
    private final Consumer<String> used;
    private final Deque<float[]> before = new ArrayDeque<>();
    private float[] ink = {};
    private int side = 1;
    private boolean inking;

    /** @param used takes what was painted as the text of the knob {@code data} */
    ForwardPaper(Consumer<String> used) {
        this.used = used;
        setId("paper");
        getStyleClass().add("forward-paper");
        tool = new PaintTool(this::drawPoints, points -> used.accept(ForwardProcess.painted(points)));
        plane.setId("paper-points");
        plane.visibleProperty().bind(tool.active());
        plane.managedProperty().bind(tool.active());
        tool.active().addListener((_, _, on) -> plane.brush(on ? tool : null));
        tile.setAccessibleText(WORDS.say("paper.sign.about"));
        tile.setMaxWidth(260);
        tile.onHover(tile::choose).onPress(this::press);
        use.getStyleClass().add("primary");
        Label about = new Label(WORDS.say("paper.sign"));
        about.getStyleClass().add("picture-title");
        about.setWrapText(true);
        about.setMinHeight(Region.USE_PREF_SIZE);
        FlowPane bar = new FlowPane(undo, clear, use, button("sign-cancel", () -> showSign(false)));
        bar.getStyleClass().add("step-buttons");
        sign = new VBox(about, tile, bar);
        sign.getStyleClass().add("forward-paper");
        sign.managedProperty().bind(sign.visibleProperty());
        sign.setVisible(false);
        open.bind(tool.active().or(sign.visibleProperty()));
        managedProperty().bind(visibleProperty());
        visibleProperty().bind(open);
        getChildren().addAll(tool, plane, sign);
    }

    private static Button button(String id, Runnable pressed) {
        Button button = new Button(WORDS.say(id));
        button.setId(id);
        button.setTooltip(new Tooltip(WORDS.say(id + ".about")));
        button.setOnAction(_ -> pressed.run());
        return button;
    }

    /** True while there is painting. */
    ReadOnlyBooleanProperty open() {
        return open.getReadOnlyProperty();
    }

    void paintPoints() {
        showSign(false);
        tool.active().set(true);
        drawPoints();
        plane.requestFocus();
    }

    /** @param newSide rows and columns of the paper */
    void drawSign(int newSide) {
        tool.active().set(false);
        if (newSide != side) {
            side = newSide;
            ink = new float[side * side];
            before.clear();
        }
        showSign(true);
        refresh();
        tile.requestFocus();
    }

    void cancel() {
        tool.active().set(false);
        showSign(false);
    }

    void undo() {
        if (tool.active().get()) {
            tool.undo();
        } else {
            undoStroke();
        }
    }

    private void showSign(boolean on) {
        sign.setVisible(on);
    }

    private void drawPoints() {
        float[] points = tool.painting().points();
        plane.layer("painted").dots(points, points.length / 2, Role.REAL);
    }

    /** The first pixel of a stroke is turned over, and the others become as it is. */
    private void press(int pixel, boolean begins) {
        if (begins) {
            before.push(ink);
            if (before.size() > MOST_UNDO) {
                before.removeLast();
            }
            inking = ink[pixel] == 0;
        }
        ink = ink.clone();
        ink[pixel] = inking ? 1 : 0;
        refresh();
    }

    private void undoStroke() {
        if (!before.isEmpty()) {
            ink = before.pop();
            refresh();
        }
    }

    private void clear() {
        before.push(ink);
        ink = new float[side * side];
        refresh();
    }

    private void use() {
        showSign(false);
        used.accept(ForwardProcess.painted(side, ink));
    }

    private void refresh() {
        float[] shades = new float[ink.length];
        boolean empty = true;
        for (int i = 0; i < shades.length; i++) {
            shades[i] = 2 * ink[i] - 1;
            empty &= ink[i] == 0;
        }
        tile.show(side, shades);
        undo.setDisable(before.isEmpty());
        clear.setDisable(empty);
        use.setDisable(empty);
    }
}
