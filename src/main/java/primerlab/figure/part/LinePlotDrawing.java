package primerlab.figure.part;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javafx.geometry.HPos;

import org.jspecify.annotations.Nullable;

/** Axes, curves and labels of a {@link LinePlot}. */
final class LinePlotDrawing {
    private final Axis xAxis;
    private final Axis yAxis;
    private final Palette palette;
    private final CalmRange across = new CalmRange();
    private final CalmRange up = new CalmRange();
    private final Ticks.Kept columns = new Ticks.Kept();
    private final Ticks.Kept rows = new Ticks.Kept();
    private final List<EndLabel> labels = new ArrayList<>();
    private boolean logarithmic;
    private double fixedMin = Double.NaN;
    private double fixedMax = Double.NaN;
    private Mapping m = new Mapping(0, 0, 1, 1, Extent.square(1));

    private static final class EndLabel {
        final String text;
        final @Nullable Series series;
        final double px;
        final double py;
        double y;

        EndLabel(String text, @Nullable Series series, double px, double py) {
            this.text = text;
            this.series = series;
            this.px = px;
            this.py = py;
            y = py;
        }
    }

    LinePlotDrawing(Axis x, Axis y, Palette palette) {
        xAxis = x;
        yAxis = y;
        this.palette = palette;
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

    /** NaN for what a logarithmic axis cannot show. */
    double py(double y) {
        return m.py(logarithmic ? y > 0 ? Math.log10(y) : Double.NaN : y);
    }

    void draw(Ink ink, double width, double height, Collection<Series> all, Map<String, Double> references, double marker) {
        fit(all, references);
        Ink.TextStyle numbers = new Ink.TextStyle(palette.caption() * 0.923, true, false);
        Ink.TextStyle names = new Ink.TextStyle(palette.caption(), false, false);
        double line = palette.caption() * 1.35;
        double ends = Stream.concat(references.keySet().stream(), all.stream().filter(Series::shown).map(Series::label))
                .mapToDouble(label -> ink.width(label, names)).max().orElse(0);
        double top = line + 2;
        double bottom = 2 * line + 4;
        Ticks yTicks = yTicks(height - top - bottom);
        double left = 8;
        for (String label : yTicks.labels()) {
            left = Math.max(left, ink.width(label, numbers) + 10);
        }
        left = Math.ceil(left / 8) * 8;
        m = new Mapping(left, top, Math.max(8, Math.floor(width - left - ends - 16)), Math.max(8, Math.floor(height - top - bottom)),
                extent());
        Ticks xTicks = columns.linear(across.min(), across.max(), Math.clamp((long) (m.width() / 80), 2, 8));
        frame(ink, xTicks, yTicks, numbers, names);
        ink.clip(m.left(), m.top() - 2, m.width() + 1, m.height() + 4);
        references.values().forEach(y -> reference(ink, y));
        all.stream().filter(Series::shown).forEach(s -> s.drawGhost(ink, palette, this::px, this::py));
        all.stream().filter(Series::shown).forEach(s -> s.draw(ink, palette, this::px, this::py));
        if (Double.isFinite(marker)) {
            double x = PlaneFrame.crisp(px(marker));
            ink.segments(new double[] {x, m.top(), x, m.bottom()}, 1, 1.5, palette.accent());
        }
        ink.unclip();
        endLabels(ink, all, references, names);
    }

    private void fit(Collection<Series> all, Map<String, Double> references) {
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        long first = Long.MAX_VALUE;
        long last = Long.MIN_VALUE;
        for (Series s : all) {
            if (s.shown()) {
                low = Math.min(low, s.lowest(logarithmic));
                high = Math.max(high, s.highest());
                first = Math.min(first, s.firstX());
                last = Math.max(last, s.lastX());
            }
        }
        for (double y : references.values()) {
            low = Math.min(low, y);
            high = Math.max(high, y);
        }
        across.fit(first <= last ? Math.min(0, first) : Double.NaN, Math.max(last, 10));
        if (logarithmic) {
            up.fitLogarithmic(low, high);
        } else {
            up.fit(low, high);
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

    private Ticks yTicks(double height) {
        int most = Math.clamp((long) (height / (palette.caption() * 2)), 2, 7);
        return logarithmic ? Ticks.logarithmic(up.min(), up.max(), most) : rows.linear(up.min(), up.max(), most);
    }

    private void frame(Ink ink, Ticks xTicks, Ticks yTicks, Ink.TextStyle numbers, Ink.TextStyle names) {
        double line = palette.caption() * 1.35;
        ink.rect(m.left(), m.top(), m.width(), m.height(), palette.surface());
        double[] rules = new double[4 * yTicks.at().length];
        for (int i = 0; i < yTicks.at().length; i++) {
            double y = PlaneFrame.crisp(py(yTicks.at()[i]));
            rules[4 * i] = m.left();
            rules[4 * i + 1] = y;
            rules[4 * i + 2] = m.right();
            rules[4 * i + 3] = y;
            ink.text(yTicks.labels()[i], m.left() - 6, y + palette.caption() * 0.33, HPos.RIGHT, numbers, palette.quiet());
        }
        ink.segments(rules, yTicks.at().length, 1, palette.of(Role.LINE, 0.6));
        double foot = PlaneFrame.crisp(m.bottom());
        ink.segments(new double[] {m.left(), foot, m.right(), foot}, 1, 1, palette.of(Role.QUIET, 0.6));
        for (int i = 0; i < xTicks.at().length; i++) {
            double x = px(xTicks.at()[i]);
            double half = ink.width(xTicks.labels()[i], numbers) / 2;
            ink.text(xTicks.labels()[i], Math.max(x, half), m.bottom() + line, HPos.CENTER, numbers, palette.quiet());
        }
        ink.text(xAxis.label(), m.left() + m.width() / 2, m.bottom() + 2 * line, HPos.CENTER, names, palette.quiet());
        ink.text(yAxis.label(), 0, palette.caption(), HPos.LEFT, names, palette.quiet());
    }

    private void reference(Ink ink, double y) {
        double at = PlaneFrame.crisp(py(y));
        ink.segments(new double[] {m.left(), at, m.right(), at}, 1, 1, palette.quiet(), 2, 3);
    }

    /** Each curve's name stands at its end; names that would touch are pushed apart. */
    private void endLabels(Ink ink, Collection<Series> all, Map<String, Double> references, Ink.TextStyle names) {
        labels.clear();
        references.forEach((text, y) -> labels.add(new EndLabel(text, null, m.right(), Math.clamp(py(y), m.top(), m.bottom()))));
        for (Series s : all) {
            for (int row = s.size() - 1; s.shown() && row >= 0; row--) {
                double y = py(s.y(row));
                if (Double.isFinite(y)) {
                    labels.add(new EndLabel(s.label(), s, px(s.x(row)), Math.clamp(y, m.top(), m.bottom())));
                    break;
                }
            }
        }
        labels.sort(Comparator.comparingDouble(label -> label.py));
        double gap = palette.caption() * 1.2;
        for (int i = 1; i < labels.size(); i++) {
            labels.get(i).y = Math.max(labels.get(i).y, labels.get(i - 1).y + gap);
        }
        double floor = m.bottom() + gap * 0.3;
        for (int i = labels.size() - 1; i >= 0; i--) {
            labels.get(i).y = Math.min(labels.get(i).y, floor);
            floor = labels.get(i).y - gap;
        }
        for (EndLabel label : labels) {
            double start = m.right() + 10;
            Role role = label.series == null ? Role.QUIET : label.series.role();
            if (Math.abs(label.y - label.py) > 3 || start - label.px > 24) {
                ink.segments(new double[] {label.px + 5, label.py, start - 3, label.y}, 1, 1, palette.of(role, 0.5), 1, 2);
            }
            if (label.series != null) {
                label.series.symbol(ink, palette, label.px, label.py);
            }
            ink.text(label.text, start, label.y + palette.caption() * 0.33, HPos.LEFT, names,
                    label.series == null ? palette.quiet() : palette.text());
        }
    }
}
