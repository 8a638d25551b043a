package primerlab.figure.diffusion;

import java.util.function.BooleanSupplier;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;

/** While something is painted, Escape leaves and Ctrl+Z takes back: the figure has these keys, not the window. */
final class ReverseUndo {
    /** The window leaves undo to a node of this style class. */
    private static final String KEEPS_UNDO = "keeps-undo";
    private final Region figure;

    ReverseUndo(Region figure, BooleanSupplier painting, Runnable undo, Runnable leave) {
        this.figure = figure;
        figure.addEventHandler(KeyEvent.KEY_PRESSED, pressed -> {
            if (painting.getAsBoolean() && pressed.getCode() == KeyCode.ESCAPE) {
                leave.run();
                pressed.consume();
            } else if (painting.getAsBoolean() && pressed.isShortcutDown() && pressed.getCode() == KeyCode.Z) {
                undo.run();
                pressed.consume();
            }
        });
    }

    void keep(boolean on) {
        figure.getStyleClass().remove(KEEPS_UNDO);
        if (on) {
            figure.getStyleClass().add(KEEPS_UNDO);
        }
    }
}
