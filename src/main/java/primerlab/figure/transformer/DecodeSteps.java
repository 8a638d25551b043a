package primerlab.figure.transformer;

import java.util.Arrays;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import primerlab.experiment.transformer.Reading;
import primerlab.experiment.transformer.Vocabulary;
import primerlab.text.Words;

/** How far the answer has been said, token by token, up to its end. */
final class DecodeSteps extends VBox {
    private static final Words WORDS = Words.of("encoder-decoder-figure");
    private static final int WHOLE = Integer.MAX_VALUE;

    private final Label where = new Label();
    private final Runnable changed;
    private int said = WHOLE;
    private int length;

    /**
     * @param prefix of the ids of its buttons
     * @param beside more controls in their line
     */
    DecodeSteps(String prefix, Runnable changed, Node... beside) {
        this.changed = changed;
        getStyleClass().add("prompt-bar");
        where.setId(prefix + "-where");
        where.setWrapText(true);
        where.setMinHeight(Region.USE_PREF_SIZE);
        FlowPane buttons = new FlowPane(button(prefix, "start", () -> go(0)), button(prefix, "back", () -> go(Math.min(said, length) - 1)),
                button(prefix, "next", () -> go(Math.min(said, length) + 1)), button(prefix, "end", () -> go(WHOLE)));
        buttons.getStyleClass().add("step-buttons");
        buttons.getChildren().addAll(beside);
        getChildren().addAll(buttons, where);
    }

    private static Button button(String prefix, String what, Runnable then) {
        Button button = new Button(WORDS.say("decode." + what));
        button.setId(prefix + "-" + what);
        button.setTooltip(new Tooltip(WORDS.say("decode." + what + ".about")));
        button.setOnAction(_ -> then.run());
        return button;
    }

    private void go(int to) {
        said = to >= length ? WHOLE : Math.max(0, to);
        changed.run();
    }

    /** Tokens said: all there are, or fewer. */
    int said(Reading reading) {
        return Math.min(said, reading.answer().length);
    }

    /** The token that is chosen next, or was chosen last. */
    int at(Reading reading) {
        return Math.min(said, reading.answer().length - 1);
    }

    /** Back to all of it. */
    void whole() {
        said = WHOLE;
    }

    void show(@Nullable Reading reading, Vocabulary vocabulary) {
        length = reading == null ? 0 : reading.answer().length;
        String text = reading == null ? "" : sentence(reading, vocabulary);
        if (!text.equals(where.getText())) {
            where.setText(text);
        }
    }

    private String sentence(Reading reading, Vocabulary vocabulary) {
        int now = said(reading);
        int[] answer = reading.answer();
        boolean ended = answer[answer.length - 1] == vocabulary.id("<EOS>");
        if (now == answer.length) {
            return WORDS.say(ended ? "decode.ended" : "decode.unended", Integer.toString(now));
        }
        String past = String.join(" ", Arrays.stream(answer, 0, now).mapToObj(id -> Glyph.of(vocabulary.token(id))).toList());
        return WORDS.say("decode.where", Integer.toString(now + 1), Integer.toString(answer.length), ("<BOS> " + past).strip());
    }
}
