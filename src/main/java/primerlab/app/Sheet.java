package primerlab.app;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import primerlab.text.Words;

/** A card laid over the window: shortcuts, settings, a word's meaning. Esc, ✕ or a click beside it puts it away. */
final class Sheet extends StackPane {
    private static final Words WORDS = Words.of("app");

    private final Look look;
    private @Nullable Node before;
    private String shown = "";

    Sheet(Look look) {
        this.look = look;
        getStyleClass().add("sheet-ground");
        setVisible(false);
        setOnMousePressed(pressed -> {
            if (pressed.getTarget() == this) {
                putAway();
            }
        });
        addEventFilter(KeyEvent.KEY_PRESSED, pressed -> {
            if (pressed.getCode() == KeyCode.ESCAPE) {
                putAway();
                pressed.consume();
            } else if (pressed.getCode() == KeyCode.TAB && keepInside(pressed.isShiftDown())) {
                pressed.consume();
            }
        });
    }

    boolean open() {
        return isVisible();
    }

    /** Shows this sheet, or puts it away where it is the one on show. @param id for the card */
    void toggle(String id, String title, Node content) {
        if (isVisible() && shown.equals(id)) {
            putAway();
        } else {
            show(id, title, content);
        }
    }

    void show(String id, String title, Node content) {
        if (!isVisible()) {
            before = getScene().getFocusOwner();
        }
        shown = id;
        Label heading = new Label(title);
        heading.getStyleClass().add("title-3");
        heading.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(heading, Priority.ALWAYS);
        Button away = new Button("", look.icon(Feather.X));
        away.setId("sheet-close");
        away.getStyleClass().addAll("flat", "icon-button");
        away.setMinWidth(Region.USE_PREF_SIZE);
        away.setAccessibleText(WORDS.say("sheet.close"));
        away.setTooltip(new Tooltip(WORDS.say("sheet.close")));
        away.setOnAction(pressed -> putAway());
        HBox head = new HBox(heading, away);
        head.setAlignment(Pos.CENTER_LEFT);
        ScrollPane scroll = new ScrollPane(content);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setFocusTraversable(false);
        // Wrapped text is known to its scroll pane only once it was laid out.
        if (content instanceof Region region) {
            region.heightProperty().addListener((property, old, now) -> scroll.setPrefViewportHeight(now.doubleValue()));
        }
        VBox card = new VBox(head, scroll);
        card.setId(id);
        card.getStyleClass().addAll("card", "sheet");
        card.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        card.setAccessibleText(title);
        getChildren().setAll(card);
        setVisible(true);
        away.requestFocus();
    }

    void putAway() {
        if (isVisible()) {
            setVisible(false);
            getChildren().clear();
            if (before != null) {
                before.requestFocus();
            }
            before = null;
        }
    }

    /** The tab order goes round inside the card. */
    private boolean keepInside(boolean backwards) {
        List<Node> stops = new ArrayList<>();
        stops(this, stops);
        Node edge = stops.isEmpty() ? null : backwards ? stops.getFirst() : stops.getLast();
        if (edge != null && edge.isFocused()) {
            (backwards ? stops.getLast() : stops.getFirst()).requestFocus();
            return true;
        }
        return false;
    }

    private static void stops(Parent under, List<Node> into) {
        for (Node child : under.getChildrenUnmodifiable()) {
            if (child.isVisible() && !child.isDisabled()) {
                if (child.isFocusTraversable()) {
                    into.add(child);
                }
                if (child instanceof Parent parent) {
                    stops(parent, into);
                }
            }
        }
    }
}
