package primerlab.figure.diffusion;

import java.util.function.IntConsumer;
import javafx.geometry.Orientation;
import javafx.scene.AccessibleRole;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;

import primerlab.figure.part.Ink;
import primerlab.figure.part.Palette;
import primerlab.figure.part.Role;
import primerlab.figure.part.Sheet;

/** One square picture of numbers: its pixels can be pointed at, pressed, dragged over, and walked over with the arrow keys. */
final class ForwardTile extends Region {
    private final Palette palette = new Palette();
    private final Sheet sheet = new Sheet(palette, this::draw);
    private ForwardGrey grey = ForwardGrey.of(palette);
    private IntConsumer hover = _ -> {};
    private Press press = (_, _) -> {};
    private float[] values = {};
    private int side = 1;
    private int chosen = -1;

    /** The mouse on a pixel, or Enter at the chosen one. */
    interface Press {
        /** @param begins false where the pointer is dragged on */
        void on(int pixel, boolean begins);
    }

    ForwardTile(String id) {
        setId(id);
        getStyleClass().addAll("forward-tile", "keeps-arrows");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        getChildren().add(sheet);
        palette.onChange(() -> grey = ForwardGrey.of(palette));
        addEventHandler(MouseEvent.MOUSE_MOVED, event -> hover.accept(at(event)));
        addEventHandler(MouseEvent.MOUSE_EXITED, _ -> hover.accept(-1));
        addEventHandler(MouseEvent.MOUSE_PRESSED, event -> {
            requestFocus();
            pressed(event, true);
        });
        addEventHandler(MouseEvent.MOUSE_DRAGGED, event -> pressed(event, false));
        addEventHandler(KeyEvent.KEY_PRESSED, this::key);
        focusedProperty().addListener((_, _, is) -> {
            if (!is && !isHover()) {
                hover.accept(-1);
            }
        });
    }

    /** Runs with the pixel under the pointer or the keys, and with −1 when there is none any more. */
    ForwardTile onHover(IntConsumer next) {
        hover = next;
        return this;
    }

    ForwardTile onPress(Press next) {
        press = next;
        return this;
    }

    /** @param newValues of the pixels, row-major; never written to again */
    void show(int newSide, float[] newValues) {
        side = newSide;
        values = newValues;
        sheet.touch();
    }

    /** Frames one pixel; −1 for none. */
    void choose(int pixel) {
        if (chosen != pixel) {
            chosen = pixel;
            sheet.touch();
        }
    }

    Palette palette() {
        return palette;
    }

    /** The middle of a pixel's lower edge, in this node. */
    double footX(int pixel) {
        return (grid().x(pixel % side) + grid().x(pixel % side + 1)) / 2;
    }

    double footY(int pixel) {
        return grid().y(pixel / side + 1);
    }

    private ForwardGrid grid() {
        return new ForwardGrid(0, 0, Math.max(side, Math.floor(Math.min(getWidth(), getHeight()))), side);
    }

    private int at(MouseEvent event) {
        return grid().pixel(event.getX(), event.getY());
    }

    private void pressed(MouseEvent event, boolean begins) {
        int pixel = at(event);
        if (pixel >= 0) {
            press.on(pixel, begins);
        }
    }

    private void key(KeyEvent event) {
        if (event.isControlDown() || event.isAltDown() || event.isMetaDown()) {
            return;
        }
        int row = Math.max(0, chosen) / side;
        int column = Math.max(0, chosen) % side;
        switch (event.getCode()) {
            case LEFT -> walk(row, column - 1);
            case RIGHT -> walk(row, column + 1);
            case UP -> walk(row - 1, column);
            case DOWN -> walk(row + 1, column);
            case ENTER -> {
                if (chosen >= 0) {
                    press.on(chosen, true);
                }
            }
            default -> {
                return;
            }
        }
        event.consume();
    }

    /** The first key lights the middle. */
    private void walk(int row, int column) {
        hover.accept(chosen < 0 ? side / 2 * side + side / 2 : Math.clamp(row, 0, side - 1) * side + Math.clamp(column, 0, side - 1));
    }

    private void draw(Ink ink) {
        ForwardGrid grid = grid();
        for (int pixel = 0; pixel < values.length; pixel++) {
            grid.fill(ink, pixel, grey.shade(values[pixel]));
        }
        ink.frame(0, 0, grid.size(), grid.size(), palette.line());
        if (chosen >= 0 && chosen < side * side) {
            grid.frame(ink, chosen, palette.of(Role.FOCUS), palette.surface());
        }
    }

    @Override public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override protected double computePrefWidth(double height) {
        return 180;
    }

    @Override protected double computeMinWidth(double height) {
        return 60;
    }

    @Override protected double computePrefHeight(double width) {
        return width > 0 ? width : 180;
    }

    @Override protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override protected void layoutChildren() {
        sheet.resizeRelocate(0, 0, getWidth(), getHeight());
        sheet.touch();
    }
}
