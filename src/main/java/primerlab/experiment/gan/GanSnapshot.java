package primerlab.experiment.gan;

import primerlab.run.Coordinates;

/**
 * A generator and a discriminator of points, frozen. Points are row-major (n, 2) in data units; data lies within ±1.
 *
 * <p>Some noise vectors are kept for the whole run, so that the points shown glide instead of flickering: {@code fake},
 * {@code belief} and {@code pull} are theirs. {@code batch} is what the step under way really trains on.
 *
 * @param step      completed training steps
 * @param phase     phases done of the step under way, 0 between steps
 * @param loss      the loss knob's value: {@code non-saturating}, {@code saturating} or {@code least-squares}
 * @param real      real points, up to 500, of those trained on
 * @param centres   centres of the modes (m, 2), empty where the data has none
 * @param deviation standard deviation about each centre, 0 where the data has none
 * @param coordinates how the data was moved before it was learnt from
 * @param noise     the kept noise vectors (n, 2)
 * @param fake      G of them (n, 2)
 * @param belief    D of {@code fake}, (n): σ of the logit; for least squares the raw output
 * @param pull      −∂loss_G/∂fake of each kept fake on its own (n, 2): the way G is being told to move it
 * @param extent    {@code map} covers [−extent, extent]²
 * @param mapSide   cells along one side of {@code map}
 * @param map       D at the cells' centres, row 0 at the bottom (mapSide²): as {@code belief}
 * @param gridSide  lines along one side of {@code grid}
 * @param lattice   noise lattice whose cells each hold the same probability (gridSide², 2)
 * @param grid      G of {@code lattice} (gridSide², 2)
 * @param lossD     nats (least squares: squared units), mean over the batch, newest step; NaN before the first
 * @param lossG     likewise
 * @param modes     modes with at least 1 % of 2,000 samples within three deviations; −1 where the data has none
 * @param nearMode  share of 2,000 samples within three deviations of a centre; NaN where the data has none
 * @param coverage  share of held-out real points with a fake nearby (of 2,000 samples)
 * @param precision share of fakes with a real point nearby
 */
public record GanSnapshot(long step, int phase, String loss, float[] real, float[] centres, double deviation, Coordinates coordinates,
                          float[] noise, float[] fake, float[] belief, float[] pull,
                          double extent, int mapSide, float[] map, int gridSide, float[] lattice, float[] grid,
                          Batch batch, Net generator, Net discriminator, double lossD, double lossG,
                          int modes, double nearMode, double coverage, double precision) {
    /**
     * The minibatch of the step under way, or of the last one. What a phase has not worked out yet is empty.
     *
     * @param noise      (n, 2)
     * @param fake       G's answers (n, 2)
     * @param real       points drawn from the data (n, 2)
     * @param scoreReal  D's raw output for {@code real} (n): the logit, or the score of least squares
     * @param scoreFake  likewise for {@code fake} (n)
     * @param pull       −∂loss_G/∂fake for each fake (n, 2), times n: comparable with {@link GanSnapshot#pull}
     */
    public record Batch(float[] noise, float[] fake, float[] real, float[] scoreReal, float[] scoreFake, float[] pull) {}
}
