package primerlab.figure.part;

import javafx.animation.PauseTransition;
import javafx.geometry.Pos;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.util.Duration;

import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import primerlab.text.Words;

/** A strip of one line where the learner is looking: what happened, and at most one button that mends it. Takes no room while empty. */
public final class Toast extends HBox {
    private static final Duration BRIEF = Duration.seconds(4);
    private final Label message = new Label();
    private final Button action = new Button();
    private final Button close = new Button("", new FontIcon(Feather.X));
    private final PauseTransition timer = new PauseTransition(BRIEF);

    public Toast() {
        getStyleClass().add("toast");
        setAlignment(Pos.CENTER_LEFT);
        message.setWrapText(true);
        message.setMinHeight(Region.USE_PREF_SIZE);
        message.setMaxWidth(Double.MAX_VALUE);
        message.setAccessibleRole(AccessibleRole.TEXT);
        HBox.setHgrow(message, Priority.ALWAYS);
        action.setId("toast-action");
        action.setMinWidth(Region.USE_PREF_SIZE);
        close.setId("toast-close");
        close.getStyleClass().add("toast-close");
        close.setAccessibleText(Words.of("parts").say("toast.close"));
        close.setMinWidth(Region.USE_PREF_SIZE);
        close.setOnAction(event -> clear());
        timer.setOnFinished(event -> clear());
        getChildren().addAll(message, action, close);
        clear();
    }

    /** Something worth knowing; goes away by itself after a few seconds. */
    public void info(String sentence) {
        show(sentence, false);
        timer.playFromStart();
    }

    /** Something went wrong; stays until it is closed, cleared or replaced. */
    public void error(String sentence) {
        show(sentence, true);
    }

    /** Something went wrong, and {@code mend} sets it right. */
    public void error(String sentence, String actionText, Runnable mend) {
        show(sentence, true);
        action.setText(actionText);
        action.setOnAction(event -> {
            clear();
            mend.run();
        });
        visible(action, true);
    }

    public void clear() {
        timer.stop();
        message.setText("");
        visible(this, false);
    }

    /** Empty while nothing is shown. */
    public String text() {
        return message.getText();
    }

    private void show(String sentence, boolean error) {
        timer.stop();
        message.setText(sentence);
        getStyleClass().remove("toast-error");
        if (error) {
            getStyleClass().add("toast-error");
        }
        visible(action, false);
        visible(this, true);
        message.setAccessibleText(sentence);
        message.notifyAccessibleAttributeChanged(AccessibleAttribute.TEXT);
    }

    private static void visible(Region node, boolean show) {
        node.setVisible(show);
        node.setManaged(show);
    }
}
