package primerlab.figure.part;

/** A map of numbers in colour. */
final class FieldMarks implements Marks {
    private final FieldImage image = new FieldImage();
    private float[] values = {};
    private int side = 1;
    private double extent = 1;
    private ColourScale scale = Sequential.scale();
    private double from;
    private double to = 1;
    private boolean stale;

    void set(float[] newValues, int newSide, double newExtent, ColourScale newScale, double newFrom, double newTo) {
        values = newValues;
        side = newSide;
        extent = newExtent;
        scale = newScale;
        from = newFrom;
        to = newTo;
        stale = true;
    }

    @Override public void draw(Ink ink, Mapping mapping, Palette palette, Look look) {
        if (side < 1 || values.length < side * side) {
            return;
        }
        if (stale) {
            image.paint(values, side, scale, from, to);
            stale = false;
        }
        int pixels = image.pixels();
        double left = mapping.px(-extent);
        double top = mapping.py(extent);
        ink.image(image.image(), 0, 0, pixels, pixels, left, top, mapping.px(extent) - left, mapping.py(-extent) - top);
    }

    @Override public void sample(Ink ink, Palette palette, double x, double y) {
        for (int i = 0; i < 16; i++) {
            int argb = scale.argb(i / 15.0);
            ink.rect(x - 8 + i, y - 4, 1, 8, javafx.scene.paint.Color.rgb(argb >> 16 & 255, argb >> 8 & 255, argb & 255));
        }
    }
}
