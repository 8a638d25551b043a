package primerlab.figure.transformer;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import primerlab.experiment.transformer.AttentionView.Kind;
import primerlab.experiment.transformer.Reading;
import primerlab.figure.frame.Cards;
import primerlab.figure.part.MatrixBoard;
import primerlab.figure.part.TitledPicture;
import primerlab.text.Words;

/** One answer opened into the primer's steps a) to i), each with that answer's own numbers. */
final class ChatSteps extends VBox {
    private static final Words WORDS = Words.of("chat-figure");
    private static final List<String> STEPS = List.of("a", "b", "c", "d", "e", "f", "g", "h", "i");

    private final Label title = text("picture-title");
    private final Label about = text("caption");
    private final Label prompt = text("chat-question");
    private final ToggleGroup group = new ToggleGroup();
    private final VBox content = new VBox();
    private final TokenStrip tokens = new TokenStrip("chat-tokens");
    private final RowsBoard rows;
    private final AttentionBoard attention;
    private final SeqChooser chooser = new SeqChooser(this::draw);
    private final SeqStream stream;
    private final DecodeSteps decode = new DecodeSteps("chat-decode", this::draw);
    private final DecodeBars bars;
    private String step = "a";
    private @Nullable ChatExchange exchange;

    ChatSteps(Cards cards) {
        setId("steps");
        getStyleClass().add("merges");
        rows = new RowsBoard(cards);
        attention = new AttentionBoard("chat-board", cards, this::draw);
        attention.room(420);
        stream = new SeqStream("chat-stream", cards);
        bars = new DecodeBars("chat-bars", cards);
        FlowPane buttons = new FlowPane();
        buttons.getStyleClass().add("chat-steps");
        for (String each : STEPS) {
            ToggleButton button = new ToggleButton(WORDS.say("step." + each));
            button.setId("chat-step-" + each);
            button.setTooltip(new Tooltip(WORDS.say("step." + each + ".about")));
            button.setToggleGroup(group);
            button.setUserData(each);
            button.setSelected(each.equals(step));
            buttons.getChildren().add(button);
        }
        group.selectedToggleProperty().addListener((_, was, now) -> {
            if (now == null) {
                group.selectToggle(was);
            } else if (!step.equals(now.getUserData())) {
                step = (String) now.getUserData();
                draw();
            }
        });
        content.getStyleClass().add("plots");
        about.setId("chat-step-about");
        title.setText(WORDS.say("steps.none"));
        getChildren().addAll(title, buttons, about, content);
        draw();
    }

    private static Label text(String style) {
        Label label = new Label();
        label.getStyleClass().add(style);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }

    void open(ChatExchange which) {
        exchange = which;
        decode.whole();
        title.setText(WORDS.say("steps.title", which.reading().prompt().codePoints().limit(80).collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString(),
                primerlab.figure.frame.Spell.step(which.step())));
        draw();
    }

    boolean isOpen() {
        return exchange != null;
    }

    /** The picture on view, for a file. */
    TitledPicture<?> picture() {
        return switch (step) {
            case "c", "d" -> rows.node();
            case "f" -> stream.lengths();
            case "i" -> bars.node();
            default -> attention.node();
        };
    }

    MatrixBoard board() {
        return attention.node();
    }

    private void draw() {
        ChatExchange now = exchange;
        about.setText(WORDS.say("step." + step + ".about"));
        content.getChildren().setAll(now == null ? List.<Node>of() : nodes(now));
    }

    private List<Node> nodes(ChatExchange now) {
        Reading reading = now.reading();
        chooser.show(reading);
        return switch (step) {
            case "a" -> {
                prompt.setText(reading.prompt());
                yield List.of(prompt);
            }
            case "b" -> {
                tokens.show(reading.asked().pieces(), reading.asked().ids(), now.vocabulary().id("<UNK>"));
                yield List.of(tokens);
            }
            case "c", "d" -> {
                rows.show(reading.source());
                yield List.of(rows.node());
            }
            case "e" -> attention(reading, Kind.ENCODER);
            case "f" -> {
                stream.show(reading);
                yield List.of(stream.lengths(), stream.inside());
            }
            case "g" -> attention(reading, Kind.DECODER);
            case "h" -> attention(reading, Kind.CROSS);
            default -> {
                decode.show(reading, now.vocabulary());
                bars.show(reading, now.vocabulary(), decode.at(reading));
                yield List.of(decode, bars.node());
            }
        };
    }

    private List<Node> attention(Reading reading, Kind kind) {
        attention.show(reading, new Looked(kind, chooser.layer(), chooser.head()).within(reading), reading.target().size());
        return List.of(chooser, attention.node());
    }
}
