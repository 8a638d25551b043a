package primerlab.figure.part;

import javafx.geometry.Point2D;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import primerlab.text.Words;

/**
 * The card beside the pointer that explains a number: its name, its formula, the values put in, the result. One for each figure;
 * it lies above the figure's other nodes, lets the mouse through and never leaves the figure. JavaFX thread only.
 */
public final class FormulaCard {
    private static final double AWAY = 16;
    private final Words words = Words.of("parts");
    private final Pane host;
    private final VBox box = new VBox();
    private final Label name = line("formula-name");
    private final Label formula = line("formula");
    private final Label substituted = line("formula");
    private final Label result = line("formula-result");
    private final Label hint = line("caption");
    private @Nullable Formula shown;
    private boolean copied;

    /** @param host the figure's outermost pane; the card stays inside it */
    public FormulaCard(Pane host) {
        this.host = host;
        box.getStyleClass().add("formula-card");
        box.setManaged(false);
        box.setMouseTransparent(true);
        box.setVisible(false);
        box.setAccessibleRole(AccessibleRole.TOOLTIP);
        formula.getStyleClass().add("mono");
        substituted.getStyleClass().add("mono");
        result.getStyleClass().add("mono");
        hint.getStyleClass().add("quiet");
        box.getChildren().addAll(name, formula, substituted, result, hint);
        host.getChildren().add(box);
    }

    /** Explains something at a place of {@code anchor}, in its own coordinates. Call it again when the values change. */
    public void show(Node anchor, double x, double y, Formula about) {
        if (shown == null || !shown.name().equals(about.name())) {
            copied = false;
        }
        shown = about;
        set(name, about.name());
        set(formula, about.formula());
        set(substituted, about.substituted());
        set(result, "= " + Numbers.of(about.value()) + (about.unit().isEmpty() ? "" : " " + about.unit()));
        set(hint, words.say(copied ? "formula.copied" : "formula.copy"));
        box.setAccessibleText(about.name() + ". " + about.formula() + " = " + Numbers.of(about.value()) + " " + about.unit());
        place(host.sceneToLocal(anchor.localToScene(new Point2D(x, y))));
    }

    public void hide() {
        shown = null;
        copied = false;
        box.setVisible(false);
    }

    public boolean isShowing() {
        return shown != null;
    }

    /** Puts the full value on the clipboard and says so on the card. Nothing happens while the card is hidden. */
    public void copy() {
        if (shown == null) {
            return;
        }
        ClipboardContent content = new ClipboardContent();
        content.putString(Numbers.full(shown.value()));
        Clipboard.getSystemClipboard().setContent(content);
        copied = true;
        set(hint, words.say("formula.copied"));
        box.setAccessibleHelp(hint.getText());
    }

    private void place(Point2D at) {
        box.toFront();
        box.applyCss();
        double widest = Math.min(420, host.getWidth() - 8);
        double width = Math.min(widest, Math.ceil(box.prefWidth(-1)));
        // A card that only ever grows while it explains one thing does not flicker when digits come and go.
        width = box.isVisible() ? Math.clamp(box.getWidth(), width, Math.max(width, widest)) : width;
        double height = Math.ceil(box.prefHeight(width));
        box.resize(width, height);
        double left = at.getX() + AWAY + width <= host.getWidth() ? at.getX() + AWAY : at.getX() - AWAY - width;
        double top = at.getY() + AWAY + height <= host.getHeight() ? at.getY() + AWAY : at.getY() - AWAY - height;
        box.relocate(Math.round(inside(left, host.getWidth() - width)), Math.round(inside(top, host.getHeight() - height)));
        box.setVisible(true);
    }

    private static double inside(double wanted, double most) {
        return Math.max(4, Math.min(wanted, most - 4));
    }

    private static Label line(String styleClass) {
        Label label = new Label();
        label.getStyleClass().add(styleClass);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }

    private static void set(Label label, String text) {
        if (!label.getText().equals(text)) {
            label.setText(text);
            label.setVisible(!text.isEmpty());
            label.setManaged(!text.isEmpty());
        }
    }
}
