package primerlab.page;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

import primerlab.lesson.Inline;
import primerlab.text.BadInput;

/** Inlines set as lines of text with chips, links and formulas among them. */
final class RunningText {
    private static final String CLOSING = ".,;:!?)’”…";

    private final Reader reader;

    RunningText(Reader reader) {
        this.reader = reader;
    }

    TextFlow of(List<Inline> text) {
        TextFlow flow = new TextFlow();
        flow.getStyleClass().add("running-text");
        List<Node> nodes = new ArrayList<>();
        add(text, List.of(), nodes, flow);
        flow.getChildren().setAll(nodes);
        flow.setAccessibleText(Inline.readable(text));
        return flow;
    }

    private void add(List<Inline> pieces, List<String> styles, List<Node> nodes, TextFlow flow) {
        for (Inline piece : pieces) {
            switch (piece) {
                case Inline.Words(String words) -> words(words, styles, nodes);
                case Inline.Code(String code) -> nodes.add(text(code, with(styles, "code-run")));
                case Inline.Emphasis(var inner) -> add(inner, with(styles, "emphasis"), nodes, flow);
                case Inline.Strong(var inner) -> add(inner, with(styles, "strong"), nodes, flow);
                case Inline.LineBreak() -> nodes.add(new Text("\n"));
                case Inline.Formula(String latex) -> nodes.add(formula(latex));
                case Inline.Do(String label, var actions) -> nodes.add(new ActionChip(label, actions, reader, flow));
                case Inline.Term(String label, String term) -> nodes.add(new TermLink(label, term, reader));
                case Inline.To(String label, String lesson) -> nodes.add(new LessonLink(label, lesson, reader));
                case Inline.Broken(String label, var fault) -> {
                    nodes.add(text(label, with(styles, "broken-text")));
                    Label why = new Label(fault.toString());
                    why.getStyleClass().add("fault-line");
                    why.setWrapText(true);
                    why.maxWidthProperty().bind(flow.widthProperty());
                    nodes.add(why);
                }
            }
        }
    }

    /** A point or comma after a chip or a formula stays on its line: the line breaker would part them. */
    private static void words(String words, List<String> styles, List<Node> nodes) {
        int held = 0;
        while (held < words.length() && CLOSING.indexOf(words.charAt(held)) >= 0) {
            held++;
        }
        if (held > 0 && !nodes.isEmpty() && !(nodes.getLast() instanceof Text)) {
            // A label, not a text: HBox takes a text's baseline for the top of it.
            Label point = new Label(words.substring(0, held));
            point.getStyleClass().addAll(styles);
            HBox together = new HBox(nodes.removeLast(), point);
            together.getStyleClass().add("held-together");
            together.setAlignment(Pos.BASELINE_LEFT);
            nodes.add(together);
        } else {
            held = 0;
        }
        if (held < words.length()) {
            nodes.add(text(words.substring(held), styles));
        }
    }

    private static Node formula(String latex) {
        try {
            return new FormulaView(latex, false);
        } catch (BadInput e) {
            // The reader of the lesson has judged every formula by the same rules.
            return text(latex, List.of("broken-text"));
        }
    }

    private static Text text(String words, List<String> styles) {
        Text text = new Text(words);
        text.getStyleClass().add("words");
        text.getStyleClass().addAll(styles);
        return text;
    }

    private static List<String> with(List<String> styles, String one) {
        List<String> more = new ArrayList<>(styles);
        more.add(one);
        return more;
    }
}
