package primerlab.app;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

import org.junit.jupiter.api.Test;
import primerlab.text.Words;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class ShortcutsTest {
    @Test void noKeyMeansTwoThings() {
        Map<KeyCombination, Deed> meanings = new HashMap<>();
        List<KeyCombination> twice = new ArrayList<>();
        for (Shortcuts.Shortcut shortcut : Shortcuts.ALL) {
            if (meanings.put(shortcut.keys(), shortcut.deed()) != null) {
                twice.add(shortcut.keys());
            }
        }
        assertEquals(List.of(), twice);
    }

    @Test void theKeysOfTheDesignAreThere() {
        assertEquals(Optional.of(Deed.PLAY), deed(KeyCode.SPACE, false, false));
        assertEquals(Optional.of(Deed.STEP), deed(KeyCode.RIGHT, false, false));
        assertEquals(Optional.of(Deed.BACK), deed(KeyCode.LEFT, false, false));
        assertEquals(Optional.of(Deed.RESTART), deed(KeyCode.R, false, false));
        assertEquals(Optional.of(Deed.NEW_SEED), deed(KeyCode.N, false, false));
        assertEquals(Optional.of(Deed.PRESENT), deed(KeyCode.F, false, false));
        assertEquals(Optional.of(Deed.PART_3), deed(KeyCode.DIGIT3, false, false));
        assertEquals(Optional.of(Deed.EXPORT), deed(KeyCode.E, true, false));
        assertEquals(Optional.empty(), deed(KeyCode.E, false, false));
    }

    @Test void aClickersKeysMeanSomethingOnlyInFrontOfAClass() {
        assertEquals(Optional.empty(), deed(KeyCode.B, false, false));
        assertEquals(Optional.of(Deed.BLACKOUT), deed(KeyCode.B, false, true));
        assertEquals(Optional.empty(), deed(KeyCode.PAGE_DOWN, false, false));
        assertEquals(Optional.of(Deed.FORWARD), deed(KeyCode.PAGE_DOWN, false, true));
    }

    @Test void everyDeedHasASentence() {
        Words words = Words.of("app");
        for (Deed deed : Deed.values()) {
            assertTrue(words.has(deed.part() >= 0 ? "deed.PART" : "deed." + deed), deed.name());
        }
    }

    @Test void nineDigitsLightNineParts() {
        for (int part = 0; part < 9; part++) {
            assertEquals(part, Deed.valueOf("PART_" + (part + 1)).part());
        }
        assertEquals(-1, Deed.PLAY.part());
        assertEquals(-1, Deed.EXPORT.part());
    }

    private static Optional<Deed> deed(KeyCode code, boolean control, boolean presenting) {
        return Shortcuts.deed(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, control, false, false), null, presenting);
    }
}
