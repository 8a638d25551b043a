package primerlab.experiment.diffusion;

import primerlab.nn.Draw;
import primerlab.nn.Tensor;

/**
 * Particles of ink, moved by one noising step after the other: x ← √(1 − β)·x + √β·z with fresh z (Ho et al. 2020, equation 2). Of the
 * closed form it knows nothing.
 */
final class Ink {
    /** Where the drop falls, and how wide it is: one standard deviation. */
    static final double DROP_X = -1.2;
    static final double DROP_Y = 0.9;
    static final double DROP_WIDTH = 0.2;
    /** Half the side of a picture made of ink. */
    private static final double SHEET = 1.2;

    private final float[] xy;

    private Ink(float[] xy) {
        this.xy = xy;
    }

    /** A round drop: a normal distribution about its middle. @param noise standard normal numbers (2n) */
    static Ink drop(Tensor noise) {
        float[] xy = new float[noise.size()];
        for (int i = 0; i < xy.length; i++) {
            xy[i] = (float) ((i % 2 == 0 ? DROP_X : DROP_Y) + DROP_WIDTH * noise.get(i));
        }
        return new Ink(xy);
    }

    /** Ink that lies as the data does: on its points one after the other, or by chance on the picture's pixels, the more the brighter. */
    static Ink of(ForwardData data, int particles, long key) {
        return new Ink(data.arePoints() ? onPoints(data.values(), particles) : onPixels(data, particles, key));
    }

    private static float[] onPoints(float[] points, int particles) {
        float[] xy = new float[2 * particles];
        for (int i = 0; i < xy.length; i++) {
            xy[i] = points[i % points.length];
        }
        return xy;
    }

    private static float[] onPixels(ForwardData data, int particles, long key) {
        int side = data.side();
        double[] upTo = new double[side * side];
        double sum = 0;
        for (int i = 0; i < upTo.length; i++) {
            sum += (data.values()[i] + 1) / 2;
            upTo[i] = sum;
        }
        float[] xy = new float[2 * particles];
        double cell = 2 * SHEET / side;
        for (int n = 0; n < particles; n++) {
            int pixel = pixel(upTo, sum, Draw.uniform(key, 3 * n));
            xy[2 * n] = (float) ((pixel % side + Draw.uniform(key, 3 * n + 1)) * cell - SHEET);
            xy[2 * n + 1] = (float) (SHEET - (pixel / side + Draw.uniform(key, 3 * n + 2)) * cell);
        }
        return xy;
    }

    /** An empty sheet has no ink to follow: every pixel is as good. */
    private static int pixel(double[] upTo, double sum, double chance) {
        if (sum == 0) {
            return (int) (chance * upTo.length);
        }
        int low = 0;
        int high = upTo.length - 1;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (upTo[middle] > chance * sum) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    int particles() {
        return xy.length / 2;
    }

    /** x ← √(1 − β)·x: everything draws a little nearer to the origin. */
    void shrink(double beta) {
        float keep = (float) Math.sqrt(1 - beta);
        for (int i = 0; i < xy.length; i++) {
            xy[i] *= keep;
        }
    }

    /** x ← x + √β·z. @param noise z (2n) */
    void jostle(double beta, Tensor noise) {
        float share = (float) Math.sqrt(beta);
        for (int i = 0; i < xy.length; i++) {
            xy[i] += share * noise.get(i);
        }
    }

    /** Mean over both axes of the variance about the cloud's own middle. */
    double variance() {
        double sum = 0;
        for (int axis = 0; axis < 2; axis++) {
            double mean = mean(axis);
            for (int i = axis; i < xy.length; i += 2) {
                sum += (xy[i] - mean) * (xy[i] - mean);
            }
        }
        return sum / xy.length;
    }

    double mean(int axis) {
        double sum = 0;
        for (int i = axis; i < xy.length; i += 2) {
            sum += xy[i];
        }
        return 2 * sum / xy.length;
    }

    /** (n, 2), live. */
    float[] xy() {
        return xy;
    }

    void copyFrom(float[] saved) {
        System.arraycopy(saved, 0, xy, 0, xy.length);
    }
}
