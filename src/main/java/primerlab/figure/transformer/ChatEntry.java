package primerlab.figure.transformer;

import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import primerlab.text.Words;

/** Where a question is typed, and a line on how the last one was read or how much the model has learned. */
final class ChatEntry extends VBox {
    private static final Words WORDS = Words.of("chat-figure");

    private final Pasted pasted = new Pasted();
    private final TextField field = new TextField();
    private final Label note = line("chat-note");
    private final Label state = line("chat-state");
    private final Consumer<String> ask;

    ChatEntry(Consumer<String> ask) {
        this.ask = ask;
        getStyleClass().add("prompt-bar");
        field.setId("prompt");
        field.setPromptText(WORDS.say("entry.hint"));
        field.setTooltip(new Tooltip(WORDS.say("entry.about")));
        field.setAccessibleText(WORDS.say("entry.about"));
        field.setTextFormatter(pasted.formatter());
        field.setOnAction(_ -> send());
        HBox.setHgrow(field, Priority.ALWAYS);
        Button button = new Button(WORDS.say("entry.ask"));
        button.setId("ask");
        button.getStyleClass().add("primary");
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(_ -> send());
        HBox row = new HBox(field, button);
        row.getStyleClass().add("prompt-line");
        getChildren().addAll(row, note, state);
        note("");
    }

    private static Label line(String id) {
        Label label = new Label();
        label.setId(id);
        label.getStyleClass().addAll("caption", "quiet");
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }

    private void send() {
        String question = field.getText();
        if (question.isBlank()) {
            note(WORDS.say("entry.empty"));
            return;
        }
        ask.accept(question);
        field.selectAll();
    }

    /** Asks as if it had been typed. */
    void type(String question) {
        field.setText(question);
        send();
    }

    /** Characters that did not fit when the question was pasted. */
    int cut() {
        return pasted.cut();
    }

    void note(String sentence) {
        if (!note.getText().equals(sentence)) {
            note.setText(sentence);
        }
        note.setVisible(!sentence.isEmpty());
        note.setManaged(!sentence.isEmpty());
    }

    /** How much the model has learned. */
    void state(String sentence) {
        if (!state.getText().equals(sentence)) {
            state.setText(sentence);
        }
    }
}
