package primerlab.figure.frame;

import java.util.List;
import javafx.scene.control.Toggle;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;

import org.jspecify.annotations.Nullable;
import primerlab.run.Command;
import primerlab.text.Words;

/** How fast time runs: fewer steps a second, never other maths. */
public final class Pace extends HBox {
    public static final Command.Pace FULL = Command.Pace.FULL;
    public static final Command.Pace SLOW = new Command.Pace(8, false);
    public static final Command.Pace PHASES = new Command.Pace(1.25, true);
    private static final Words WORDS = Words.of("frame");

    private final ToggleGroup group = new ToggleGroup();
    private boolean echo;

    /** @param phases whether a step can be cut into its phases */
    public Pace(Actions actions, boolean phases) {
        setId("pace");
        getStyleClass().add("segments");
        List<String> names = phases ? List.of("full", "slow", "phases") : List.of("full", "slow");
        List<Command.Pace> paces = List.of(FULL, SLOW, PHASES);
        for (int i = 0; i < names.size(); i++) {
            Command.Pace pace = paces.get(i);
            ToggleButton button = new ToggleButton(WORDS.say("pace." + names.get(i)));
            button.setId("pace-" + names.get(i));
            button.getStyleClass().add(i == 0 ? "left-pill" : i == names.size() - 1 ? "right-pill" : "center-pill");
            button.setTooltip(new Tooltip(WORDS.say("pace." + names.get(i) + ".about")));
            button.setToggleGroup(group);
            button.setUserData(pace);
            getChildren().add(button);
        }
        // Not by the buttons' actions: the arrow keys choose among them without one.
        group.selectedToggleProperty().addListener((_, was, chosen) -> {
            if (echo) {
                return;
            }
            if (chosen == null) {
                select(was);
            } else {
                actions.playback().pace((Command.Pace) chosen.getUserData());
            }
        });
    }

    /** Marks the pace that is in force, also when a lesson's link set it. */
    public void show(Command.Pace now) {
        Command.Pace kind = now.phases() ? PHASES : Double.isInfinite(now.perSecond()) ? FULL : SLOW;
        // A gentle start is none of these: the transport bar names it.
        select(now.gently() ? null : group.getToggles().stream().filter(toggle -> toggle.getUserData().equals(kind)).findFirst().orElse(null));
    }

    private void select(@Nullable Toggle toggle) {
        echo = true;
        group.selectToggle(toggle);
        echo = false;
    }
}
