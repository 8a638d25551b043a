package primerlab.figure.transformer;

import java.util.Locale;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import primerlab.figure.frame.Spell;
import primerlab.figure.part.Motion;
import primerlab.text.Words;

/** A question and its answer, which appears token by token, and what there is to know about it. */
final class ChatBubble extends VBox {
    private static final Words WORDS = Words.of("chat-figure");
    private static final PseudoClass OPENED = PseudoClass.getPseudoClass("opened");
    private static final long TOKEN_NANOS = 90_000_000;

    private final ChatExchange exchange;
    private final Label answer = text("chat-answer");
    private final Label about = text("caption");
    private final FlowPane foot = new FlowPane();
    private final String name;
    private int shown;
    private long last;

    /**
     * @param number of it, from 1
     * @param run    which run answered where two are compared; else empty
     * @param open   shows its steps
     */
    ChatBubble(ChatExchange exchange, int number, String run, Runnable open) {
        this.exchange = exchange;
        name = run;
        setId("chat-" + number);
        getStyleClass().add("chat-exchange");
        Label question = text("chat-question");
        question.setText(shortened(exchange.reading().prompt()));
        HBox asked = new HBox(question);
        asked.setAlignment(Pos.CENTER_RIGHT);
        Button button = new Button(WORDS.say("chat.open"));
        button.setId("chat-open-" + number);
        button.setTooltip(new Tooltip(WORDS.say("chat.open.about")));
        button.setOnAction(_ -> open.run());
        about.getStyleClass().add("quiet");
        foot.getStyleClass().add("switch-row");
        foot.getChildren().addAll(button);
        foot.setVisible(false);
        about.setVisible(false);
        setAccessibleRole(AccessibleRole.TEXT);
        getChildren().addAll(asked, answer, about, foot);
        if (Motion.reduced()) {
            reveal(exchange.tokens());
        } else {
            reveal(0);
        }
    }

    private static Label text(String style) {
        Label label = new Label();
        label.getStyleClass().add(style);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }

    private static String shortened(String prompt) {
        int most = 280;
        return prompt.length() <= most ? prompt : prompt.substring(0, prompt.offsetByCodePoints(0, most / 2)) + " …";
    }

    ChatExchange exchange() {
        return exchange;
    }

    boolean complete() {
        return shown >= exchange.tokens();
    }

    void opened(boolean is) {
        pseudoClassStateChanged(OPENED, is);
    }

    /** Shows the next token when its time has come. @return true where it did */
    boolean tick(long now) {
        if (complete() || now - last < TOKEN_NANOS) {
            return false;
        }
        last = now;
        reveal(shown + 1);
        return true;
    }

    private void reveal(int tokens) {
        shown = tokens;
        String text = exchange.text(tokens);
        answer.setText((name.isEmpty() ? "" : name + ": ") + (complete() ? text.isEmpty() ? WORDS.say("chat.nothing") : text : text + " ▌"));
        if (complete()) {
            about.setText(told());
            about.setVisible(true);
            foot.setVisible(true);
            setAccessibleText(WORDS.say("chat.says", exchange.reading().prompt(), answer.getText(), about.getText()));
        }
    }

    /** How it ended, how likely it was, at which step, and how it stands to what was taught. */
    private String told() {
        String end = WORDS.say(exchange.ended() ? "chat.ended" : "chat.unended", Integer.toString(exchange.tokens()), Spell.number(Math.exp(exchange.reading().logLikelihood())),
                Spell.step(exchange.step()));
        String key = "verdict." + exchange.verdict().name().toLowerCase(Locale.ROOT).replace('_', '-');
        String verdict = exchange.step() == 0 ? WORDS.say("verdict.untrained") : WORDS.say(key, exchange.expected());
        return end + " " + verdict;
    }
}
