package primerlab.cli;

import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.MouseButton;
import javafx.scene.robot.Robot;

import primerlab.figure.Playback;
import primerlab.run.Status;

/** Presses play and pause with the mouse while a figure trains, and takes the time until the next frame shows the answer. */
final class Clicks {
    private static final int COUNT = 6;
    private static final double PATIENCE_SECONDS = 5;
    private final OffScreen screen;
    private final Scene scene;
    private final Playback playback;
    private long pressed;
    private Status.State before = Status.State.BUSY;

    Clicks(OffScreen screen, Scene scene, Playback playback) {
        this.screen = screen;
        this.scene = scene;
        this.playback = playback;
    }

    /** Milliseconds from a press to the frame that shows its answer, the slowest of several; NaN where one was never answered. */
    double slowest() {
        double slowest = 0;
        for (int click = 0; click < COUNT; click++) {
            screen.run(this::press);
            if (!screen.until(PATIENCE_SECONDS, this::answered)) {
                return Double.NaN;
            }
            slowest = Math.max(slowest, (System.nanoTime() - pressed) / 1e6);
            screen.frames(COUNT);
        }
        return slowest;
    }

    private void press() {
        Node button = scene.lookup("#play");
        if (button == null) {
            throw new IllegalStateException("the window has no button #play");
        }
        Bounds place = button.localToScreen(button.getBoundsInLocal());
        before = playback.status().get().state();
        Robot robot = new Robot();
        robot.mouseMove(place.getCenterX(), place.getCenterY());
        pressed = System.nanoTime();
        robot.mouseClick(MouseButton.PRIMARY);
    }

    private boolean answered() {
        Status.State now = playback.status().get().state();
        return now != before && now != Status.State.BUSY;
    }
}
