package primerlab.figure.part;

import java.util.List;
import java.util.function.DoubleSupplier;
import javafx.geometry.Orientation;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

/** Pictures side by side at one height where there is room, else one below the other. */
public final class Beside extends Pane {
    private static final double GAP = 12;
    /** Narrower than so many em, two would be too small to read. */
    private static final double NARROWEST = 15;

    private final List<Region> pictures;
    private final double high;
    private final DoubleSupplier em;

    /** @param high height of each, in em; 0 for as high as the first wants to be at its width */
    public Beside(double high, DoubleSupplier em, Region... pictures) {
        this.high = high;
        this.em = em;
        this.pictures = List.of(pictures);
        getChildren().addAll(pictures);
    }

    @Override public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    private int across(double width) {
        return width >= pictures.size() * (NARROWEST * em.getAsDouble() + GAP) ? pictures.size() : 1;
    }

    private double wide(double width) {
        int across = across(width);
        return Math.floor((width - (across - 1) * GAP) / across);
    }

    private double tall(double width) {
        return high > 0 ? Math.rint(high * em.getAsDouble()) : Math.ceil(pictures.getFirst().prefHeight(wide(width)));
    }

    @Override protected double computePrefHeight(double width) {
        double w = width < 0 ? 600 : width;
        int lines = Math.ceilDiv(pictures.size(), across(w));
        return lines * tall(w) + (lines - 1) * GAP;
    }

    @Override protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override protected double computePrefWidth(double height) {
        return 600;
    }

    @Override protected double computeMinWidth(double height) {
        return 200;
    }

    @Override protected void layoutChildren() {
        int across = across(getWidth());
        double wide = wide(getWidth());
        double tall = tall(getWidth());
        for (int i = 0; i < pictures.size(); i++) {
            pictures.get(i).resizeRelocate(i % across * (wide + GAP), i / across * (tall + GAP), wide, tall);
        }
    }
}
