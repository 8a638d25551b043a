package primerlab.figure.part;

import java.util.HashMap;
import java.util.Map;
import javafx.geometry.HPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.Image;
import javafx.scene.paint.Color;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import javafx.scene.text.TextAlignment;

/** Draws on a canvas. */
final class CanvasInk implements Ink {
    private static final Map<TextStyle, Font> FONTS = new HashMap<>();
    private static final Text RULER = new Text();
    private final GraphicsContext g;

    CanvasInk(GraphicsContext g) {
        this.g = g;
    }

    static Font font(TextStyle style) {
        if (FONTS.size() > 64) {
            FONTS.clear();
        }
        return FONTS.computeIfAbsent(style, s -> Font.font(s.mono() ? Fonts.MONO : s.bold() ? Fonts.SEMIBOLD : Fonts.TEXT, s.size()));
    }

    /** How wide a text is, in pixels. */
    static double measure(String text, TextStyle style) {
        RULER.setFont(font(style));
        RULER.setText(text);
        return RULER.getLayoutBounds().getWidth();
    }

    @Override public void rect(double x, double y, double width, double height, Color fill) {
        g.setFill(fill);
        g.fillRect(x, y, width, height);
    }

    @Override public void frame(double x, double y, double width, double height, Color line) {
        plain(1, line);
        g.strokeRect(Math.round(x) + 0.5, Math.round(y) + 0.5, Math.round(width) - 1, Math.round(height) - 1);
    }

    @Override public void dots(double[] xy, int n, double radius, Color fill) {
        g.setFill(fill);
        for (int i = 0; i < n; i++) {
            g.fillOval(xy[2 * i] - radius, xy[2 * i + 1] - radius, 2 * radius, 2 * radius);
        }
    }

    @Override public void rings(double[] xy, int n, double radius, double stroke, Color line) {
        plain(stroke, line);
        for (int i = 0; i < n; i++) {
            g.strokeOval(xy[2 * i] - radius, xy[2 * i + 1] - radius, 2 * radius, 2 * radius);
        }
    }

    @Override public void crosses(double[] xy, int n, double radius, double stroke, Color line) {
        plain(stroke, line);
        for (int i = 0; i < n; i++) {
            double x = xy[2 * i];
            double y = xy[2 * i + 1];
            g.strokeLine(x - radius, y - radius, x + radius, y + radius);
            g.strokeLine(x - radius, y + radius, x + radius, y - radius);
        }
    }

    @Override public void segments(double[] ends, int n, double stroke, Color line, double... dashes) {
        plain(stroke, line);
        g.setLineDashes(dashes);
        for (int i = 0; i < n; i++) {
            g.strokeLine(ends[4 * i], ends[4 * i + 1], ends[4 * i + 2], ends[4 * i + 3]);
        }
        g.setLineDashes();
    }

    @Override public void polyline(double[] xs, double[] ys, int from, int n, double stroke, Color line, double... dashes) {
        plain(stroke, line);
        g.setLineDashes(dashes);
        g.beginPath();
        g.moveTo(xs[from], ys[from]);
        for (int i = from + 1; i < from + n; i++) {
            g.lineTo(xs[i], ys[i]);
        }
        g.stroke();
        g.setLineDashes();
    }

    @Override public void polygon(double[] xs, double[] ys, int n, Color fill) {
        g.setFill(fill);
        g.fillPolygon(xs, ys, n);
    }

    @Override public void image(Image image, double sx, double sy, double sw, double sh,
                                double x, double y, double width, double height) {
        g.drawImage(image, sx, sy, sw, sh, x, y, width, height);
    }

    @Override public void text(String text, double x, double y, HPos align, TextStyle style, Color fill) {
        g.setFont(font(style));
        g.setFill(fill);
        g.setTextAlign(switch (align) {
            case LEFT -> TextAlignment.LEFT;
            case CENTER -> TextAlignment.CENTER;
            case RIGHT -> TextAlignment.RIGHT;
        });
        g.fillText(text, Math.round(x), Math.round(y));
    }

    @Override public void upward(String text, double x, double y, TextStyle style, Color fill) {
        g.save();
        g.translate(Math.round(x), Math.round(y));
        g.rotate(-90);
        g.setFont(font(style));
        g.setFill(fill);
        g.setTextAlign(TextAlignment.CENTER);
        g.fillText(text, 0, 0);
        g.restore();
    }

    @Override public double width(String text, TextStyle style) {
        return measure(text, style);
    }

    @Override public void clip(double x, double y, double width, double height) {
        g.save();
        g.beginPath();
        g.rect(x, y, width, height);
        g.clip();
    }

    @Override public void unclip() {
        g.restore();
    }

    private void plain(double stroke, Color line) {
        g.setStroke(line);
        g.setLineWidth(stroke);
        g.setLineCap(StrokeLineCap.BUTT);
    }
}
