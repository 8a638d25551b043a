package primerlab.app;

import java.util.List;
import javafx.geometry.HPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import primerlab.text.Words;

/** Every key and what it does, out of the same table that the keys themselves come from. */
final class ShortcutsSheet {
    private static final Words WORDS = Words.of("app");

    private ShortcutsSheet() {}

    static Node content() {
        Node time = group("time", List.of(Deed.PLAY, Deed.STEP, Deed.BACK, Deed.RESTART, Deed.NEW_SEED, Deed.UNDO, Deed.PART_1, Deed.EXPORT));
        Node window = group("window", List.of(Deed.LIST, Deed.SEARCH, Deed.NEXT_LESSON, Deed.PREVIOUS_LESSON, Deed.THEME, Deed.LARGER, Deed.SMALLER,
                Deed.USUAL_SIZE, Deed.SETTINGS, Deed.SHORTCUTS));
        Node present = group("present", List.of(Deed.PRESENT, Deed.FORWARD, Deed.BACKWARD, Deed.BLACKOUT, Deed.NOTES));
        FlowPane columns = new FlowPane();
        columns.getStyleClass().add("shortcut-columns");
        VBox right = new VBox(window, present);
        right.getStyleClass().add("shortcut-column");
        columns.getChildren().setAll(time, right);
        return columns;
    }

    private static Node group(String name, List<Deed> deeds) {
        GridPane grid = new GridPane();
        grid.getStyleClass().add("shortcut-group");
        ColumnConstraints keys = new ColumnConstraints();
        keys.setHalignment(HPos.LEFT);
        keys.setMinWidth(Region.USE_PREF_SIZE);
        grid.getColumnConstraints().setAll(keys);
        Label heading = new Label(WORDS.say("shortcuts." + name));
        heading.getStyleClass().addAll("overline", "quiet");
        grid.add(heading, 0, 0, 2, 1);
        int row = 1;
        for (Deed deed : deeds) {
            Label key = new Label(deed == Deed.PART_1 ? "1 … 9" : deed == Deed.SHORTCUTS ? "?" : Shortcuts.shown(deed));
            key.getStyleClass().addAll("key", "mono", "caption");
            Label about = new Label(WORDS.say(deed == Deed.PART_1 ? "deed.PART" : "deed." + deed));
            about.setWrapText(true);
            grid.addRow(row++, key, about);
        }
        if (name.equals("present")) {
            Label key = new Label("Esc");
            key.getStyleClass().addAll("key", "mono", "caption");
            grid.addRow(row, key, new Label(WORDS.say("present.leave")));
        }
        return grid;
    }
}
