package primerlab.figure.frame;

import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import primerlab.figure.part.Brush;
import primerlab.text.Words;

/** Painting one's own data: what the brush does, and the bar that holds it. The plane hands it places in data units. */
public final class PaintTool extends VBox implements Brush {
    private static final Words WORDS = Words.of("frame");
    private static final int DAB = 12;

    private final Painting painting = new Painting();
    private final BooleanProperty active = new SimpleBooleanProperty(this, "active");
    private final ToggleButton brush = new ToggleButton(WORDS.say("paint.brush"));
    private final ToggleButton eraser = new ToggleButton(WORDS.say("paint.eraser"));
    private final Button undo = button("paint-undo", "paint.undo");
    private final Button clear = button("paint-clear", "paint.clear");
    private final Button use = button("paint-use", "paint.use");
    private final Button cancel = button("paint-cancel", "paint.cancel");
    private final Slider size = new Slider(0.02, 0.25, 0.08);
    private final Label count = new Label();
    private final Runnable changed;
    private double lastX = Double.NaN;
    private double lastY = Double.NaN;

    /**
     * @param changed called when there is something new to draw
     * @param used    takes the points that were painted
     */
    public PaintTool(Runnable changed, Consumer<float[]> used) {
        this.changed = changed;
        getStyleClass().add("paint-bar");
        setId("paint-bar");
        ToggleGroup tools = new ToggleGroup();
        brush.setId("paint-brush");
        brush.getStyleClass().add("left-pill");
        brush.setTooltip(new Tooltip(WORDS.say("paint.brush.about")));
        eraser.setId("paint-eraser");
        eraser.getStyleClass().add("right-pill");
        eraser.setTooltip(new Tooltip(WORDS.say("paint.eraser.about")));
        tools.getToggles().addAll(brush, eraser);
        tools.selectToggle(brush);
        tools.selectedToggleProperty().addListener((_, was, now) -> {
            if (now == null) {
                tools.selectToggle(was);
            }
        });
        size.setId("paint-size");
        size.setPrefWidth(90);
        size.setTooltip(new Tooltip(WORDS.say("paint.size.about")));
        size.setAccessibleText(WORDS.say("paint.size.about"));
        size.valueProperty().addListener((_, _, _) -> changed.run());
        use.getStyleClass().add("primary");
        undo.setOnAction(_ -> undo());
        clear.setOnAction(_ -> {
            painting.clear();
            refresh();
        });
        use.setOnAction(_ -> {
            active.set(false);
            used.accept(painting.points());
        });
        cancel.setOnAction(_ -> active.set(false));
        Label about = new Label(WORDS.say("paint.about"));
        about.getStyleClass().add("caption");
        about.setWrapText(true);
        about.setMinHeight(Region.USE_PREF_SIZE);
        count.getStyleClass().addAll("caption", "quiet");
        FlowPane bar = new FlowPane(new HBox(brush, eraser), size, undo, clear, use, cancel, count);
        bar.getStyleClass().add("step-buttons");
        getChildren().addAll(about, bar);
        active.addListener((_, _, _) -> refresh());
        managedProperty().bind(active);
        visibleProperty().bind(active);
        refresh();
    }

    private static Button button(String id, String key) {
        Button button = new Button(WORDS.say(key));
        button.setId(id);
        button.setTooltip(new Tooltip(WORDS.say(key + ".about")));
        return button;
    }

    public BooleanProperty active() {
        return active;
    }

    public Painting painting() {
        return painting;
    }

    public double radius() {
        return size.getValue();
    }

    public boolean erasing() {
        return eraser.isSelected();
    }

    @Override public void begin(double x, double y) {
        painting.stroke();
        lastX = Double.NaN;
        drag(x, y);
    }

    @Override public void drag(double x, double y) {
        // A dab every half brush, however fast the pointer moves.
        if (erasing()) {
            painting.erase(x, y, radius());
        } else if (Double.isNaN(lastX) || Math.hypot(x - lastX, y - lastY) > radius() / 2) {
            painting.dab(x, y, radius(), DAB);
            lastX = x;
            lastY = y;
        }
        refresh();
    }

    @Override public void end() {
        lastX = Double.NaN;
    }

    public void undo() {
        painting.undo();
        refresh();
    }

    private void refresh() {
        undo.setDisable(!painting.canUndo());
        clear.setDisable(painting.size() == 0);
        use.setDisable(painting.size() < Painting.FEWEST);
        count.setText(WORDS.say(painting.size() >= Painting.MOST ? "paint.full" : "paint.count",
                Spell.step(painting.size()), Spell.step(Painting.MOST)));
        if (active.get()) {
            changed.run();
        }
    }
}
