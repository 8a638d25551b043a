package primerlab.figure.transformer;

/** The end r of a colour scale from −r to r: a round number that holds the values and moves seldom. */
final class CalmBound {
    private static final double[] ROUND = {1, 1.5, 2, 3, 5, 7, 10};
    /** Where less than this share is used, the scale is fitted anew. */
    private static final double USED = 0.3;

    private double bound = 1;

    /** @param newest whose largest size must fit; what is not finite does not count */
    double of(float[]... newest) {
        double most = 0;
        for (float[] values : newest) {
            for (float value : values) {
                most = Float.isFinite(value) ? Math.max(most, Math.abs(value)) : most;
            }
        }
        if (most > bound || most < USED * bound && most > 0) {
            double power = Math.pow(10, Math.floor(Math.log10(most)));
            for (double round : ROUND) {
                if (round * power >= most) {
                    bound = round * power;
                    break;
                }
            }
        }
        return bound;
    }
}
