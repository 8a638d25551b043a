package primerlab.figure.part;

import javafx.geometry.HPos;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;

/** What the colours of a field mean: the scale standing upright, with its numbers and its name. */
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
        return Math.ceil(THICK + 4 + palette.caption() * 3.6);
    }

    @Override protected double computeMinWidth(double height) {
        return computePrefWidth(height);
    }

    @Override protected double computePrefHeight(double width) {
        return 260;
    }

    @Override protected void layoutChildren() {
        sheet.resizeRelocate(0, 0, getWidth(), getHeight());
        sheet.touch();
    }

    void draw(Ink ink) {
        Ink.TextStyle numbers = new Ink.TextStyle(palette.caption() * 0.923, true, false);
        int rows = (int) sheet.getHeight();
        for (int i = 0; i < rows; i++) {
            int argb = scale.argb((rows - i - 0.5) / rows);
            ink.rect(0, i, THICK, 1, Color.rgb(argb >> 16 & 255, argb >> 8 & 255, argb & 255));
        }
        ink.frame(0, 0, THICK, rows, palette.line());
        Ticks ticks = Ticks.linear(from, to, 5);
        for (int i = 0; i < ticks.at().length; i++) {
            double y = (1 - (ticks.at()[i] - from) / (to - from)) * rows + palette.caption() * 0.33;
            ink.text(ticks.labels()[i], THICK + 4, Math.clamp(y, palette.caption() * 0.75, Math.max(palette.caption() * 0.75, rows)),
                    HPos.LEFT, numbers, palette.quiet());
        }
        ink.upward(name, sheet.getWidth() - palette.caption() * 0.3, rows / 2.0, new Ink.TextStyle(palette.caption(), false, false),
                palette.quiet());
    }
}
