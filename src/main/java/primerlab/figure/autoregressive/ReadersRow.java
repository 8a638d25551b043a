package primerlab.figure.autoregressive;

import java.util.List;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.layout.Pane;

/**
 * Nodes side by side, top edges in line: the last ones as wide as they want to be, the others sharing what is left. As high as the highest
 * is at its own width, which an HBox does not see to.
 */
final class ReadersRow extends Pane {
    private final double gap;
    private final int sharing;

    /** @param sharing how many of the nodes share the room */
    ReadersRow(double gap, int sharing, List<? extends Node> nodes) {
        this.gap = gap;
        this.sharing = sharing;
        getChildren().addAll(nodes);
    }

    @Override public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    private double width(int index, double whole) {
        List<Node> all = getChildren();
        if (index >= sharing) {
            return Math.ceil(all.get(index).prefWidth(-1));
        }
        double left = whole - gap * (all.size() - 1);
        for (int i = sharing; i < all.size(); i++) {
            left -= Math.ceil(all.get(i).prefWidth(-1));
        }
        return Math.max(20, Math.floor(left / sharing));
    }

    @Override protected double computePrefWidth(double height) {
        return 400;
    }

    @Override protected double computeMinWidth(double height) {
        return 200;
    }

    @Override protected double computePrefHeight(double width) {
        double whole = width > 0 ? width : prefWidth(-1);
        double highest = 0;
        for (int i = 0; i < getChildren().size(); i++) {
            highest = Math.max(highest, getChildren().get(i).prefHeight(width(i, whole)));
        }
        return Math.ceil(highest);
    }

    @Override protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override protected void layoutChildren() {
        double x = 0;
        for (int i = 0; i < getChildren().size(); i++) {
            Node node = getChildren().get(i);
            double wide = width(i, getWidth());
            node.resizeRelocate(x, 0, wide, node.prefHeight(wide));
            x += wide + gap;
        }
    }
}
