package primerlab.figure.part;

import java.util.function.Consumer;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.layout.Region;

/** A canvas that is drawn anew at most once a frame, and only after something changed. Unmanaged, so drawing lays out nothing else. */
final class Sheet extends Region {
    private final Canvas canvas = new Canvas();
    private final Consumer<Ink> draw;

    Sheet(Palette palette, Consumer<Ink> draw) {
        this.draw = draw;
        setManaged(false);
        setMouseTransparent(true);
        getChildren().addAll(canvas, palette);
        palette.onChange(this::touch);
    }

    /** Something that the picture shows has changed. */
    void touch() {
        requestLayout();
    }

    @Override protected void layoutChildren() {
        if (canvas.getWidth() != getWidth() || canvas.getHeight() != getHeight()) {
            canvas.setWidth(getWidth());
            canvas.setHeight(getHeight());
        }
        if (getWidth() <= 0 || getHeight() <= 0) {
            return;
        }
        GraphicsContext g = canvas.getGraphicsContext2D();
        g.clearRect(0, 0, getWidth(), getHeight());
        draw.accept(new CanvasInk(g));
    }
}
