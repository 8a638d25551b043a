package primerlab.journey;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.stage.Stage;
import javafx.stage.Window;

import org.jspecify.annotations.Nullable;

/** What is to be seen, in the window and in everything that lies over it. JavaFX thread only. */
final class Sight {
    private Sight() {}

    /** All that match and are shown, what lies on top first. */
    static List<Node> all(String selector) {
        List<Node> seen = new ArrayList<>();
        for (Window window : List.copyOf(Window.getWindows()).reversed()) {
            if (window.isShowing() && window.getScene() != null && window.getScene().getRoot() != null) {
                for (Node node : window.getScene().getRoot().lookupAll(selector)) {
                    if (shown(node)) {
                        seen.add(node);
                    }
                }
            }
        }
        return seen;
    }

    static boolean shown(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (!at.isVisible()) {
                return false;
            }
        }
        return node.getScene() != null;
    }

    static @Nullable Node focusOwner(Stage stage) {
        for (Window window : List.copyOf(Window.getWindows()).reversed()) {
            if (window.isFocused() && window.getScene() != null && window.getScene().getFocusOwner() != null) {
                return window.getScene().getFocusOwner();
            }
        }
        return stage.getScene() == null ? null : stage.getScene().getFocusOwner();
    }

    /** True where the focus lies in view and is drawn: by the platform's own mark, a caret, or a border of the control's style. */
    static boolean focusShows(@Nullable Node node) {
        return node != null && inView(node) && (node.isFocusVisible() || node instanceof TextInputControl || node instanceof Region region && region.getBorder() != null
                && region.getBorder().getStrokes().stream().anyMatch(stroke -> stroke.getTopStroke() instanceof Color ink && ink.getOpacity() > 0.5));
    }

    /** Scrolls every pane about the node so far that it can be seen. */
    static void scrollTo(Node node) {
        for (Parent at = node.getParent(); at != null; at = at.getParent()) {
            if (at instanceof ScrollPane pane && pane.getContent() != null) {
                Bounds port = pane.localToScene(pane.getBoundsInLocal());
                Bounds here = node.localToScene(node.getBoundsInLocal());
                double hidden = pane.getContent().getBoundsInLocal().getHeight() - pane.getViewportBounds().getHeight();
                if (hidden > 0 && (here.getMinY() < port.getMinY() || here.getMaxY() > port.getMaxY())) {
                    double top = pane.getContent().sceneToLocal(here).getMinY();
                    double room = Math.max(0, pane.getViewportBounds().getHeight() - here.getHeight());
                    pane.setVvalue(Math.clamp((top - room / 2) / hidden, 0, 1));
                    pane.layout();
                }
            }
        }
        node.getScene().getRoot().layout();
    }

    static boolean inWindow(Node node, Point2D point) {
        Window window = node.getScene().getWindow();
        return point.getX() >= window.getX() && point.getX() < window.getX() + window.getWidth()
                && point.getY() >= window.getY() && point.getY() < window.getY() + window.getHeight();
    }

    /** True where at least a part of it is neither outside the window nor scrolled away. */
    static boolean inView(Node node) {
        Bounds here = node.localToScene(node.getBoundsInLocal());
        Bounds port = node.getScene().getRoot().getBoundsInParent();
        boolean in = here.intersects(port);
        for (Parent at = node.getParent(); at != null; at = at.getParent()) {
            if (at instanceof ScrollPane pane) {
                in &= here.intersects(pane.localToScene(pane.getBoundsInLocal()));
            }
        }
        return in;
    }
}
