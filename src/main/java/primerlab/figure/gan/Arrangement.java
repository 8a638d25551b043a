package primerlab.figure.gan;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

/**
 * The picture with its plots: side by side where there is room, else the plots below. Two pictures share the whole width.
 */
final class Arrangement extends Pane {
    private static final double GAP = 12;
    /** Below this width, in em, the plots would be too narrow to read beside the picture. */
    private static final double WIDE = 35;
    private static final double PLOT = 10;

    private final Region pictures;
    private final Region first;
    private final Region second;
    private final BooleanProperty two = new SimpleBooleanProperty(this, "two");
    private final Em em;

    /** The size of one em in this node, in pixels. */
    interface Em {
        double pixels();
    }

    Arrangement(Region pictures, Region first, Region second, Em em) {
        this.pictures = pictures;
        this.first = first;
        this.second = second;
        this.em = em;
        getChildren().addAll(pictures, first, second);
        two.addListener((_, _, _) -> requestLayout());
    }

    BooleanProperty two() {
        return two;
    }

    @Override public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    private boolean beside(double width) {
        return !two.get() && width >= WIDE * em.pixels();
    }

    private double pictureWidth(double width) {
        return beside(width) ? Math.rint((width - GAP) * 0.62) : width;
    }

    private double plotHeight() {
        return PLOT * em.pixels();
    }

    @Override protected double computePrefHeight(double width) {
        double w = width < 0 ? 600 : width;
        double picture = pictures.prefHeight(pictureWidth(w));
        return beside(w) ? Math.max(picture, 2 * plotHeight() + GAP) : picture + GAP + plotHeight();
    }

    @Override protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override protected double computePrefWidth(double height) {
        return 600;
    }

    @Override protected double computeMinWidth(double height) {
        return 320;
    }

    @Override protected void layoutChildren() {
        double w = getWidth();
        double picture = pictureWidth(w);
        double high = pictures.prefHeight(picture);
        place(pictures, 0, 0, picture, high);
        if (beside(w)) {
            double half = Math.floor((getHeight() - GAP) / 2);
            place(first, picture + GAP, 0, w - picture - GAP, half);
            place(second, picture + GAP, half + GAP, w - picture - GAP, getHeight() - half - GAP);
        } else {
            double half = Math.floor((w - GAP) / 2);
            place(first, 0, high + GAP, half, plotHeight());
            place(second, half + GAP, high + GAP, w - half - GAP, plotHeight());
        }
    }

    private static void place(Node node, double x, double y, double width, double height) {
        node.resizeRelocate(x, y, width, height);
    }
}
