package primerlab.figure.diffusion;

import javafx.geometry.Orientation;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

/** The sheet under its title; two compared ones share the width, the first run to the left. */
final class ImagesBoard extends Pane {
    private static final double GAP = 12;
    private static final double SMALL_GAP = 4;

    private final ReverseTiles measure;
    private final Region first;
    private final ReverseTiles second;
    private final Label title = new Label();
    private final Label firstName = new Label();
    private final Button secondName = new Button();
    private boolean two;
    private boolean forkFirst;

    /**
     * @param measure the sheet itself, which decides about the height
     * @param first   the sheet with what lies over it
     * @param second  the compared one
     */
    ImagesBoard(ReverseTiles measure, Region first, ReverseTiles second, Runnable swap) {
        this.measure = measure;
        this.first = first;
        this.second = second;
        title.getStyleClass().add("picture-title");
        secondName.setId("switch-run");
        secondName.setOnAction(_ -> swap.run());
        for (Labeled name : new Labeled[] {title, firstName, secondName}) {
            name.setWrapText(true);
        }
        firstName.getStyleClass().add("run-name");
        secondName.getStyleClass().add("run-name");
        getChildren().addAll(title, firstName, secondName, first, second);
        compare(false);
    }

    void compare(boolean both) {
        two = both;
        for (Region region : new Region[] {second, firstName, secondName}) {
            region.setVisible(both);
        }
        requestLayout();
    }

    void title(String sentence) {
        title.setText(sentence);
    }

    String title() {
        return title.getText();
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

    @Override public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    private double wide(double width) {
        return two ? Math.floor((width - GAP) / 2) : width;
    }

    private double titleHigh(double width) {
        return Math.ceil(title.prefHeight(width)) + SMALL_GAP;
    }

    private double namesHigh(double wide) {
        return two ? Math.ceil(Math.max(firstName.prefHeight(wide), secondName.prefHeight(wide))) + SMALL_GAP : 0;
    }

    private double sheetHigh(double wide) {
        return Math.ceil(two ? Math.max(measure.prefHeight(wide), second.prefHeight(wide)) : measure.prefHeight(wide));
    }

    @Override protected double computePrefHeight(double width) {
        double whole = width > 0 ? width : 600;
        double wide = wide(whole);
        return titleHigh(whole) + namesHigh(wide) + sheetHigh(wide);
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
        double names = titleHigh(getWidth());
        double top = names + namesHigh(wide);
        double high = sheetHigh(wide);
        double left = forkFirst && two ? wide + GAP : 0;
        double other = forkFirst ? 0 : wide + GAP;
        title.resizeRelocate(0, 0, getWidth(), names - SMALL_GAP);
        firstName.resizeRelocate(left, names, wide, Math.max(0, top - names - SMALL_GAP));
        secondName.resizeRelocate(other, names, wide, Math.max(0, top - names - SMALL_GAP));
        first.resizeRelocate(left, top, wide, high);
        second.resizeRelocate(other, top, wide, high);
    }
}
