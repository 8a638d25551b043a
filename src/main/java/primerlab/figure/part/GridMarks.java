package primerlab.figure.part;

import java.util.OptionalInt;

/** A lattice bent by a map: where its lines crowd together, the map puts much of its output. */
final class GridMarks implements Marks {
    private float[] xy = {};
    private int side;
    private Role role = Role.GENERATED;
    private boolean fill;
    private double[] xs = {};
    private double[] ys = {};
    private final double[] cornerX = new double[4];
    private final double[] cornerY = new double[4];

    void set(float[] newXy, int newSide, Role newRole, boolean newFill) {
        xy = newXy;
        side = newSide;
        role = newRole;
        fill = newFill;
        if (xs.length < 2 * side * side) {
            xs = new double[2 * side * side];
            ys = new double[2 * side * side];
        }
    }

    @Override public void draw(Ink ink, Mapping mapping, Palette palette, Look look) {
        int n = side * side;
        for (int i = 0; i < n; i++) {
            xs[i] = Math.clamp(mapping.px(xy[2 * i]), -1e5, 1e5);
            ys[i] = Math.clamp(mapping.py(xy[2 * i + 1]), -1e5, 1e5);
        }
        if (fill) {
            cells(ink, palette, look, mapping.width() * mapping.height() / ((side - 1.0) * (side - 1.0)));
        }
        // Columns stand transposed behind the rows, so that each line is a run of both arrays.
        for (int i = 0; i < n; i++) {
            xs[n + i] = xs[i % side * side + i / side];
            ys[n + i] = ys[i % side * side + i / side];
        }
        for (int line = 0; line < 2 * side; line++) {
            ink.polyline(xs, ys, line * side, side, 1, palette.of(role, 0.55 * look.opacity()));
        }
    }

    /** Each cell carries the same probability, so the smaller it became, the denser it is. */
    private void cells(Ink ink, Palette palette, Look look, double fair) {
        for (int row = 0; row + 1 < side; row++) {
            for (int column = 0; column + 1 < side; column++) {
                int at = row * side + column;
                corner(0, at);
                corner(1, at + 1);
                corner(2, at + side + 1);
                corner(3, at + side);
                double density = fair / Math.max(area(), 1);
                double opacity = 0.45 * density / (density + 2);
                ink.polygon(cornerX, cornerY, 4, palette.of(role, opacity * look.opacity()));
            }
        }
    }

    private void corner(int corner, int at) {
        cornerX[corner] = xs[at];
        cornerY[corner] = ys[at];
    }

    private double area() {
        double twice = 0;
        for (int i = 0; i < 4; i++) {
            int next = (i + 1) % 4;
            twice += cornerX[i] * cornerY[next] - cornerX[next] * cornerY[i];
        }
        return Math.abs(twice) / 2;
    }

    @Override public void sample(Ink ink, Palette palette, double x, double y) {
        ink.segments(new double[] {x - 7, y - 3, x + 7, y - 3, x - 7, y + 3, x + 7, y + 3, x - 3, y - 6, x - 3, y + 6,
            x + 3, y - 6, x + 3, y + 6}, 4, 1, palette.of(role, 0.8));
    }

    @Override public OptionalInt nearest(Mapping mapping, double x, double y, double pixels) {
        return Marks.nearest(xy, side * side, mapping, x, y, pixels);
    }
}
