package primerlab.dataset;

import java.util.Arrays;

/**
 * Points in the plane, ready to learn from. Arrays are row-major (n, 2) and never written to again.
 *
 * @param name      built-in name, file name or {@code painted}
 * @param train     nine tenths, in random order
 * @param heldOut   the last tenth, never trained on
 * @param centres   centres of the modes (m, 2), empty where there are none
 * @param deviation standard deviation about each centre, 0 where there are none
 * @param rescaling how the points were moved into ±0.9, {@link Rescaling#NONE} where they lay within ±1
 */
public record Points(String name, float[] train, float[] heldOut, float[] centres, double deviation, Rescaling rescaling) {
    /** Enough to train on and to hold a point out. */
    public static final int FEWEST = 2;
    private static final int HELD_OUT = 10;

    /** Cuts the last tenth off, at least one point. */
    static Points of(String name, float[] all, float[] centres, double deviation, Rescaling rescaling) {
        int points = all.length / 2;
        int held = Math.max(1, points / HELD_OUT);
        return new Points(name, Arrays.copyOf(all, 2 * (points - held)), Arrays.copyOfRange(all, 2 * (points - held), all.length),
                centres, deviation, rescaling);
    }

    /**
     * shown = (original − centre) · factor, the same factor for both axes: shapes keep their proportions.
     *
     * @param factor 1 where nothing was changed
     */
    public record Rescaling(double centreX, double centreY, double factor) {
        public static final Rescaling NONE = new Rescaling(0, 0, 1);
        private static final double REACH = 0.9;

        /** Leaves points within ±1 alone; others are centred on their bounding box and scaled to reach ±0.9. */
        static Rescaling of(double[] all) {
            double[] low = {Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY};
            double[] high = {Double.NEGATIVE_INFINITY, Double.NEGATIVE_INFINITY};
            for (int i = 0; i < all.length; i++) {
                low[i % 2] = Math.min(low[i % 2], all[i]);
                high[i % 2] = Math.max(high[i % 2], all[i]);
            }
            if (low[0] >= -1 && low[1] >= -1 && high[0] <= 1 && high[1] <= 1) {
                return NONE;
            }
            double half = Math.max(high[0] / 2 - low[0] / 2, high[1] / 2 - low[1] / 2);
            return new Rescaling(low[0] / 2 + high[0] / 2, low[1] / 2 + high[1] / 2, half == 0 ? 1 : REACH / half);
        }

        float[] apply(double[] all) {
            float[] moved = new float[all.length];
            for (int i = 0; i < all.length; i++) {
                moved[i] = (float) ((all[i] - (i % 2 == 0 ? centreX : centreY)) * factor);
            }
            return moved;
        }
    }
}
