package primerlab.figure.part;

import java.util.Collection;
import java.util.Map;
import java.util.stream.Stream;
import javafx.geometry.HPos;

import org.jspecify.annotations.Nullable;

/** Axes and curves of a {@link LinePlot}. */
final class LinePlotDrawing {
    private static final double GAP = 10;
    private final Axis xAxis;
    private Axis yAxis;
    private final Palette palette;
    private final CalmRange across = new CalmRange();
    private CalmRange up = new CalmRange();
    private boolean logarithmic;
    private double fixedMin = Double.NaN;
    private double fixedMax = Double.NaN;
    private Mapping m = new Mapping(0, 0, 1, 1, Extent.square(1));

    /** @param marker NaN for none @param ghosts what the pale curves are; empty for nothing to say */
    record Content(Collection<Series> all, Map<String, Double> references, double marker, String ghosts) {
        Stream<Series> shown() {
            return all.stream().filter(Series::shown);
        }
    }

    LinePlotDrawing(Axis x, Axis y, Palette palette) {
        xAxis = x;
        yAxis = y;
        this.palette = palette;
    }

    void upAxis(Axis y) {
        if (!y.equals(yAxis)) {
            yAxis = y;
            up = new CalmRange();
        }
    }

    void logarithmic(boolean on) {
        logarithmic = on;
    }

    void range(double min, double max) {
        fixedMin = min;
        fixedMax = max;
    }

    Mapping mapping() {
        return m;
    }

    String xName() {
        return xAxis.name();
    }

    double px(double x) {
        return m.px(x);
    }

    /** The y of a place in the picture. */
    double y(double py) {
        return logarithmic ? Math.pow(10, m.y(py)) : m.y(py);
    }

    /** NaN for what a logarithmic axis cannot show. */
    double py(double y) {
        return m.py(logarithmic ? y > 0 ? Math.log10(y) : Double.NaN : y);
    }

    void draw(Ink ink, double width, double height, Content content) {
        fit(content);
        AxisMarks marks = new AxisMarks(ink, palette);
        Ticks xTicks = ticksAcross(width);
        double names = content.shown().mapToDouble(s -> marks.nameWidth(s.label())).max().orElse(0);
        double levels = content.references().keySet().stream().mapToDouble(marks::nameWidth).max().orElse(0);
        double right = GAP + names + (content.references().isEmpty() ? 4 : GAP + levels);
        // The name of the axis across stands after its last number where the names of the curves leave room; else in a line of its own.
        double afterLast = marks.numberWidth(xTicks.last()) / 2 + 6;
        boolean beside = marks.nameWidth(xAxis.label()) + afterLast <= right;
        double top = Math.ceil(marks.line() + palette.caption() * 0.5);
        double bottom = (beside ? 1 : 2) * marks.line() + 4;
        int most = Math.clamp((long) ((height - top - bottom) / (palette.caption() * 1.5)) + 1, 3, 7);
        Ticks yTicks = logarithmic ? Ticks.logarithmic(up.min(), up.max(), most) : Ticks.ends(up.min(), up.max(), most, false);
        double left = Math.ceil(Math.max(8, marks.widest(yTicks) + 10) / 8) * 8;
        m = new Mapping(left, top, Math.max(8, Math.floor(width - left - right)), Math.max(8, Math.floor(height - top - bottom)), extent());
        frame(ink, marks, xTicks, yTicks);
        if (beside) {
            marks.name(xAxis.label(), m.right() + afterLast, m.bottom() + marks.line(), HPos.LEFT);
        } else {
            marks.name(xAxis.label(), m.left() + m.width() / 2, m.bottom() + 2 * marks.line(), HPos.CENTER);
        }
        ink.clip(m.left(), m.top() - 2, m.width() + 1, m.height() + 4);
        content.references().values().forEach(y -> reference(ink, y));
        content.shown().forEach(s -> s.drawGhost(ink, palette, this::px, this::py));
        content.shown().forEach(s -> s.draw(ink, palette, this::px, this::py));
        if (Double.isFinite(content.marker())) {
            double x = AxisMarks.crisp(px(content.marker()));
            ink.segments(new double[] {x, m.top(), x, m.bottom()}, 1, 1.5, palette.accent());
        }
        ink.unclip();
        outOfRange(ink, marks, content);
        if (!content.ghosts().isEmpty()) {
            ghosts(ink, marks, content.ghosts());
        }
        EndLabels labels = new EndLabels(m, palette);
        content.shown().forEach(s -> labels.curve(s, this::px, this::py));
        labels.draw(ink, marks, m.right() + GAP);
        EndLabels lines = new EndLabels(m, palette);
        content.references().forEach((text, y) -> lines.level(text, py(y)));
        lines.draw(ink, marks, m.right() + GAP + names + GAP);
    }

