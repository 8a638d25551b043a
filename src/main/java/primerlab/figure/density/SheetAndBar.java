package primerlab.figure.density;

import javafx.geometry.Orientation;
import javafx.scene.layout.Pane;

import primerlab.figure.part.ColourBar;

/** The sheet of bins, and beside it what its colours mean: the bar is as high as the square of bins. */
final class SheetAndBar extends Pane {
    private static final double GAP = 4;
    private final BinSheet sheet;
    private final ColourBar bar;

    SheetAndBar(BinSheet sheet, ColourBar bar) {
        this.sheet = sheet;
        this.bar = bar;
        getChildren().addAll(sheet, bar);
    }

    @Override public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override protected double computePrefHeight(double width) {
        return sheet.prefHeight((width > 0 ? width : computePrefWidth(-1)) - GAP - bar.prefWidth(-1));
    }

    @Override protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override protected double computePrefWidth(double height) {
        return sheet.prefWidth(-1) + GAP + bar.prefWidth(-1);
    }

    @Override protected double computeMinWidth(double height) {
        return 0;
    }

    @Override protected void layoutChildren() {
        double thick = bar.prefWidth(-1);
        sheet.resizeRelocate(0, 0, getWidth() - GAP - thick, getHeight());
        sheet.layout();
        bar.resizeRelocate(getWidth() - thick, sheet.top(), thick, sheet.side());
    }
}
