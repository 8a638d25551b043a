package primerlab.experiment.diffusion;

/**
 * A denoiser of images, frozen. Images are row-major (n, side²), −1 black to 1 white; noisy ones reach further.
 *
 * @param step   completed training steps
 * @param phase  phases done of the step under way, 0 between steps
 * @param loss   mean squared error of the predicted noise, newest step; NaN before the first
 * @param real   some images of those trained on
 * @param batch  of the step under way, or of the last one
 * @param quality as last measured
 * @param learnt what {@link Reverse} makes samples with
 */
public record ImagesSnapshot(long step, int phase, double loss, int side, float[] real, NoisyData batch, Quality quality, Learnt learnt) {
    /**
     * How good the denoiser is; measured now and then, NaN until it was.
     *
     * @param heldOut  mean squared error of the predicted noise on images never trained on
     * @param readable share of samples that the built-in judge reads as a digit; NaN where the data is not the built-in glyphs
     * @param classes  digits, of ten, that samples are read as; likewise
     */
    public record Quality(double heldOut, double readable, double classes) {}

    public Schedule schedule() {
        return learnt.schedule();
    }
}
