package primerlab.figure.part;

import javafx.animation.PauseTransition;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.util.Duration;

/** Leads the eye to one part of a figure by an outline about it for a moment. Nothing else changes: what is compared with it stays clear. */
public final class Spotlight {
    private static final Duration HELD = Duration.seconds(1.6);
    private final Pane host;
    private final Region outline = new Region();
    private final PauseTransition hold = new PauseTransition(HELD);

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

    /** Lights {@code part}, which stands somewhere inside the host. */
    public void on(Node part) {
        Bounds bounds = host.sceneToLocal(part.localToScene(part.getLayoutBounds()));
        outline.resizeRelocate(bounds.getMinX() - 4, bounds.getMinY() - 4, bounds.getWidth() + 8, bounds.getHeight() + 8);
        outline.toFront();
        outline.setVisible(true);
        hold.playFromStart();
    }

    /** Everything as it was. */
    public void clear() {
        hold.stop();
        outline.setVisible(false);
    }
}
