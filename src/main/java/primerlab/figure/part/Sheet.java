package primerlab.figure.part;

import java.nio.IntBuffer;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.Region;

/** A picture that is drawn anew at most once a frame, and only after something changed. Unmanaged, so drawing lays out nothing else. */
public final class Sheet extends Region {
    private final ImageView marks = new ImageView();
    private final Lettering words = new Lettering();
    private final Consumer<Ink> draw;
    private PixelBuffer<IntBuffer> buffer = buffer(1, 1);
    private Raster raster = new Raster(buffer.getBuffer().array(), 1, 1);
    private double least = 1;

    /** @param palette joins the picture, which is drawn anew when it changes */
    public Sheet(Palette palette, Consumer<Ink> draw) {
        this.draw = draw;
        setManaged(false);
        setMouseTransparent(true);
        getChildren().addAll(marks, words.canvas(), palette);
        palette.onChange(this::touch);
    }

    /** Something that the picture shows has changed. */
    public void touch() {
        requestLayout();
    }

    /** Draws every sheet under a node with at least so many device pixels a pixel, now. */
    static void sharpen(Node node, double scale) {
        if (node instanceof Sheet sheet) {
            sheet.least = scale;
            sheet.touch();
            sheet.layout();
        } else if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> sharpen(child, scale));
        }
    }

    @Override protected void layoutChildren() {
        if (getWidth() <= 0 || getHeight() <= 0) {
            return;
        }
        double scale = scale();
        int across = (int) Math.ceil(getWidth() * scale);
        int down = (int) Math.ceil(getHeight() * scale);
        if (buffer.getWidth() != across || buffer.getHeight() != down) {
            buffer = buffer(across, down);
            raster = new Raster(buffer.getBuffer().array(), across, down);
            marks.setImage(new WritableImage(buffer));
        }
        marks.setFitWidth(across / scale);
        marks.setFitHeight(down / scale);
        raster.clear();
        raster.unclip();
        draw.accept(new ScreenInk(raster, scale, words));
        buffer.updateBuffer(all -> null);
        words.set(getWidth(), getHeight());
    }

    private double scale() {
        double screen = getScene() == null || getScene().getWindow() == null ? 1 : getScene().getWindow().getRenderScaleX();
        return Math.max(least, screen);
    }

    private static PixelBuffer<IntBuffer> buffer(int width, int height) {
        return new PixelBuffer<>(width, height, IntBuffer.allocate(width * height), PixelFormat.getIntArgbPreInstance());
    }
}
