package primerlab.experiment.diffusion;

import java.util.Arrays;

/**
 * How spread out ink is: its particles counted in square bins, and the entropy worked out from the counts. What lies outside counts in the
 * outermost bins.
 */
public final class InkCount {
    /** Bins along one axis. */
    public static final int SIDE = 40;
    /** Bins cover the square from −REACH to REACH. */
    public static final double REACH = 4;
    /** Width of a bin, h. */
    public static final double WIDTH = 2 * REACH / SIDE;
    /** Entropy of the standard normal distribution in the plane, ln 2πe: where every cloud ends. Nats. */
    public static final double LIMIT = Math.log(2 * Math.PI * Math.E);

    private final int[] counts = new int[SIDE * SIDE];

    /** The bin of a place, row-major from the bottom left. */
    public static int bin(double x, double y) {
        return along(y) * SIDE + along(x);
    }

    private static int along(double at) {
        return Math.clamp((int) Math.floor((at + REACH) / WIDTH), 0, SIDE - 1);
    }

    /** Counts anew. @param xy (n, 2) */
    void count(float[] xy) {
        Arrays.fill(counts, 0);
        for (int i = 0; i < xy.length; i += 2) {
            counts[bin(xy[i], xy[i + 1])]++;
        }
    }

    int[] copy() {
        return counts.clone();
    }

    /**
     * −Σ p ln(p/h²) + (K − 1)/2n in nats: p is the share of the particles in a bin of area h², K the number of bins that hold any. Few
     * particles make a cloud look more orderly than it is; the last term is what is missing on average (Miller 1955).
     */
    double entropy(int particles) {
        double sum = 0;
        int hit = 0;
        for (int count : counts) {
            if (count > 0) {
                sum += term(count, particles);
                hit++;
            }
        }
        return sum + missing(hit, particles);
    }

    /** What one bin adds: −p ln(p/h²), nats. */
    public static double term(int count, int particles) {
        double p = (double) count / particles;
        return count == 0 ? 0 : -p * Math.log(p / (WIDTH * WIDTH));
    }

    /** (K − 1)/2n, nats. @param hit K */
    public static double missing(int hit, int particles) {
        return (hit - 1) / (2.0 * particles);
    }

    /** ln 2πe·v: entropy of a round normal distribution in the plane with variance v along each axis. Nats. */
    public static double ofBell(double variance) {
        return LIMIT + Math.log(variance);
    }
}
