package primerlab.figure.gan;

import java.io.IOException;
import java.nio.file.Path;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.TextInputDialog;
import javafx.scene.control.Tooltip;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.stage.FileChooser;

import primerlab.figure.part.FileChoice;
import primerlab.text.BadInput;
import primerlab.text.Words;

/** Saves the picture, the numbers or the run, and opens a run again. Whatever happens is said where the learner is looking. */
final class ExportMenu extends MenuButton {
    private static final Words WORDS = Words.of("gan-figure");
    private final Actions actions;
    private final Saver saver;

    /** Writes a file of a kind. */
    interface Saver {
        void save(String kind, Path file) throws IOException, BadInput;
    }

    ExportMenu(Actions actions, Saver saver) {
        super(WORDS.say("export"));
        this.actions = actions;
        this.saver = saver;
        setId("export");
        setTooltip(new Tooltip(WORDS.say("export.about")));
        for (String kind : new String[] {"png", "svg", "csv"}) {
            MenuItem item = item("export-" + kind, "export." + kind);
            item.setOnAction(_ -> choose(kind));
            getItems().add(item);
        }
        MenuItem copy = item("export-code", "export.code.copy");
        copy.setOnAction(_ -> {
            copy(actions.playback().code());
            actions.done(WORDS.say("export.code.copied"));
        });
        MenuItem open = item("open-code", "export.code.open");
        open.setOnAction(_ -> openCode());
        getItems().addAll(new SeparatorMenuItem(), copy, open);
    }

    private static MenuItem item(String id, String key) {
        MenuItem item = new MenuItem(WORDS.say(key));
        item.setId(id);
        return item;
    }

    static void copy(String text) {
        ClipboardContent content = new ClipboardContent();
        content.putString(text);
        Clipboard.getSystemClipboard().setContent(content);
    }

    private void choose(String kind) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(WORDS.say("export." + kind));
        chooser.setInitialFileName("gan-points." + kind);
        chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter(WORDS.say("export." + kind), "*." + kind));
        FileChoice.save(chooser, this).ifPresent(file -> save(kind, file.toPath()));
    }

    /** Writes, and says what became of it. */
    void save(String kind, Path file) {
        try {
            saver.save(kind, file);
            actions.done(WORDS.say("export.saved", file.toString()));
        } catch (IOException failed) {
            actions.attempt(() -> {
                throw new BadInput(failed.getMessage() == null ? failed.toString() : failed.getMessage(), failed);
            });
        } catch (BadInput refused) {
            actions.attempt(() -> {
                throw refused;
            });
        }
    }

    private void openCode() {
        TextInputDialog dialog = new TextInputDialog();
        dialog.initOwner(getScene() == null ? null : getScene().getWindow());
        dialog.setTitle(WORDS.say("export.code.title"));
        dialog.setHeaderText(null);
        dialog.setGraphic(null);
        dialog.setContentText(WORDS.say("export.code.prompt"));
        dialog.getEditor().setId("run-code");
        dialog.getEditor().setPrefColumnCount(40);
        dialog.showAndWait().ifPresent(code -> actions.attempt(() -> actions.playback().open(code.strip())));
    }
}
