package primerlab.figure.part;

import java.util.List;
import javafx.geometry.HPos;
import javafx.scene.paint.Color;

import org.jspecify.annotations.Nullable;

/** Axes, bars and labels of a {@link BarPlot}. */
final class BarPlotDrawing {
    /** Share of a group that its bars fill. */
    private static final double FILLED = 0.78;
    private static final double PALE = 0.3;
    private final Axis xAxis;
    private final Axis yAxis;
    private final Palette palette;
    private final CalmRange up = new CalmRange();
    private final Ticks.Kept rows = new Ticks.Kept();
    private double fixedMin = Double.NaN;
    private double fixedMax = Double.NaN;
    private boolean frozen;
    private Mapping m = new Mapping(0, 0, 1, 1, Extent.square(1));

    BarPlotDrawing(Axis x, Axis y, Palette palette) {
        xAxis = x;
        yAxis = y;
        this.palette = palette;
    }

    void range(double min, double max) {
        fixedMin = min;
        fixedMax = max;
    }

    void freeze(boolean still) {
        frozen = still;
    }

    Mapping mapping() {
        return m;
    }

    double py(double value) {
        return m.py(value);
    }

    void draw(Ink ink, double width, double height, List<BarSeries> shown, List<String> names, int lit, BarPlot.@Nullable Bar at) {
        fit(shown);
        Ink.TextStyle numbers = new Ink.TextStyle(palette.caption() * 0.923, true, false);
        Ink.TextStyle words = new Ink.TextStyle(palette.caption(), false, false);
        double line = palette.caption() * 1.35;
        boolean own = legendWidth(ink, shown, words) + ink.width(yAxis.label(), words) + 16 > width;
        double top = line + 8 + (own ? line : 0);
        double bottom = (xAxis.name().isEmpty() ? 1 : 2) * line + 3;
        Ticks ticks = rows.linear(up.min(), up.max(), Math.clamp((long) ((height - top - bottom) / (palette.caption() * 1.9)), 3, 6));
        // Plots that stand over each other must share their left edge, whatever their numbers.
        double left = Math.ceil(palette.caption() * 3.6);
        int k = Math.max(1, names.size());
        m = new Mapping(left, top, Math.max(8, Math.floor(width - left - 8)), Math.max(8, Math.floor(height - top - bottom)),
                new Extent(0, k, up.min(), up.max()));
        back(ink, ticks, numbers);
        ink.clip(m.left(), m.top(), m.width(), m.height());
        for (int group = 0; group < names.size(); group++) {
            for (int s = 0; s < shown.size(); s++) {
                bar(ink, shown.get(s), s, shown.size(), group, lit < 0 || lit == group ? 1 : PALE);
            }
        }
        ink.unclip();
        front(ink, names, numbers, words, line);
        legend(ink, shown, words, width, own ? line : 0);
        if (at != null) {
            mark(ink, at, shown, k);
        }
    }

    private void fit(List<BarSeries> shown) {
        double low = 0;
        double high = 0;
        for (BarSeries one : shown) {
            for (double[] values : new double[][] {one.values(), one.ghost(), one.marks()}) {
                for (double value : values) {
                    if (Double.isFinite(value)) {
                        low = Math.min(low, value);
                        high = Math.max(high, value);
                    }
                }
            }
        }
        if (shown.stream().anyMatch(BarPlotDrawing::endless)) {
            high = Math.max(high, Math.max(-low, 0.1));         // there must be something to stand out of
        }
        if (Double.isFinite(fixedMin) && Double.isFinite(fixedMax)) {
            up.set(fixedMin, fixedMax);
        } else if (!frozen) {
            up.fit(low, high > low ? high + 0.04 * (high - low) : low + 1e-3);
        }
    }

    private static boolean endless(BarSeries one) {
        for (double value : one.values()) {
            if (value == Double.POSITIVE_INFINITY) {
                return true;
            }
        }
        return false;
    }

    private void back(Ink ink, Ticks ticks, Ink.TextStyle numbers) {
        ink.rect(m.left(), m.top(), m.width(), m.height(), palette.surface());
        double[] rules = new double[4 * ticks.at().length];
        for (int i = 0; i < ticks.at().length; i++) {
            double y = AxisMarks.crisp(py(ticks.at()[i]));
            rules[4 * i] = m.left();
            rules[4 * i + 1] = y;
            rules[4 * i + 2] = m.right();
            rules[4 * i + 3] = y;
            ink.text(ticks.labels()[i], m.left() - 6, y + palette.caption() * 0.33, HPos.RIGHT, numbers, palette.quiet());
        }
        ink.segments(rules, ticks.at().length, 1, palette.of(Role.LINE, 0.6));
    }

    private double barWidth(int series, int groups) {
        return m.width() / groups * FILLED / Math.max(1, series);
    }

    private double leftOf(int s, int series, int group, int groups) {
        return m.px(group) + m.width() / groups * (1 - FILLED) / 2 + s * barWidth(series, groups);
    }

