package primerlab.figure.gan;

import javafx.css.PseudoClass;
import javafx.geometry.Orientation;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import primerlab.experiment.gan.GanSnapshot;
import primerlab.figure.frame.Actions;
import primerlab.figure.frame.Difference;
import primerlab.run.Status;
import primerlab.run.View;
import primerlab.text.Words;

/** The main picture, or two of them side by side while two runs are compared. */
final class Pictures extends HBox {
    private static final Words WORDS = Words.of("gan-figure");
    private static final Words EXPERIMENT = Words.of("gan-points");
    private static final PseudoClass ACTIVE = PseudoClass.getPseudoClass("active");

    private final GanPlane first;
    private final GanPlane second;
    private final Label firstName = name();
    private final Button secondName = new Button();
    private final VBox secondCell;
    private boolean two;

    Pictures(GanPlane first, GanPlane second, Region states, Actions actions) {
        this.first = first;
        this.second = second;
        getStyleClass().add("pictures");
        firstName.pseudoClassStateChanged(ACTIVE, true);
        secondName.getStyleClass().add("run-name");
        secondName.setId("switch-run");
        secondName.setMinWidth(0);
        secondName.setTooltip(new Tooltip(WORDS.say("picture.switch")));
        secondName.setOnAction(_ -> actions.playback().swap());
        StackPane stack = new StackPane(first.node(), states);
        VBox firstCell = new VBox(firstName, stack);
        secondCell = new VBox(secondName, second.node());
        VBox.setVgrow(stack, Priority.ALWAYS);
        VBox.setVgrow(second.node(), Priority.ALWAYS);
        for (VBox cell : new VBox[] {firstCell, secondCell}) {
            HBox.setHgrow(cell, Priority.ALWAYS);
            cell.setPrefWidth(100);
            cell.setMinWidth(0);
            cell.setFillWidth(true);
        }
        getChildren().addAll(firstCell, secondCell);
        compare(false);
    }

    private static Label name() {
        Label name = new Label();
        name.getStyleClass().add("run-name");
        name.setMinWidth(0);
        return name;
    }

    /** Whether two runs stand side by side. */
    void compare(boolean both) {
        two = both;
        for (Region node : new Region[] {firstName, secondCell}) {
            node.setManaged(both);
            node.setVisible(both);
        }
    }

    GanPlane first() {
        return first;
    }

    GanPlane second() {
        return second;
    }

    void showOther(Status active, View<GanSnapshot> other, boolean slow) {
        second.show(other.snapshot(), slow);
        firstName.setText(WORDS.say("picture.a", Difference.name(active, other.status(), EXPERIMENT)));
        secondName.setText(WORDS.say("picture.b", Difference.name(other.status(), active, EXPERIMENT)));
    }

    @Override public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override protected double computePrefHeight(double width) {
        double whole = width > 0 ? width : prefWidth(-1);
        double one = two ? (whole - getSpacing()) / 2 : whole;
        return first.node().prefHeight(one) + (two ? firstName.prefHeight(one) : 0);
    }
}
