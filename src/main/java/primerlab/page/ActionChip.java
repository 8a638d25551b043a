package primerlab.page;

import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.text.TextFlow;

import org.jspecify.annotations.Nullable;
import primerlab.lesson.Action;
import primerlab.text.BadInput;

/** A {@code do:} link in the prose. What goes wrong stands beside it, in one line, until it is pressed again. */
final class ActionChip extends Button {
    private final TextFlow around;
    private @Nullable Label said;

    ActionChip(String label, List<Action> actions, Reader reader, TextFlow around) {
        super("▸ " + label);
        this.around = around;
        getStyleClass().add("action-chip");
        setTooltip(new Tooltip(Deeds.say(actions)));
        setAccessibleText(label);
        setAccessibleHelp(Deeds.say(actions));
        setOnAction(pressed -> {
            try {
                say(null);
                reader.perform(actions);
            } catch (BadInput e) {
                say(e.getMessage());
            }
        });
    }

    private void say(@Nullable String message) {
        if (said != null) {
            around.getChildren().remove(said);
            said = null;
        }
        if (message != null) {
            Label line = new Label(message);
            line.getStyleClass().add("fault-line");
            line.setWrapText(true);
            line.maxWidthProperty().bind(around.widthProperty());
            said = line;
            around.getChildren().add(line);
        }
    }
}
