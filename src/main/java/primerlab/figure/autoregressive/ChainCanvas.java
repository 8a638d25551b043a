package primerlab.figure.autoregressive;

import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;

import org.jspecify.annotations.Nullable;
import primerlab.figure.part.Ink;
import primerlab.figure.part.Palette;
import primerlab.figure.part.Sheet;

/** The main picture: a square of pixels to point at, to click on and to draw on, by mouse or by keyboard. */
final class ChainCanvas extends Region {
    private final Palette palette = new Palette();
    private final ChainDrawing drawing = new ChainDrawing(palette);
    private final Sheet sheet = new Sheet(palette, this::paint);
    private final Hand hand;
    private @Nullable ChainStory story;
    private @Nullable ChainSketch sketch;
    private int selected = -1;
    private int cursor = -1;
    private boolean down;

    /** Hears what a hand does to pixels. */
    interface Hand {
        /** The pixel under the pointer or the keys; −1 for none. */
        void pointed(ChainCanvas canvas, int pixel);

        void clicked(ChainCanvas canvas, int pixel);

        /** A stroke of the brush begins, or goes on. */
        void brushed(int pixel, boolean begins);
    }

    ChainCanvas(String id, String says, Hand hand) {
        this.hand = hand;
        setId(id);
        getStyleClass().addAll("chain-canvas", "picture-frame", "keeps-arrows");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setAccessibleText(says);
        getChildren().add(sheet);
        addEventHandler(MouseEvent.MOUSE_MOVED, event -> point(pixel(event)));
        addEventHandler(MouseEvent.MOUSE_EXITED, _ -> point(-1));
        addEventHandler(MouseEvent.MOUSE_PRESSED, this::pressed);
        addEventHandler(MouseEvent.MOUSE_DRAGGED, this::dragged);
        addEventHandler(MouseEvent.MOUSE_RELEASED, _ -> down = false);
        addEventHandler(KeyEvent.KEY_PRESSED, this::key);
        focusedProperty().addListener((_, _, now) -> {
            if (!now && !isHover()) {
                point(-1);
            }
        });
    }

    Palette palette() {
        return palette;
    }

    void show(@Nullable ChainStory now, int chosen) {
        story = now;
        selected = chosen;
        sheet.touch();
    }

    /** The sheet under the brush; null puts the brush away. */
    void sketch(@Nullable ChainSketch now) {
        sketch = now;
        setCursor(now == null ? Cursor.DEFAULT : Cursor.CROSSHAIR);
        sheet.touch();
    }

    void touch() {
        sheet.touch();
    }

    /** The middle of a pixel, in this node's coordinates. */
    double x(int pixel) {
        return (pixel % side() + 0.5) * size() / side();
    }

    double y(int pixel) {
        return (pixel / side() + 0.5) * size() / side();
    }

    double size() {
        return Math.min(getWidth(), getHeight());
    }

    private int side() {
        return sketch != null ? sketch.side() : story != null ? story.chain().side() : 1;
    }

    private int pixel(MouseEvent event) {
        int col = (int) Math.floor(event.getX() / size() * side());
        int row = (int) Math.floor(event.getY() / size() * side());
        return col < 0 || row < 0 || col >= side() || row >= side() ? -1 : row * side() + col;
    }

    private void point(int pixel) {
        if (pixel != cursor) {
            cursor = pixel;
            hand.pointed(this, pixel);
            sheet.touch();
        }
    }

    private void pressed(MouseEvent event) {
        requestFocus();
        int pixel = pixel(event);
        if (event.getButton() != MouseButton.PRIMARY || pixel < 0) {
            return;
        }
        down = true;
        if (sketch != null) {
            hand.brushed(pixel, true);
        } else {
            hand.clicked(this, pixel);
        }
    }

    private void dragged(MouseEvent event) {
        int pixel = pixel(event);
        if (down && sketch != null && pixel >= 0) {
            point(pixel);
            hand.brushed(pixel, false);
        }
    }

    private void key(KeyEvent event) {
        int side = side();
        int at = Math.max(0, cursor);
        switch (event.getCode()) {
            case LEFT -> point(cursor < 0 ? 0 : at % side > 0 ? at - 1 : at);
            case RIGHT -> point(cursor < 0 ? 0 : at % side < side - 1 ? at + 1 : at);
            case UP -> point(cursor < 0 ? 0 : at >= side ? at - side : at);
            case DOWN -> point(cursor < 0 ? 0 : at < side * (side - 1) ? at + side : at);
            case ENTER -> {
                if (cursor >= 0 && sketch != null) {
                    hand.brushed(cursor, true);
                } else if (cursor >= 0) {
                    hand.clicked(this, cursor);
                }
            }
            case ESCAPE -> {
                if (sketch != null || selected < 0) {
                    return;
                }
                hand.clicked(this, selected);
            }
            default -> {
                return;
            }
        }
        event.consume();
    }

    @Override protected void layoutChildren() {
        sheet.resizeRelocate(0, 0, size(), size());
        sheet.touch();
    }

    /** Draws the picture as it stands. */
    void paint(Ink ink) {
        if (sketch != null) {
            drawing.sketch(ink, sketch, size(), cursor);
        } else if (story != null) {
            drawing.story(ink, story, size(), selected, true);
            if (cursor >= 0 && cursor != selected) {
                drawing.cursor(ink, cursor, side(), size());
            }
        }
    }
}
