package primerlab.journey;

import java.nio.file.Path;
import java.util.List;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Light and dark, small and large: everything stays whole. */
@Tag("journey")
class LookTest {
    @TempDir Path home;

    @Test void themeAndTextSizeAreChangedByMouseAndNothingIsClipped() {
        try (Learner learner = Learner.at("09", home)) {
            boolean dark = dark(learner);
            learner.click("#theme");
            learner.await(() -> learner.scene().getRoot().getStyleClass().contains("dark") != dark, "the theme changes");
            whole(learner);
            while (!Frames.fx(() -> learner.find("#text-larger").orElseThrow().isDisabled())) {
                learner.click("#text-larger");
            }
            whole(learner);
            learner.click("#step");
            learner.rests(1);
            whole(learner);
        }
    }

    @Test void themeAndTextSizeAreChangedByKeyboard() {
        try (Learner learner = Learner.at("09", home)) {
            boolean dark = dark(learner);
            learner.press(KeyCode.CONTROL, KeyCode.T);
            learner.await(() -> learner.scene().getRoot().getStyleClass().contains("dark") != dark, "the theme changes");
            String before = Frames.fx(() -> learner.scene().getRoot().getStyle());
            learner.press(KeyCode.CONTROL, KeyCode.PLUS);
            learner.await(() -> !learner.scene().getRoot().getStyle().equals(before), "text is larger");
            learner.press(KeyCode.CONTROL, KeyCode.MINUS);
            learner.await(() -> learner.scene().getRoot().getStyle().equals(before), "text is as it was");
            assertFalse(dark == dark(learner));
        }
    }

    @Test void twoPicturesAtTheLargestTextAreWhole() {
        try (Learner learner = Learner.at("09", home)) {
            learner.click("#step");
            learner.rests(1);
            for (int i = 0; i < 6; i++) {
                learner.press(KeyCode.CONTROL, KeyCode.PLUS);
            }
            learner.click("#fork");
            learner.await(() -> learner.find("#picture-b").isPresent(), "two pictures");
            whole(learner);
        }
    }

    private static boolean dark(Learner learner) {
        return Frames.fx(() -> learner.scene().getRoot().getStyleClass().contains("dark"));
    }

    private static void whole(Learner learner) {
        Learner.settle();
        assertEquals(List.of(), Frames.fx(() -> Wholeness.faults(learner.scene())));
        assertTrue(learner.stage().isShowing());
    }
}
