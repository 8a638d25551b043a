package primerlab.figure.part;

import java.util.Arrays;
import javafx.geometry.HPos;

/** Numbers, thin lines and names along the axes of a picture, all in one style. */
final class AxisMarks {
    private final Ink ink;
    private final Palette palette;
    private final Ink.TextStyle numbers;
    private final Ink.TextStyle names;

    AxisMarks(Ink ink, Palette palette) {
        this.ink = ink;
        this.palette = palette;
        numbers = new Ink.TextStyle(palette.caption() * 0.923, true, false);
        names = new Ink.TextStyle(palette.caption(), false, false);
    }

    /** From one line of text to the next. */
    double line() {
        return line(palette);
    }

    static double line(Palette palette) {
        return palette.caption() * 1.35;
    }

    double nameWidth(String name) {
        return ink.width(name, names);
    }

    double numberWidth(String number) {
        return ink.width(number, numbers);
    }

    double widest(Ticks ticks) {
        return Arrays.stream(ticks.labels()).mapToDouble(this::numberWidth).max().orElse(0);
    }

    void name(String name, double x, double y, HPos align) {
        ink.text(name, x, y, align, names, palette.quiet());
    }

    /** Numbers left of the frame. @param highest a number above this pixel would touch the name of the axis, and is left out */
    void rows(Mapping m, Ticks ticks, Thinned.Place py, double highest, boolean lines) {
        if (lines) {
            double[] rules = new double[4 * ticks.at().length];
            for (int i = 0; i < ticks.at().length; i++) {
                put(rules, i, m.left(), crisp(py.at(ticks.at()[i])), m.right(), crisp(py.at(ticks.at()[i])));
            }
            ink.segments(rules, ticks.at().length, 1, palette.of(Role.LINE, 0.6));
        }
        for (int i = 0; i < ticks.at().length; i++) {
            double at = py.at(ticks.at()[i]);
            if (at > highest) {
                ink.text(ticks.labels()[i], m.left() - 6, at + palette.caption() * 0.33, HPos.RIGHT, numbers, palette.quiet());
            }
        }
    }

    /** Numbers below the frame. @param rightmost what would reach beyond this pixel is left out */
    void columns(Mapping m, Ticks ticks, Thinned.Place px, double rightmost) {
        for (int i = 0; i < ticks.at().length; i++) {
            double at = px.at(ticks.at()[i]);
            double half = numberWidth(ticks.labels()[i]) / 2;
            if (at + half < rightmost) {
                ink.text(ticks.labels()[i], Math.max(at, half), m.bottom() + line(), HPos.CENTER, numbers, palette.quiet());
            }
        }
    }

    static void put(double[] ends, int i, double x1, double y1, double x2, double y2) {
        ends[4 * i] = x1;
        ends[4 * i + 1] = y1;
        ends[4 * i + 2] = x2;
        ends[4 * i + 3] = y2;
    }

    /** Onto the middle of a pixel, so that a thin line is one pixel wide. */
    static double crisp(double pixel) {
        return Math.floor(pixel) + 0.5;
    }
}
