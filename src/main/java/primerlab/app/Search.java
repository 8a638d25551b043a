package primerlab.app;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Bounds;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import primerlab.text.Words;

/** The search field and what it finds. Arrows go down into the list, Enter takes the first, Esc leaves. */
final class Search extends StackPane {
    private static final Words WORDS = Words.of("app");

    private final TextField field = new TextField();
    private final VBox results = new VBox();
    private final Pane layer;
    private final Consumer<SearchIndex.Hit> open;
    private @Nullable SearchIndex index;

    /** @param layer over the whole window, where the results are laid out */
    Search(Look look, Pane layer, Consumer<SearchIndex.Hit> open) {
        this.layer = layer;
        this.open = open;
        getStyleClass().add("search");
        setAlignment(Pos.CENTER_LEFT);
        FontIcon icon = look.icon(Feather.SEARCH);
        icon.getStyleClass().add("search-icon");
        icon.setMouseTransparent(true);
        StackPane.setMargin(icon, new javafx.geometry.Insets(0, 0, 0, 9));
        field.setId("search");
        field.setPromptText(WORDS.say("search.prompt"));
        field.setAccessibleText(WORDS.say("search.about"));
        field.setTooltip(new javafx.scene.control.Tooltip(TopBar.tip(WORDS.say("search.about"), Deed.SEARCH)));
        getChildren().setAll(field, icon);
        results.setId("search-results");
        results.getStyleClass().add("popover");
        results.setManaged(false);
        results.setVisible(false);
        layer.getChildren().add(results);
        field.textProperty().addListener((text, before, now) -> look());
        field.focusedProperty().addListener((focus, before, now) -> look());
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        results.addEventFilter(KeyEvent.KEY_PRESSED, this::walk);
    }

    void index(SearchIndex over) {
        index = over;
        look();
    }

    void enter() {
        field.requestFocus();
        field.selectAll();
    }

    private void look() {
        boolean inside = field.isFocused() || results.getChildren().stream().anyMatch(Node::isFocused);
        if (index == null || field.getText().isBlank() || !inside) {
            results.setVisible(false);
            return;
        }
        List<SearchIndex.Hit> hits = index.find(field.getText());
        List<Node> rows = new ArrayList<>();
        hits.forEach(hit -> rows.add(row(hit)));
        if (hits.isEmpty()) {
            Label none = new Label(WORDS.say("search.none", field.getText().strip()));
            none.getStyleClass().addAll("quiet", "nothing");
            none.setWrapText(true);
            rows.add(none);
        }
        results.getChildren().setAll(rows);
        place();
        results.setVisible(true);
    }

    private void place() {
        Bounds at = layer.sceneToLocal(localToScene(getBoundsInLocal()));
        double width = Math.min(Math.max(at.getWidth(), 24 * field.getFont().getSize()), layer.getWidth() - 16);
        results.applyCss();
        double height = Math.min(results.prefHeight(width), layer.getHeight() - at.getMaxY() - 16);
        results.resizeRelocate(Math.max(8, at.getMaxX() - width), at.getMaxY() + 4, width, height);
        results.layout();
    }

    private PressRow row(SearchIndex.Hit hit) {
        Label kind = new Label();
        kind.getStyleClass().addAll("mono", "quiet", "caption", "kind");
        Label name = new Label();
        name.getStyleClass().add("name");
        Label about = new Label();
        about.getStyleClass().addAll("quiet", "caption");
        about.setWrapText(true);
        switch (hit) {
            case SearchIndex.Hit.InLesson(var lesson, String around) -> {
                kind.setText(lesson.number().equals("00") ? "" : lesson.number());
                name.setText(lesson.title());
                about.setText(around);
            }
            case SearchIndex.Hit.InGlossary(var term, String meaning) -> {
                kind.setText(WORDS.say("search.term"));
                name.setText(term.name());
                about.setText(meaning);
            }
        }
        about.setManaged(!about.getText().isEmpty());
        kind.setMinWidth(Region.USE_PREF_SIZE);
        VBox text = new VBox(name, about);
        HBox.setHgrow(text, Priority.ALWAYS);
        PressRow row = new PressRow(() -> take(hit), kind, text);
        row.getStyleClass().add("result-row");
        row.setAccessibleText(name.getText() + ". " + about.getText());
        row.focusedProperty().addListener((focus, before, now) -> javafx.application.Platform.runLater(this::leftAlone));
        return row;
    }

    /** The list closes once the keyboard is neither in the field nor in the list. */
    private void leftAlone() {
        if (!field.isFocused() && results.getChildren().stream().noneMatch(Node::isFocused)) {
            results.setVisible(false);
        }
    }

    private void take(SearchIndex.Hit hit) {
        field.clear();
        results.setVisible(false);
        open.accept(hit);
    }

    private void pressed(KeyEvent pressed) {
        if (pressed.getCode() == KeyCode.ESCAPE) {
            field.clear();
            getScene().getRoot().requestFocus();
            pressed.consume();
        } else if (pressed.getCode() == KeyCode.DOWN && results.isVisible()) {
            results.getChildren().getFirst().requestFocus();
            pressed.consume();
        } else if (pressed.getCode() == KeyCode.ENTER && results.isVisible() && results.getChildren().getFirst() instanceof PressRow first) {
            first.fire();
            pressed.consume();
        }
    }

    private void walk(KeyEvent pressed) {
        List<Node> rows = results.getChildren();
        int at = -1;
        for (int i = 0; i < rows.size(); i++) {
            at = rows.get(i).isFocused() ? i : at;
        }
        switch (pressed.getCode()) {
            case DOWN -> rows.get(Math.min(at + 1, rows.size() - 1)).requestFocus();
            case UP -> {
                if (at <= 0) {
                    field.requestFocus();
                } else {
                    rows.get(at - 1).requestFocus();
                }
            }
            case ESCAPE -> enter();
            case ENTER -> {
                if (at >= 0 && rows.get(at) instanceof PressRow row) {
                    row.fire();
                }
            }
            default -> {
                return;
            }
        }
        pressed.consume();
    }
}
