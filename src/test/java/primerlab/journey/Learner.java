package primerlab.journey;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;

import org.jspecify.annotations.Nullable;
import org.testfx.api.FxRobot;
import org.testfx.robot.KeyboardRobot;
import org.testfx.robot.MouseRobot;
import primerlab.app.Options;
import primerlab.app.Window;
import primerlab.experiment.gan.GanSnapshot;
import primerlab.figure.RunPlayback;
import primerlab.run.Status;
import primerlab.run.View;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

/** A person at a window of 1280×800: points, clicks, types, looks, and waits until something is to be seen. */
final class Learner implements AutoCloseable {
    private static final int MOST_STOPS = 160;

    private final MouseRobot mouse = new FxRobot().robotContext().getMouseRobot();
    private final KeyboardRobot keyboard = new FxRobot().robotContext().getKeyboardRobot();
    private final Stage stage;
    private final Window window;

    private Learner(Options options) {
        Frames.start();
        stage = Frames.fx(Stage::new);
        window = Frames.fx(() -> new Window(stage, options));
        Frames.fx(() -> {
            stage.setX(0);
            stage.setY(0);
            stage.show();
            stage.setWidth(1280);
            stage.setHeight(800);
            stage.requestFocus();
            return null;
        });
        await(() -> stage.isFocused() && stage.getWidth() == 1280, "the window shows and has the keyboard");
    }

    /** Opens the window at a lesson, with everything it remembers in {@code home}. */
    static Learner at(String lesson, Path home) {
        Learner learner = new Learner(Options.standard().withHome(home).withLesson(lesson));
        if (!learner.window().page().lesson().figures().isEmpty()) {
            learner.rests(0);
        }
        return learner;
    }

    /** Opens the window as it is opened on any day: at the place it remembers. */
    static Learner back(Path home) {
        return new Learner(Options.standard().withHome(home));
    }

    // Waiting.

    /** Looks once a frame until it is so. */
    void await(BooleanSupplier so, String what) {
        Frames.await(so, what, this::now);
    }

    void await(Status.State state) {
        await(() -> playback().status().get().state() == state, "the run is " + state);
    }

    /** Paused at this step, and the picture shows it. */
    void rests(long step) {
        await(() -> playback().status().get().state() == Status.State.PAUSED && playback().status().get().step() == step
                && playback().view().filter(view -> view.status().step() == step).isPresent(), "the run rests at step " + step);
    }

    void awaitStep(long atLeast) {
        await(() -> playback().status().get().step() >= atLeast, "step " + atLeast + " is reached");
    }

    void awaitText(String selector, Predicate<String> wanted, String what) {
        await(() -> find(selector).filter(node -> node instanceof Labeled labeled && wanted.test(labeled.getText())).isPresent(), what);
    }

    private String now() {
        return Frames.fx(() -> (stage.isShowing() && window.page().figure().isPresent() ? playback().status().get() + ", " : "") + "focus on "
                + focusOwner() + ", said is " + Sight.all(".toast .label, .fault-line, .notice .label"));
    }

    // Looking.

    Window window() {
        return window;
    }

    /** For what the platform would otherwise ask in a dialog of its own. */
    Stage stage() {
        return stage;
    }

    Scene scene() {
        return stage.getScene();
    }

    @SuppressWarnings("unchecked")
    RunPlayback<GanSnapshot> playback() {
        return (RunPlayback<GanSnapshot>) window.page().figure().orElseThrow().playback();
    }

    Status status() {
        return Frames.fx(() -> playback().status().get());
    }

    View<GanSnapshot> view() {
        return Frames.fx(() -> playback().view().orElseThrow());
    }

    GanSnapshot snapshot() {
        return view().snapshot();
    }

    /** The first one visible, in the window or in what lies over it. JavaFX thread only. */
    Optional<Node> find(String selector) {
        return Sight.all(selector).stream().findFirst();
    }

    boolean sees(String selector) {
        return Frames.fx(() -> find(selector).isPresent());
    }

    Node node(String selector) {
        await(() -> find(selector).isPresent(), "there is a " + selector);
        return Frames.fx(() -> find(selector).orElseThrow());
    }

    void isOn(String selector) {
        await(() -> find(selector).filter(node -> !node.isDisabled()).isPresent(), selector + " can be pressed");
    }

