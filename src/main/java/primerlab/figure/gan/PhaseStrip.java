package primerlab.figure.gan;

import java.util.ArrayList;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import primerlab.experiment.gan.GanSnapshot;
import primerlab.figure.frame.Actions;
import primerlab.figure.frame.Pace;
import primerlab.run.Command;
import primerlab.text.Words;

/** One training step cut into its ten phases: where it stands, what happens there, and the buttons that go on. */
final class PhaseStrip extends VBox {
    private static final PseudoClass CURRENT = PseudoClass.getPseudoClass("current");
    private static final PseudoClass DONE = PseudoClass.getPseudoClass("done");
    private static final Words EXPERIMENT = Words.of("gan-points");
    private static final Words WORDS = Words.of("gan-figure");

    private final List<Label> steps = new ArrayList<>();
    private final Label sentence = new Label();
    private final Pace pace;
    private int shown = Integer.MIN_VALUE;

    PhaseStrip(Actions actions) {
        getStyleClass().add("phase-strip");
        setId("phases");
        HBox strip = new HBox();
        strip.getStyleClass().add("phases");
        for (int i = 0; i < Phases.count(); i++) {
            strip.getChildren().add(step(Phases.at(i), i));
        }
        strip.setAccessibleRole(AccessibleRole.TEXT);
        sentence.getStyleClass().addAll("caption", "phase-sentence");
        sentence.setWrapText(true);
        sentence.setMinHeight(Region.USE_PREF_SIZE);
        pace = new Pace(actions, true);
        FlowPane buttons = new FlowPane(
                button("step-d", "step.d", () -> actions.playback().stepWith("train-g", "off"), actions),
                button("step-g", "step.g", () -> actions.playback().stepWith("train-d", "off"), actions),
                button("phase-next", "phase.next", () -> actions.playback().stepPhase(), actions), pace);
        buttons.getStyleClass().add("step-buttons");
        getChildren().addAll(buttons, strip, sentence);
        show(-1, false);
    }

    private Label step(Phases phase, int index) {
        Label label = new Label(Integer.toString(index + 1));
        label.getStyleClass().addAll("phase", phase.ofDetective() ? "of-d" : "of-g");
        label.setMaxWidth(Double.MAX_VALUE);
        label.setTooltip(new Tooltip(EXPERIMENT.say("phase." + phase.key()) + "\n" + EXPERIMENT.say("phase." + phase.key() + ".about")));
        HBox.setHgrow(label, Priority.ALWAYS);
        steps.add(label);
        return label;
    }

    private static Button button(String id, String key, Actions.Action action, Actions actions) {
        Button button = new Button(WORDS.say(key));
        button.setId(id);
        button.setTooltip(new Tooltip(WORDS.say(key + ".about")));
        button.setOnAction(_ -> actions.attempt(action));
        return button;
    }

    void update(GanSnapshot snapshot, Command.Pace now, boolean playing) {
        pace.show(now);
        boolean fast = playing && !now.phases() && Double.isInfinite(now.perSecond());
        show(fast ? -1 : Phases.shown(snapshot), fast);
    }

    private void show(int index, boolean fast) {
        int key = fast ? -2 : index;
        if (key == shown) {
            return;
        }
        shown = key;
        for (int i = 0; i < steps.size(); i++) {
            Label label = steps.get(i);
            label.pseudoClassStateChanged(CURRENT, i == index);
            label.pseudoClassStateChanged(DONE, i < index);
            label.setText(i == index ? (i + 1) + "  " + EXPERIMENT.say("phase." + Phases.at(i).key()) : Integer.toString(i + 1));
            // The phase on view needs room for its name; the others share the rest.
            label.setMinWidth(i == index ? Region.USE_PREF_SIZE : 0);
        }
        sentence.setText(index >= 0 ? EXPERIMENT.say("phase." + Phases.at(index).key() + ".about")
                : WORDS.say(fast ? "phases.fast" : "phases.rest"));
        setAccessibleText(sentence.getText());
    }
}
