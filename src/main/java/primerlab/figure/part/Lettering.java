package primerlab.figure.part;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.geometry.HPos;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import javafx.scene.text.TextAlignment;

/** The words of a picture, on a canvas above its marks. Marks change in every frame, words seldom: they are set anew only then. */
final class Lettering {
    private static final int KEPT = 512;
    private static final Map<Ink.TextStyle, Font> FONTS = new HashMap<>();
    private static final Map<Measured, Double> WIDTHS = new HashMap<>();
    private static final Text RULER = new Text();
    private final Canvas canvas = new Canvas();
    private List<Word> shown = new ArrayList<>();
    private List<Word> next = new ArrayList<>();

    private record Word(String text, double x, double y, HPos align, boolean upward, Ink.TextStyle style, Color fill) {}

    private record Measured(String text, Ink.TextStyle style) {}

    Canvas canvas() {
        return canvas;
    }

    private static Font font(Ink.TextStyle style) {
        if (FONTS.size() > KEPT) {
            FONTS.clear();
        }
        return FONTS.computeIfAbsent(style, s -> Font.font(s.mono() ? Fonts.MONO : s.bold() ? Fonts.SEMIBOLD : Fonts.TEXT, s.size()));
    }

    /** How wide a text is, in pixels. JavaFX thread only. */
    static double measure(String text, Ink.TextStyle style) {
        if (WIDTHS.size() > KEPT) {
            WIDTHS.clear();
        }
        return WIDTHS.computeIfAbsent(new Measured(text, style), wanted -> {
            RULER.setFont(font(style));
            RULER.setText(text);
            return RULER.getLayoutBounds().getWidth();
        });
    }

    void add(String text, double x, double y, HPos align, boolean upward, Ink.TextStyle style, Color fill) {
        next.add(new Word(text, Math.round(x), Math.round(y), align, upward, style, fill));
    }

    /** Sets the words added since the last time, where they differ from those that stand. */
    void set(double width, double height) {
        if (canvas.getWidth() == width && canvas.getHeight() == height && next.equals(shown)) {
            next.clear();
            return;
        }
        canvas.setWidth(width);
        canvas.setHeight(height);
        GraphicsContext g = canvas.getGraphicsContext2D();
        g.clearRect(0, 0, width, height);
        for (Word word : next) {
            g.save();
            g.translate(word.x, word.y);
            g.rotate(word.upward ? -90 : 0);
            g.setFont(font(word.style));
            g.setFill(word.fill);
            g.setTextAlign(switch (word.align) {
                case LEFT -> TextAlignment.LEFT;
                case CENTER -> TextAlignment.CENTER;
                case RIGHT -> TextAlignment.RIGHT;
            });
            g.fillText(word.text, 0, 0);
            g.restore();
        }
        List<Word> old = shown;
        shown = next;
        next = old;
        next.clear();
    }
}
