package primerlab.experiment.gan;

/**
 * A generator and a discriminator of images, frozen. Images are row-major (n, side²), −1 black to 1 white.
 *
 * @param step       completed training steps
 * @param phase      phases done of the step under way, 0 between steps
 * @param loss       the loss knob's value
 * @param real       64 real images, of those trained on
 * @param noise      64 noise vectors that are kept for the whole run, row-major (64, {@link FrozenGan#NOISE})
 * @param fake       what G, by the average of its weights, makes of them
 * @param belief     D of {@code fake}: σ of the score; for least squares and a critic the score itself
 * @param beliefReal D of {@code real}
 * @param pull       −∂loss_G/∂x of each of {@code fake}, on its own: where D's gradient drives its pixels
 * @param film       the first few of {@code fake} over the steps
 * @param batch      of the step under way, or of the last one
 * @param lossD      nats (least squares: squared units; critic: units of its score), mean over the batch, newest step; NaN before the first
 * @param lossG      likewise
 * @param quality    as measured last
 * @param weights    both players' weights, for {@link FrozenGan}
 */
public record GanImagesSnapshot(long step, int phase, String loss, int side, float[] real, float[] noise, float[] fake, float[] belief, float[] beliefReal,
                                float[] pull, Film film, Batch batch, double lossD, double lossG, Quality quality, Weights weights) {
    /**
     * Pictures of the same few noise vectors, the first of {@link #noise}.
     *
     * @param steps  rising, each about √2 times the one before
     * @param frames one a step, (8, side²) each; never written to again
     */
    public record Film(int[] steps, float[][] frames) {}

    /**
     * Some of a minibatch. What a phase has not worked out yet is empty.
     *
     * @param noise      z
     * @param fake       G(z)
     * @param real       x
     * @param beliefReal D(x), before its update
     * @param beliefFake D(G(z)), before D's update, and after it once D has judged again
     * @param pull       −∂loss_G/∂G(z) of each fake's own loss: all that comes back to G
     */
    public record Batch(float[] noise, float[] fake, float[] real, float[] beliefReal, float[] beliefFake, float[] pull) {}

    /**
     * Of fakes, by the built-in judge of glyphs.
     *
     * @param step     at which it was measured; −1 where it never was
     * @param readable share read as a digit; NaN where there is no judge
     * @param classes  digits, of ten, that at least 1 % are read as; −1 where there is no judge
     */
    public record Quality(long step, double readable, int classes) {}

    /**
     * @param generator     the average of G's weights, as they lie in memory
     * @param discriminator D's
     */
    public record Weights(int side, int width, String loss, float[] generator, float[] discriminator) {}
}
