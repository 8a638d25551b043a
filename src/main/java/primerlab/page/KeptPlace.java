package primerlab.page;

import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

/**
 * The paragraph at the upper edge of the view stays there when text grows, the window changes its size or an answer opens: a share of
 * the whole height, which is all that a scroll pane keeps, would be another paragraph then. JavaFX thread only.
 */
final class KeptPlace {
    private final ScrollPane scroll;
    private final Region content;
    private @Nullable Node top;
    private double share;
    private boolean moving;
    private @Nullable Runnable waiting;

    static void in(ScrollPane scroll, Region content) {
        KeptPlace kept = new KeptPlace(scroll, content);
        kept.watch();
    }

    private KeptPlace(ScrollPane scroll, Region content) {
        this.scroll = scroll;
        this.content = content;
    }

    private void watch() {
        scroll.vvalueProperty().addListener((property, before, now) -> {
            if (!moving && waiting == null) {
                note();
            }
        });
        content.heightProperty().addListener((property, before, now) -> keep());
        scroll.viewportBoundsProperty().addListener((property, before, now) -> {
            if (before.getHeight() != now.getHeight() || before.getWidth() != now.getWidth()) {
                keep();
            }
        });
    }

    private double hidden() {
        return content.getHeight() - scroll.getViewportBounds().getHeight();
    }

    private void note() {
        double y = scroll.getVvalue() * Math.max(0, hidden());
        top = y <= 0 ? null : at(content, y);
        if (top != null) {
            Bounds bounds = place(top);
            share = bounds.getHeight() <= 0 ? 0 : (y - bounds.getMinY()) / bounds.getHeight();
        }
    }

    /** The smallest block of the column that reaches below a height; columns in it are looked into. */
    private @Nullable Node at(Parent column, double y) {
        for (Node child : column.getChildrenUnmodifiable()) {
            if (child.isManaged() && place(child).getMaxY() > y) {
                boolean looked = child instanceof VBox || child.getStyleClass().contains("prose-column");
                Node inside = looked ? at((Parent) child, y) : null;
                return inside == null ? child : inside;
            }
        }
        return null;
    }

    private Bounds place(Node node) {
        return content.sceneToLocal(node.localToScene(node.getLayoutBounds()));
    }

    /** After the layout that is under way: only then does every paragraph stand where it will. */
    private void keep() {
        Scene scene = scroll.getScene();
        if (top == null || waiting != null || scene == null) {
            return;
        }
        Runnable once = new Runnable() {
            @Override public void run() {
                scene.removePostLayoutPulseListener(this);
                waiting = null;
                restore();
            }
        };
        waiting = once;
        scene.addPostLayoutPulseListener(once);
    }

    private void restore() {
        if (top == null || hidden() <= 0) {
            return;
        }
        if (top.getScene() == null) {
            note();
            return;
        }
        Bounds bounds = place(top);
        moving = true;
        scroll.setVvalue(Math.clamp((bounds.getMinY() + share * bounds.getHeight()) / hidden(), 0, 1));
        moving = false;
    }
}
