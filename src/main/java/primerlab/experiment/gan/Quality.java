package primerlab.experiment.gan;

import java.util.Map;
import java.util.TreeMap;

import primerlab.dataset.Points;

/**
 * How good a set of fakes is.
 *
 * @param modes     modes with at least 1 % of the fakes within three deviations of their centre; −1 where there are none
 * @param nearMode  share of fakes within three deviations of a centre; NaN where there are none
 * @param coverage  share of held-out real points with a fake within {@link #NEAR}
 * @param precision share of fakes with a real point (of those trained on) within {@link #NEAR}
 */
record Quality(int modes, double nearMode, double coverage, double precision) {
    static final double NEAR = 0.05;
    private static final double EDGE = 1.25;
    private static final double DEVIATIONS = 3;
    private static final double ENOUGH = 0.01;

    /** Judges fakes of one data set. */
    static final class Judge {
        private final Points data;
        private final Neighbours real;

        Judge(Points data) {
            this.data = data;
            real = new Neighbours(data.train(), NEAR, EDGE);
        }

        Quality of(float[] fakes) {
            double coverage = new Neighbours(fakes, NEAR, EDGE).shareNear(data.heldOut());
            double precision = real.shareNear(fakes);
            float[] centres = data.centres();
            if (centres.length == 0) {
                return new Quality(-1, Double.NaN, coverage, precision);
            }
            int[] hits = new int[centres.length / 2];
            int near = 0;
            for (int i = 0; i < fakes.length; i += 2) {
                near += hit(fakes[i], fakes[i + 1], hits) ? 1 : 0;
            }
            int modes = 0;
            for (int h : hits) {
                modes += h >= ENOUGH * (fakes.length / 2) ? 1 : 0;
            }
            return new Quality(modes, 2.0 * near / fakes.length, coverage, precision);
        }

        private boolean hit(double x, double y, int[] hits) {
            double radius = DEVIATIONS * data.deviation();
            boolean any = false;
            for (int m = 0; m < hits.length; m++) {
                double dx = x - data.centres()[2 * m];
                double dy = y - data.centres()[2 * m + 1];
                if (dx * dx + dy * dy <= radius * radius) {
                    hits[m]++;
                    any = true;
                }
            }
            return any;
        }
    }

    /** By the names that lessons and the command line use; nothing that does not apply. */
    Map<String, Double> measures() {
        Map<String, Double> all = new TreeMap<>();
        if (modes >= 0) {
            all.put("modes", (double) modes);
            all.put("near_mode", nearMode);
        }
        all.put("coverage", coverage);
        all.put("precision", precision);
        return all;
    }
}
