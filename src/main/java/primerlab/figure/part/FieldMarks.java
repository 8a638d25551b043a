package primerlab.figure.part;

import javafx.scene.paint.Color;

/** A map of numbers in colour over the square [−extent, extent]². */
record FieldMarks(Field field, double extent) implements Marks {
    @Override public void draw(Ink ink, Mapping mapping, Palette palette, Look look) {
        if (field.side() < 1 || field.values().length < field.side() * field.side()) {
            return;
        }
        double left = mapping.px(-extent);
        double top = mapping.py(extent);
        ink.field(field, left, top, mapping.px(extent) - left, mapping.py(-extent) - top);
    }

    @Override public void sample(Ink ink, Palette palette, double x, double y) {
        for (int i = 0; i < 16; i++) {
            int argb = field.scale().argb(i / 15.0);
            ink.rect(x - 8 + i, y - 4, 1, 8, Color.rgb(argb >> 16 & 255, argb >> 8 & 255, argb & 255));
        }
    }
}
