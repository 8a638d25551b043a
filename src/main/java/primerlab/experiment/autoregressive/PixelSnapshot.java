package primerlab.experiment.autoregressive;

/**
 * What a view may see of a pixel model in training. Arrays are never written to again.
 *
 * @param step          completed training steps
 * @param phase         phases of the step under way that are done
 * @param loss          −ln p of the newest batch, nats per image
 * @param side          rows and columns of an image
 * @param count         images in the batch
 * @param images        the newest batch, bits, row-major (count, side, side)
 * @param probabilities what the model gave each pixel being 1, given the pixels before it, (count, side, side)
 */
public record PixelSnapshot(long step, int phase, double loss, int side, int count, float[] images, float[] probabilities) {}
