package primerlab.app;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.ListView;
import javafx.scene.control.RadioButton;
import javafx.scene.control.Slider;
import javafx.scene.control.Spinner;
import javafx.scene.control.TabPane;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.TreeView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

import org.jspecify.annotations.Nullable;

/** Which keys do what, and when a control needs a key more than the window does. */
final class Shortcuts {
    /** A control that is not one of JavaFX's own but uses arrows, space or letters carries this style class. */
    static final String KEEPS_KEYS = "keeps-keys";
    /** The same for one that uses the arrows alone. */
    static final String KEEPS_ARROWS = "keeps-arrows";
    /** Inside a node with this style class undo is about what is made there. */
    static final String KEEPS_UNDO = "keeps-undo";
    private static final Set<KeyCode> ARROWS = Set.of(KeyCode.LEFT, KeyCode.RIGHT, KeyCode.UP, KeyCode.DOWN);
    private static final KeyCombination.Modifier COMMAND = KeyCombination.SHORTCUT_DOWN;

    /** @param presenting true where the key means this only in presenter mode */
    record Shortcut(KeyCombination keys, Deed deed, boolean presenting) {}

    static final List<Shortcut> ALL = all();

    private Shortcuts() {}

    private static List<Shortcut> all() {
        List<Shortcut> all = new ArrayList<>(List.of(
                always(Deed.PLAY, KeyCode.SPACE),
                always(Deed.STEP, KeyCode.RIGHT),
                always(Deed.BACK, KeyCode.LEFT),
                always(Deed.RESTART, KeyCode.R),
                always(Deed.NEW_SEED, KeyCode.N)));
        for (int part = 1; part <= 9; part++) {
            Deed deed = Deed.values()[Deed.PART_1.ordinal() + part - 1];
            all.add(always(deed, KeyCode.valueOf("DIGIT" + part)));
            all.add(always(deed, KeyCode.valueOf("NUMPAD" + part)));
        }
        all.addAll(List.of(
                always(Deed.UNDO, KeyCode.Z, COMMAND),
                always(Deed.EXPORT, KeyCode.E, COMMAND),
                always(Deed.SEARCH, KeyCode.F, COMMAND),
                always(Deed.NEXT_LESSON, KeyCode.PAGE_DOWN, COMMAND),
                always(Deed.PREVIOUS_LESSON, KeyCode.PAGE_UP, COMMAND),
                always(Deed.LIST, KeyCode.L, COMMAND),
                always(Deed.THEME, KeyCode.T, COMMAND),
                always(Deed.LARGER, KeyCode.PLUS, COMMAND),
                always(Deed.LARGER, KeyCode.EQUALS, COMMAND),
                always(Deed.LARGER, KeyCode.EQUALS, COMMAND, KeyCombination.SHIFT_DOWN),
                always(Deed.LARGER, KeyCode.ADD, COMMAND),
                always(Deed.SMALLER, KeyCode.MINUS, COMMAND),
                always(Deed.SMALLER, KeyCode.SUBTRACT, COMMAND),
                always(Deed.USUAL_SIZE, KeyCode.DIGIT0, COMMAND),
                always(Deed.USUAL_SIZE, KeyCode.NUMPAD0, COMMAND),
                always(Deed.SETTINGS, KeyCode.COMMA, COMMAND),
                always(Deed.SHORTCUTS, KeyCode.F1),
                always(Deed.PRESENT, KeyCode.F),
                always(Deed.PRESENT, KeyCode.F5),
                presenting(Deed.FORWARD, KeyCode.PAGE_DOWN),
                presenting(Deed.BACKWARD, KeyCode.PAGE_UP),
                presenting(Deed.BLACKOUT, KeyCode.B),
                presenting(Deed.BLACKOUT, KeyCode.PERIOD),
                presenting(Deed.NOTES, KeyCode.T)));
        return List.copyOf(all);
    }

    private static Shortcut always(Deed deed, KeyCode code, KeyCombination.Modifier... modifiers) {
        return new Shortcut(new KeyCodeCombination(code, modifiers), deed, false);
    }

    private static Shortcut presenting(Deed deed, KeyCode code) {
        return new Shortcut(new KeyCodeCombination(code), deed, true);
    }

    /** What a pressed key asks of the window, where {@code focus} does not need it more. */
    static Optional<Deed> deed(KeyEvent pressed, @Nullable Node focus, boolean presenting) {
        if (focus != null && needs(focus, pressed)) {
            return Optional.empty();
        }
        return ALL.stream().filter(shortcut -> (presenting || !shortcut.presenting()) && shortcut.keys().match(pressed))
                .map(Shortcut::deed).findFirst();
    }

    /** True where the character must stay with the focused control; the question mark has no key of its own on most keyboards. */
    static boolean typing(@Nullable Node focus) {
        return focus instanceof TextInputControl || focus instanceof Spinner<?> || focus instanceof ComboBoxBase<?>;
    }

    private static boolean inside(Node focus, String style) {
        for (Node at = focus; at != null; at = at.getParent()) {
            if (at.getStyleClass().contains(style)) {
                return true;
            }
        }
        return false;
    }

    private static boolean needs(Node focus, KeyEvent pressed) {
        if (pressed.isShortcutDown()) {
            return pressed.getCode() == KeyCode.Z && (focus instanceof TextInputControl || inside(focus, KEEPS_UNDO));
        }
        KeyCode code = pressed.getCode();
        boolean plain = code.isLetterKey() || code.isDigitKey() || code == KeyCode.SPACE || code == KeyCode.PERIOD || ARROWS.contains(code);
        if (typing(focus) || focus.getStyleClass().contains(KEEPS_KEYS)) {
            return plain;
        }
        if (ARROWS.contains(code)) {
            return focus.getStyleClass().contains(KEEPS_ARROWS) || focus instanceof Slider || focus instanceof RadioButton || focus instanceof ListView<?> || focus instanceof TableView<?>
                    || focus instanceof TreeView<?> || focus instanceof TabPane || focus instanceof ChoiceBox<?>
                    || focus instanceof ToggleButton button && button.getToggleGroup() != null;
        }
        // A button reached by keyboard is pressed by space; one that was clicked has had its turn.
        return code == KeyCode.SPACE && focus.isFocusVisible()
                && (focus instanceof ButtonBase || focus instanceof Hyperlink || focus instanceof ChoiceBox<?> || focus instanceof ListView<?>);
    }

    /** How the first key of a deed reads on this machine, for tooltips and the sheet. */
    static String shown(Deed deed) {
        return ALL.stream().filter(shortcut -> shortcut.deed() == deed).findFirst().map(shortcut -> name(shortcut.keys())).orElse("");
    }

    private static String name(KeyCombination keys) {
        return keys.getDisplayText().replace("Right", "→").replace("Left", "←").replace("Page_", "Page ").replace("Page Down", "Page ↓")
                .replace("Page Up", "Page ↑");
    }
}
