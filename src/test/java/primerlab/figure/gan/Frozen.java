package primerlab.figure.gan;

import primerlab.experiment.gan.GanSnapshot;
import primerlab.experiment.gan.Net;
import primerlab.run.Coordinates;

/** A small snapshot whose every number is known, for tests. */
final class Frozen {
    private Frozen() {}

    /** G: x = 0.5 z₁ − 1, y = 2 z₂. D: ℓ = lrelu(x − y + 0.5) · 3 − 1. */
    static GanSnapshot snapshot(String loss) {
        Net g = new Net(new int[] {2, 2}, new float[][] {{0.5f, 0, 0, 2}}, new float[][] {{-1, 0}}, new float[][] {{0, 0, 0, 0}});
        Net d = new Net(new int[] {2, 1, 1}, new float[][] {{1, -1}, {3}}, new float[][] {{0.5f}, {-1}}, new float[][] {{0.25f, 0}, {1}});
        float[] real = {0.8f, 0, -0.8f, 0};
        float[] noise = {1, 0.25f, 2, -0.5f};
        float[] fake = {-0.5f, 0.5f, 0, -1};
        return new GanSnapshot(12, 0, loss, real, real, 0.04, Coordinates.OWN, noise, fake, new float[] {0.2f, 0.9f}, new float[] {0, 0, 0, 0},
                1.2, 2, new float[] {0.1f, 0.2f, 0.3f, 0.4f}, 2, new float[8], new float[8],
                new GanSnapshot.Batch(noise, fake, real, new float[] {logit(0.9), logit(0.6)}, new float[] {logit(0.2), logit(0.4)}, new float[4]),
                g, d, 0.7, 1.1, 2, 0.5, 0.75, 0.25);
    }

    private static float logit(double belief) {
        return (float) Math.log(belief / (1 - belief));
    }
}
