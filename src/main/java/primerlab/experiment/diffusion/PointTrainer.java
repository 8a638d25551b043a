package primerlab.experiment.diffusion;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;

import primerlab.dataset.Modes;
import primerlab.dataset.Points;
import primerlab.run.Coordinates;
import primerlab.run.PointSampler;
import primerlab.run.Settings;

/** Trains a denoiser of points; see {@link DiffusionPoints}. */
final class PointTrainer extends DiffusionTrainer<PointsSnapshot> implements PointSampler {
    private static final int SHARDS = 2;
    /** Painted points may lie a little outside ±1. */
    private static final float BOUND = 1.2f;
    private static final int ROWS = 256;
    private static final int MEASURED = 2000;
    private static final int SHOWN = 500;
    /** Of the batch. */
    private static final int SOME = 64;

    private final Points points;
    private final int layers;
    private final int width;
    private final Mixture exact;
    private final float[] shownReal;
    private final PointQuality quality;

    PointTrainer(Points points, Settings settings, long seed, int workers) {
        super(Denoising.of(PointDenoiser.of(settings.whole("layers"), settings.whole("width")), new Denoising.Data(points.train(), points.heldOut(), BOUND),
                settings, seed, SHARDS), settings, seed, workers, ROWS);
        this.points = points;
        layers = settings.whole("layers");
        width = settings.whole("width");
        exact = new Mixture(points.centres().length > 0 ? points.centres() : points.train(), points.deviation());
        quality = new PointQuality(points, exact, sampler());
        shownReal = Arrays.copyOf(points.train(), Math.min(points.train().length, 2 * SHOWN));
    }

    @Override public PointsSnapshot snapshot() {
        return new PointsSnapshot(step(), phase(), loss(), shownReal, points.centres(), points.deviation(), coordinates(), exact, batch(SOME),
                new PointsSnapshot.Quality(measured(1), measured(2), measured(3), measured(4), measured(5)), new Learnt(0, layers, width, BOUND, model().target(), model().diffusion().schedule(), weights()));
    }

    @Override public Map<String, Double> measures() {
        Map<String, Double> measures = new TreeMap<>();
        if (Modes.apply(points)) {
            Modes modes = Modes.of(points, sampler().sample(way(), keptNoise(), MEASURED));
            measures.put("modes", (double) modes.found());
            measures.put("near_mode", modes.near());
        }
        return measures;
    }

    @Override void judge(double[] into) {
        float[] samples = sampler().sample(PointQuality.WAY, keptNoise(), PointQuality.SAMPLES);
        into[2] = quality.error();
        into[3] = quality.nearData(samples);
        if (Modes.apply(points)) {
            Modes modes = Modes.of(points, samples);
            into[4] = modes.near();
            into[5] = modes.found();
        }
    }

    @Override public Coordinates coordinates() {
        return new Coordinates(points.rescaling().centreX(), points.rescaling().centreY(), points.rescaling().factor());
    }

    @Override public float[] samples(int count) {
        return sampler().sample(way(), freshNoise(), count);
    }
}
