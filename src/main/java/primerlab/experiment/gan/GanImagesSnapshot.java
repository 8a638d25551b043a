package primerlab.experiment.gan;

/**
 * A generator and a discriminator of images, frozen. Images are row-major (n, side²), −1 black to 1 white.
 *
 * @param step       completed training steps
 * @param phase      phases done of the step under way, 0 between steps
 * @param loss       the loss knob's value
 * @param real       some real images, of those trained on
 * @param fake       G of noise vectors that are kept for the whole run
 * @param belief     D of {@code fake}: σ of the score; for least squares the score itself
 * @param beliefReal D of {@code real}
 * @param lossD      nats (least squares: squared units), mean over the batch, newest step; NaN before the first
 * @param lossG      likewise
 */
public record GanImagesSnapshot(long step, int phase, String loss, int side, float[] real, float[] fake, float[] belief, float[] beliefReal,
                                double lossD, double lossG) {}
