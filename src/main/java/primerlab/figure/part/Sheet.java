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
    private Page shown = new Page(1, 1);
    private Page next = new Page(1, 1);
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
        if (!next.fits(across, down)) {
            next = new Page(across, down);
        }
        next.raster.clear();
        next.raster.unclip();
        draw.accept(new ScreenInk(next.raster, scale, words));
        next.buffer.updateBuffer(all -> null);
        marks.setFitWidth(across / scale);
        marks.setFitHeight(down / scale);
        marks.setImage(next.image);
        Page turned = shown;
        shown = next;
        next = turned;
        words.set(getWidth(), getHeight());
    }

    private double scale() {
        double screen = getScene() == null || getScene().getWindow() == null ? 1 : getScene().getWindow().getRenderScaleX();
        return Math.max(least, screen);
    }

    /** While one page is drawn on, the render thread may still be reading the other: a picture half drawn is never on the screen. */
    private static final class Page {
        final PixelBuffer<IntBuffer> buffer;
        final Raster raster;
        final WritableImage image;

        Page(int width, int height) {
            buffer = new PixelBuffer<>(width, height, IntBuffer.allocate(width * height), PixelFormat.getIntArgbPreInstance());
            raster = new Raster(buffer.getBuffer().array(), width, height);
            image = new WritableImage(buffer);
        }

        boolean fits(int width, int height) {
            return buffer.getWidth() == width && buffer.getHeight() == height;
        }
    }
}
