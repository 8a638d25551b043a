package primerlab.figure.density;

import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;

import primerlab.figure.frame.Actions;
import primerlab.figure.frame.Difference;
import primerlab.run.Status;
import primerlab.run.View;
import primerlab.text.Words;

/** While two runs are compared: what each is called, and the button that makes the other one the active one. */
final class Runs extends FlowPane {
    private final Label first = new Label();
    private final Button second = new Button();
    private final Words figure;
    private final Words experiment;

    /** @param figure its bundle: {@code run.a}, {@code run.b} and {@code run.switch} */
    Runs(Words figure, Words experiment, Actions actions) {
        super(8, 4);
        this.figure = figure;
        this.experiment = experiment;
        first.getStyleClass().addAll("run-name");
        first.pseudoClassStateChanged(PseudoClass.getPseudoClass("active"), true);
        second.getStyleClass().add("run-name");
        second.setId("switch-run");
        second.setTooltip(new Tooltip(figure.say("run.switch")));
        second.setOnAction(_ -> actions.playback().swap());
        getChildren().addAll(first, second);
        managedProperty().bind(visibleProperty());
        visibleProperty().bind(actions.playback().comparing());
    }

    void show(Status active, View<?> other) {
        first.setText(figure.say("run.a", Difference.name(active, other.status(), experiment)));
        second.setText(figure.say("run.b", Difference.name(other.status(), active, experiment)));
    }
}
