package primerlab.figure.part;

import java.util.OptionalInt;

/** One line through points. */
final class PathMarks implements Marks {
    private final float[] xy;
    private final int n;
    private final Role role;
    private final double[] dashes;
    private final double[] xs;
    private final double[] ys;

    PathMarks(float[] xy, int count, Role role, double[] dashes) {
        this.xy = xy;
        n = Math.min(count, xy.length / 2);
        this.role = role;
        this.dashes = dashes.clone();
        xs = new double[n];
        ys = new double[n];
    }

    @Override public void draw(Ink ink, Mapping mapping, Palette palette, Look look) {
        for (int i = 0; i < n; i++) {
            xs[i] = Math.clamp(mapping.px(xy[2 * i]), -1e5, 1e5);
            ys[i] = Math.clamp(mapping.py(xy[2 * i + 1]), -1e5, 1e5);
        }
        if (n > 1) {
            ink.polyline(xs, ys, 0, n, 2, palette.of(role, look.opacity()), dashes);
        }
    }

    @Override public void sample(Ink ink, Palette palette, double x, double y) {
        ink.polyline(new double[] {x - 8, x + 8}, new double[] {y, y}, 0, 2, 2, palette.of(role), dashes);
    }

    @Override public OptionalInt nearest(Mapping mapping, double x, double y, double pixels) {
        return Marks.nearest(xy, n, mapping, x, y, pixels);
    }
}
