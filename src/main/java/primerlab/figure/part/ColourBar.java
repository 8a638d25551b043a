package primerlab.figure.part;

import javafx.geometry.HPos;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;

/** What the colours of a field mean: the scale lying down, with its numbers and its name. */
public final class ColourBar extends Region {
    private static final double THICK = 8;
    private final Palette palette = new Palette();
    private final Sheet sheet = new Sheet(palette, this::draw);
    private ColourScale scale;
    private String name = "";
    private double from;
    private double to;

    public ColourBar(ColourScale scale, double from, double to, String name) {
        this.scale = scale;
        getStyleClass().add("colour-bar");
        setAccessibleRole(AccessibleRole.TEXT);
        getChildren().add(sheet);
        show(scale, from, to, name);
    }

    /** @param newName quantity and unit, for example {@code D(x), probability of being real} */
    public void show(ColourScale newScale, double newFrom, double newTo, String newName) {
        scale = newScale;
        from = newFrom;
        to = newTo;
        name = newName;
        setAccessibleText(newName + ": " + Numbers.of(newFrom) + " – " + Numbers.of(newTo));
        sheet.touch();
    }

    @Override protected double computePrefWidth(double height) {
        return 260;
    }

    @Override protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override protected double computePrefHeight(double width) {
        return Math.ceil(THICK + 2 + palette.caption() * 2.7);
    }

    @Override protected void layoutChildren() {
        sheet.resizeRelocate(0, 0, getWidth(), getHeight());
        sheet.touch();
    }

    void draw(Ink ink) {
        double width = sheet.getWidth();
        double line = palette.caption() * 1.35;
        Ink.TextStyle numbers = new Ink.TextStyle(palette.caption() * 0.923, true, false);
        ink.text(name, 0, palette.caption(), HPos.LEFT, new Ink.TextStyle(palette.caption(), false, false), palette.quiet());
        double top = Math.round(line);
        int columns = (int) width;
        for (int i = 0; i < columns; i++) {
            int argb = scale.argb((i + 0.5) / columns);
            ink.rect(i, top, 1, THICK, Color.rgb(argb >> 16 & 255, argb >> 8 & 255, argb & 255));
        }
        ink.frame(0, top, columns, THICK, palette.line());
        Ticks ticks = Ticks.linear(from, to, 5);
        for (int i = 0; i < ticks.at().length; i++) {
            double half = ink.width(ticks.labels()[i], numbers) / 2;
            double x = (ticks.at()[i] - from) / (to - from) * columns;
            ink.text(ticks.labels()[i], Math.clamp(x, half, Math.max(half, columns - half)), top + THICK + palette.caption(),
                    HPos.CENTER, numbers, palette.quiet());
        }
    }
}
