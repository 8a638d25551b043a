package primerlab.figure.transformer;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import primerlab.experiment.transformer.Examples;
import primerlab.text.Words;

/** The conversation so far, the newest at the foot. */
final class ChatTalk extends ScrollPane {
    /** Older ones are let go: each holds all the matrices of its answer. */
    static final int MOST = 40;
    private static final Words WORDS = Words.of("chat-figure");
    private static final int PROPOSED = 4;

    private final VBox column = new VBox();
    private final Label empty = new Label(WORDS.say("talk.empty"));
    private final FlowPane proposals = new FlowPane();
    private final List<ChatBubble> bubbles = new ArrayList<>();
    private final Consumer<String> ask;
    private String proposed = "";
    private int count;

    ChatTalk(Consumer<String> ask) {
        this.ask = ask;
        setId("talk");
        getStyleClass().add("chat-talk");
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        setAccessibleText(WORDS.say("talk.about"));
        empty.setId("talk-empty");
        empty.setWrapText(true);
        empty.setMinHeight(Region.USE_PREF_SIZE);
        proposals.getStyleClass().add("step-buttons");
        column.getStyleClass().add("chat-column");
        column.getChildren().addAll(empty, proposals);
        setContent(column);
    }

    /** What is saved as a picture: all of it, also what is scrolled away. */
    VBox column() {
        return column;
    }

    List<ChatExchange> exchanges() {
        return bubbles.stream().map(ChatBubble::exchange).toList();
    }

    /** A few questions of the data to begin with. */
    void propose(Examples examples) {
        if (proposed.equals(examples.name()) || examples.all().isEmpty()) {
            return;
        }
        proposed = examples.name();
        proposals.getChildren().clear();
        int trained = Math.max(1, examples.trained());
        for (int i = 0; i < PROPOSED; i++) {
            String question = examples.all().get(i * trained / PROPOSED).prompt();
            Button button = new Button(question);
            button.setId("propose-" + (i + 1));
            button.setWrapText(true);
            button.setOnAction(_ -> ask.accept(question));
            proposals.getChildren().add(button);
        }
    }

    /** @param run which run it is where two are compared, else empty */
    ChatBubble add(ChatExchange exchange, String run, Consumer<ChatBubble> open) {
        count++;
        ChatBubble[] self = new ChatBubble[1];
        ChatBubble bubble = new ChatBubble(exchange, count, run, () -> open.accept(self[0]));
        self[0] = bubble;
        bubbles.add(bubble);
        column.getChildren().remove(empty);
        column.getChildren().remove(proposals);
        column.getChildren().add(bubble);
        if (bubbles.size() > MOST) {
            column.getChildren().remove(bubbles.removeFirst());
        }
        toFoot();
        return bubble;
    }

    void opened(ChatBubble now) {
        bubbles.forEach(bubble -> bubble.opened(bubble.equals(now)));
    }

    /** Once a frame. */
    void tick(long now) {
        for (ChatBubble bubble : bubbles) {
            if (!bubble.complete()) {
                if (bubble.tick(now)) {
                    toFoot();
                }
                return;
            }
        }
    }

    private void toFoot() {
        Platform.runLater(() -> setVvalue(1));
    }
}
