package primerlab.figure.autoregressive;

import javafx.geometry.Orientation;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

import primerlab.text.Words;

/** The picture with its ledger: side by side where there is room, else one below the other. Two compared pictures share the width. */
final class ChainBoard extends Pane {
    private static final Words WORDS = Words.of("chain-rule-figure");
    private static final double GAP = 12;
    /** However low the window, a picture has this side, in pixels. */
    private static final double SMALLEST = 220;
    /** Of a ledger below the picture, in em. */
    private static final double LOW = 11;

    private final ChainCanvas first;
    private final ChainCanvas second;
    private final StackPane stack;
    private final Label firstName = new Label();
    private final Button secondName = new Button();
    private final Label formula = new Label(WORDS.say("ledger.title"));
    private final ChainLedger ledger;
    private boolean two;
    private double room = 440;
    private int side = 16;

    ChainBoard(ChainCanvas first, ChainCanvas second, Region states, ChainLedger ledger, Runnable swap) {
        this.first = first;
        this.second = second;
        this.ledger = ledger;
        stack = new StackPane(first, states);
        firstName.getStyleClass().add("picture-title");
        formula.getStyleClass().add("picture-title");
        secondName.getStyleClass().add("run-name");
        secondName.setId("switch-run");
        secondName.setOnAction(_ -> swap.run());
        getChildren().addAll(firstName, secondName, formula, stack, second, ledger);
        compare(false);
    }

    void compare(boolean both) {
        two = both;
        second.setVisible(both);
        secondName.setVisible(both);
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

    /** A picture's side is whole cells. */
    void side(int pixels) {
        if (pixels != side) {
            side = pixels;
            requestLayout();
        }
    }

    @Override public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    private double head() {
        return Math.ceil(1.7 * first.palette().em());
    }

    private double low() {
        return Math.ceil(LOW * first.palette().em());
    }

    private boolean beside(double width) {
        return !two && width - GAP - ledger.narrowest() >= SMALLEST;
    }

    private double size(double width) {
        double most = two ? (width - GAP) / 2 : beside(width) ? width - GAP - ledger.narrowest() : width;
        double high = room - head() - (beside(width) ? 0 : low() + GAP + head());
        double size = Math.min(most, Math.max(SMALLEST, high));
        return Math.max(1, Math.floor(size / side)) * side;
    }

    @Override protected double computePrefHeight(double width) {
        double w = width < 0 ? 560 : width;
        return head() + size(w) + (beside(w) ? 0 : GAP + head() + low());
    }

    @Override protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override protected double computePrefWidth(double height) {
        return 560;
    }

    @Override protected double computeMinWidth(double height) {
        return 320;
    }

    @Override protected void layoutChildren() {
        double width = getWidth();
        double size = size(width);
        double head = head();
        firstName.resizeRelocate(0, 0, two ? size : beside(width) ? size : width, head - 4);
        stack.resizeRelocate(0, head, size, size);
        if (two) {
            secondName.resizeRelocate(width - size, 0, size, head - 4);
            second.resizeRelocate(width - size, head, size, size);
        }
        if (beside(width)) {
            formula.resizeRelocate(size + GAP, 0, width - size - GAP, head - 4);
            ledger.resizeRelocate(size + GAP, head, width - size - GAP, size);
        } else {
            formula.resizeRelocate(0, head + size + GAP, width, head - 4);
            ledger.resizeRelocate(0, head + size + GAP + head, width, low());
        }
    }
}
