package primerlab.figure.part;

import java.util.function.DoubleConsumer;
import javafx.scene.Cursor;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;

import org.jspecify.annotations.Nullable;

/** Reads a {@link LinePlot}: an upright line at the pointer or the keys, and the values there in a small box. */
final class LinePlotReading {
    /** A hand that presses is not quite still. Pixels. */
    private static final double STILL = 3;
    private final LinePlot plot;
    private final LinePlotDrawing drawing;
    private final Crosshair line = new Crosshair();
    private final Label box = new Label();
    private DoubleConsumer hover = x -> { };
    private DoubleConsumer pick = x -> { };
    private double at = Double.NaN;
    private @Nullable Brush brush;
    private double pressX = Double.NaN;
    private double pressY = Double.NaN;
    private boolean brushing;

    LinePlotReading(LinePlot plot, LinePlotDrawing drawing) {
        this.plot = plot;
        this.drawing = drawing;
        box.getStyleClass().addAll("readout", "mono");
        box.setManaged(false);
        box.setMouseTransparent(true);
        box.setVisible(false);
        plot.addEventHandler(MouseEvent.MOUSE_MOVED, event -> point(event.getX(), event.getY() - plot.sheetTop()));
        plot.addEventHandler(MouseEvent.MOUSE_EXITED, event -> away());
        plot.addEventHandler(MouseEvent.MOUSE_PRESSED, this::pressed);
        plot.addEventHandler(MouseEvent.MOUSE_DRAGGED, this::dragged);
        plot.addEventHandler(MouseEvent.MOUSE_RELEASED, event -> letGo());
        plot.addEventHandler(MouseEvent.MOUSE_CLICKED, event -> {
            if (event.isStillSincePress() && drawing.mapping().contains(event.getX(), event.getY() - plot.sheetTop())) {
                pick.accept(drawing.mapping().x(event.getX()));
            }
        });
        plot.addEventHandler(KeyEvent.KEY_PRESSED, this::key);
        plot.focusedProperty().addListener((property, was, is) -> {
            if (!is && !plot.isHover()) {
                away();
            }
        });
    }

    Node[] nodes() {
        return new Node[] {line, box};
    }

    void hover(DoubleConsumer next) {
        hover = next;
    }

    void pick(DoubleConsumer next) {
        pick = next;
    }

    void brush(@Nullable Brush next) {
        letGo();
        brush = next;
        plot.setCursor(next == null ? Cursor.DEFAULT : Cursor.CROSSHAIR);
    }

    private void pressed(MouseEvent event) {
        plot.requestFocus();
        boolean inside = event.getButton() == MouseButton.PRIMARY && drawing.mapping().contains(event.getX(), event.getY() - plot.sheetTop());
        pressX = inside ? event.getX() : Double.NaN;
        pressY = event.getY() - plot.sheetTop();
    }

    private void dragged(MouseEvent event) {
        Brush tool = brush;
        double px = event.getX();
        double py = event.getY() - plot.sheetTop();
        if (tool == null || Double.isNaN(pressX) || !brushing && Math.hypot(px - pressX, py - pressY) <= STILL) {
            return;
        }
        if (!brushing) {
            brushing = true;
            tool.begin(drawing.mapping().x(pressX), drawing.y(pressY));
        }
        tool.drag(drawing.mapping().x(px), drawing.y(py));
        event.consume();
    }

    private void letGo() {
        pressX = Double.NaN;
        if (brushing) {
            brushing = false;
            if (brush != null) {
                brush.end();
            }
        }
    }

    void top(double y) {
        line.setLayoutX(0);
        line.setLayoutY(y);
    }

    private void point(double px, double py) {
        if (!drawing.mapping().contains(px, py)) {
            away();
            return;
        }
        read(drawing.mapping().x(px));
    }

    private void read(double x) {
        at = x;
        moved();
        hover.accept(x);
    }

    private void away() {
        if (!Double.isNaN(at)) {
            at = Double.NaN;
            line.hide();
            box.setVisible(false);
            hover.accept(Double.NaN);
        }
    }

    /** The plot was drawn anew: values under the line may have changed. */
    void moved() {
        if (Double.isNaN(at)) {
            return;
        }
        StringBuilder text = new StringBuilder();
        double nearest = at;
        int longest = plot.all().stream().filter(Series::shown).mapToInt(s -> s.label().length()).max().orElse(0);
        for (Series s : plot.all()) {
            int row = s.shown() ? s.row(at) : -1;
            if (row >= 0) {
                nearest = s.x(row);
                text.append('\n').append(s.label()).append(" ".repeat(longest - s.label().length()))
                        .append(' ').append(Numbers.fixed(s.y(row), 7));
            }
        }
        Mapping m = drawing.mapping();
        line.showUpright(m, m.px(nearest));
        box.setText(drawing.xName() + ' ' + Numbers.whole(Math.round(nearest)) + text);
        box.autosize();
        double right = m.px(nearest) + 12;
        double left = right + box.getWidth() > plot.getWidth() ? m.px(nearest) - 12 - box.getWidth() : right;
        box.relocate(Math.round(Math.max(0, left)), Math.round(plot.sheetTop() + m.top() + 4));
        box.setVisible(true);
        plot.setAccessibleHelp(box.getText());
    }

    private void key(KeyEvent event) {
        if (event.isControlDown() || event.isAltDown() || event.isMetaDown()) {
            return;
        }
        Mapping m = drawing.mapping();
        double step = m.extent().width() / m.width() * (event.isShiftDown() ? 40 : 8);
        switch (event.getCode()) {
            case LEFT -> move(-step);
            case RIGHT -> move(step);
            case ENTER -> {
                if (!Double.isNaN(at)) {
                    pick.accept(at);
                }
            }
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void move(double dx) {
        Extent e = drawing.mapping().extent();
        read(Double.isNaN(at) ? e.maxX() : Math.clamp(at + dx, e.minX(), e.maxX()));
    }
}
