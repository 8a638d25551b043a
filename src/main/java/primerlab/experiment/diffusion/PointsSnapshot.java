package primerlab.experiment.diffusion;

import primerlab.run.Coordinates;

/**
 * A denoiser of points, frozen. Points are row-major (n, 2) in data units; data lies within about ±1.
 *
 * @param step      completed training steps
 * @param phase     phases done of the step under way, 0 between steps
 * @param loss      mean squared error of the predicted noise, newest step; NaN before the first
 * @param real      real points, up to 500, of those trained on
 * @param centres   centres of the modes (m, 2), empty where the data has none
 * @param deviation standard deviation about each centre, 0 where the data has none
 * @param coordinates how the data was moved before it was learnt from
 * @param exact     the data as a mixture whose best prediction is known: of its modes, or, where it has none, of the very points trained on
 * @param batch     of the step under way, or of the last one
 * @param quality   as last measured
 * @param learnt    what {@link Reverse} makes samples with
 */
public record PointsSnapshot(long step, int phase, double loss, float[] real, float[] centres, double deviation, Coordinates coordinates,
                             Mixture exact, NoisyData batch, Quality quality, Learnt learnt) {
    /**
     * How good the denoiser is; measured now and then, NaN until it was.
     *
     * @param heldOut  mean squared error of the predicted noise on points never trained on
     * @param error    mean squared distance between the predicted noise and the best prediction there is, per coordinate
     * @param nearData share of samples with a real point within 0.05
     * @param nearMode share of samples within three standard deviations of a mode's centre; NaN where the data has no modes
     * @param modes    modes with at least 1 % of the samples that near; likewise
     */
    public record Quality(double heldOut, double error, double nearData, double nearMode, double modes) {}

    public Schedule schedule() {
        return learnt.schedule();
    }
}
