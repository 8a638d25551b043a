package primerlab.journey;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** For those who cannot see the screen, or cannot use a mouse: everything that acts says what it is, and Tab leads to it. */
@Tag("journey")
class AccessibilityTest {
    private static final List<String> REACHED = List.of("fold-list", "search", "present", "settings", "shortcuts", "theme", "text-smaller", "text-larger",
            "data", "paint", "presets-works", "presets-breaks", "export", "layer-real", "picture", "losses", "quality", "step-d", "step-g", "phase-next",
            "network", "jump-picture", "play", "step", "restart", "new-seed", "speed", "timeline", "fork", "seed", "run-code");
    @TempDir Path home;

    @Test void whateverTakesTheKeyboardHasARoleAndAName() {
        for (String lesson : new String[] {"00", "09"}) {
            try (Learner learner = Learner.at(lesson, home.resolve(lesson))) {
                learner.click("#step");
                learner.rests(1);
                assertEquals(List.of(), Frames.fx(() -> silent(learner.scene().getRoot())), "in lesson " + lesson);
            }
        }
    }

    @Test void picturesSayWhatTheyShow() {
        try (Learner learner = Learner.at("09", home)) {
            learner.click("#step");
            learner.rests(1);
            learner.await(() -> said(learner.find("#losses").orElseThrow()).contains("at step 1"), "the plot says its newest values");
            for (String part : new String[] {"#picture", "#losses", "#quality", "#network"}) {
                Node node = learner.node(part);
                assertEquals(AccessibleRole.IMAGE_VIEW, Frames.fx(node::getAccessibleRole), part);
                assertTrue(Frames.fx(() -> said(node)).length() > 20, part + " says " + Frames.fx(() -> said(node)));
            }
        }
    }

    @Test void tabLeadsToEveryControl() {
        try (Learner learner = Learner.at("09", home)) {
            learner.click("#step");
            learner.rests(1);
            Set<String> reached = new HashSet<>();
            for (int stops = 0; stops < 260 && !reached.containsAll(REACHED); stops++) {
                learner.press(KeyCode.TAB);
                Node focus = Frames.fx(learner::focusOwner);
                if (focus != null && focus.getId() != null) {
                    reached.add(focus.getId());
                }
            }
            List<String> missed = new ArrayList<>(REACHED);
            missed.removeAll(reached);
            assertEquals(List.of(), missed, "Tab never came here");
        }
    }

    /** What can have the focus and would be read out as nothing. */
    private static List<String> silent(Node node) {
        List<String> faults = new ArrayList<>();
        if (node.isVisible()) {
            if (node.isFocusTraversable() && !(node instanceof ScrollPane)) {
                AccessibleRole role = node.getAccessibleRole();
                if (role == AccessibleRole.NODE || role == AccessibleRole.PARENT) {
                    faults.add(node + " has no role");
                }
                if (said(node).isBlank()) {
                    faults.add(node + " has no name");
                }
            }
            if (node instanceof Parent parent) {
                parent.getChildrenUnmodifiable().forEach(child -> faults.addAll(silent(child)));
            }
        }
        return faults;
    }

    private static String said(Node node) {
        return String.valueOf(node.queryAccessibleAttribute(AccessibleAttribute.TEXT)).replace("null", "");
    }
}
