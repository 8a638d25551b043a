package primerlab.dataset;

/**
 * How well points cover the modes of a data set that has some.
 *
 * @param found modes with at least 1 % of the points within three standard deviations of their centre
 * @param near  share of the points that are within three standard deviations of a centre
 */
public record Modes(int found, double near) {
    private static final double DEVIATIONS = 3;
    private static final double ENOUGH = 0.01;

    public static boolean apply(Points data) {
        return data.centres().length > 0;
    }

    /** @param points (n, 2), in the units of {@code data}, which has centres */
    public static Modes of(Points data, float[] points) {
        float[] centres = data.centres();
        double radius = DEVIATIONS * data.deviation();
        int[] hits = new int[centres.length / 2];
        int near = 0;
        for (int i = 0; i < points.length; i += 2) {
            boolean any = false;
            for (int m = 0; m < hits.length; m++) {
                double dx = points[i] - centres[2 * m];
                double dy = points[i + 1] - centres[2 * m + 1];
                if (dx * dx + dy * dy <= radius * radius) {
                    hits[m]++;
                    any = true;
                }
            }
            near += any ? 1 : 0;
        }
        int found = 0;
        for (int h : hits) {
            found += h >= ENOUGH * (points.length / 2) ? 1 : 0;
        }
        return new Modes(found, 2.0 * near / points.length);
    }
}
