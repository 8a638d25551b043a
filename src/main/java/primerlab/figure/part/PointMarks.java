package primerlab.figure.part;

import java.util.OptionalInt;

/** Dots, rings or crosses. Each shape belongs to a role, so that colour is never the only cue. */
final class PointMarks implements Marks {
    enum Shape { DOT, RING, CROSS }

    private Shape shape = Shape.DOT;
    private float[] xy = {};
    private int n;
    private Role role = Role.TEXT;
    private double[] places = {};

    void set(Shape newShape, float[] newXy, int count, Role newRole) {
        shape = newShape;
        xy = newXy;
        n = Math.min(count, newXy.length / 2);
        role = newRole;
        if (places.length < 2 * n) {
            places = new double[2 * n];
        }
    }

    @Override public void draw(Ink ink, Mapping mapping, Palette palette, Look look) {
        int kept = Marks.place(xy, n, mapping, places);
        shape(ink, palette, places, kept, look.size(), look.opacity());
        int chosen = look.selected();
        if (chosen >= 0 && chosen < n) {
            double[] one = {mapping.px(xy[2 * chosen]), mapping.py(xy[2 * chosen + 1])};
            if (mapping.contains(one[0], one[1])) {
                ink.rings(one, 1, look.size() + 5, 4, palette.surface());
                ink.rings(one, 1, look.size() + 5, 2, palette.text());
            }
        }
    }

    private void shape(Ink ink, Palette palette, double[] at, int count, double size, double opacity) {
        switch (shape) {
            case DOT -> {
                ink.dots(at, count, size + 1, palette.of(Role.SURFACE, 0.6 * opacity));
                ink.dots(at, count, size, palette.of(role, opacity));
            }
            case RING -> ink.rings(at, count, size, 1.6, palette.of(role, opacity));
            case CROSS -> ink.crosses(at, count, size * 0.8, 1.4, palette.of(role, opacity));
        }
    }

    @Override public void sample(Ink ink, Palette palette, double x, double y) {
        shape(ink, palette, new double[] {x, y}, 1, 4, 1);
    }

    @Override public OptionalInt nearest(Mapping mapping, double x, double y, double pixels) {
        return Marks.nearest(xy, n, mapping, x, y, pixels);
    }
}
