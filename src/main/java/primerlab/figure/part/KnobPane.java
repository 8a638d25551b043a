package primerlab.figure.part;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.VBox;

import primerlab.run.Knob;
import primerlab.run.Settings;
import primerlab.text.BadInput;
import primerlab.text.Words;

/**
 * All knobs of an experiment, in groups: what is learned from, the networks, how it learns; rare ones behind "More". The main
 * control of a knob has the id {@code knob-NAME}; beside it stand {@code knob-NAME-field} (typed value), {@code knob-NAME-OPTION}
 * (one segment), {@code knob-NAME-reset} and {@code knob-NAME-error}. JavaFX thread only.
 */
public final class KnobPane extends VBox {
    private final Map<String, KnobRow> rows = new LinkedHashMap<>();
    private final VBox rare = new VBox();
    private final ToggleButton more = new ToggleButton();

    /** What a turned knob does. */
    public interface Turned {
        /** @throws BadInput where the value cannot be used; its message is shown at the knob and the old value stays */
        void turned(String knob, String value) throws BadInput;
    }

    /** @param words the experiment's bundle: {@code knob.NAME}, {@code .about}, {@code .unit}, {@code .OPTION} */
    public KnobPane(List<Knob> knobs, Words words, Turned turned) {
        getStyleClass().add("knobs");
        Words own = Words.of("parts");
        KnobRow.Context context = new KnobRow.Context(words, own, turned);
        Map<Knob.Group, KnobColumns> groups = new EnumMap<>(Knob.Group.class);
        KnobColumns hidden = new KnobColumns();
        for (Knob knob : knobs) {
            KnobRow row = KnobRow.of(knob, context);
            rows.put(knob.name(), row);
            KnobColumns columns = knob.rare() ? hidden : groups.computeIfAbsent(knob.group(), group -> new KnobColumns());
            columns.getChildren().add(row);
        }
        groups.forEach((group, columns) -> getChildren().add(group(heading(group, words, own), columns)));
        if (!hidden.getChildren().isEmpty()) {
            rare.getChildren().add(hidden);
            more.setId("knobs-more");
            more.getStyleClass().add("knobs-more");
            more.setOnAction(event -> open(more.isSelected(), own));
            open(false, own);
            getChildren().addAll(more, rare);
        }
    }

    /** An experiment without networks calls its knobs by what they are. */
    private static String heading(Knob.Group group, Words words, Words own) {
        String key = "knobs." + group.name().toLowerCase(java.util.Locale.ROOT);
        return words.has(key) ? words.say(key) : own.say(key);
    }

    private static Node group(String heading, KnobColumns columns) {
        Label label = new Label(heading);
        label.getStyleClass().addAll("caption", "quiet", "knob-heading");
        VBox group = new VBox(label, columns);
        group.getStyleClass().add("knob-group");
        return group;
    }

    private void open(boolean show, Words own) {
        more.setSelected(show);
        more.setText(own.say(show ? "knobs.less" : "knobs.more"));
        rare.setVisible(show);
        rare.setManaged(show);
    }

    /** Shows these values; no knob counts as turned by it. Values that were refused are forgotten. */
    public void show(Settings settings) {
        rows.forEach((name, row) -> row.show(settings.get(name)));
    }

    /** Greys a knob out with a sentence that says why it has no effect now; an empty sentence brings it back. */
    public void unavailable(String knob, String why) {
        KnobRow row = rows.get(knob);
        if (row == null) {
            throw new IllegalArgumentException("no knob " + knob);
        }
        row.unavailable(why);
    }

    /** A red line at a knob, for values that turned out bad only later. Empty takes it away. */
    public void error(String knob, String message) {
        KnobRow row = rows.get(knob);
        if (row == null) {
            throw new IllegalArgumentException("no knob " + knob);
        }
        row.error(message);
    }
}
