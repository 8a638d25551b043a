package primerlab.figure.autoregressive;

import java.util.List;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.layout.Pane;

/**
 * Nodes side by side, top edges in line: the last ones as wide as they want to be, the others sharing what is left. As high as the highest
 * is at its own width, which an HBox does not see to. Where those that share would get too little, they can stand one below the other.
 */
final class ReadersRow extends Pane {
    private final double gap;
    private final int sharing;
    private boolean stacks;

    /** @param sharing how many of the nodes share the room */
    ReadersRow(double gap, int sharing, List<? extends Node> nodes) {
        this.gap = gap;
        this.sharing = sharing;
        getChildren().addAll(nodes);
    }

    /** One below the other where a node that shares would be narrower than the last one, which does not. */
    ReadersRow stacking() {
        stacks = true;
        return this;
    }

    private boolean stacked(double whole) {
        return stacks && width(0, whole) < getChildren().getLast().prefWidth(-1);
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
        if (stacked(whole)) {
            return getChildren().stream().mapToDouble(node -> Math.ceil(node.prefHeight(stackedWidth(node, whole))) + gap).sum() - gap;
        }
        double highest = 0;
        for (int i = 0; i < getChildren().size(); i++) {
            highest = Math.max(highest, getChildren().get(i).prefHeight(width(i, whole)));
        }
        return Math.ceil(highest);
    }

    private double stackedWidth(Node node, double whole) {
        return getChildren().indexOf(node) < sharing ? whole : Math.min(whole, Math.ceil(node.prefWidth(-1)));
    }

    @Override protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override protected void layoutChildren() {
        if (stacked(getWidth())) {
            double y = 0;
            for (Node node : getChildren()) {
                double wide = stackedWidth(node, getWidth());
                double high = Math.ceil(node.prefHeight(wide));
                node.resizeRelocate(0, y, wide, high);
                y += high + gap;
            }
            return;
        }
        double x = 0;
        for (int i = 0; i < getChildren().size(); i++) {
            Node node = getChildren().get(i);
            double wide = width(i, getWidth());
            node.resizeRelocate(x, 0, wide, node.prefHeight(wide));
            x += wide + gap;
        }
    }
}
