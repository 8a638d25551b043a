package primerlab.journey;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
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
import primerlab.app.Options;
import primerlab.app.Window;
import primerlab.experiment.gan.GanSnapshot;
import primerlab.figure.RunPlayback;
import primerlab.run.Status;
import primerlab.run.View;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

/** A person at a window of 1280×800: points, clicks, types, looks, and waits until something is to be seen. */
final class Learner implements AutoCloseable {
    private static final int PATIENCE_SECONDS = 60;
    private static final int MOST_STOPS = 120;
    private static final List<Throwable> MISHAPS = new CopyOnWriteArrayList<>();
    private static boolean started;

    private final FxRobot robot = new FxRobot();
    private final Stage stage;
    private final Window window;

    private Learner(Options options) {
        start();
        stage = fx(Stage::new);
        window = fx(() -> new Window(stage, options));
        fx(() -> {
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
        if (learner.window().page().lesson().figures().isEmpty()) {
            return learner;
        }
        learner.await(Status.State.PAUSED);
        return learner;
    }

    /** Opens the window as it is opened on any day: at the place it remembers. */
    static Learner back(Path home) {
        return new Learner(Options.standard().withHome(home));
    }

    private static synchronized void start() {
        if (!started) {
            started = true;
            CompletableFuture<Void> up = new CompletableFuture<>();
            Platform.startup(() -> up.complete(null));
            up.join();
            Platform.setImplicitExit(false);
            Thread.setDefaultUncaughtExceptionHandler((thread, what) -> MISHAPS.add(what));
        }
        MISHAPS.clear();
    }

    // Waiting.

    /** Looks once a frame until it is so. */
    void await(BooleanSupplier so, String what) {
        CompletableFuture<Void> met = new CompletableFuture<>();
        AnimationTimer watch = new AnimationTimer() {
            @Override public void handle(long now) {
                try {
                    if (so.getAsBoolean()) {
                        met.complete(null);
                    }
                } catch (RuntimeException e) {
                    met.completeExceptionally(e);
                }
            }
        };
        Platform.runLater(watch::start);
        try {
            met.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            fail("waited in vain until " + what + "; there is " + now());
        } catch (ExecutionException e) {
            throw new AssertionError("while waiting until " + what, e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        } finally {
            Platform.runLater(watch::stop);
        }
    }

    void await(Status.State state) {
        await(() -> playback().status().get().state() == state, "the run is " + state);
    }

    void awaitStep(long atLeast) {
        await(() -> playback().status().get().step() >= atLeast, "step " + atLeast + " is reached");
    }

    void awaitText(String selector, Predicate<String> wanted, String what) {
        await(() -> find(selector).filter(node -> node instanceof Labeled labeled && wanted.test(labeled.getText())).isPresent(), what);
    }

    private String now() {
        return fx(() -> (stage.isShowing() && window.page().figure().isPresent() ? playback().status().get() + ", " : "") + "focus on "
                + focusOwner());
    }

    /** Asks on the JavaFX thread, where all that is seen may be read. */
    static <T> T fx(Callable<T> question) {
        CompletableFuture<T> answer = new CompletableFuture<>();
        Platform.runLater(() -> {
            try {
                answer.complete(question.call());
            } catch (Exception e) {
                answer.completeExceptionally(e);
            }
        });
        try {
            return answer.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            throw new AssertionError(e.getCause());
        } catch (TimeoutException e) {
            throw new AssertionError("the window does not answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    // Looking.

    Window window() {
        return window;
    }

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
        return fx(() -> playback().status().get());
    }

    View<GanSnapshot> view() {
        return fx(() -> playback().view().orElseThrow());
    }

    GanSnapshot snapshot() {
        return view().snapshot();
    }

    /** The first one visible, in the window or in what lies over it. JavaFX thread only. */
    Optional<Node> find(String selector) {
        return Sight.all(selector).stream().findFirst();
    }

    boolean sees(String selector) {
        return fx(() -> find(selector).isPresent());
    }

    Node node(String selector) {
        await(() -> find(selector).isPresent(), "there is a " + selector);
        return fx(() -> find(selector).orElseThrow());
    }

    String text(String selector) {
        Node node = node(selector);
        return fx(() -> node instanceof Labeled labeled ? labeled.getText() : String.valueOf(node.getAccessibleText()));
    }

    String clipboard() {
        return fx(() -> String.valueOf(Clipboard.getSystemClipboard().getString()));
    }

    // The mouse.

    void click(String selector) {
        click(node(selector));
    }

    void click(Node node) {
        pointAt(node, 0.5, 0.5);
        robot.robotContext().getMouseRobot().pressNoWait(MouseButton.PRIMARY);
        robot.robotContext().getMouseRobot().releaseNoWait(MouseButton.PRIMARY);
        settle();
    }

    /** Moves the pointer to a place given as shares of the node's width and height, scrolling there first. */
    void pointAt(Node node, double right, double down) {
        fx(() -> {
            Sight.scrollTo(node);
            return null;
        });
        Point2D at = fx(() -> {
            Bounds bounds = node.localToScreen(node.getBoundsInLocal());
            Point2D point = new Point2D(bounds.getMinX() + right * bounds.getWidth(), bounds.getMinY() + down * bounds.getHeight());
            assertTrue(Sight.inWindow(node, point), "the pointer would leave the window at " + node);
            return point;
        });
        robot.robotContext().getMouseRobot().moveNoWait(at);
        settle();
    }

    /** Presses at one place of a node, moves to another in a few moves, and lets go. Places are shares of width and height. */
    void drag(String selector, Point2D from, Point2D to) {
        Node node = node(selector);
        pointAt(node, from.getX(), from.getY());
        robot.robotContext().getMouseRobot().pressNoWait(MouseButton.PRIMARY);
        int moves = 6;
        for (int i = 1; i <= moves; i++) {
            pointAt(node, from.getX() + (to.getX() - from.getX()) * i / moves, from.getY() + (to.getY() - from.getY()) * i / moves);
        }
        robot.robotContext().getMouseRobot().releaseNoWait(MouseButton.PRIMARY);
        settle();
    }

    // The keyboard.

    /** Holds all of them down, then lets go. */
    void press(KeyCode... keys) {
        robot.robotContext().getKeyboardRobot().pressNoWait(keys);
        robot.robotContext().getKeyboardRobot().releaseNoWait(keys);
        settle();
    }

    void type(String text) {
        robot.write(text, 0);
        settle();
    }

    /** Tab after Tab until the focus is there; a person must see where it is. */
    void tabTo(String selector) {
        tabTo(node -> node.equals(find(selector).orElse(null)), selector);
    }

    void tabTo(Predicate<Node> wanted, String what) {
        for (int stops = 0; stops < MOST_STOPS; stops++) {
            if (fx(() -> focusOwner() != null && wanted.test(focusOwner()))) {
                seesFocus();
                return;
            }
            press(KeyCode.TAB);
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

    private static void settle() {
        fx(() -> null);
        fx(() -> null);
    }

    @Override public void close() {
        fx(() -> {
            window.close();
            return null;
        });
        assertEquals(List.of(), List.copyOf(MISHAPS), "nobody caught these");
    }

    /** As a stranger finds it: nothing was kept yet. */
    static Path freshHome() throws IOException {
        return java.nio.file.Files.createTempDirectory("learner");
    }
}
