package primerlab.figure.part;

import javafx.geometry.HPos;
import javafx.scene.paint.Color;

/** Draws on the screen: marks as pixels, and above them all words as text. */
final class ScreenInk implements Ink {
    private final Raster raster;
    private final double scale;
    private final Lettering words;
    private final double[] cornerX = new double[4];
    private final double[] cornerY = new double[4];

    /** @param scale device pixels a pixel */
    ScreenInk(Raster raster, double scale, Lettering words) {
        this.raster = raster;
        this.scale = scale;
        this.words = words;
    }

    @Override public void rect(double x, double y, double width, double height, Color fill) {
        raster.colour(fill);
        raster.rect(x * scale, y * scale, width * scale, height * scale);
    }

    @Override public void frame(double x, double y, double width, double height, Color line) {
        rect(x, y, width, 1, line);
        rect(x, y + height - 1, width, 1, line);
        rect(x, y + 1, 1, height - 2, line);
        rect(x + width - 1, y + 1, 1, height - 2, line);
    }

    @Override public void dots(double[] xy, int n, double radius, Color fill) {
        raster.colour(fill);
        for (int i = 0; i < n; i++) {
            raster.disc(xy[2 * i] * scale, xy[2 * i + 1] * scale, radius * scale);
        }
    }

    @Override public void rings(double[] xy, int n, double radius, double stroke, Color line) {
        raster.colour(line);
        double half = stroke / 2;
        for (int i = 0; i < n; i++) {
            raster.annulus(xy[2 * i] * scale, xy[2 * i + 1] * scale, (radius - half) * scale, (radius + half) * scale);
        }
    }

    @Override public void crosses(double[] xy, int n, double radius, double stroke, Color line) {
        raster.colour(line);
        for (int i = 0; i < n; i++) {
            double x = xy[2 * i] * scale;
            double y = xy[2 * i + 1] * scale;
            double r = radius * scale;
            raster.stroke(x - r, y - r, x + r, y + r, stroke * scale);
            raster.stroke(x - r, y + r, x + r, y - r, stroke * scale);
            raster.pour();
        }
    }

    @Override public void segments(double[] ends, int n, double stroke, Color line, double... dashes) {
        if (dashes.length == 0 && n > 8) {
            many(ends, n, stroke, line);
            return;
        }
        double[] xs = new double[2];
        double[] ys = new double[2];
        for (int i = 0; i < n; i++) {
            xs[0] = ends[4 * i];
            ys[0] = ends[4 * i + 1];
            xs[1] = ends[4 * i + 2];
            ys[1] = ends[4 * i + 3];
            if (dashes.length == 0 && (xs[0] == xs[1] || ys[0] == ys[1])) {
                // Upright and level lines have straight ends and sharp sides.
                rect(Math.min(xs[0], xs[1]) - (xs[0] == xs[1] ? stroke / 2 : 0), Math.min(ys[0], ys[1]) - (ys[0] == ys[1] ? stroke / 2 : 0),
                        Math.max(Math.abs(xs[1] - xs[0]), stroke), Math.max(Math.abs(ys[1] - ys[0]), stroke), line);
            } else {
                polyline(xs, ys, 0, 2, stroke, line, dashes);
            }
        }
    }

    /** All strokes first, coloured in one go. */
    private void many(double[] ends, int n, double stroke, Color line) {
        raster.colour(line);
        for (int at = 0; at < 4 * n; at += 4) {
            raster.stroke(ends[at] * scale, ends[at + 1] * scale, ends[at + 2] * scale, ends[at + 3] * scale, stroke * scale);
        }
        raster.pour();
    }

    @Override public void polyline(double[] xs, double[] ys, int from, int n, double stroke, Color line, double... dashes) {
        raster.colour(line);
        Dashes walk = new Dashes(dashes, (x1, y1, x2, y2) -> raster.stroke(x1 * scale, y1 * scale, x2 * scale, y2 * scale, stroke * scale));
        for (int i = from + 1; i < from + n; i++) {
            walk.line(xs[i - 1], ys[i - 1], xs[i], ys[i]);
        }
        raster.pour();
    }

    @Override public void polygon(double[] xs, double[] ys, int n, Color fill) {
        raster.colour(fill);
        for (int i = 0; i < n; i++) {
            cornerX[i] = xs[i] * scale;
            cornerY[i] = ys[i] * scale;
        }
        raster.cell(cornerX, cornerY, n);
    }

    @Override public void field(Field field, double x, double y, double width, double height) {
        raster.field(field, x * scale, y * scale, width * scale, height * scale);
    }

    @Override public void image(int[] argb, int columns, double x, double y, double width, double height) {
        raster.image(argb, columns, x * scale, y * scale, width * scale, height * scale);
    }

    @Override public void text(String text, double x, double y, HPos align, TextStyle style, Color fill) {
        words.add(text, x, y, align, false, style, fill);
    }

    @Override public void upward(String text, double x, double y, TextStyle style, Color fill) {
        words.add(text, x, y, HPos.CENTER, true, style, fill);
    }

    @Override public double width(String text, TextStyle style) {
        return Lettering.measure(text, style);
    }

    @Override public void clip(double x, double y, double width, double height) {
        raster.clip(x * scale, y * scale, width * scale, height * scale);
    }

    @Override public void unclip() {
        raster.unclip();
    }
}
