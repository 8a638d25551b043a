package primerlab.figure.part;

import java.util.List;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.layout.Pane;

/**
 * Knobs in one, two or four columns of one width, as there is room; one that needs more room spans several, and two of a pair
 * (the same knob of two networks) stand on one line.
 */
final class KnobColumns extends Pane {
    private static final double NARROWEST = 176;
    private static final double GAP = 16;
    private static final double LINE_GAP = 8;

    KnobColumns() {
        getStyleClass().add("knob-columns");
    }

    @Override public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override protected double computeMinWidth(double height) {
        return getManagedChildren().stream().mapToDouble(child -> child.minWidth(-1)).max().orElse(0);
    }

    @Override protected double computePrefWidth(double height) {
        return 2 * NARROWEST + GAP;
    }

    @Override protected double computePrefHeight(double width) {
        return place(width > 0 ? width : prefWidth(-1), false);
    }

    @Override protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override protected void layoutChildren() {
        place(getWidth(), true);
    }

    private double place(double width, boolean move) {
        int fitting = (int) ((width + GAP) / (narrowest() + GAP));
        int columns = fitting >= 4 ? 4 : Math.max(1, Math.min(fitting, 2));
        double column = Math.floor((width - (columns - 1) * GAP) / columns);
        double y = 0;
        double line = 0;
        int taken = 0;
        List<Node> children = getManagedChildren();
        for (int i = 0; i < children.size(); i++) {
            Node child = children.get(i);
            int span = Math.clamp((long) Math.ceil((child.minWidth(-1) + GAP) / (column + GAP)), 1, columns);
            boolean parted = columns > 1 && taken + span == columns && i + 1 < children.size() && pair(child, children.get(i + 1))
                    && !(i > 0 && pair(children.get(i - 1), child));
            if (taken + span > columns || parted && taken > 0) {
                y += line + LINE_GAP;
                taken = 0;
                line = 0;
            }
            double wide = span * column + (span - 1) * GAP;
            double height = snapSizeY(child.prefHeight(wide));
            if (move) {
                child.resizeRelocate(taken * (column + GAP), y, wide, height);
            }
            line = Math.max(line, height);
            taken += span;
        }
        return y + line;
    }

    /** True for {@code k-d} and {@code k-g}. */
    private static boolean pair(Node one, Node other) {
        return one instanceof KnobRow first && other instanceof KnobRow second
                && first.stem().length() > 0 && first.stem().equals(second.stem());
    }

    /** Larger text needs wider columns: as wide as the narrowest knob, at least. */
    private double narrowest() {
        return Math.max(NARROWEST, getManagedChildren().stream().mapToDouble(child -> child.minWidth(-1)).min().orElse(0));
    }
}
