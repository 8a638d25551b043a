package primerlab.experiment.gan;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.function.IntConsumer;
import java.util.function.ToDoubleFunction;

import primerlab.dataset.Points;
import primerlab.experiment.StateDict;
import primerlab.nn.Adam;
import primerlab.nn.Draw;
import primerlab.nn.Memory;
import primerlab.nn.Shards;
import primerlab.run.Diverged;
import primerlab.run.PointSampler;
import primerlab.run.Portable;
import primerlab.run.Settings;
import primerlab.run.Trainer;
import primerlab.text.BadInput;

/** Trains G and D against each other, one step in ten phases; see {@link GanPoints#PHASES}. */
final class GanTrainer implements Trainer<GanSnapshot>, Portable, PointSampler {
    /** Fixed: the sums over the batch must not depend on how many threads there are. */
    static final int SHARDS = 4;
    private static final double BETA_1 = 0.5;
    private static final double BETA_2 = 0.9;
    /** Streams of random numbers within a step: two for each of D's rounds, then one for each further round of G. */
    private static final int STREAMS_A_ROUND = 2;
    private static final int ROUNDS_OF_G = 1000;
    /**
     * A mean loss like this is as good as none: scores are then so large that float32 knows no probability but 0 and 1, and
     * two scores that differ by less than 0.06 are the same number.
     */
    private static final double TOO_LARGE = 1e6;
    private static final int SAMPLES_STREAM = 5000;
    private static final int START = -1;
    /** The measures cost as much as a step or two; the series has them this often: every so many steps. */
    private static final int OFTEN = 10;
    private static final int SELDOM = 100;
    private static final int OFTEN_UNTIL = 200;

    private final long seed;
    private final Memory memory = new Memory();
    private final Shards shards;
    private final Players players;
    private final Duel[] duels;
    private final Adam adamG;
    private final Adam adamD;
    private final Noise noise;
    private final Real real;
    private final Points data;
    private final Look look;
    private final IntConsumer untilGradientD = this::untilGradientD;
    private final IntConsumer untilGradientG = this::untilGradientG;
    private final IntConsumer freshFakes = this::freshFakes;
    private Settings settings;
    private Recipe recipe;
    private long step;
    private int phase;
    private int round;
    private double lossD = Double.NaN;
    private double lossG = Double.NaN;
    private boolean fresh = true;

    GanTrainer(Settings settings, Points data, long seed, int workers) {
        this.settings = settings;
        this.data = data;
        this.seed = seed;
        recipe = Recipe.of(settings);
        noise = Noise.of(settings.get("noise"));
        real = new Real(data.train());
        shards = new Shards(SHARDS, workers);
        players = Players.of(memory, settings.whole("layers-g"), settings.whole("width-g"), settings.whole("layers-d"), settings.whole("width-d"));
        players.weightsG().initialise(Draw.key(seed, START, 0));
        players.weightsD().initialise(Draw.key(seed, START, 1));
        duels = new Duel[SHARDS];
        Arrays.setAll(duels, shard -> new Duel(memory, players, settings.whole("batch") / SHARDS));
        adamG = new Adam(memory, players.weightsG(), Arrays.stream(duels).map(Duel::gradientsG).toList(), BETA_1, BETA_2);
        adamD = new Adam(memory, players.weightsD(), Arrays.stream(duels).map(Duel::gradientsD).toList(), BETA_1, BETA_2);
        look = new Look(memory, players, data, noise, seed, shards);
        tellRules();
    }

    @Override public long step() {
        return step;
    }

    @Override public int phase() {
        return phase;
    }

    @Override public void runPhase() throws Diverged {
        switch (phase) {
            case 0 -> shards.run(this::drawNoise);
            case 1 -> shards.run(shard -> duels[shard].forge());
            case 2 -> shards.run(this::drawReal);
            case 3 -> shards.run(shard -> duels[shard].judge());
            case 4 -> scoreD();
            case 5 -> shards.run(shard -> duels[shard].gradientD());
            case 6 -> {
                updateD();
                furtherRoundsOfD();
            }
            case 7 -> {
                shards.run(shard -> duels[shard].judgeAgain());
                scoreG();
            }
            case 8 -> shards.run(shard -> duels[shard].gradientG());
            default -> {
                updateG();
                furtherRoundsOfG();
            }
        }
        phase = (phase + 1) % GanPoints.PHASES.size();
        if (phase == 0) {
            step++;
        }
    }

    /** A whole step meets its threads twice only: the same maths, cut less often. */
    @Override public void runStep() throws Diverged {
        if (phase != 0) {
            Trainer.super.runStep();
            return;
        }
        roundOfD();
        furtherRoundsOfD();
        roundOfG();
        furtherRoundsOfG();
        step++;
    }

    private void roundOfD() throws Diverged {
        shards.run(untilGradientD);
        scoreD();
        updateD();
    }

    private void roundOfG() throws Diverged {
        shards.run(untilGradientG);
        scoreG();
        updateG();
    }

    private void furtherRoundsOfD() throws Diverged {
        for (round = 1; round < recipe.roundsD(); round++) {
            roundOfD();
        }
        round = 0;
    }

    private void furtherRoundsOfG() throws Diverged {
        for (round = ROUNDS_OF_G + 1; round < ROUNDS_OF_G + recipe.roundsG(); round++) {
            shards.run(freshFakes);
            roundOfG();
        }
        round = 0;
    }

