package primerlab.app;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** Where everything stands: bars above and below, the course list beside the page, or laid over it where there is little room. */
final class Frame extends StackPane {
    /** Under this width at usual text size the course list folds by itself. */
    private static final double WIDE = 1100;

    private final Look look;
    private final TopBar top;
    private final CourseList list;
    private final TransportBar transport;
    private final BorderPane frame = new BorderPane();
    private final StackPane middle = new StackPane();
    private final StackPane holder = new StackPane();
    private final Region beside = new Region();
    private final Region blackout = new Region();
    private boolean folded;
    private boolean drawn;
    private boolean presenting;

    Frame(Look look, TopBar top, CourseList list, Notices notices, TransportBar transport, Pane layer, Sheet sheet) {
        this.look = look;
        this.top = top;
        this.list = list;
        this.transport = transport;
        getStyleClass().add("frame");
        holder.getStyleClass().add("page-holder");
        holder.setMinSize(0, 0);
        beside.getStyleClass().add("drawer-ground");
        beside.setOnMousePressed(pressed -> draw(false));
        StackPane.setAlignment(list, Pos.CENTER_LEFT);
        middle.getChildren().setAll(holder);
        frame.setTop(top);
        frame.setCenter(middle);
        frame.setBottom(new VBox(notices, transport));
        layer.setPickOnBounds(false);
        blackout.setId("blackout");
        blackout.getStyleClass().add("blackout");
        blackout.setVisible(false);
        blackout.setOnMousePressed(pressed -> blackout.setVisible(false));
        getChildren().setAll(frame, layer, sheet, blackout);
        widthProperty().addListener((width, before, now) -> fit());
    }

    void page(Node page) {
        holder.getChildren().setAll(page);
        draw(false);
    }

    void folded(boolean now) {
        folded = now;
        fit();
    }

    void presenting(boolean now) {
        presenting = now;
        drawn = false;
        getStyleClass().remove("presenting");
        if (now) {
            getStyleClass().add("presenting");
        }
        top.presenting(now);
        fit();
    }

    void blackout(boolean now) {
        blackout.setVisible(now);
    }

    boolean blackedOut() {
        return blackout.isVisible();
    }

    /** What ☰ does: where there is room it folds the list for good and says so by returning true; else it draws it over the page. */
    boolean toggleList() {
        if (wide() && !presenting) {
            folded(!folded);
            return true;
        }
        draw(!drawn);
        return false;
    }

    boolean listFolded() {
        return folded;
    }

    /** Esc puts a drawn list away. @return whether there was one */
    boolean putListAway() {
        boolean was = drawn;
        draw(false);
        return was;
    }

    private void draw(boolean now) {
        drawn = now;
        fit();
        if (now) {
            list.enter();
        }
    }

    private boolean wide() {
        return getWidth() * TextSize.PROSE / look.em() >= WIDE;
    }

    /** Width or size of text changed. */
    void fit() {
        boolean docked = wide() && !presenting;
        drawn &= !docked;
        Node left = docked && !folded ? list : null;
        if (!drawn) {
            middle.getChildren().removeAll(beside, list);
        }
        frame.setLeft(left);
        if (drawn && !middle.getChildren().contains(list)) {
            middle.getChildren().addAll(beside, list);
        }
        list.setMaxWidth(drawn ? Region.USE_PREF_SIZE : Double.MAX_VALUE);
        top.tight(getWidth() * TextSize.PROSE / look.em() < 900);
        transport.fit();
    }
}
