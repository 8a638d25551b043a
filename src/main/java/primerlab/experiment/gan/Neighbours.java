package primerlab.experiment.gan;

/** Points sorted into square cells, to ask quickly whether one lies within a fixed distance of a place. */
final class Neighbours {
    private final float[] points;
    private final double distance;
    private final double edge;
    private final int side;
    private final int[] starts;
    private final int[] order;

    /**
     * @param points   (n, 2); those beyond ±{@code edge}, or not finite, are counted into the outermost cells
     * @param distance how near is near
     */
    Neighbours(float[] points, double distance, double edge) {
        this.points = points;
        this.distance = distance;
        this.edge = edge;
        side = (int) (2 * edge / distance) + 1;
        starts = new int[side * side + 1];
        int n = points.length / 2;
        for (int i = 0; i < n; i++) {
            starts[cell(points[2 * i]) + side * cell(points[2 * i + 1]) + 1]++;
        }
        for (int c = 0; c < side * side; c++) {
            starts[c + 1] += starts[c];
        }
        int[] next = starts.clone();
        order = new int[n];
        for (int i = 0; i < n; i++) {
            order[next[cell(points[2 * i]) + side * cell(points[2 * i + 1])]++] = i;
        }
    }

    private int cell(double coordinate) {
        return (int) Math.clamp((coordinate + edge) / distance, 0, side - 1);
    }

    boolean near(double x, double y) {
        int column = cell(x);
        int row = cell(y);
        for (int r = Math.max(0, row - 1); r <= Math.min(side - 1, row + 1); r++) {
            int from = starts[r * side + Math.max(0, column - 1)];
            int to = starts[r * side + Math.min(side - 1, column + 1) + 1];
            for (int k = from; k < to; k++) {
                double dx = points[2 * order[k]] - x;
                double dy = points[2 * order[k] + 1] - y;
                if (dx * dx + dy * dy <= distance * distance) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Share of these points (m, 2) that have one of ours near. */
    double shareNear(float[] others) {
        int near = 0;
        for (int i = 0; i < others.length; i += 2) {
            if (near(others[i], others[i + 1])) {
                near++;
            }
        }
        return 2.0 * near / others.length;
    }
}
