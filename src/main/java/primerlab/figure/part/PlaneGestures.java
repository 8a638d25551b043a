package primerlab.figure.part;

import javafx.css.PseudoClass;
import javafx.scene.Cursor;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;

import org.jspecify.annotations.Nullable;

/** Mouse and keyboard on a {@link Plane}. */
final class PlaneGestures {
    /** A sheet to paint on has the keyboard at once, however it was opened: its ring says so. */
    private static final PseudoClass BRUSHING = PseudoClass.getPseudoClass("brushing");
    private static final double KEY_STEP = 8;
    private static final double KEY_LEAP = 40;
    private static final double WHEEL = 1.0015;
    private final Plane plane;
    private final Crosshair crosshair;
    private Plane.At hover = (x, y) -> { };
    private Plane.At click = (x, y) -> { };
    private Runnable leave = () -> { };
    private @Nullable Brush brush;
    private boolean on;
    private boolean painting;
    private boolean dragged;
    private double atX;
    private double atY;
    private double pressX;
    private double pressY;
    private Extent pressExtent;

    PlaneGestures(Plane plane, Crosshair crosshair) {
        this.plane = plane;
        this.crosshair = crosshair;
        pressExtent = plane.home();
        plane.addEventHandler(MouseEvent.MOUSE_MOVED, event -> point(event.getX(), event.getY() - plane.sheetTop()));
        plane.addEventHandler(MouseEvent.MOUSE_EXITED, event -> away());
        plane.addEventHandler(MouseEvent.MOUSE_PRESSED, this::pressed);
        plane.addEventHandler(MouseEvent.MOUSE_DRAGGED, this::dragged);
        plane.addEventHandler(MouseEvent.MOUSE_RELEASED, this::released);
        plane.addEventHandler(ScrollEvent.SCROLL, this::wheel);
        plane.addEventHandler(KeyEvent.KEY_PRESSED, this::key);
        plane.focusedProperty().addListener((property, was, is) -> {
            if (!is && !plane.isHover()) {
                away();
            }
        });
    }

    void hover(Plane.At next) {
        hover = next;
    }

    void leave(Runnable next) {
        leave = next;
    }

    void click(Plane.At next) {
        click = next;
    }

    void brush(@Nullable Brush next) {
        if (painting && brush != null) {
            brush.end();
        }
        painting = false;
        brush = next;
        plane.pseudoClassStateChanged(BRUSHING, next != null);
        plane.setCursor(next == null ? Cursor.DEFAULT : Cursor.CROSSHAIR);
    }

    /** The picture was drawn with another mapping: the crosshair keeps its place in the data. */
    void moved() {
        if (on) {
            Mapping m = plane.mapping();
            double px = m.px(atX);
            double py = m.py(atY);
            if (m.contains(px, py)) {
                crosshair.show(m, px, py);
            } else {
                crosshair.hide();
            }
        }
    }

    private void point(double px, double py) {
        Mapping m = plane.mapping();
        if (!m.contains(px, py)) {
            away();
            return;
        }
        on = true;
        atX = m.x(px);
        atY = m.y(py);
        crosshair.show(m, px, py);
        hover.at(atX, atY);
    }

    private void away() {
        if (on) {
            on = false;
            crosshair.hide();
            leave.run();
        }
    }

    private void pressed(MouseEvent event) {
        plane.requestFocus();
        double py = event.getY() - plane.sheetTop();
        if (event.getButton() != MouseButton.PRIMARY || !plane.mapping().contains(event.getX(), py)) {
            return;
        }
        dragged = false;
        pressX = event.getX();
        pressY = py;
        pressExtent = plane.extent();
        if (brush != null) {
            painting = true;
            brush.begin(plane.mapping().x(pressX), plane.mapping().y(pressY));
        }
        event.consume();
    }

    private void dragged(MouseEvent event) {
        if (event.getButton() != MouseButton.PRIMARY) {
            return;
        }
        double px = event.getX();
        double py = event.getY() - plane.sheetTop();
        Mapping m = plane.mapping();
        if (brush != null) {
            if (painting) {
                brush.drag(m.x(px), m.y(py));
                point(px, py);
            }
        } else if (dragged || Math.hypot(px - pressX, py - pressY) > 3) {
            dragged = true;
            plane.show(pressExtent.moved((pressX - px) / m.width() * pressExtent.width(),
                    (py - pressY) / m.height() * pressExtent.height()));
        }
        event.consume();
    }

    private void released(MouseEvent event) {
        if (event.getButton() != MouseButton.PRIMARY) {
            return;
        }
        if (painting) {
            painting = false;
            if (brush != null) {
                brush.end();
            }
        } else if (!dragged && brush == null) {
            double py = event.getY() - plane.sheetTop();
            if (event.getClickCount() == 2) {
                plane.reset();
            } else if (plane.mapping().contains(event.getX(), py)) {
                click.at(plane.mapping().x(event.getX()), plane.mapping().y(py));
            }
        }
        event.consume();
    }

    private void wheel(ScrollEvent event) {
        double py = event.getY() - plane.sheetTop();
        if (event.getDeltaY() != 0 && plane.mapping().contains(event.getX(), py)) {
            zoom(Math.pow(WHEEL, event.getDeltaY()), plane.mapping().x(event.getX()), plane.mapping().y(py));
            event.consume();
        }
    }

    private void zoom(double factor, double x, double y) {
        double width = plane.extent().width() / factor;
        double whole = plane.home().width();
        if (width > whole / 200 && width < whole * 5) {
            plane.show(plane.extent().zoomed(factor, x, y));
        }
    }

    private void key(KeyEvent event) {
        if (event.isControlDown() || event.isAltDown() || event.isMetaDown()) {
            return;
        }
        double step = event.isShiftDown() ? KEY_LEAP : KEY_STEP;
        switch (event.getCode()) {
            case LEFT -> step(-step, 0);
            case RIGHT -> step(step, 0);
            case UP -> step(0, -step);
            case DOWN -> step(0, step);
            case PLUS, ADD, EQUALS -> zoom(1.25, centreX(), centreY());
            case MINUS, SUBTRACT -> zoom(0.8, centreX(), centreY());
            case DIGIT0, NUMPAD0 -> plane.reset();
            case ENTER -> enter();
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void step(double dx, double dy) {
        Mapping m = plane.mapping();
        double px = on ? m.px(atX) + dx : m.left() + m.width() / 2;
        double py = on ? m.py(atY) + dy : m.top() + m.height() / 2;
        point(Math.clamp(px, m.left(), m.right()), Math.clamp(py, m.top(), m.bottom()));
    }

    private void enter() {
        if (!on) {
            step(0, 0);
        } else if (brush != null) {
            brush.begin(atX, atY);
            brush.end();
        } else {
            click.at(atX, atY);
        }
    }

    private double centreX() {
        return on ? atX : plane.extent().minX() + plane.extent().width() / 2;
    }

    private double centreY() {
        return on ? atY : plane.extent().minY() + plane.extent().height() / 2;
    }
}
