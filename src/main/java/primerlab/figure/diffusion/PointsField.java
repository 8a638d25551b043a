package primerlab.figure.diffusion;

import org.jspecify.annotations.Nullable;
import primerlab.experiment.diffusion.Learnt;
import primerlab.experiment.diffusion.Mixture;
import primerlab.experiment.diffusion.Reverse;

/**
 * What the network predicts at one time all over the plane, beside the best prediction there is.
 *
 * @param t      of the schedule
 * @param learnt ε̂ at each place of {@link #GRID}, (n, 2)
 * @param exact  ε*, likewise
 * @param error  mean of (ε̂ − ε*)² over both coordinates at each place (n)
 * @param mean   the same over real points that were made noisy up to t, where it matters
 */
record PointsField(int t, float[] learnt, Exact exact, float[] error, double mean) {
    static final int SIDE = 17;
    /** Data units: half of what the grid covers. */
    static final double EXTENT = 1.7;
    static final float[] GRID = grid();
    private static final int POINTS = 128;
    private static final long SEED = 3;

    /**
     * The best prediction, which does not depend on the network.
     *
     * @param noisy real points made noisy up to t (m, 2)
     * @param best  ε* at each of them
     */
    record Exact(Mixture of, int t, double alphaBar, float[] field, float[] noisy, float[] best) {
        boolean fits(Mixture mixture, int time, double left) {
            return of.equals(mixture) && t == time && alphaBar == left;
        }
    }

    /** Works it out, on the desk's thread. @param known from an earlier look, taken where it still fits */
    static PointsField of(Reverse reverse, Mixture mixture, float[] real, int t, @Nullable Exact known) {
        Learnt network = reverse.learnt();
        double alphaBar = network.schedule().alphaBar()[t];
        Exact exact = known != null && known.fits(mixture, t, alphaBar) ? known : exact(reverse, mixture, real, t, alphaBar);
        float[] learnt = reverse.predict(GRID, t);
        float[] error = new float[learnt.length / 2];
        for (int i = 0; i < error.length; i++) {
            float dx = learnt[2 * i] - exact.field[2 * i];
            float dy = learnt[2 * i + 1] - exact.field[2 * i + 1];
            error[i] = (dx * dx + dy * dy) / 2;
        }
        return new PointsField(t, learnt, exact, error, Mixture.error(reverse.predict(exact.noisy, t), exact.best));
    }

    private static Exact exact(Reverse reverse, Mixture mixture, float[] real, int t, double alphaBar) {
        float[] some = java.util.Arrays.copyOf(real, Math.min(real.length, 2 * POINTS));
        float[] noisy = reverse.learnt().schedule().noisy(some, reverse.noise(SEED, some.length / 2), t);
        return new Exact(mixture, t, alphaBar, mixture.noise(GRID, alphaBar), noisy, mixture.noise(noisy, alphaBar));
    }

    /** Cell centres, row-major, row 0 at the bottom. */
    private static float[] grid() {
        float[] grid = new float[2 * SIDE * SIDE];
        for (int row = 0; row < SIDE; row++) {
            for (int column = 0; column < SIDE; column++) {
                grid[2 * (row * SIDE + column)] = (float) (((column + 0.5) / SIDE * 2 - 1) * EXTENT);
                grid[2 * (row * SIDE + column) + 1] = (float) (((row + 0.5) / SIDE * 2 - 1) * EXTENT);
            }
        }
        return grid;
    }

    /** The place of the grid that is nearest; −1 beside it. */
    static int nearest(double x, double y) {
        int column = (int) Math.floor((x / EXTENT + 1) / 2 * SIDE);
        int row = (int) Math.floor((y / EXTENT + 1) / 2 * SIDE);
        return column < 0 || row < 0 || column >= SIDE || row >= SIDE ? -1 : row * SIDE + column;
    }

    /** Arrows that take the predicted noise away, long ones cut off. @param longest in units of ε */
    static float[] away(float[] noise, double longest) {
        float[] arrows = new float[noise.length];
        for (int i = 0; i < noise.length; i += 2) {
            double length = Math.hypot(noise[i], noise[i + 1]);
            float scale = (float) (length > longest ? longest / length : 1);
            arrows[i] = -scale * noise[i];
            arrows[i + 1] = -scale * noise[i + 1];
        }
        return arrows;
    }
}
