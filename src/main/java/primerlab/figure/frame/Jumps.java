package primerlab.figure.frame;

import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;

import primerlab.text.Words;

/** The parts of the figure by name, always in view at its foot: a press brings a part into view. */
final class Jumps extends FlowPane {
    private static final Words WORDS = Words.of("frame");

    /** @param figure its bundle: {@code part.NAME} */
    Jumps(List<String> parts, Words figure, Consumer<String> show) {
        getStyleClass().add("jumps");
        setAccessibleText(WORDS.say("jumps.about"));
        for (int i = 0; i < parts.size(); i++) {
            String part = parts.get(i);
            Button button = new Button(figure.say("part." + part));
            button.setId("jump-" + part);
            button.getStyleClass().add("jump");
            button.setTooltip(new Tooltip(WORDS.say("jump.about", Integer.toString(i + 1))));
            button.setOnAction(_ -> show.accept(part));
            getChildren().add(button);
        }
    }
}
