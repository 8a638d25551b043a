package primerlab.figure.part;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javafx.animation.AnimationTimer;
import javafx.scene.Node;

/** One clock a page: calls every picture that is on the screen once a frame, and measures the frames. JavaFX thread only. */
public final class FramePump {
    /** About a minute of frames at 60 a second. */
    private static final int WINDOW = 4096;
    private final List<Client> clients = new ArrayList<>();
    private final long[] gaps = new long[WINDOW];
    private long frames;
    private long last;
    private long measured;
    private boolean running;
    private final AnimationTimer timer = new AnimationTimer() {
        @Override public void handle(long now) {
            frame(now);
        }
    };

    private record Client(Node node, Runnable draw) {}

    /**
     * Frames since the last reset.
     *
     * @param count    frames
     * @param fps      frames a second, mean
     * @param p99Millis 99 % of the frames came within this time of the frame before, in milliseconds
     * @param worstMillis the longest gap
     */
    public record Frames(long count, double fps, double p99Millis, double worstMillis) {}

    /** {@code draw} runs once a frame while {@code node} is in a showing window and visible. */
    public void add(Node node, Runnable draw) {
        clients.add(new Client(node, draw));
    }

    public void remove(Node node) {
        clients.removeIf(client -> client.node.equals(node));
    }

    public void start() {
        if (!running) {
            running = true;
            last = 0;
            timer.start();
        }
    }

    public void stop() {
        running = false;
        timer.stop();
    }

    /** Begins a new measurement. */
    public void resetFrames() {
        frames = 0;
        measured = 0;
        last = 0;
    }

    public Frames frames() {
        int kept = (int) Math.min(frames, WINDOW);
        if (kept == 0) {
            return new Frames(0, Double.NaN, Double.NaN, Double.NaN);
        }
        long[] sorted = Arrays.copyOf(gaps, kept);
        Arrays.sort(sorted);
        long p99 = sorted[Math.min(kept - 1, (int) Math.ceil(kept * 0.99) - 1)];
        return new Frames(frames, frames * 1e9 / measured, p99 / 1e6, sorted[kept - 1] / 1e6);
    }

    /** One frame at a time in nanoseconds. */
    void frame(long now) {
        if (last != 0) {
            gaps[(int) (frames % WINDOW)] = now - last;
            measured += now - last;
            frames++;
        }
        last = now;
        for (int i = 0; i < clients.size(); i++) {
            Client client = clients.get(i);
            if (showing(client.node)) {
                client.draw.run();
            }
        }
    }

    /** Visible, with every parent visible, in a window that shows. */
    static boolean showing(Node node) {
        if (node.getScene() == null || node.getScene().getWindow() == null || !node.getScene().getWindow().isShowing()) {
            return false;
        }
        for (Node at = node; at != null; at = at.getParent()) {
            if (!at.isVisible()) {
                return false;
            }
        }
        return true;
    }
}
