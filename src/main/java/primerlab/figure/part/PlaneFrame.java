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
            AxisMarks.put(ends, n++, AxisMarks.crisp(m.px(at)), m.top(), AxisMarks.crisp(m.px(at)), m.bottom());
        }
        for (double at : up.at()) {
            AxisMarks.put(ends, n++, m.left(), AxisMarks.crisp(m.py(at)), m.right(), AxisMarks.crisp(m.py(at)));
        }
        ink.segments(ends, n, 1, palette.of(Role.LINE, 0.5));
    }

    void front(Ink ink, Mapping m, Palette palette) {
        ink.frame(m.left(), m.top(), m.width(), m.height(), palette.line());
        AxisMarks marks = new AxisMarks(ink, palette);
        marks.columns(m, ticks(m, true), m::px, m.right() - marks.nameWidth(x.label()) - 4);
        marks.rows(m, ticks(m, false), m::py, m.top() + marks.line() * 1.4, false);
        // Each name stands at the far end of its axis, in line with the numbers: so it costs the picture no room.
        marks.name(x.label(), m.right(), m.bottom() + marks.line(), HPos.RIGHT);
        marks.name(y.label(), m.left() - 6, m.top() + palette.caption() * 0.75, HPos.RIGHT);
    }

    private Ticks ticks(Mapping m, boolean across) {
        Extent e = m.extent();
        return across ? columns.linear(e.minX(), e.maxX(), Math.clamp((long) (m.width() / 70), 2, 9))
                : rows.linear(e.minY(), e.maxY(), Math.clamp((long) (m.height() / 50), 2, 9));
    }
}
