package primerlab.figure.gan;

import primerlab.experiment.gan.GanSnapshot;

/** What lies under the pointer on the plane. */
final class Nearest {
    private Nearest() {}

    /**
     * The nearest shown fake or real point within {@code reach} data units, fakes first where both are as near; else the place.
     */
    static Probe at(GanSnapshot snapshot, double x, double y, double reach, boolean fakes, boolean reals) {
        int fake = fakes ? index(snapshot.fake(), x, y, reach) : -1;
        int real = reals ? index(snapshot.real(), x, y, reach) : -1;
        if (fake >= 0 && (real < 0 || distance(snapshot.fake(), fake, x, y) <= distance(snapshot.real(), real, x, y))) {
            return new Probe.Fake(fake);
        }
        return real >= 0 ? new Probe.Real(real) : new Probe.Place(x, y);
    }

    private static int index(float[] points, double x, double y, double reach) {
        int nearest = -1;
        double best = reach;
        for (int i = 0; i < points.length / 2; i++) {
            double distance = distance(points, i, x, y);
            if (distance < best) {
                best = distance;
                nearest = i;
            }
        }
        return nearest;
    }

    private static double distance(float[] points, int i, double x, double y) {
        return Math.hypot(points[2 * i] - x, points[2 * i + 1] - y);
    }
}
