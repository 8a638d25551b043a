package primerlab.experiment.diffusion;

/**
 * A denoiser of points, frozen. Points are row-major (n, 2) in data units; data lies within about ±1.
 *
 * @param step      completed training steps
 * @param phase     phases done of the step under way, 0 between steps
 * @param loss      mean squared error of the predicted noise, newest step; NaN before the first
 * @param real      real points, up to 500, of those trained on
 * @param centres   centres of the modes (m, 2), empty where the data has none
 * @param deviation standard deviation about each centre, 0 where the data has none
 * @param way       500 samples on their way from noise, which stays the same for the whole run, to data
 */
public record PointsSnapshot(long step, int phase, double loss, float[] real, float[] centres, double deviation,
                             Schedule schedule, WayBack way) {}
