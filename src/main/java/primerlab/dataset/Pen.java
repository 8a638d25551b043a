package primerlab.dataset;

/**
 * A round pen on square paper. Every pixel keeps how deep its centre lies inside the ink, so that crossing lines do not add up
 * and edges are smooth: ink = clamp(½ + radius − distance), in pixels.
 *
 * <p>Only +, −, ×, ÷ and √ are used, which IEEE 754 fixes to the last bit: the same line is the same picture on every machine.
 */
final class Pen {
    private static final double EDGE = 0.5;
    /** A smooth span between two points is cut into so many straight ones. */
    private static final int PIECES = 6;

    private final int side;
    private final double[] depth;

    Pen(int side) {
        this.side = side;
        depth = new double[side * side];
        lift();
    }

    /** A new sheet. */
    void lift() {
        java.util.Arrays.fill(depth, -EDGE);
    }

    /**
     * Draws one stroke: a Catmull-Rom spline through its points (Catmull, Rom 1974), straight into and out of corners.
     *
     * @param x      columns, {@code y} rows, in pixels from the upper left corner of the paper
     * @param radius half the line's width at each point, pixels
     */
    void stroke(double[] x, double[] y, double[] radius, boolean[] corner) {
        for (int i = 0; i + 1 < x.length; i++) {
            int before = i == 0 || corner[i] ? i : i - 1;
            int after = i + 2 == x.length || corner[i + 1] ? i + 1 : i + 2;
            double fromX = x[i];
            double fromY = y[i];
            for (int piece = 1; piece <= PIECES; piece++) {
                double t = (double) piece / PIECES;
                double toX = spline(x[before], x[i], x[i + 1], x[after], t);
                double toY = spline(y[before], y[i], y[i + 1], y[after], t);
                double step = radius[i + 1] - radius[i];
                line(fromX, fromY, toX, toY, radius[i] + step * (piece - 1) / PIECES, radius[i] + step * t);
                fromX = toX;
                fromY = toY;
            }
        }
    }

    /** From b to c as t goes from 0 to 1, with the slopes (c − a)/2 at b and (d − b)/2 at c. */
    private static double spline(double a, double b, double c, double d, double t) {
        return b + t * (0.5 * (c - a) + t * (a - 2.5 * b + 2 * c - 0.5 * d + t * 0.5 * (3 * (b - c) + d - a)));
    }

    private void line(double fromX, double fromY, double toX, double toY, double fromRadius, double toRadius) {
        double alongX = toX - fromX;
        double alongY = toY - fromY;
        double square = alongX * alongX + alongY * alongY;
        double reach = Math.max(fromRadius, toRadius) + EDGE;
        int lastRow = Math.min(side - 1, (int) (Math.max(fromY, toY) + reach));
        int lastColumn = Math.min(side - 1, (int) (Math.max(fromX, toX) + reach));
        int firstColumn = Math.max(0, (int) (Math.min(fromX, toX) - reach));
        for (int row = Math.max(0, (int) (Math.min(fromY, toY) - reach)); row <= lastRow; row++) {
            double dy = row + EDGE - fromY;
            for (int column = firstColumn; column <= lastColumn; column++) {
                double dx = column + EDGE - fromX;
                double t = square == 0 ? 0 : Math.clamp((dx * alongX + dy * alongY) / square, 0.0, 1.0);
                double offX = dx - t * alongX;
                double offY = dy - t * alongY;
                double inside = fromRadius + t * (toRadius - fromRadius) - Math.sqrt(offX * offX + offY * offY);
                int pixel = row * side + column;
                depth[pixel] = Math.max(depth[pixel], inside);
            }
        }
    }

    /** Writes the sheet: 1 where there is ink, 0 where there is none, row-major (side, side). */
    void copy(float[] into, int from) {
        for (int i = 0; i < depth.length; i++) {
            into[from + i] = (float) Math.clamp(EDGE + depth[i], 0.0, 1.0);
        }
    }
}
