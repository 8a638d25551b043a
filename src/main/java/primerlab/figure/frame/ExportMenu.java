package primerlab.figure.frame;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
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
public final class ExportMenu extends MenuButton {
    private static final Words WORDS = Words.of("frame");
    private final Actions actions;
    private final Saver saver;
    private final String figure;

    /** Writes a file of a kind. */
    @FunctionalInterface
    public interface Saver {
        void save(String kind, Path file) throws IOException, BadInput;
    }

    /**
     * @param figure its name: the first part of the names of files
     * @param kinds  of files that it can save: {@code png}, {@code svg}, {@code csv}
     */
    public ExportMenu(String figure, List<String> kinds, Actions actions, Saver saver) {
        super(WORDS.say("export"));
        this.actions = actions;
        this.saver = saver;
        this.figure = figure;
        setId("export");
        setAccessibleText(getText());
        setTooltip(new Tooltip(WORDS.say("export.about")));
        for (String kind : kinds) {
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

    private static void copy(String text) {
        ClipboardContent content = new ClipboardContent();
        content.putString(text);
        Clipboard.getSystemClipboard().setContent(content);
    }

    private void choose(String kind) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(WORDS.say("export." + kind));
        chooser.setInitialFileName(figure + "." + kind);
        chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter(WORDS.say("export." + kind), "*." + kind));
        FileChoice.save(chooser, this).ifPresent(file -> save(kind, file.toPath()));
    }

    /** Writes, and says what became of it. */
    public void save(String kind, Path file) {
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
