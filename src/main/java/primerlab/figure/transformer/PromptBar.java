package primerlab.figure.transformer;

import java.util.function.Consumer;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import primerlab.experiment.transformer.Reading;
import primerlab.experiment.transformer.Vocabulary;
import primerlab.text.Words;

/** Where a prompt is typed; it is asked with every key. Below it what the model reads of it, and what it answers now. */
final class PromptBar extends VBox {
    private static final Words WORDS = Words.of("transformer-figure");

    private final TextField field = new TextField();
    private final Pasted pasted = new Pasted();
    private final Label note = new Label();
    private final TokenStrip prompt = new TokenStrip("prompt-tokens");
    private final TokenStrip answer = new TokenStrip("answer-tokens");
    private final HBox answered;
    private boolean typed;
    private boolean echo;

    PromptBar(Consumer<String> ask) {
        getStyleClass().add("prompt-bar");
        field.setId("prompt");
        field.setPromptText(WORDS.say("prompt.hint"));
        field.setTooltip(new Tooltip(WORDS.say("prompt.about")));
        field.setAccessibleText(WORDS.say("prompt.about"));
        field.setTextFormatter(pasted.formatter());
        field.textProperty().addListener((_, _, text) -> {
            if (!echo) {
                typed = true;
                ask.accept(text);
            }
        });
        HBox.setHgrow(field, Priority.ALWAYS);
        Label label = label("prompt.label");
        label.setLabelFor(field);
        HBox line = new HBox(label, field);
        line.getStyleClass().add("prompt-line");
        note.setId("prompt-note");
        note.getStyleClass().addAll("caption", "quiet");
        note.setWrapText(true);
        note.setMinHeight(Region.USE_PREF_SIZE);
        answered = row("answer.label", answer);
        answer.getStyleClass().add("answer-strip");
        getChildren().addAll(line, row("tokens.label", prompt), note, answered);
        say("");
    }

    private static Label label(String key) {
        Label label = new Label(WORDS.say(key));
        label.getStyleClass().addAll("caption", "prompt-label");
        label.setMinWidth(Region.USE_PREF_SIZE);
        return label;
    }

    private static HBox row(String key, TokenStrip strip) {
        HBox.setHgrow(strip, Priority.ALWAYS);
        strip.setMinWidth(0);
        HBox row = new HBox(label(key), strip);
        row.getStyleClass().add("prompt-line");
        return row;
    }

    TokenStrip prompt() {
        return prompt;
    }

    TokenStrip answer() {
        return answer;
    }

    HBox answered() {
        return answered;
    }

    /** Puts a prompt there as if it were typed. */
    void type(String text) {
        field.setText(text);
    }

    /** @param reading null where nothing is asked */
    void show(@Nullable Reading reading, Vocabulary vocabulary) {
        int unknown = vocabulary.id("<UNK>");
        if (reading == null) {
            prompt.show(java.util.List.of(), new int[0], unknown);
            answer.show(java.util.List.of(), new int[0], unknown);
            say(WORDS.say("prompt.empty"));
            return;
        }
        if (!typed && !field.getText().equals(reading.prompt())) {
            echo = true;
            field.setText(reading.prompt());
            echo = false;
        }
        prompt.show(reading.asked().pieces(), reading.asked().ids(), unknown);
        answer.show(java.util.Arrays.stream(reading.answer()).mapToObj(vocabulary::token).toList(), reading.answer(), -1);
        say(PromptRemark.of(reading, unknown, pasted.cut()));
    }

    private void say(String sentence) {
        if (!note.getText().equals(sentence)) {
            note.setText(sentence);
        }
        note.setVisible(!sentence.isEmpty());
        note.setManaged(!sentence.isEmpty());
    }
}
