package primerlab.app;

import java.util.function.Consumer;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** Keys before any control sees them: Esc leaves whatever lies on top, shortcuts are done, the rest goes on to the focused control. */
final class Keyboard {
    private final Scene scene;
    private final Frame frame;
    private final Sheet sheet;
    private final Presenter presenter;
    private final Consumer<Deed> perform;

    private Keyboard(Scene scene, Frame frame, Sheet sheet, Presenter presenter, Consumer<Deed> perform) {
        this.scene = scene;
        this.frame = frame;
        this.sheet = sheet;
        this.presenter = presenter;
        this.perform = perform;
    }

    /** Listens at the window, and at the notes window whenever there is one. */
    static void attach(Scene scene, Frame frame, Sheet sheet, Presenter presenter, Consumer<Deed> perform) {
        Keyboard keyboard = new Keyboard(scene, frame, sheet, presenter, perform);
        keyboard.listen(scene);
        presenter.onNotesOpened(keyboard::listen);
    }

    private void listen(Scene to) {
        to.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        to.addEventFilter(KeyEvent.KEY_TYPED, this::typed);
    }

    private void pressed(KeyEvent pressed) {
        if (pressed.getCode() == KeyCode.ESCAPE && !sheet.open()) {
            if (escape()) {
                pressed.consume();
            }
            return;
        }
        Shortcuts.deed(pressed, scene.getFocusOwner(), presenter.on()).filter(deed -> !sheet.open() || deed.general()).ifPresent(deed -> {
            perform.accept(deed);
            pressed.consume();
        });
    }

    private boolean escape() {
        if (frame.blackedOut()) {
            frame.blackout(false);
            return true;
        }
        if (frame.putListAway()) {
            return true;
        }
        boolean presenting = presenter.on();
        presenter.leave();
        return presenting;
    }

    private void typed(KeyEvent typed) {
        if ("?".equals(typed.getCharacter()) && !Shortcuts.typing(scene.getFocusOwner())) {
            perform.accept(Deed.SHORTCUTS);
            typed.consume();
        }
    }
}
