package primerlab.journey;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Slider;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;

/** Looks for what no picture should have: words cut short, controls outside the window, neighbours that overlap. JavaFX thread only. */
final class Wholeness {
    /** Rounding to whole pixels. */
    private static final double SLACK = 1.5;

    private Wholeness() {}

    /** One sentence for each fault; empty where all is whole. */
    static List<String> faults(Scene scene) {
        scene.getRoot().applyCss();
        scene.getRoot().layout();
        List<String> faults = new ArrayList<>();
        look(scene.getRoot(), scene, faults);
        return faults;
    }

    private static void look(Node node, Scene scene, List<String> faults) {
        if (!node.isVisible()) {
            return;
        }
        if (node instanceof Labeled labeled) {
            cutShort(labeled, faults);
        }
        if (control(node) && !inScroll(node)) {
            outside(node, scene, faults);
        }
        if (node instanceof ScrollPane pane) {
            tooWide(pane, faults);
        }
        if (node instanceof HBox || node instanceof VBox || node instanceof FlowPane) {
            overlaps((Parent) node, faults);
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> look(child, scene, faults));
        }
    }

    /** What the skin draws must be what the label says. The title in the bar above may give way. */
    private static void cutShort(Labeled labeled, List<String> faults) {
        if (labeled.getText() == null || labeled.getText().isEmpty() || labeled.getStyleClass().contains("bar-title")) {
            return;
        }
        for (Node child : labeled.getChildrenUnmodifiable()) {
            if (child instanceof Text text && child.getStyleClass().contains("text") && !text.getText().equals(labeled.getText())
                    && text.getText().endsWith(labeled.getEllipsisString())) {
                faults.add("\"" + labeled.getText() + "\" is cut short to \"" + text.getText() + "\" in " + path(labeled));
            }
        }
    }

    private static boolean control(Node node) {
        return node instanceof ButtonBase || node instanceof TextInputControl || node instanceof Slider || node instanceof Label;
    }

    private static boolean inScroll(Node node) {
        for (Parent at = node.getParent(); at != null; at = at.getParent()) {
            if (at instanceof ScrollPane) {
                return true;
            }
        }
        return false;
    }

    private static void outside(Node node, Scene scene, List<String> faults) {
        Bounds here = node.localToScene(node.getLayoutBounds());
        if (here.getWidth() > 0 && (here.getMinX() < -SLACK || here.getMinY() < -SLACK || here.getMaxX() > scene.getWidth() + SLACK
                || here.getMaxY() > scene.getHeight() + SLACK)) {
            faults.add(path(node) + " lies outside the window: " + here);
        }
    }

    /** Panes here scroll up and down alone: what is wider cannot be reached. */
    private static void tooWide(ScrollPane pane, List<String> faults) {
        if (pane.getContent() != null && pane.getContent().getLayoutBounds().getWidth() > pane.getViewportBounds().getWidth() + SLACK) {
            faults.add("what is in " + path(pane) + " is wider than the pane: " + pane.getContent().getLayoutBounds().getWidth() + " of "
                    + pane.getViewportBounds().getWidth());
        }
    }

    private static void overlaps(Parent row, List<String> faults) {
        List<Node> shown = row.getChildrenUnmodifiable().stream().filter(child -> child.isVisible() && child.isManaged()
                && (child instanceof Control || child instanceof HBox || child instanceof VBox)).toList();
        for (int i = 0; i < shown.size(); i++) {
            for (int j = i + 1; j < shown.size(); j++) {
                Bounds a = place(shown.get(i));
                Bounds b = place(shown.get(j));
                double wide = Math.min(a.getMaxX(), b.getMaxX()) - Math.max(a.getMinX(), b.getMinX());
                double high = Math.min(a.getMaxY(), b.getMaxY()) - Math.max(a.getMinY(), b.getMinY());
                if (wide > 4 && high > 4) {
                    faults.add(path(shown.get(i)) + " overlaps " + path(shown.get(j)));
                }
            }
        }
    }

    /** Where its parent laid it out, whatever shadow or ring is drawn about it. */
    private static Bounds place(Node node) {
        Bounds own = node.getLayoutBounds();
        return new BoundingBox(node.getLayoutX() + own.getMinX(), node.getLayoutY() + own.getMinY(), own.getWidth(), own.getHeight());
    }

    private static String path(Node node) {
        StringBuilder path = new StringBuilder();
        int deep = 0;
        for (Node at = node; at != null && deep < 4; at = at.getParent()) {
            path.insert(0, "/" + (at.getId() != null ? "#" + at.getId() : at.getStyleClass().isEmpty() ? at.getClass().getSimpleName()
                    : "." + at.getStyleClass().getLast()));
            deep++;
        }
        return path.toString();
    }
}
