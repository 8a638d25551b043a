package primerlab.experiment.diffusion;

/**
 * A denoiser of images, frozen. Images are row-major (n, side²), −1 black to 1 white; noisy ones reach further.
 *
 * @param step  completed training steps
 * @param phase phases done of the step under way, 0 between steps
 * @param loss  mean squared error of the predicted noise, newest step; NaN before the first
 * @param real  some images of those trained on
 * @param way   samples on their way from noise, which stays the same for the whole run, to images
 * @param batch of the step under way, or of the last one
 */
public record ImagesSnapshot(long step, int phase, double loss, int side, float[] real, Schedule schedule, WayBack way, Batch batch) {
    /**
     * Some of a minibatch, (n, side²) each. What a phase has not worked out yet is empty.
     *
     * @param noisy     x_t
     * @param noise     ε
     * @param predicted ε_θ(x_t, t)
     */
    public record Batch(float[] noisy, float[] noise, float[] predicted) {}
}
