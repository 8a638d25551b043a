package primerlab.figure.part;

import java.util.Arrays;
import javafx.scene.paint.Color;

/**
 * Draws marks straight into premultiplied ARGB pixels, smooth at the edges. Hundreds of small marks that change in every frame
 * cost a fraction of what as many calls to a canvas do. Coordinates are device pixels.
 */
final class Raster {
    private final int[] pixels;
    private final int width;
    private final int height;
    private float[] mask = {};
    /** Where the mask is not empty, in the order of the strokes. */
    private int[] stroked = {};
    private int strokes;
    private int left;
    private int top;
    private int right;
    private int bottom;
    /** The colour: red and blue, and full opacity and green, each pair with eight bits of room above each. */
    private int redBlue;
    private int opaqueGreen;
    private float alpha;

    Raster(int[] pixels, int width, int height) {
        this.pixels = pixels;
        this.width = width;
        this.height = height;
        unclip();
    }

    void clear() {
        Arrays.fill(pixels, 0);
    }

    void clip(double x, double y, double w, double h) {
        left = Math.clamp(Math.round(x), 0, width);
        top = Math.clamp(Math.round(y), 0, height);
        right = Math.clamp(Math.round(x + w), left, width);
        bottom = Math.clamp(Math.round(y + h), top, height);
    }

    void unclip() {
        left = 0;
        top = 0;
        right = width;
        bottom = height;
    }

    void colour(Color colour) {
        redBlue = (int) Math.round(colour.getRed() * 255) << 16 | (int) Math.round(colour.getBlue() * 255);
        opaqueGreen = 255 << 16 | (int) Math.round(colour.getGreen() * 255);
        alpha = (float) colour.getOpacity();
    }

    void rect(double x, double y, double w, double h) {
        int x0 = column(Math.round(x));
        int x1 = column(Math.round(x + w));
        int y1 = row(Math.round(y + h));
        for (int py = row(Math.round(y)); py < y1; py++) {
            if (alpha == 1) {
                Arrays.fill(pixels, py * width + x0, py * width + x1, opaqueGreen << 8 | redBlue);
                continue;
            }
            for (int px = x0; px < x1; px++) {
                blend(py * width + px, 1);
            }
        }
    }

    void disc(double x, double y, double radius) {
        annulus(x, y, 0, radius);
    }

    /** What lies between two radii of a point. */
    void annulus(double x, double y, double inner, double outer) {
        // Roots are taken at the edges alone: within, everything is covered.
        float far = (float) outer + 0.5f;
        float near = inner > 0 ? (float) inner - 0.5f : Float.NEGATIVE_INFINITY;
        float full = far - 1;
        float empty = near + 1;
        float farSquare = far * far;
        float fullSquare = full > 0 ? full * full : -1;
        float nearSquare = near > 0 ? near * near : -1;
        float emptySquare = empty > 0 ? empty * empty : -1;
        int y1 = row((long) Math.ceil(y + outer + 1));
        int x0 = column((long) Math.floor(x - outer - 1));
        int x1 = column((long) Math.ceil(x + outer + 1));
        for (int py = row((long) Math.floor(y - outer - 1)); py < y1; py++) {
            float dy = (float) (py + 0.5 - y);
            for (int px = x0; px < x1; px++) {
                float dx = (float) (px + 0.5 - x);
                float square = dx * dx + dy * dy;
                if (square >= farSquare || square <= nearSquare) {
                    continue;
                }
                float cover = 1;
                if (square > fullSquare || square < emptySquare) {
                    float distance = (float) Math.sqrt(square);
                    cover = Math.min(1, Math.min(far - distance, distance - near));
                }
                if (cover > 0) {
                    blend(py * width + px, cover);
                }
            }
        }
    }

    /** One straight stroke with round ends, into the mask: {@link #pour} colours it. */
    void stroke(double x1, double y1, double x2, double y2, double thick) {
        if (mask.length == 0) {
            mask = new float[pixels.length];
        }
        double reach = thick / 2 + 0.5;
        double dx = x2 - x1;
        double dy = y2 - y1;
        double length = Math.sqrt(dx * dx + dy * dy);
        float unitX = length == 0 ? 1 : (float) (dx / length);
        float unitY = length == 0 ? 0 : (float) (dy / length);
        int last = row((long) Math.ceil(Math.max(y1, y2) + reach));
        for (int py = row((long) Math.floor(Math.min(y1, y2) - reach)); py < last; py++) {
            // Only columns near the line: where it crosses this row, widened by how slanted it is.
            double from = Math.min(x1, x2);
            double to = Math.max(x1, x2);
            if (Math.abs(dy) > 1e-9) {
                double a = x1 + (py + 0.5 - reach - 0.5 - y1) / dy * dx;
                double b = x1 + (py + 0.5 + reach + 0.5 - y1) / dy * dx;
                from = Math.max(from, Math.min(a, b));
                to = Math.min(to, Math.max(a, b));
            }
            int begin = column((long) Math.floor(from - reach));
            int end = column((long) Math.ceil(to + reach));
            room(end - begin);
            row(py * width, begin, end, (float) (x1 - 0.5), (float) (py + 0.5 - y1), unitX, unitY, (float) length, (float) reach);
        }
    }

