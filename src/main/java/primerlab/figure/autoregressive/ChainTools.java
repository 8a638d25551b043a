package primerlab.figure.autoregressive;

import java.util.Locale;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Toggle;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import primerlab.text.Words;

/** What a click on the picture does: look, overwrite, or draw the upper half; and the way back. */
final class ChainTools extends VBox {
    private static final Words WORDS = Words.of("chain-rule-figure");

    /** What the hand holds. */
    enum Tool { LOOK, OVERWRITE, TOP }

    /** What the learner asks for. */
    interface Wishes {
        void tool(Tool tool);

        void undo();

        void clear();

        void complete();
    }

    private final ToggleGroup group = new ToggleGroup();
    private final Button undo = ChainControls.button("chain-undo", "undo");
    private final Button clear = ChainControls.button("chain-clear", "clear");
    private final Button complete = ChainControls.button("chain-complete", "complete");
    private final Label about = new Label();

    ChainTools(Wishes wishes) {
        getStyleClass().add("chain-controls");
        HBox row = new HBox();
        row.setId("chain-tools");
        row.getStyleClass().add("segments");
        for (Tool tool : Tool.values()) {
            String key = "tool." + tool.name().toLowerCase(Locale.ROOT);
            ToggleButton button = ChainControls.toggle("chain-" + key.replace('.', '-'), key);
            button.getStyleClass().add(tool == Tool.LOOK ? "left-pill" : tool == Tool.TOP ? "right-pill" : "center-pill");
            button.setUserData(tool);
            button.setToggleGroup(group);
            row.getChildren().add(button);
        }
        select(Tool.LOOK);
        group.selectedToggleProperty().addListener((_, was, now) -> chosen(was, now, wishes));
        undo.setOnAction(_ -> wishes.undo());
        clear.setOnAction(_ -> wishes.clear());
        complete.setOnAction(_ -> wishes.complete());
        about.getStyleClass().addAll("caption", "quiet");
        about.setWrapText(true);
        about.setMinHeight(Region.USE_PREF_SIZE);
        FlowPane bar = new FlowPane(row, undo, clear, complete);
        bar.getStyleClass().add("step-buttons");
        getChildren().addAll(bar, about);
        say();
    }

    private void chosen(Toggle was, @Nullable Toggle now, Wishes wishes) {
        if (now == null) {
            group.selectToggle(was);
        } else {
            say();
            wishes.tool(tool());
        }
    }

    private void say() {
        about.setText(WORDS.say("tool." + tool().name().toLowerCase(Locale.ROOT) + ".about"));
    }

    Tool tool() {
        return (Tool) group.getSelectedToggle().getUserData();
    }

    void select(Tool tool) {
        group.getToggles().stream().filter(toggle -> toggle.getUserData() == tool).forEach(group::selectToggle);
    }

    void update(boolean canUndo, boolean canClear, boolean canComplete) {
        undo.setDisable(!canUndo);
        clear.setDisable(!canClear);
        complete.setDisable(!canComplete);
    }
}
