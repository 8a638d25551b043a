package primerlab.experiment.autoregressive;

/**
 * A pixel network that reads one image pixel by pixel, as it must to draw one. What its layers said of earlier pixels cannot change any
 * more and is kept, so that a pixel costs its own column of the network alone: side² times less than reading the image anew for
 * each. Weights are fixed; one thread at a time.
 */
interface PixelByPixel {
    /**
     * The logits of one pixel, given those before it. Pixels are asked for in raster order; to go back to an earlier one is allowed, on from
     * there in order.
     *
     * @param ink  0 to 1, (pixels); of it only what comes before {@code pixel} is read
     * @param into one logit of a 1, or one for each level of ink
     */
    void logits(int pixel, float[] ink, float[] into);
}
