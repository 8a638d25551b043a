package primerlab.figure.part;

import javafx.scene.Node;
import javafx.scene.layout.Pane;

/** Knobs side by side where there is room for two, else below each other; a wide one takes a whole line. */
final class KnobColumns extends Pane {
    private static final double GAP = 24;
    private static final double LINE_GAP = 4;

    KnobColumns() {
        getStyleClass().add("knob-columns");
    }

    @Override protected double computeMinWidth(double height) {
        return widest(false);
    }

    @Override protected double computePrefWidth(double height) {
        return 2 * widest(false) + GAP;
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

    private double widest(boolean withWide) {
        double widest = 0;
        for (Node child : getManagedChildren()) {
            if (withWide || !(child instanceof KnobRow row && row.wide())) {
                widest = Math.max(widest, child.minWidth(-1));
            }
        }
        return widest;
    }

    private double place(double width, boolean move) {
        boolean two = width >= 2 * widest(false) + GAP;
        double column = two ? Math.floor((width - GAP) / 2) : width;
        double y = 0;
        double line = 0;
        boolean second = false;
        for (Node child : getManagedChildren()) {
            boolean whole = !two || child instanceof KnobRow row && row.wide() && row.minWidth(-1) > column;
            if (second && whole) {
                y += line + LINE_GAP;
                second = false;
            }
            double wide = whole ? width : column;
            double height = snapSizeY(child.prefHeight(wide));
            if (move) {
                child.resizeRelocate(second ? column + GAP : 0, y, wide, height);
            }
            line = second ? Math.max(line, height) : height;
            if (whole || second) {
                y += line + LINE_GAP;
                second = false;
            } else {
                second = true;
            }
        }
        return second ? y + line : Math.max(0, y - LINE_GAP);
    }
}
