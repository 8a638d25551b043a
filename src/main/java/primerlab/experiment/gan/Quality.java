package primerlab.experiment.gan;

import java.util.Map;
import java.util.TreeMap;

import primerlab.dataset.Modes;
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
            if (!Modes.apply(data)) {
                return new Quality(-1, Double.NaN, coverage, precision);
            }
            Modes modes = Modes.of(data, fakes);
            return new Quality(modes.found(), modes.near(), coverage, precision);
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
