package primerlab.figure.part;

import javafx.geometry.HPos;

/** Ground, grid lines, frame, ticks and names of the axes about a {@link Plane}. */
final class PlaneFrame {
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
        double line = palette.caption() * 1.35;
        double left = line + palette.caption() * 3;
        double bottom = 2 * line + 6;
        double top = 6;
        double side = Math.max(8, Math.floor(Math.min(width - left - 8, height - bottom - top)));
        return new Mapping(Math.ceil(left), top, side, side, extent);
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
        Ticks across = ticks(m, true);
        for (int i = 0; i < across.at().length; i++) {
            ink.text(across.labels()[i], m.px(across.at()[i]), m.bottom() + line, HPos.CENTER, numbers, palette.quiet());
        }
        Ticks up = ticks(m, false);
        for (int i = 0; i < up.at().length; i++) {
            ink.text(up.labels()[i], m.left() - 6, m.py(up.at()[i]) + palette.caption() * 0.33, HPos.RIGHT, numbers, palette.quiet());
        }
        ink.text(x.label(), m.left() + m.width() / 2, m.bottom() + 2 * line, HPos.CENTER, names, palette.quiet());
        ink.upward(y.label(), palette.caption(), m.top() + m.height() / 2, names, palette.quiet());
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
