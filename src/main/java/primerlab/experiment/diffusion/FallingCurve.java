package primerlab.experiment.diffusion;

/**
 * A smooth curve from 1 at time 0 through given heights that never rises between two of them: cubic pieces whose slopes at the joints are cut down to
 * where the curve stays monotone (Fritsch, Carlson 1980).
 */
final class FallingCurve {
    private static final double STEEPEST = 3;

    private final double[] heights;
    private final double[] slopes;

    /** @param points heights at even distances up to time 1; one above its predecessor is held at that */
    FallingCurve(double... points) {
        heights = new double[points.length + 1];
        heights[0] = 1;
        for (int i = 1; i < heights.length; i++) {
            heights[i] = Math.clamp(points[i - 1], 0, heights[i - 1]);
        }
        slopes = new double[heights.length];
        for (int i = 0; i < slopes.length; i++) {
            double left = i == 0 ? chord(0) : chord(i - 1);
            double right = i == slopes.length - 1 ? chord(i - 1) : chord(i);
            slopes[i] = left * right <= 0 ? 0 : Math.max((left + right) / 2, STEEPEST * Math.max(left, right));
        }
    }

    /** Of the piece from joint i on, with pieces one long. */
    private double chord(int i) {
        return heights[i + 1] - heights[i];
    }

    /** @param time from 0 to 1 */
    double at(double time) {
        double along = Math.clamp(time, 0, 1) * (heights.length - 1);
        int piece = Math.min((int) along, heights.length - 2);
        double u = along - piece;
        return heights[piece] * (1 + 2 * u) * (1 - u) * (1 - u) + slopes[piece] * u * (1 - u) * (1 - u)
                + heights[piece + 1] * u * u * (3 - 2 * u) + slopes[piece + 1] * u * u * (u - 1);
    }
}