    private void fit(Content content) {
        Bulk bulk = Bulk.NONE;
        long first = Long.MAX_VALUE;
        long last = Long.MIN_VALUE;
        for (Series s : content.all()) {
            if (s.shown()) {
                bulk = bulk.and(s.bulk(logarithmic));
                first = Math.min(first, s.firstX());
                last = Math.max(last, s.lastX());
            }
        }
        for (double y : content.references().values()) {
            bulk = bulk.and(y);
        }
        across.fit(first <= last ? Math.min(0, first) : 0, Math.max(last, 10));
        if (logarithmic) {
            up.fitLogarithmic(bulk.min(), bulk.max());
        } else {
            up.fit(bulk.shownMin(), bulk.shownMax());
        }
        if (Double.isFinite(fixedMin) && Double.isFinite(fixedMax)) {
            up.set(fixedMin, fixedMax);
        }
        if (logarithmic && !(up.min() > 0)) {
            up.set(0.1, 10);
        }
    }

    private Extent extent() {
        return logarithmic ? new Extent(across.min(), across.max(), Math.log10(up.min()), Math.log10(up.max()))
                : new Extent(across.min(), across.max(), up.min(), up.max());
    }

    /** Three marks at least, where the plot is at all wide; the last one at the end. */
    private Ticks ticksAcross(double width) {
        return Ticks.ends(across.min(), across.max(), Math.clamp((long) (width / (palette.caption() * 5.5)), 3, 8), true);
    }

    private void frame(Ink ink, AxisMarks marks, Ticks xTicks, Ticks yTicks) {
        ink.rect(m.left(), m.top(), m.width(), m.height(), palette.surface());
        marks.rows(m, yTicks, this::py, Double.NEGATIVE_INFINITY, true);
        double foot = AxisMarks.crisp(m.bottom());
        ink.segments(new double[] {m.left(), foot, m.right(), foot}, 1, 1, palette.of(Role.QUIET, 0.6));
        marks.columns(m, xTicks, this::px, Double.POSITIVE_INFINITY);
        marks.name(yAxis.label(), 0, palette.caption(), HPos.LEFT);
    }

    private void reference(Ink ink, double y) {
        double at = AxisMarks.crisp(py(y));
        ink.segments(new double[] {m.left(), at, m.right(), at}, 1, 1, palette.quiet(), 2, 3);
    }

    /** A sample and its name, after the name of the axis: there it covers no curve. */
    private void ghosts(Ink ink, AxisMarks marks, String name) {
        double x = marks.nameWidth(yAxis.label()) + 16;
        double y = AxisMarks.crisp(palette.caption() * 0.67);
        ink.segments(new double[] {x, y, x + 20, y}, 1, 1.6, palette.of(Role.QUIET, 0.8), Series.GHOSTLY);
        marks.name(name, x + 24, palette.caption(), HPos.LEFT);
    }

    /** Where a curve leaves the axis a small roof marks its farthest point; the farthest of all is said as a number. */
    private void outOfRange(Ink ink, AxisMarks marks, Content content) {
        if (!logarithmic) {
            for (boolean above : new boolean[] {true, false}) {
                Series farthest = null;
                for (Series s : content.shown().toList()) {
                    double extreme = above ? s.bulk(false).max() : s.bulk(false).min();
                    if (above ? extreme > up.max() : extreme < up.min()) {
                        roof(ink, px(s.x(s.rowOf(extreme))), above, s.role());
                        farthest = farther(farthest, s, above);
                    }
                }
                if (farthest != null) {
                    double extreme = above ? farthest.bulk(false).max() : farthest.bulk(false).min();
                    sayFarthest(marks, Numbers.significant(extreme, 3), px(farthest.x(farthest.rowOf(extreme))), above);
                }
            }
        }
    }

    private static Series farther(@Nullable Series one, Series other, boolean above) {
        if (one == null) {
            return other;
        }
        boolean otherIs = above ? other.bulk(false).max() > one.bulk(false).max() : other.bulk(false).min() < one.bulk(false).min();
        return otherIs ? other : one;
    }

    private void roof(Ink ink, double px, boolean above, Role role) {
        double tip = above ? m.top() + 2 : m.bottom() - 2;
        double foot = above ? tip + 5 : tip - 5;
        ink.polyline(new double[] {px - 4, px, px + 4}, new double[] {foot, tip, foot}, 0, 3, 1.8, palette.of(role));
    }

    private void sayFarthest(AxisMarks marks, String number, double px, boolean above) {
        boolean left = px + 8 + marks.nameWidth(number) > m.right();
        marks.name(number, left ? px - 8 : px + 8, above ? m.top() + palette.caption() * 0.9 : m.bottom() - 4, left ? HPos.RIGHT : HPos.LEFT);
    }
}
