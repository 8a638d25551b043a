package primerlab.experiment.autoregressive;

/**
 * What a view may see of a pixel model in training. Arrays are never written to again.
 *
 * @param step          completed training steps
 * @param phase         phases of the step under way that are done
 * @param loss          −ln p of the newest batch, nats per image
 * @param heldOut       −ln p of held-out images, nats per image, as it was last measured; NaN before
 * @param side          rows and columns of an image
 * @param count         images in the batch
 * @param images        the newest batch, ink from 0 to 1, row-major (count, side, side)
 * @param probabilities the ink that the model expected of each pixel, given the pixels before it, (count, side, side): with two levels of
 *                      ink the probability of a 1
 * @param reader        the model with the weights of this step
 */
public record PixelSnapshot(long step, int phase, double loss, double heldOut, int side, int count, float[] images, float[] probabilities,
                            ChainReader reader) {}
