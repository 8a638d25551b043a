package primerlab.journey;

import java.nio.file.Path;
import java.util.List;
import javafx.scene.Node;
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

    @Test void whatToPressIsSaidOverThePictureAtEverySizeOfText() {
        try (Learner learner = Learner.at("09", home)) {
            for (int larger = 0; larger <= 6; larger++) {
                learner.await(() -> over(learner.find(".rest-hint").orElseThrow(), learner.find("#picture").orElseThrow()), "the hint lies over the picture");
                learner.press(KeyCode.CONTROL, KeyCode.PLUS);
            }
        }
    }

    private static boolean over(Node hint, Node picture) {
        return picture.localToScene(picture.getLayoutBounds()).contains(hint.localToScene(hint.getLayoutBounds()));
    }

    @Test void inFrontOfAClassThePictureIsLarger() {
        try (Learner learner = Learner.at("09", home)) {
            double reading = Frames.fx(() -> learner.find("#picture").orElseThrow().getLayoutBounds().getHeight());
            learner.press(KeyCode.F);
            learner.await(() -> learner.stage().isFullScreen(), "the whole screen is taken");
            // Whatever screen there is here, it is looked at as one of the window's size.
            Frames.fx(() -> {
                learner.stage().setWidth(1280);
                learner.stage().setHeight(800);
                return null;
            });
            learner.await(() -> learner.find("#course-list").isEmpty() && learner.find("#picture").orElseThrow().getLayoutBounds().getHeight() > 1.1 * reading,
                    "the picture grows from " + reading);
        }
    }

    @Test void inSlowMotionPicturePhasesAndNetworksAreInSightTogether() {
        try (Learner learner = Learner.at("09", home)) {
            learner.click("#speed");
            learner.click("#speed-phases");
            for (String part : new String[] {"#picture", "#phases", "#network"}) {
                learner.await(() -> {
                    javafx.geometry.Bounds at = learner.find(part).orElseThrow().localToScene(learner.find(part).orElseThrow().getLayoutBounds());
                    javafx.geometry.Bounds foot = learner.find("#jump-picture").orElseThrow().localToScene(learner.find("#jump-picture").orElseThrow().getLayoutBounds());
                    return at.getMinY() > 80 && at.getMaxY() < foot.getMinY();
                }, part + " is in sight");
            }
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
