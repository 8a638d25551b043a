package primerlab.figure.diffusion;

import java.util.function.DoubleSupplier;
import javafx.geometry.Orientation;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

/** The picture with two plots: beside it where there is room, else below it. Two compared pictures share the width, and the plots stand below. */
final class PointsBoard extends Pane {
    private static final double GAP = 12;
    /** However low the window, a picture has this side, pixels. */
    private static final double SMALLEST = 240;
    /** Of a plot beside the picture, and the height of one below it, em. */
    private static final double NARROWEST = 14;
    private static final double LOW = 11;
    /** Of the width, most that one picture takes while plots stand beside it. */
    private static final double MOST = 0.62;

    private final Region first;
    private final Region second;
    private final Region above;
    private final Region below;
    private final Label firstName = new Label();
    private final Button secondName = new Button();
    private final DoubleSupplier em;
    private boolean two;
    private double room = 420;

    /**
     * @param first  the picture, with what lies over it
     * @param second the compared one
     */
    PointsBoard(Region first, Region second, Region above, Region below, DoubleSupplier em, Runnable swap) {
        this.first = first;
        this.second = second;
        this.above = above;
        this.below = below;
        this.em = em;
        firstName.getStyleClass().add("run-name");
        secondName.getStyleClass().add("run-name");
        secondName.setId("switch-run");
        secondName.setOnAction(_ -> swap.run());
        getChildren().addAll(firstName, secondName, first, second, above, below);
        compare(false);
    }

    void compare(boolean both) {
        two = both;
        for (Region region : new Region[] {second, firstName, secondName}) {
            region.setVisible(both);
        }
        requestLayout();
    }

    void names(String one, String other) {
        firstName.setText(one);
        secondName.setText(other);
    }

    /** @param height that all of this may have without scrolling, pixels */
    void room(double height) {
        if (height != room) {
            room = height;
            requestLayout();
        }
    }

    @Override public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    private boolean beside(double width) {
        return !two && width - wide(width, true) - GAP >= NARROWEST * em.getAsDouble();
    }

    private double wide(double width, boolean plotsBeside) {
        double most = two ? Math.floor((width - GAP) / 2) : plotsBeside ? Math.max(SMALLEST, Math.floor(width * MOST)) : width;
        double rest = plotsBeside ? 0 : GAP + LOW * em.getAsDouble();
        return Math.floor(Math.min(most, Math.max(SMALLEST, room - head() - rest)));
    }

    private double head() {
        return two ? Math.ceil(2 * em.getAsDouble()) : 0;
    }

    private double high(double wide) {
        return Math.ceil(first.prefHeight(wide));
    }

    @Override protected double computePrefHeight(double width) {
        double w = width > 0 ? width : 600;
        double picture = high(wide(w, beside(w)));
        return head() + picture + (beside(w) ? 0 : GAP + Math.ceil(LOW * em.getAsDouble()));
    }

    @Override protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override protected double computePrefWidth(double height) {
        return 600;
    }

    @Override protected double computeMinWidth(double height) {
        return 300;
    }

    @Override protected void layoutChildren() {
        double width = getWidth();
        boolean beside = beside(width);
        double wide = wide(width, beside);
        double high = high(wide);
        double head = head();
        firstName.resizeRelocate(0, 0, wide, Math.max(0, head - 4));
        first.resizeRelocate(0, head, wide, high);
        secondName.resizeRelocate(wide + GAP, 0, wide, Math.max(0, head - 4));
        second.resizeRelocate(wide + GAP, head, wide, high);
        if (beside) {
            double half = Math.floor((high - GAP) / 2);
            above.resizeRelocate(wide + GAP, 0, width - wide - GAP, half);
            below.resizeRelocate(wide + GAP, half + GAP, width - wide - GAP, high - half - GAP);
        } else {
            double half = Math.floor((width - GAP) / 2);
            double low = Math.ceil(LOW * em.getAsDouble());
            above.resizeRelocate(0, head + high + GAP, half, low);
            below.resizeRelocate(half + GAP, head + high + GAP, width - half - GAP, low);
        }
    }
}
