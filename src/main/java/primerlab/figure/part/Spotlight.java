package primerlab.figure.part;

import java.util.ArrayList;
import java.util.List;
import javafx.animation.FadeTransition;
import javafx.animation.PauseTransition;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.util.Duration;

/** Leads the eye to one part of a figure: an outline about it while the rest dims for a moment. With reduced motion the outline alone. */
public final class Spotlight {
    private static final Duration HELD = Duration.seconds(1.6);
    private static final double DIMMED = 0.35;
    private final Pane host;
    private final Region outline = new Region();
    private final PauseTransition hold = new PauseTransition(HELD);
    private final List<Node> dimmed = new ArrayList<>();

    /** @param host the figure's outermost pane */
    public Spotlight(Pane host) {
        this.host = host;
        outline.getStyleClass().add("spotlight");
        outline.setManaged(false);
        outline.setMouseTransparent(true);
        outline.setVisible(false);
        host.getChildren().add(outline);
        hold.setOnFinished(event -> clear());
    }

    /** Lights {@code part}, which stands somewhere inside the host; {@code others} dim meanwhile. */
    public void on(Node part, List<? extends Node> others) {
        clear();
        Bounds bounds = host.sceneToLocal(part.localToScene(part.getLayoutBounds()));
        outline.resizeRelocate(bounds.getMinX() - 4, bounds.getMinY() - 4, bounds.getWidth() + 8, bounds.getHeight() + 8);
        outline.toFront();
        outline.setVisible(true);
        if (!Motion.reduced()) {
            for (Node other : others) {
                if (!other.equals(part)) {
                    dimmed.add(other);
                    fade(other, DIMMED);
                }
            }
        }
        hold.playFromStart();
    }

    /** Everything as it was. */
    public void clear() {
        hold.stop();
        outline.setVisible(false);
        dimmed.forEach(node -> fade(node, 1));
        dimmed.clear();
    }

    private static void fade(Node node, double to) {
        FadeTransition fade = new FadeTransition(Motion.glide(), node);
        fade.setToValue(to);
        fade.play();
    }
}