    private void bar(Ink ink, BarSeries one, int s, int series, int group, double opacity) {
        int groups = (int) m.extent().width();
        double width = Math.max(1, barWidth(series, groups) - (series > 1 ? 1 : 0));
        double x = leftOf(s, series, group, groups);
        if (group < one.values().length && !Double.isNaN(one.values()[group])) {
            double value = one.values()[group];
            boolean endless = Double.isInfinite(value);
            Color colour = palette.of(endless ? Role.BAD : one.role(), opacity);
            double from = py(Math.max(0, endless ? m.extent().maxY() : value));
            double high = Math.max(value == 0 ? 0 : 1, py(Math.min(0, endless ? 0 : value)) - from);
            if (one.hollow() && high > 0) {
                ink.rect(x, from, width, high, palette.of(endless ? Role.BAD : one.role(), 0.22 * opacity));
                outline(ink, x, from, width, high, colour);
            } else if (high > 0) {
                ink.rect(x, from, width, high, colour);
            }
            if (endless) {
                ink.text("∞", x + width / 2, m.top() + palette.caption() * 1.1, HPos.CENTER,
                        new Ink.TextStyle(palette.caption() * 1.2, false, true), one.hollow() ? palette.bad() : palette.surface());
            }
        }
        across(ink, one.ghost(), group, x - 1, width + 2, palette.of(one.role(), 0.8 * opacity), 3, 2);
        across(ink, one.marks(), group, x - 1, width + 2, palette.of(Role.TEXT, opacity));
    }

    private static void outline(Ink ink, double x, double y, double width, double height, Color line) {
        double thick = Math.min(1.5, width / 3);
        ink.rect(x, y, width, Math.min(thick, height), line);
        if (height > thick) {
            ink.rect(x, y + thick, thick, height - thick, line);
            ink.rect(x + width - thick, y + thick, thick, height - thick, line);
        }
    }

    private void across(Ink ink, double[] values, int group, double x, double width, Color line, double... dashes) {
        if (group < values.length && Double.isFinite(values[group])) {
            double y = AxisMarks.crisp(py(values[group]));
            ink.segments(new double[] {x, y, x + width, y}, 1, 2, line, dashes);
        }
    }

    private void front(Ink ink, List<String> names, Ink.TextStyle numbers, Ink.TextStyle words, double line) {
        double zero = AxisMarks.crisp(py(0));
        ink.segments(new double[] {m.left(), zero, m.right(), zero}, 1, 1, palette.of(Role.QUIET, 0.8));
        double widest = names.stream().mapToDouble(name -> ink.width(name, numbers)).max().orElse(0) + 6;
        int every = Math.max(1, (int) Math.ceil(widest / (m.width() / Math.max(1, names.size()))));
        for (int group = 0; group < names.size(); group += every) {
            ink.text(names.get(group), m.px(group + 0.5), m.bottom() + line, HPos.CENTER, numbers, palette.quiet());
        }
        if (!xAxis.name().isEmpty()) {
            ink.text(xAxis.label(), m.left() + m.width() / 2, m.bottom() + 2 * line, HPos.CENTER, words, palette.quiet());
        }
        ink.text(yAxis.label(), 0, palette.caption(), HPos.LEFT, words, palette.quiet());
    }

    private double legendWidth(Ink ink, List<BarSeries> shown, Ink.TextStyle words) {
        return shown.stream().filter(one -> !one.label().isEmpty()).mapToDouble(one -> ink.width(one.label(), words) + sample() + 19).sum();
    }

    private double sample() {
        return Math.round(palette.caption() * 0.7);
    }

    /** Above the plot, at the right: it never covers a bar. Where the name of the axis needs the room, a line lower. */
    private void legend(Ink ink, List<BarSeries> shown, Ink.TextStyle words, double width, double lower) {
        double x = width - 8;
        double size = sample();
        double baseline = palette.caption() + lower;
        for (BarSeries one : shown.reversed()) {
            if (one.label().isEmpty()) {
                continue;
            }
            x -= ink.width(one.label(), words);
            ink.text(one.label(), x, baseline, HPos.LEFT, words, palette.text());
            x -= size + 5;
            double y = baseline - size;
            if (one.hollow()) {
                ink.rect(x, y, size, size, palette.of(one.role(), 0.22));
                ink.frame(x, y, size, size, palette.of(one.role()));
            } else {
                ink.rect(x, y, size, size, palette.of(one.role()));
            }
            x -= 14;
        }
    }

    /** Where the keys are: a frame over the whole height of the bar's place, so that an empty bar can be found too. */
    private void mark(Ink ink, BarPlot.Bar at, List<BarSeries> shown, int groups) {
        int s = index(shown, at.series());
        if (s >= 0) {
            ink.frame(Math.round(leftOf(s, shown.size(), at.group(), groups)) - 2, m.top(), Math.round(barWidth(shown.size(), groups)) + 3, m.height(),
                    palette.of(Role.FOCUS));
        }
    }

    static int index(List<BarSeries> shown, String series) {
        for (int s = 0; s < shown.size(); s++) {
            if (shown.get(s).id().equals(series)) {
                return s;
            }
        }
        return -1;
    }

    double middle(BarPlot.Bar bar, List<BarSeries> shown, int groups) {
        int k = Math.max(1, groups);
        return leftOf(Math.max(0, index(shown, bar.series())), shown.size(), bar.group(), k) + barWidth(shown.size(), k) / 2;
    }

    /** The series whose share of the group a place across belongs to. */
    int seriesAt(double across, int series) {
        double within = (across - Math.floor(across) - (1 - FILLED) / 2) / FILLED;
        return Math.clamp((long) (within * series), 0, series - 1);
    }
}
