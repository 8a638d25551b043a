package primerlab.figure.frame;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;

/** Points that a learner paints as data, with undo. Coordinates are data units; nothing lies outside ±{@link #EXTENT}. */
public final class Painting {
    public static final double EXTENT = 1.2;
    static final int MOST = 2000;
    static final int FEWEST = 2;
    private static final double GOLDEN_ANGLE = Math.PI * (3 - Math.sqrt(5));

    private float[] points = new float[0];
    private final Deque<float[]> before = new ArrayDeque<>();
    private int dabs;

    /** Opens a stroke: what follows until the next call is undone together. */
    void stroke() {
        if (before.isEmpty() || !Arrays.equals(before.peek(), points)) {
            before.push(points);
        }
    }

    /**
     * Adds points about a place, spread evenly over the brush.
     *
     * @return how many fitted under {@link #MOST}
     */
    int dab(double x, double y, double radius, int count) {
        int added = Math.min(count, MOST - size());
        float[] grown = Arrays.copyOf(points, points.length + 2 * added);
        for (int i = 0; i < added; i++) {
            double angle = (dabs + i) * GOLDEN_ANGLE;
            double distance = radius * Math.sqrt((i + 0.5) / count);
            grown[points.length + 2 * i] = inside(x + distance * Math.cos(angle));
            grown[points.length + 2 * i + 1] = inside(y + distance * Math.sin(angle));
        }
        dabs += added;
        points = grown;
        return added;
    }

    /** Takes away every point within the eraser. */
    void erase(double x, double y, double radius) {
        float[] left = new float[points.length];
        int kept = 0;
        for (int i = 0; i < points.length; i += 2) {
            if (Math.hypot(points[i] - x, points[i + 1] - y) > radius) {
                left[kept++] = points[i];
                left[kept++] = points[i + 1];
            }
        }
        if (kept < points.length) {
            points = Arrays.copyOf(left, kept);
        }
    }

    void clear() {
        stroke();
        points = new float[0];
    }

    boolean undo() {
        while (!before.isEmpty()) {
            float[] earlier = before.pop();
            if (!Arrays.equals(earlier, points)) {
                points = earlier;
                return true;
            }
        }
        return false;
    }

    boolean canUndo() {
        return before.stream().anyMatch(earlier -> !Arrays.equals(earlier, points));
    }

    public int size() {
        return points.length / 2;
    }

    /** (n, 2); never written to again. */
    public float[] points() {
        return points;
    }

    private static float inside(double value) {
        return (float) Math.clamp(value, -EXTENT, EXTENT);
    }
}
