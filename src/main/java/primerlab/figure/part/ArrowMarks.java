package primerlab.figure.part;

import java.util.OptionalInt;
import javafx.scene.paint.Color;

/** Arrows that start at points: pushes and velocities. */
final class ArrowMarks implements Marks {
    private static final double HEAD = 5;
    private float[] xy = {};
    private float[] direction = {};
    private int n;
    private double scale = 1;
    private Role role = Role.TEXT;
    private double[] ends = {};

    void set(float[] newXy, float[] newDirection, int count, double newScale, Role newRole) {
        xy = newXy;
        direction = newDirection;
        n = Math.min(count, Math.min(newXy.length, newDirection.length) / 2);
        scale = newScale;
        role = newRole;
        if (ends.length < 12 * n) {
            ends = new double[12 * n];
        }
    }

    @Override public void draw(Ink ink, Mapping mapping, Palette palette, Look look) {
        int segments = 0;
        for (int i = 0; i < n; i++) {
            double x = mapping.px(xy[2 * i]);
            double y = mapping.py(xy[2 * i + 1]);
            double toX = mapping.px(xy[2 * i] + scale * direction[2 * i]);
            double toY = mapping.py(xy[2 * i + 1] + scale * direction[2 * i + 1]);
            if (mapping.contains(x, y) && Math.abs(toX) < 1e5 && Math.abs(toY) < 1e5) {
                segments += arrow(segments, x, y, toX, toY);
            }
        }
        Color colour = palette.of(role, look.opacity());
        ink.segments(ends, segments, 1.3, colour);
    }

    private int arrow(int at, double x, double y, double toX, double toY) {
        double length = Math.hypot(toX - x, toY - y);
        if (!(length >= 1)) {
            return 0;
        }
        put(at, x, y, toX, toY);
        double head = Math.min(HEAD, length * 0.6) / length;
        double backX = (x - toX) * head;
        double backY = (y - toY) * head;
        put(at + 1, toX, toY, toX + backX * 0.9 - backY * 0.45, toY + backY * 0.9 + backX * 0.45);
        put(at + 2, toX, toY, toX + backX * 0.9 + backY * 0.45, toY + backY * 0.9 - backX * 0.45);
        return 3;
    }

    private void put(int at, double x1, double y1, double x2, double y2) {
        ends[4 * at] = x1;
        ends[4 * at + 1] = y1;
        ends[4 * at + 2] = x2;
        ends[4 * at + 3] = y2;
    }

    @Override public void sample(Ink ink, Palette palette, double x, double y) {
        ink.segments(new double[] {x - 7, y, x + 7, y, x + 7, y, x + 3, y - 3, x + 7, y, x + 3, y + 3}, 3, 1.3, palette.of(role));
    }

    @Override public OptionalInt nearest(Mapping mapping, double x, double y, double pixels) {
        return Marks.nearest(xy, n, mapping, x, y, pixels);
    }
}
