package primerlab.experiment.gan;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import primerlab.dataset.Points;
import primerlab.nn.Draw;
import primerlab.nn.Memory;
import primerlab.run.Coordinates;
import primerlab.run.PointSampler;
import primerlab.run.Settings;

/** Trains G and D of points against each other; see {@link GanPoints}. */
final class GanTrainer extends Match<GanSnapshot> implements PointSampler {
    static final int SHARDS = 4;
    private static final int SAMPLES_STREAM = 5000;
    /** The measures cost as much as a step or two; the series has them this often: every so many steps. */
    private static final int OFTEN = 10;
    private static final int SELDOM = 100;
    private static final int OFTEN_UNTIL = 200;

    private final long seed;
    private final Players players;
    private final List<Duel> duels;
    private final Noise noise;
    private final Real real;
    private final Points data;
    private final Look look;

    GanTrainer(Settings settings, Points data, long seed, int workers) {
        Memory memory = new Memory();
        Players both = Players.of(memory, settings.whole("layers-g"), settings.whole("width-g"), settings.whole("layers-d"), settings.whole("width-d"));
        both.weightsG().initialise(Draw.key(seed, START, 0));
        both.weightsD().initialise(Draw.key(seed, START, 1));
        List<Duel> all = Stream.generate(() -> new Duel(memory, both, settings.whole("batch") / SHARDS)).limit(SHARDS).toList();
        super(new Sides(memory, both.weightsG(), both.weightsD(), all, null), settings, Recipe.ofPoints(settings), seed, workers);
        this.data = data;
        this.seed = seed;
        players = both;
        duels = all;
        noise = Noise.of(settings.get("noise"));
        real = new Real(data.train());
        look = new Look(memory, players, data, noise, seed, shards());
    }

    @Override Recipe read(Settings changed) {
        return Recipe.ofPoints(changed);
    }

    @Override void drawNoise(int shard, long key) {
        Duel duel = duels.get(shard);
        duel.drawNoise(noise, key, shard * duel.points());
    }

    @Override void drawReal(int shard, long key) {
        Duel duel = duels.get(shard);
        duel.drawReal(real, key, shard * duel.points());
    }

    @Override public GanSnapshot snapshot() {
        Rules rules = recipe().rules();
        Look.Sight s = look.sight(rules);
        Quality q = look.quality(s);
        return new GanSnapshot(step(), phase(), rules.knob(), look.shownReal, data.centres(), data.deviation(), coordinates(),
                look.keptNoise, s.fake(), s.belief(), s.pull(), Look.EXTENT, Look.MAP_SIDE, s.map(), Look.GRID_SIDE, look.lattice, s.grid(),
                Batches.freeze(duels.toArray(Duel[]::new), phasesDone()),
                players.freezeG(adamG().gradient()), players.freezeD(adamD().gradient()), lossD(), lossG(),
                q.modes(), q.nearMode(), q.coverage(), q.precision());
    }

    @Override public void record(double[] into) {
        super.record(into);
        boolean measured = step() % (step() < OFTEN_UNTIL ? OFTEN : SELDOM) == 0;
        Quality q = measured ? look.quality() : null;
        into[4] = q == null || q.modes() < 0 ? Double.NaN : q.modes();
        into[5] = q == null ? Double.NaN : q.nearMode();
        into[6] = q == null ? Double.NaN : q.coverage();
        into[7] = q == null ? Double.NaN : q.precision();
    }

    @Override public double heldOut() {
        return look.heldOut(recipe().rules());
    }

    @Override public Map<String, Double> measures() {
        return look.quality().measures();
    }

    @Override public Coordinates coordinates() {
        return new Coordinates(data.rescaling().centreX(), data.rescaling().centreY(), data.rescaling().factor());
    }

    @Override public float[] samples(int count) {
        return look.fresh(Draw.key(seed, step(), SAMPLES_STREAM), count);
    }
}
