package primerlab.figure.autoregressive;

import java.util.function.IntConsumer;
import javafx.geometry.Orientation;
import javafx.scene.AccessibleRole;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;

import primerlab.figure.part.Ink;
import primerlab.figure.part.Palette;
import primerlab.figure.part.Sheet;

/** A square picture of side × side pixels that can be pointed at, clicked, walked over with the arrow keys, and drawn on. */
final class ReadersSquare extends Region {
    private final Palette palette = new Palette();
    private final Sheet sheet = new Sheet(palette, this::draw);
    private final Painter painter;
    private IntConsumer hover = _ -> {};
    private IntConsumer pick = _ -> {};
    private Walk walk = (_, _) -> {};
    private int side = 1;

    /** Draws what the square shows. */
    interface Painter {
        void paint(Ink ink, ReadersGrid grid, Palette palette);
    }

    /** The arrow keys. */
    interface Walk {
        void by(int down, int right);
    }

    ReadersSquare(String id, String about, Painter painter) {
        this.painter = painter;
        setId(id);
        getStyleClass().addAll("readers-square", "keeps-arrows");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setAccessibleText(about);
        setMinWidth(60);
        getChildren().add(sheet);
        addEventHandler(MouseEvent.MOUSE_MOVED, event -> hover.accept(at(event)));
        addEventHandler(MouseEvent.MOUSE_EXITED, _ -> hover.accept(-1));
        addEventHandler(MouseEvent.MOUSE_PRESSED, event -> {
            requestFocus();
            picked(event);
        });
        addEventHandler(MouseEvent.MOUSE_DRAGGED, this::picked);
        addEventHandler(KeyEvent.KEY_PRESSED, this::key);
    }

    /** Runs with the pixel under the pointer, and with −1 when there is none any more. */
    ReadersSquare onHover(IntConsumer next) {
        hover = next;
        return this;
    }

    /** Runs with the pixel that is pressed, with each that the pointer is dragged over, and with −1 for Enter. */
    ReadersSquare onPick(IntConsumer next) {
        pick = next;
        return this;
    }

    ReadersSquare onWalk(Walk next) {
        walk = next;
        return this;
    }

    void show(int newSide) {
        side = newSide;
        sheet.touch();
    }

    private ReadersGrid grid() {
        return ReadersGrid.filling(getWidth(), getHeight(), side);
    }

    private int at(MouseEvent event) {
        return grid().pixel(event.getX(), event.getY());
    }

    private void picked(MouseEvent event) {
        int pixel = at(event);
        if (pixel >= 0) {
            pick.accept(pixel);
        }
    }

    private void key(KeyEvent event) {
        if (event.isControlDown() || event.isAltDown() || event.isMetaDown()) {
            return;
        }
        switch (event.getCode()) {
            case LEFT -> walk.by(0, -1);
            case RIGHT -> walk.by(0, 1);
            case UP -> walk.by(-1, 0);
            case DOWN -> walk.by(1, 0);
            case ENTER -> pick.accept(-1);
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void draw(Ink ink) {
        painter.paint(ink, grid(), palette);
    }

    @Override public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override protected double computePrefWidth(double height) {
        return 120;
    }

    @Override protected double computePrefHeight(double width) {
        return width > 0 ? width : 120;
    }

    @Override protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override protected void layoutChildren() {
        sheet.resizeRelocate(0, 0, getWidth(), getHeight());
        sheet.touch();
    }
}
