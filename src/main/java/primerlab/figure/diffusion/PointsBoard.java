package primerlab.figure.diffusion;

import java.util.function.DoubleSupplier;
import javafx.geometry.Orientation;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

import primerlab.figure.part.Plane;

/** The picture, as large as there is room; two compared ones share the width. */
final class PointsBoard extends Pane {
    private static final double GAP = 12;
    /** However low the window, a picture has this side, pixels. */
    private static final double SMALLEST = 320;

    private final Plane measure;
    private final Region first;
    private final Region second;
    private final Label firstName = new Label();
    private final Button secondName = new Button();
    private final DoubleSupplier em;
    private boolean two;
    private boolean forkFirst;
    private double room = 420;

    /**
     * @param measure the picture itself, which decides about the height
     * @param first   the picture with what lies over it
     * @param second  the compared one
     */
    PointsBoard(Plane measure, Region first, Region second, DoubleSupplier em, Runnable swap) {
        this.measure = measure;
        this.first = first;
        this.second = second;
        this.em = em;
        firstName.getStyleClass().add("run-name");
        secondName.getStyleClass().add("run-name");
        firstName.setWrapText(true);
        secondName.setWrapText(true);
        secondName.setId("switch-run");
        secondName.setOnAction(_ -> swap.run());
        getChildren().addAll(firstName, secondName, first, second);
        compare(false);
    }

    void compare(boolean both) {
        two = both;
        for (Region region : new Region[] {second, firstName, secondName}) {
            region.setVisible(both);
        }
        requestLayout();
    }

    /** @param fork whether the active run is the later one: it stands to the right then */
    void names(String one, String other, boolean fork) {
        firstName.setText(one);
        secondName.setText(other);
        if (fork != forkFirst) {
            forkFirst = fork;
            requestLayout();
        }
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

    private double wide(double width) {
        double most = two ? Math.floor((width - GAP) / 2) : width;
        return Math.floor(Math.min(most, Math.max(SMALLEST, room - (two ? 2 * em.getAsDouble() : 0))));
    }

    /** Room for the names above compared pictures. */
    private double head(double wide) {
        return two ? Math.ceil(Math.max(firstName.prefHeight(wide), secondName.prefHeight(wide))) + 4 : 0;
    }

    @Override protected double computePrefHeight(double width) {
        double wide = wide(width > 0 ? width : 600);
        return head(wide) + Math.ceil(measure.prefHeight(wide));
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
        double wide = wide(getWidth());
        double high = Math.ceil(measure.prefHeight(wide));
        double head = head(wide);
        double left = two ? forkFirst ? wide + GAP : 0 : Math.floor((getWidth() - wide) / 2);
        double other = forkFirst ? 0 : wide + GAP;
        firstName.resizeRelocate(left, 0, wide, Math.max(0, head - 4));
        first.resizeRelocate(left, head, wide, high);
        secondName.resizeRelocate(other, 0, wide, Math.max(0, head - 4));
        second.resizeRelocate(other, head, wide, high);
    }
}
