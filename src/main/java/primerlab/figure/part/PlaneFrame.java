package primerlab.figure.part;

import javafx.geometry.HPos;

/** Ground, grid lines, frame, ticks and names of the axes about a {@link Plane}. */
final class PlaneFrame {
    private static final double TOP = 6;
    private static final double RIGHT = 8;
    private final Axis x;
    private final Axis y;
    private final Ticks.Kept columns = new Ticks.Kept();
    private final Ticks.Kept rows = new Ticks.Kept();

    PlaneFrame(Axis x, Axis y) {
        this.x = x;
        this.y = y;
    }

    /** The largest square that leaves room for ticks and names. */
    Mapping mapping(double width, double height, Extent extent, Palette palette) {
        double left = left(palette);
        double side = Math.max(8, Math.floor(Math.min(width - left - RIGHT, height - below(palette) - TOP)));
        return new Mapping(left, TOP, side, side, extent);
    }

    /** How high a sheet must be to show the square that fits its width. */
    double height(double width, Palette palette) {
        return Math.max(8, Math.floor(width - left(palette) - RIGHT)) + below(palette) + TOP;
    }

    private static double left(Palette palette) {
        return Math.ceil(palette.caption() * 3.3);
    }

    private static double below(Palette palette) {
        return Math.ceil(palette.caption() * 1.35 + 4);
    }

    void back(Ink ink, Mapping m, Palette palette) {
        ink.rect(m.left(), m.top(), m.width(), m.height(), palette.surface());
        Ticks across = ticks(m, true);
        Ticks up = ticks(m, false);
        double[] ends = new double[4 * (across.at().length + up.at().length)];
        int n = 0;
        for (double at : across.at()) {
            n = put(ends, n, crisp(m.px(at)), m.top(), crisp(m.px(at)), m.bottom());
        }
        for (double at : up.at()) {
            n = put(ends, n, m.left(), crisp(m.py(at)), m.right(), crisp(m.py(at)));
        }
        ink.segments(ends, n, 1, palette.of(Role.LINE, 0.5));
    }

    void front(Ink ink, Mapping m, Palette palette) {
        ink.frame(m.left(), m.top(), m.width(), m.height(), palette.line());
        Ink.TextStyle numbers = new Ink.TextStyle(palette.caption() * 0.923, true, false);
        Ink.TextStyle names = new Ink.TextStyle(palette.caption(), false, false);
        double line = palette.caption() * 1.35;
        double nameWidth = ink.width(x.label(), names) + 4;
        Ticks across = ticks(m, true);
        for (int i = 0; i < across.at().length; i++) {
            double at = m.px(across.at()[i]);
            if (at + ink.width(across.labels()[i], numbers) / 2 < m.right() - nameWidth) {
                ink.text(across.labels()[i], at, m.bottom() + line, HPos.CENTER, numbers, palette.quiet());
            }
        }
        Ticks up = ticks(m, false);
        for (int i = 0; i < up.at().length; i++) {
            double at = m.py(up.at()[i]);
            if (at > m.top() + line * 1.4) {
                ink.text(up.labels()[i], m.left() - 6, at + palette.caption() * 0.33, HPos.RIGHT, numbers, palette.quiet());
            }
        }
        // Each name stands at the far end of its axis, in line with the numbers: so it costs the picture no room.
        ink.text(x.label(), m.right(), m.bottom() + line, HPos.RIGHT, names, palette.quiet());
        ink.text(y.label(), m.left() - 6, m.top() + palette.caption() * 0.75, HPos.RIGHT, names, palette.quiet());
    }

    private Ticks ticks(Mapping m, boolean across) {
        Extent e = m.extent();
        return across ? columns.linear(e.minX(), e.maxX(), Math.clamp((long) (m.width() / 70), 2, 9))
                : rows.linear(e.minY(), e.maxY(), Math.clamp((long) (m.height() / 50), 2, 9));
    }

    private static int put(double[] ends, int n, double x1, double y1, double x2, double y2) {
        ends[4 * n] = x1;
        ends[4 * n + 1] = y1;
        ends[4 * n + 2] = x2;
        ends[4 * n + 3] = y2;
        return n + 1;
    }

    /** Onto the middle of a pixel, so that a thin line is one pixel wide. */
    static double crisp(double pixel) {
        return Math.floor(pixel) + 0.5;
    }
}
