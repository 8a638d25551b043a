package primerlab.figure.part;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import javafx.geometry.HPos;

import org.jspecify.annotations.Nullable;

/** Names at the ends of curves, or of levels: each at the height of what it names; those that would touch are pushed apart. */
final class EndLabels {
    private final Mapping m;
    private final Palette palette;
    private final List<Label> labels = new ArrayList<>();

    private static final class Label {
        final String text;
        final @Nullable Series series;
        final double px;
        final double py;
        double y;

        Label(String text, @Nullable Series series, double px, double py) {
            this.text = text;
            this.series = series;
            this.px = px;
            this.py = py;
            y = py;
        }
    }

    EndLabels(Mapping m, Palette palette) {
        this.m = m;
        this.palette = palette;
    }

    /** At the last point that can be shown; nothing where there is none. */
    void curve(Series s, Thinned.Place px, Thinned.Place py) {
        for (int row = s.size() - 1; row >= 0; row--) {
            double y = py.at(s.y(row));
            if (Double.isFinite(y)) {
                labels.add(new Label(s.label(), s, px.at(s.x(row)), Math.clamp(y, m.top(), m.bottom())));
                return;
            }
        }
    }

    void level(String name, double py) {
        labels.add(new Label(name, null, m.right(), Math.clamp(py, m.top(), m.bottom())));
    }

    /** @param column names of levels stand here; a curve's name stands just after its end, and not beyond */
    void draw(Ink ink, AxisMarks marks, double column) {
        labels.sort(Comparator.comparingDouble(label -> label.py));
        double gap = palette.caption() * 1.2;
        for (int i = 1; i < labels.size(); i++) {
            labels.get(i).y = Math.max(labels.get(i).y, labels.get(i - 1).y + gap);
        }
        double floor = m.bottom() - gap * 0.2;
        for (int i = labels.size() - 1; i >= 0; i--) {
            labels.get(i).y = Math.min(labels.get(i).y, floor);
            floor = labels.get(i).y - gap;
        }
        for (Label label : labels) {
            double start = label.series == null ? column : Math.min(column, label.px + 8);
            if (label.series == null && Math.abs(label.y - label.py) > 3) {
                ink.segments(new double[] {m.right() + 2, label.py, start - 3, label.y}, 1, 1, palette.of(Role.QUIET, 0.5), 1, 2);
            }
            if (label.series != null) {
                label.series.symbol(ink, palette, label.px, label.py);
                // A name over its own picture's lines would be hard to read without a ground.
                ink.rect(start - 1, label.y - palette.caption() * 0.62, marks.nameWidth(label.text) + 2, palette.caption() * 1.2,
                        start < m.right() ? palette.of(Role.SURFACE, 0.75) : palette.of(Role.SURFACE, 0));
            }
            ink.text(label.text, start, label.y + palette.caption() * 0.33, HPos.LEFT, new Ink.TextStyle(palette.caption(), false, false),
                    label.series == null ? palette.quiet() : palette.text());
        }
    }
}