    private void untilGradientD(int shard) {
        freshFakes(shard);
        drawReal(shard);
        duels[shard].judge();
        duels[shard].gradientD();
    }

    private void untilGradientG(int shard) {
        duels[shard].judgeAgain();
        duels[shard].gradientG();
    }

    private void freshFakes(int shard) {
        drawNoise(shard);
        duels[shard].forge();
    }

    private void drawNoise(int shard) {
        duels[shard].drawNoise(noise, Draw.key(seed, step, STREAMS_A_ROUND * round), shard * duels[shard].points());
    }

    private void drawReal(int shard) {
        duels[shard].drawReal(real, Draw.key(seed, step, STREAMS_A_ROUND * round + 1), shard * duels[shard].points());
    }

    private void scoreD() throws Diverged {
        double mean = mean(Duel::lossD);
        lossD = (float) mean;
        fresh = false;
        usable(mean + mean(Duel::penalty), "loss-d");
    }

    private void scoreG() throws Diverged {
        double mean = mean(Duel::lossG);
        lossG = (float) mean;
        usable(mean, "loss-g");
    }

    private void usable(double loss, String quantity) throws Diverged {
        if (!(Math.abs(loss) < TOO_LARGE)) {
            throw new Diverged(step, quantity);
        }
    }

    /** Over the shards, always in the same order. */
    private double mean(ToDoubleFunction<Duel> number) {
        double sum = 0;
        for (Duel duel : duels) {
            sum += number.applyAsDouble(duel);
        }
        return sum / SHARDS;
    }

    private void updateD() {
        adamD.gather();
        if (recipe.trainD()) {
            adamD.update(recipe.rateD(step));
        }
    }

    private void updateG() {
        adamG.gather();
        if (recipe.trainG()) {
            adamG.update(recipe.rateG(step));
        }
    }

    @Override public void set(String knob, String value) throws BadInput {
        if (settings.knob(knob).restarts()) {
            throw new IllegalArgumentException(knob + " needs a fresh run");
        }
        settings = settings.with(knob, value);
        recipe = Recipe.of(settings);
        tellRules();
    }

    private void tellRules() {
        for (Duel duel : duels) {
            duel.rules(recipe.rules(), recipe.gamma());
        }
    }

    @Override public GanSnapshot snapshot() {
        Look.Sight s = look.sight(recipe.rules());
        Quality q = look.quality(s);
        return new GanSnapshot(step, phase, recipe.rules().knob(), look.shownReal, data.centres(), data.deviation(),
                look.keptNoise, s.fake(), s.belief(), s.pull(), Look.EXTENT, Look.MAP_SIDE, s.map(), Look.GRID_SIDE, look.lattice, s.grid(),
                Batches.freeze(duels, recipe.rules(), fresh && phase == 0 ? 0 : phase == 0 ? GanPoints.PHASES.size() : phase),
                players.freezeG(adamG.gradient()), players.freezeD(adamD.gradient()), lossD, lossG,
                q.modes(), q.nearMode(), q.coverage(), q.precision());
    }

    @Override public void record(double[] into) {
        into[0] = lossD;
        into[1] = lossG;
        into[2] = fresh ? Double.NaN : mean(Duel::beliefReal);
        into[3] = fresh ? Double.NaN : mean(Duel::beliefFake);
        boolean measured = step % (step < OFTEN_UNTIL ? OFTEN : SELDOM) == 0;
        Quality q = measured ? quality() : null;
        into[4] = q == null || q.modes() < 0 ? Double.NaN : q.modes();
        into[5] = q == null ? Double.NaN : q.nearMode();
        into[6] = q == null ? Double.NaN : q.coverage();
        into[7] = q == null ? Double.NaN : q.precision();
    }

    private Quality quality() {
        return look.quality();
    }

    @Override public double loss() {
        return lossD;
    }

    @Override public double heldOut() {
        return look.heldOut(recipe.rules());
    }

    @Override public Map<String, Double> measures() {
        return quality().measures();
    }

    @Override public int parameters() {
        return players.size();
    }

    @Override public float[] save() {
        float[] saved = new float[adamG.saved() + adamD.saved() + 2];
        adamG.save(saved, 0);
        adamD.save(saved, adamG.saved());
        saved[saved.length - 2] = (float) lossD;
        saved[saved.length - 1] = (float) lossG;
        return saved;
    }

    @Override public void restore(long savedStep, float[] saved) {
        adamG.restore(saved, 0);
        adamD.restore(saved, adamG.saved());
        lossD = saved[saved.length - 2];
        lossG = saved[saved.length - 1];
        step = savedStep;
        phase = 0;
        round = 0;
        fresh = true;
    }

    @Override public float[] samples(int count) {
        return look.fresh(Draw.key(seed, step, SAMPLES_STREAM), count);
    }

    @Override public SequencedMap<String, Weights> tensors() {
        return StateDict.of(List.of(players.weightsG(), players.weightsD()));
    }

    @Override public void load(Map<String, Weights> tensors) throws BadInput {
        StateDict.load(tensors, List.of(players.weightsG(), players.weightsD()));
        adamG.forget();
        adamD.forget();
        lossD = Double.NaN;
        lossG = Double.NaN;
        fresh = true;
    }

    @Override public void close() {
        shards.close();
        memory.close();
    }
}
