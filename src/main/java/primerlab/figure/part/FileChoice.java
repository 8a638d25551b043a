package primerlab.figure.part;

import java.io.File;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.Window;

import org.jspecify.annotations.Nullable;

/** How a control asks for a file: by the system's dialog, or by what its window carries in its place where there are no dialogs. */
@FunctionalInterface
public interface FileChoice {
    /** @return empty where nothing was chosen */
    Optional<File> ask(FileChooser chooser, boolean saving);

    /** From now on controls of this window ask in this way. */
    static void install(Window window, FileChoice own) {
        window.getProperties().put(FileChoice.class, own);
    }

    /** Which file to read. @param beside the control that asks */
    static Optional<File> open(FileChooser chooser, Node beside) {
        return ask(chooser, beside, false);
    }

    /** Which file to write. @param beside the control that asks */
    static Optional<File> save(FileChooser chooser, Node beside) {
        return ask(chooser, beside, true);
    }

    /** Which folder to read. @param beside the control that asks */
    static Optional<File> folder(String title, Node beside) {
        Scene scene = beside.getScene();
        @Nullable Window window = scene == null ? null : scene.getWindow();
        if (window != null && window.getProperties().get(FileChoice.class) instanceof FileChoice own) {
            FileChooser asked = new FileChooser();
            asked.setTitle(title);
            return own.ask(asked, false);
        }
        DirectoryChooser chooser = new DirectoryChooser();
        chooser.setTitle(title);
        return Optional.ofNullable(chooser.showDialog(window));
    }

    private static Optional<File> ask(FileChooser chooser, Node beside, boolean saving) {
        Scene scene = beside.getScene();
        @Nullable Window window = scene == null ? null : scene.getWindow();
        if (window != null && window.getProperties().get(FileChoice.class) instanceof FileChoice own) {
            return own.ask(chooser, saving);
        }
        return Optional.ofNullable(saving ? chooser.showSaveDialog(window) : chooser.showOpenDialog(window));
    }
}
