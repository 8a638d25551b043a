package primerlab.figure.diffusion;

import javafx.geometry.Orientation;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/** A picture with what is said over it: however much there is to say, the picture decides about the size. */
final class ReverseStack extends StackPane {
    private final Region picture;

    ReverseStack(Region picture, Region over) {
        super(picture, over);
        this.picture = picture;
    }

    @Override public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override protected double computePrefHeight(double width) {
        return picture.prefHeight(width);
    }

    @Override protected double computeMinHeight(double width) {
        return picture.minHeight(width);
    }
}
