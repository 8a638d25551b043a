package primerlab.figure.gan;

import java.util.List;
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
import primerlab.run.View;
import primerlab.text.Words;

/** The main picture, or two of them side by side while two runs are compared: A left, B right, under one title. */
final class Pictures extends VBox {
    private static final Words EXPERIMENT = Words.of("gan-points");
    private static final Words WORDS = Words.of("gan-figure");
    private static final PseudoClass ACTIVE = PseudoClass.getPseudoClass("active");

    private final GanPlane first;
    private final GanPlane second;
    private final Label title = new Label();
    private final Button firstName;
    private final Button secondName;
    private final VBox firstCell;
    private final VBox secondCell;
    private final HBox row = new HBox();
    private boolean two;

    /** @param first of the active run, whichever of the two that is */
    Pictures(GanPlane first, GanPlane second, Region states, Actions actions) {
        this.first = first;
        this.second = second;
        getStyleClass().add("pictures-titled");
        row.getStyleClass().add("pictures");
        title.getStyleClass().add("picture-title");
        title.setWrapText(true);
        title.setMinHeight(Region.USE_PREF_SIZE);
        firstName = name(actions);
        firstName.pseudoClassStateChanged(ACTIVE, true);
        secondName = name(actions);
        secondName.setId("switch-run");
        secondName.setTooltip(new Tooltip(WORDS.say("picture.switch")));
        StackPane stack = new StackPane(first.node(), states);
        stack.setMinHeight(0);
        firstCell = new VBox(firstName, stack);
        secondCell = new VBox(secondName, second.node());
        VBox.setVgrow(stack, Priority.ALWAYS);
        VBox.setVgrow(second.node(), Priority.ALWAYS);
        for (VBox cell : new VBox[] {firstCell, secondCell}) {
            HBox.setHgrow(cell, Priority.ALWAYS);
            cell.setPrefWidth(100);
            cell.setMinWidth(0);
            cell.setFillWidth(true);
        }
        row.getChildren().addAll(firstCell, secondCell);
        VBox.setVgrow(row, Priority.ALWAYS);
        getChildren().addAll(title, row);
        compare(false);
    }

    /** Both are buttons of one height; pressing that of the other run changes over to it. */
    private Button name(Actions actions) {
        Button name = new Button();
        name.getStyleClass().add("run-name");
        name.setMinWidth(0);
        name.setMinHeight(Region.USE_PREF_SIZE);
        name.setWrapText(true);
        name.setMaxWidth(Double.MAX_VALUE);
        name.setOnAction(_ -> {
            if (name.equals(secondName)) {
                actions.playback().swap();
            }
        });
        return name;
    }

    /** Whether two runs stand side by side. */
    void compare(boolean both) {
        two = both;
        for (Region node : new Region[] {title, firstName, secondCell}) {
            node.setManaged(both);
            node.setVisible(both);
        }
        first.titled(!both);
        second.titled(!both);
    }

    GanPlane first() {
        return first;
    }

    GanPlane second() {
        return second;
    }

    /** @param fork whether the active run is the later one, B */
    void showOther(View<GanSnapshot> active, View<GanSnapshot> other, boolean slow, boolean fork) {
        second.show(other.snapshot(), slow);
        title.setText(Difference.steered(first.title(), fork));
        firstName.setText(Difference.title(fork, active, other, EXPERIMENT));
        secondName.setText(Difference.title(!fork, other, active, EXPERIMENT));
        List<VBox> order = fork ? List.of(secondCell, firstCell) : List.of(firstCell, secondCell);
        if (!row.getChildren().equals(order)) {
            row.getChildren().setAll(order);
        }
    }

    @Override public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override protected double computePrefHeight(double width) {
        double whole = width > 0 ? width : prefWidth(-1);
        double one = two ? (whole - row.getSpacing()) / 2 : whole;
        return first.node().prefHeight(one) + (two ? firstName.prefHeight(one) + title.prefHeight(whole) + getSpacing() : 0);
    }
}
