package primerlab.figure.transformer;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.HPos;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

import org.jspecify.annotations.Nullable;
import primerlab.experiment.transformer.LstmView;
import primerlab.experiment.transformer.Reading;
import primerlab.experiment.transformer.TransformerSnapshot;
import primerlab.figure.frame.Spell;
import primerlab.text.Words;

/** What differs between the two by construction, and what was measured. */
final class SeqTable extends GridPane {
    private static final Words WORDS = Words.of("encoder-decoder-figure");
    private static final List<String> ROWS = List.of("sequence", "path", "weights", "steps", "speed", "exact");
    private static final double[] SHARES = {52, 24, 24};

    private final List<Label> cells = new ArrayList<>();

    SeqTable() {
        setId("lstm-table");
        getStyleClass().add("seq-table");
        for (double share : SHARES) {
            ColumnConstraints column = new ColumnConstraints();
            column.setPercentWidth(share);
            column.setHgrow(Priority.ALWAYS);
            column.setHalignment(getColumnConstraints().isEmpty() ? HPos.LEFT : HPos.RIGHT);
            getColumnConstraints().add(column);
        }
        add(label("rival.transformer", "quiet"), 1, 0);
        add(label("rival.lstm", "quiet"), 2, 0);
        for (int row = 0; row < ROWS.size(); row++) {
            String about = WORDS.say("table." + ROWS.get(row) + ".about");
            Label name = label("table." + ROWS.get(row), "caption");
            name.setTooltip(new Tooltip(about));
            add(name, 0, row + 1);
            for (int col = 1; col <= 2; col++) {
                Label cell = new Label("–");
                cell.getStyleClass().add("mono");
                cell.setTooltip(new Tooltip(about));
                cells.add(cell);
                add(cell, col, row + 1);
            }
        }
    }

    private static Label label(String key, String style) {
        Label label = new Label(WORDS.say(key));
        label.getStyleClass().add(style);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }

    void show(TransformerSnapshot snapshot, LstmView lstm, @Nullable Reading reading) {
        int prompt = reading == null ? 0 : reading.source().size();
        int answer = reading == null ? 0 : reading.target().size();
        int layers = reading == null ? 0 : reading.attentions().size() / 3;
        String[] values = {
                reading == null ? "–" : Integer.toString(2 * layers), reading == null ? "–" : Integer.toString(prompt + answer),
                reading == null ? "–" : "1", reading == null ? "–" : Integer.toString(prompt + answer - 1),
                Spell.step(lstm.transformerWeights()), Spell.step(lstm.weights()),
                milliseconds(lstm.transformerStep()), milliseconds(lstm.step()),
                rate(lstm.transformerStep()), rate(lstm.step()),
                Spell.percent(snapshot.exact()), Spell.percent(lstm.exact())};
        for (int i = 0; i < values.length; i++) {
            if (!cells.get(i).getText().equals(values[i])) {
                cells.get(i).setText(values[i]);
            }
        }
    }

    private static String milliseconds(double step) {
        return Double.isNaN(step) ? "–" : Spell.brief(1000 * step) + " ms";
    }

    private static String rate(double step) {
        return Double.isNaN(step) ? "–" : Spell.step(Math.round(1 / step)) + "/s";
    }
}