    void isOff(String selector) {
        await(() -> find(selector).filter(Node::isDisabled).isPresent(), selector + " is off");
    }

    String text(String selector) {
        Node node = node(selector);
        return Frames.fx(() -> node instanceof Labeled labeled ? labeled.getText() : String.valueOf(node.getAccessibleText()));
    }

    String clipboard() {
        return Frames.fx(() -> String.valueOf(Clipboard.getSystemClipboard().getString()));
    }

    // The mouse.

    void click(String selector) {
        click(node(selector));
    }

    void click(Node node) {
        pointAt(node, 0.5, 0.5);
        mouse.pressNoWait(MouseButton.PRIMARY);
        mouse.releaseNoWait(MouseButton.PRIMARY);
        settle();
    }

    /** Moves the pointer to a place given as shares of the node's width and height, scrolling there first. */
    void pointAt(Node node, double right, double down) {
        Frames.fx(() -> {
            Sight.scrollTo(node);
            return null;
        });
        holdsStill(node);
        Point2D at = Frames.fx(() -> {
            Bounds bounds = node.localToScreen(node.getBoundsInLocal());
            Point2D point = new Point2D(bounds.getMinX() + right * bounds.getWidth(), bounds.getMinY() + down * bounds.getHeight());
            assertTrue(Sight.inWindow(node, point), "the pointer would leave the window at " + node);
            return point;
        });
        mouse.moveNoWait(at);
        settle();
    }

    /** A hand does not aim at what is still on its way to its place. */
    private void holdsStill(Node node) {
        Bounds[] before = new Bounds[1];
        int[] frames = new int[1];
        await(() -> {
            Bounds now = node.localToScreen(node.getBoundsInLocal());
            frames[0] = now != null && now.equals(before[0]) ? frames[0] + 1 : 0;
            before[0] = now;
            return frames[0] >= 2;
        }, node + " holds still");
    }

    /** Presses at one place of a node, moves to another in a few moves, and lets go. Places are shares of width and height. */
    void drag(String selector, Point2D from, Point2D to) {
        Node node = node(selector);
        pointAt(node, from.getX(), from.getY());
        mouse.pressNoWait(MouseButton.PRIMARY);
        int moves = 6;
        for (int i = 1; i <= moves; i++) {
            pointAt(node, from.getX() + (to.getX() - from.getX()) * i / moves, from.getY() + (to.getY() - from.getY()) * i / moves);
        }
        mouse.releaseNoWait(MouseButton.PRIMARY);
        settle();
    }

    // The keyboard.

    /** Holds all of them down, then lets go. */
    void press(KeyCode... keys) {
        keyboard.pressNoWait(keys);
        keyboard.releaseNoWait(keys);
        settle();
    }

    void type(String text) {
        new FxRobot().write(text, 0);
        settle();
    }

    /** Tab after Tab until the focus is there; a person must see where it is. */
    void tabTo(String selector) {
        tabTo(node -> node.equals(find(selector).orElse(null)), selector);
    }

    /** The same backwards. */
    void tabBackTo(String selector) {
        tab(node -> node.equals(find(selector).orElse(null)), selector, KeyCode.SHIFT, KeyCode.TAB);
    }

    void tabTo(Predicate<Node> wanted, String what) {
        tab(wanted, what, KeyCode.TAB);
    }

    private void tab(Predicate<Node> wanted, String what, KeyCode... keys) {
        for (int stops = 0; stops < MOST_STOPS; stops++) {
            if (Frames.fx(() -> focusOwner() != null && wanted.test(focusOwner()))) {
                seesFocus();
                return;
            }
            press(keys);
        }
        fail("no Tab leads to " + what + "; " + now());
    }

    @Nullable Node focusOwner() {
        return Sight.focusOwner(stage);
    }

    /** The focus is on something that lies in the window, and is drawn. */
    void seesFocus() {
        await(() -> Sight.focusShows(focusOwner()), "the focus can be seen");
    }

    void hasFocus(String selector) {
        await(() -> focusOwner() != null && focusOwner().equals(find(selector).orElse(null)), "the focus is on " + selector);
    }

    static void settle() {
        Frames.fx(() -> null);
        Frames.fx(() -> null);
    }

    @Override public void close() {
        Frames.fx(() -> {
            window.close();
            return null;
        });
        Frames.nothingWentWrong();
    }
}
