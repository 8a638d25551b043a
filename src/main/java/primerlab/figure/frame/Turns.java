package primerlab.figure.frame;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;

/**
 * Plots, networks and other slow reading matter. While training runs at full speed each follows a few times a second, for the eye could
 * not read it faster: one of them in a frame, so that no frame has to wait for all, and none that is out of sight. At rest all follow at once.
 */
final class Turns {
    private static final long ROUND_NANOS = 200_000_000;

    private record Part(Node node, Runnable follow) {}

    private final Node window;
    private final List<Part> parts = new ArrayList<>();
    private int turn;
    private long began;

    /** @param window what is not within it is out of sight */
    Turns(Node window) {
        this.window = window;
    }

    void add(Node node, Runnable follow) {
        parts.add(new Part(node, follow));
    }

    /** A new moment is to be shown. @param fast while training runs at full speed */
    void take(boolean fast, long now) {
        if (!fast) {
            parts.forEach(part -> part.follow.run());
            turn = 0;
            began = now;
            return;
        }
        if (turn == 0 && now - began < ROUND_NANOS) {
            return;
        }
        began = turn == 0 ? now : began;
        while (turn < parts.size()) {
            Part part = parts.get(turn++);
            if (seen(part.node)) {
                part.follow.run();
                break;
            }
        }
        turn = turn == parts.size() ? 0 : turn;
    }

    private boolean seen(Node node) {
        return node.localToScene(node.getLayoutBounds()).intersects(window.localToScene(window.getLayoutBounds()));
    }
}