    /** One row of a stroke: how far each pixel is from the line. */
    private void row(int line, int begin, int end, float x1, float ay, float unitX, float unitY, float length, float reach) {
        float[] covered = mask;
        int[] seen = stroked;
        int n = strokes;
        for (int px = begin; px < end; px++) {
            float ax = px - x1;
            float along = ax * unitX + ay * unitY;
            float aside = ax * unitY - ay * unitX;
            float beyond = along < 0 ? along : along > length ? along - length : 0;
            float distance = beyond == 0 ? Math.abs(aside) : (float) Math.sqrt(beyond * beyond + aside * aside);
            float cover = reach - distance;
            int at = line + px;
            float before = covered[at];
            if (cover > before) {
                seen[n] = at;
                n += before == 0 ? 1 : 0;
                covered[at] = Math.min(1, cover);
            }
        }
        strokes = n;
    }

    /** For so many more stroked pixels, and one to write beyond them. */
    private void room(int more) {
        if (strokes + more >= stroked.length) {
            stroked = Arrays.copyOf(stroked, Math.max(1024, 2 * (strokes + more)));
        }
    }

    /** Colours what was stroked since the last time, once, however often strokes crossed; empties the mask. */
    void pour() {
        for (int i = 0; i < strokes; i++) {
            int at = stroked[i];
            blend(at, mask[at]);
            mask[at] = 0;
        }
        strokes = 0;
    }

    /** Fills a four-cornered cell at pixel centres, so that neighbours neither overlap nor leave a seam. */
    void cell(double[] xs, double[] ys, int n) {
        double low = ys[0];
        double high = ys[0];
        for (int i = 1; i < n; i++) {
            low = Math.min(low, ys[i]);
            high = Math.max(high, ys[i]);
        }
        double[] crossings = new double[n];
        int last = row((long) Math.ceil(high));
        for (int py = row((long) Math.floor(low)); py < last; py++) {
            int found = 0;
            double y = py + 0.5;
            for (int i = 0; i < n; i++) {
                int next = (i + 1) % n;
                if (ys[i] <= y != ys[next] <= y) {
                    crossings[found++] = xs[i] + (y - ys[i]) / (ys[next] - ys[i]) * (xs[next] - xs[i]);
                }
            }
            Arrays.sort(crossings, 0, found);
            for (int i = 0; i + 1 < found; i += 2) {
                int end = column((long) Math.ceil(crossings[i + 1] - 0.5));
                for (int px = column((long) Math.ceil(crossings[i] - 0.5)); px < end; px++) {
                    blend(py * width + px, 1);
                }
            }
        }
    }

    /** A map of numbers over a rectangle; values are interpolated between the centres of its cells. */
    void field(Field field, double x, double y, double w, double h) {
        int x0 = column(Math.round(x));
        int x1 = column(Math.round(x + w));
        int y1 = row(Math.round(y + h));
        int columns = x1 - x0;
        if (columns <= 0) {
            return;
        }
        float[] at = new float[columns];
        for (int i = 0; i < columns; i++) {
            at[i] = (float) Math.clamp((x0 + i + 0.5 - x) / w * field.side() - 0.5, 0, field.side() - 1);
        }
        float[] line = new float[field.side() + 1];
        for (int py = row(Math.round(y)); py < y1; py++) {
            field.row(Math.clamp((y + h - py - 0.5) / h * field.side() - 0.5, 0, field.side() - 1), line);
            field.colours(line, at, columns, pixels, py * width + x0);
        }
    }

    /** Opaque colours, row-major, each a cell with sharp edges. */
    void image(int[] argb, int columns, double x, double y, double w, double h) {
        int rows = argb.length / columns;
        int x0 = column(Math.round(x));
        int across = column(Math.round(x + w)) - x0;
        if (across <= 0) {
            return;
        }
        int[] from = new int[across];
        for (int i = 0; i < across; i++) {
            from[i] = Math.clamp((long) ((x0 + i + 0.5 - x) / w * columns), 0, columns - 1);
        }
        int y1 = row(Math.round(y + h));
        for (int py = row(Math.round(y)); py < y1; py++) {
            int line = Math.clamp((long) ((py + 0.5 - y) / h * rows), 0, rows - 1) * columns;
            for (int i = 0; i < across; i++) {
                pixels[py * width + x0 + i] = argb[line + from[i]];
            }
        }
    }

    private int row(long y) {
        return Math.clamp(y, top, bottom);
    }

    private int column(long x) {
        return Math.clamp(x, left, right);
    }

    /** Lays the colour over a pixel: two of its four parts at a time, in steps of 1/256. */
    private void blend(int at, float cover) {
        int share = (int) (256 * alpha * cover + 0.5f);
        if (share >= 256) {
            pixels[at] = opaqueGreen << 8 | redBlue;
            return;
        }
        int under = pixels[at];
        int rest = 256 - share;
        int half = 0x800080;
        int low = (redBlue * share + (under & 0xff00ff) * rest + half) >>> 8 & 0xff00ff;
        int high = opaqueGreen * share + (under >>> 8 & 0xff00ff) * rest + half & 0xff00ff00;
        pixels[at] = high | low;
    }
}
