package primerlab.figure.diffusion;

import javafx.geometry.Orientation;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

/** A picture of equal width and height and, as high as it is, a plot beside it. */
final class ForwardPair extends Pane {
    private static final double GAP = 12;
    private static final double SHARE = 0.46;

    private final Region square;
    private final Region plot;

    ForwardPair(Region square, Region plot) {
        this.square = square;
        this.plot = plot;
        getChildren().addAll(square, plot);
    }

    private static double wide(double whole) {
        return Math.floor((whole - GAP) * SHARE);
    }

    @Override public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override protected double computePrefWidth(double height) {
        return 600;
    }

    @Override protected double computeMinWidth(double height) {
        return 200;
    }

    @Override protected double computePrefHeight(double width) {
        return Math.ceil(square.prefHeight(wide(width > 0 ? width : 600)));
    }

    @Override protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override protected void layoutChildren() {
        double wide = wide(getWidth());
        square.resizeRelocate(0, 0, wide, getHeight());
        plot.resizeRelocate(wide + GAP, 0, getWidth() - wide - GAP, getHeight());
    }
}
