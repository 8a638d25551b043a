package primerlab.experiment.diffusion;

/**
 * A denoiser of images, frozen. Images are row-major (n, side²), −1 black to 1 white; noisy ones reach further.
 *
 * @param step   completed training steps
 * @param phase  phases done of the step under way, 0 between steps
 * @param loss   mean squared error of the predicted noise, newest step; NaN before the first
 * @param real   some images of those trained on
 * @param batch  of the step under way, or of the last one
 * @param learnt what {@link Reverse} makes samples with
 */
public record ImagesSnapshot(long step, int phase, double loss, int side, float[] real, NoisyData batch, Learnt learnt) {
    public Schedule schedule() {
        return learnt.schedule();
    }
}
