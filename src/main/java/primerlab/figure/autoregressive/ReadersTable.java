package primerlab.figure.autoregressive;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.HPos;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import primerlab.experiment.autoregressive.ReaderKind;
import primerlab.experiment.autoregressive.ReadersSnapshot;
import primerlab.figure.frame.Spell;
import primerlab.text.Words;

/** What the paper reports (van den Oord, Kalchbrenner, Kavukcuoglu 2016, tables 4 and 5), beside what is measured here and now, and why the two cannot be compared. */
final class ReadersTable extends VBox {
    private static final Words WORDS = Words.of("readers-figure");
    /** Binarised MNIST, nats an image, and CIFAR-10, bits a dimension; empty where the paper has none. The last line has no reader of ours. */
    private static final String[][] PAPER = {{"81.30", "3.14"}, {"80.54", "3.07"}, {"80.75", "3.00"}, {"79.20", ""}};
    private static final int OURS = 3;

    private final GridPane grid = new GridPane();
    private final List<Label> ours = new ArrayList<>();

    ReadersTable() {
        setId("table");
        getStyleClass().add("readers-table");
        grid.getStyleClass().add("readers-grid");
        String[] heads = {"reader", "mnist", "cifar", "nats", "train", "draw"};
        for (int col = 0; col < heads.length; col++) {
            Label head = new Label(WORDS.say("table." + heads[col]));
            head.getStyleClass().addAll("quiet", "readers-table-head");
            head.setWrapText(true);
            head.setMinHeight(Region.USE_PREF_SIZE);
            head.setAlignment(col == 0 ? Pos.BOTTOM_LEFT : Pos.BOTTOM_RIGHT);
            head.setMaxWidth(Double.MAX_VALUE);
            head.setTextAlignment(col == 0 ? javafx.scene.text.TextAlignment.LEFT : javafx.scene.text.TextAlignment.RIGHT);
            grid.add(head, col, 0);
            ColumnConstraints width = new ColumnConstraints();
            width.setPercentWidth(col == 0 ? 25 : 15);
            width.setHgrow(Priority.ALWAYS);
            width.setHalignment(col == 0 ? HPos.LEFT : HPos.RIGHT);
            grid.getColumnConstraints().add(width);
        }
        for (int row = 0; row < PAPER.length; row++) {
            Label name = new Label(row < ReaderKind.values().length ? ReadersStyle.values()[row].label() + (row == ReaderKind.values().length - 1
                    ? WORDS.say("table.one-layer") : "") : WORDS.say("table.seven-layers"));
            name.setWrapText(true);
            name.setMinHeight(Region.USE_PREF_SIZE);
            grid.add(name, 0, row + 1);
            grid.add(number(PAPER[row][0]), 1, row + 1);
            grid.add(number(PAPER[row][1]), 2, row + 1);
            for (int col = 0; col < OURS && row < ReaderKind.values().length; col++) {
                Label label = number("–");
                label.getStyleClass().add("ours");
                ours.add(label);
                grid.add(label, 3 + col, row + 1);
            }
        }
        Label title = new Label(WORDS.say("table.title"));
        title.getStyleClass().add("picture-title");
        title.setWrapText(true);
        Label sentence = new Label(WORDS.say("table.sentence"));
        sentence.getStyleClass().add("caption");
        for (Label label : List.of(title, sentence)) {
            label.setWrapText(true);
            label.setMinHeight(Region.USE_PREF_SIZE);
        }
        getChildren().addAll(title, grid, sentence);
    }

    private static Label number(String text) {
        Label label = new Label(text);
        label.getStyleClass().addAll("mono", "readers-number");
        return label;
    }

    void update(ReadersSnapshot snapshot) {
        for (ReadersSnapshot.One reader : snapshot.readers()) {
            int at = reader.kind().ordinal() * OURS;
            ours.get(at).setText(snapshot.masks() ? Spell.number(reader.nats()) : WORDS.say("table.none"));
            ours.get(at + 1).setText(ReadersColumn.millis(reader.secondsPerImage()));
            ours.get(at + 2).setText(ReadersColumn.millis(reader.drawingSeconds()));
        }
    }
}
