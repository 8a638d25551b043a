package primerlab.figure.part;

import java.util.OptionalInt;

/** What a {@link Layer} draws. */
interface Marks {
    /** @param size radius in pixels; {@code selected} −1 for none */
    record Look(double size, double opacity, int selected) {}

    void draw(Ink ink, Mapping mapping, Palette palette, Look look);

    /** A small picture of it for the legend, centred about (x, y), 16 pixels wide. */
    void sample(Ink ink, Palette palette, double x, double y);

    default OptionalInt nearest(Mapping mapping, double x, double y, double pixels) {
        return OptionalInt.empty();
    }

    /** Index of the nearest of n points in the plane to (x, y), measured in pixels. */
    static OptionalInt nearest(float[] xy, int n, Mapping mapping, double x, double y, double pixels) {
        double px = mapping.px(x);
        double py = mapping.py(y);
        double best = pixels * pixels;
        int index = -1;
        for (int i = 0; i < n; i++) {
            double dx = mapping.px(xy[2 * i]) - px;
            double dy = mapping.py(xy[2 * i + 1]) - py;
            if (dx * dx + dy * dy <= best) {
                best = dx * dx + dy * dy;
                index = i;
            }
        }
        return index < 0 ? OptionalInt.empty() : OptionalInt.of(index);
    }

    /** Pixel places of those of n points that are finite, into {@code out}; returns how many. */
    static int place(float[] xy, int n, Mapping mapping, double[] out) {
        int kept = 0;
        for (int i = 0; i < n; i++) {
            double px = mapping.px(xy[2 * i]);
            double py = mapping.py(xy[2 * i + 1]);
            if (mapping.contains(px, py)) {
                out[2 * kept] = px;
                out[2 * kept + 1] = py;
                kept++;
            }
        }
        return kept;
    }
}
