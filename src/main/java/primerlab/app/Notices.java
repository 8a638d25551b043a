package primerlab.app;

import java.util.ArrayDeque;
import java.util.Deque;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

import org.kordamp.ikonli.feather.Feather;
import primerlab.text.Words;

/** One quiet line above the transport bar for what the learner should know. It stays until it is put away; the next one waits. */
final class Notices extends HBox {
    private static final Words WORDS = Words.of("app");
    private static final int MOST = 8;

    private record Notice(String line, String details) {}

    private final Label line = new Label();
    private final Button copy = new Button(WORDS.say("notice.copy"));
    private final Deque<Notice> waiting = new ArrayDeque<>();

    Notices(Look look) {
        setId("notice");
        getStyleClass().add("notice");
        setAlignment(Pos.CENTER_LEFT);
        line.setWrapText(true);
        line.setMinHeight(Region.USE_PREF_SIZE);
        line.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(line, Priority.ALWAYS);
        copy.setId("notice-copy");
        copy.getStyleClass().add("flat");
        copy.setMinWidth(Region.USE_PREF_SIZE);
        copy.setOnAction(pressed -> copyToClipboard(waiting.getFirst().details()));
        Button away = new Button("", look.icon(Feather.X));
        away.setId("notice-close");
        away.getStyleClass().addAll("flat", "icon-button");
        away.setMinWidth(Region.USE_PREF_SIZE);
        away.setAccessibleText(WORDS.say("notice.close"));
        away.setTooltip(new Tooltip(WORDS.say("notice.close")));
        away.setOnAction(pressed -> {
            waiting.removeFirst();
            next();
        });
        getChildren().setAll(line, copy, away);
        next();
    }

    void say(String sentence) {
        say(sentence, "");
    }

    /** @param details for whoever can mend it; empty where the sentence says all */
    void say(String sentence, String details) {
        boolean known = waiting.stream().anyMatch(notice -> notice.line().equals(sentence));
        if (!known && waiting.size() < MOST) {
            waiting.addLast(new Notice(sentence, details));
            next();
        }
    }

    static void copyToClipboard(String text) {
        ClipboardContent content = new ClipboardContent();
        content.putString(text);
        Clipboard.getSystemClipboard().setContent(content);
    }

    private void next() {
        Notice now = waiting.peekFirst();
        setVisible(now != null);
        setManaged(now != null);
        if (now != null) {
            line.setText(now.line());
            line.setAccessibleText(now.line());
            copy.setVisible(!now.details().isEmpty());
            copy.setManaged(!now.details().isEmpty());
        }
    }
}
