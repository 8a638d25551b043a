package primerlab.experiment.gan;

import java.util.Map;
import java.util.SequencedMap;
import java.util.function.IntConsumer;
import java.util.function.ToDoubleFunction;

import primerlab.nn.Adam;
import primerlab.nn.Draw;
import primerlab.nn.Shards;
import primerlab.run.Diverged;
import primerlab.run.Portable;
import primerlab.run.Settings;
import primerlab.run.Trainer;
import primerlab.text.BadInput;

/**
 * Trains G and D against each other, one step in the ten phases of {@link GanPoints#PHASES}. What the noise and the data are is the subclass's
 * affair.
 *
 * @param <S> the snapshot
 */
abstract class Match<S> implements Trainer<S>, Portable {
    static final int START = -1;
    /** Streams of random numbers within a step: two for each of D's rounds, then one for each further round of G. */
    private static final int STREAMS_A_ROUND = 2;
    private static final int ROUNDS_OF_G = 1000;
    /**
     * A mean loss like this is as good as none: scores are then so large that float32 knows no probability but 0 and 1, and
     * two scores that differ by less than 0.06 are the same number.
     */
    private static final double TOO_LARGE = 1e6;

    private final long seed;
    private final Sides sides;
    private final Bout[] bouts;
    private final Shards shards;
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

    Match(Sides sides, Settings settings, Recipe recipe, long seed, int workers) {
        this.sides = sides;
        this.settings = settings;
        this.recipe = recipe;
        this.seed = seed;
        bouts = sides.bouts().toArray(Bout[]::new);
        shards = new Shards(bouts.length, workers);
        tellRules();
    }

    /** Fills the shard's noise from the key's stream. */
    abstract void drawNoise(int shard, long key);

    /** Fills the shard's real data likewise. */
    abstract void drawReal(int shard, long key);

    /** The knobs, read once. */
    abstract Recipe read(Settings changed);

    @Override public final long step() {
        return step;
    }

    @Override public final int phase() {
        return phase;
    }

    @Override public final void runPhase() throws Diverged {
        switch (phase) {
            case 0 -> shards.run(this::drawNoise);
            case 1 -> shards.run(shard -> bouts[shard].forge());
            case 2 -> shards.run(this::drawReal);
            case 3 -> shards.run(shard -> bouts[shard].judge());
            case 4 -> scoreD();
            case 5 -> shards.run(shard -> bouts[shard].gradientD());
            case 6 -> {
                sides.updateD(recipe, step);
                furtherRoundsOfD();
            }
            case 7 -> {
                shards.run(shard -> bouts[shard].judgeAgain());
                scoreG();
            }
            case 8 -> shards.run(shard -> bouts[shard].gradientG());
            default -> {
                sides.updateG(recipe, step);
                furtherRoundsOfG();
            }
        }
        phase = (phase + 1) % GanPoints.PHASES.size();
        if (phase == 0) {
            step++;
        }
    }

    /** A whole step meets its threads twice only: the same maths, cut less often. */
    @Override public final void runStep() throws Diverged {
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
        sides.updateD(recipe, step);
    }

    private void roundOfG() throws Diverged {
        shards.run(untilGradientG);
        scoreG();
        sides.updateG(recipe, step);
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
        bouts[shard].judge();
        bouts[shard].gradientD();
    }

    private void untilGradientG(int shard) {
        bouts[shard].judgeAgain();
        bouts[shard].gradientG();
    }

    private void freshFakes(int shard) {
        drawNoise(shard);
        bouts[shard].forge();
    }

    private void drawNoise(int shard) {
        drawNoise(shard, Draw.key(seed, step, STREAMS_A_ROUND * round));
    }

    private void drawReal(int shard) {
        drawReal(shard, Draw.key(seed, step, STREAMS_A_ROUND * round + 1));
    }

    private void scoreD() throws Diverged {
        double mean = mean(Bout::lossD);
        lossD = (float) mean;
        fresh = false;
        usable(mean + mean(Bout::penalty), "loss-d");
    }

    private void scoreG() throws Diverged {
        double mean = mean(Bout::lossG);
        lossG = (float) mean;
        usable(mean, "loss-g");
    }

    private void usable(double loss, String quantity) throws Diverged {
        if (!(Math.abs(loss) < TOO_LARGE)) {
            throw new Diverged(step, quantity);
        }
    }

    /** Over the shards, always in the same order. */
    private double mean(ToDoubleFunction<Bout> number) {
        double sum = 0;
        for (Bout bout : bouts) {
            sum += number.applyAsDouble(bout);
        }
        return sum / bouts.length;
    }

    @Override public final void set(String knob, String value) throws BadInput {
        if (settings.knob(knob).restarts()) {
            throw new IllegalArgumentException(knob + " needs a fresh run");
        }
        settings = settings.with(knob, value);
        recipe = read(settings);
        tellRules();
    }

    private void tellRules() {
        for (Bout bout : bouts) {
            bout.rules(recipe);
        }
    }

    /** Both losses, then what D believes of real data and of fakes. */
    @Override public void record(double[] into) {
        into[0] = lossD;
        into[1] = lossG;
        into[2] = fresh ? Double.NaN : mean(Bout::beliefReal);
        into[3] = fresh ? Double.NaN : mean(Bout::beliefFake);
    }

    final Shards shards() {
        return shards;
    }

    final Recipe recipe() {
        return recipe;
    }

    final Adam adamG() {
        return sides.adamG();
    }

    final Adam adamD() {
        return sides.adamD();
    }

    final double lossD() {
        return lossD;
    }

    final double lossG() {
        return lossG;
    }

    /** How many phases are done of the step whose batch lies in the shards: all of them between two steps, 0 where there is no batch. */
    final int phasesDone() {
        return phase > 0 ? phase : fresh ? 0 : GanPoints.PHASES.size();
    }

    @Override public final double loss() {
        return lossD;
    }

    @Override public final int parameters() {
        return sides.parameters();
    }

    /** What the subclass keeps of the run besides. */
    float[] kept() {
        return new float[0];
    }

    /** Takes back what {@link #kept} gave, which lies in {@code saved} from {@code from} on. */
    void keep(float[] saved, int from) {
        // nothing is kept
    }

    @Override public final float[] save() {
        float[] more = kept();
        int own = sides.saved() + 2;
        float[] saved = new float[own + more.length];
        sides.save(saved);
        saved[own - 2] = (float) lossD;
        saved[own - 1] = (float) lossG;
        System.arraycopy(more, 0, saved, own, more.length);
        return saved;
    }

    @Override public final void restore(long savedStep, float[] saved) {
        int own = sides.saved() + 2;
        sides.restore(saved);
        lossD = saved[own - 2];
        lossG = saved[own - 1];
        step = savedStep;
        phase = 0;
        round = 0;
        fresh = true;
        keep(saved, own);
    }

    @Override public final SequencedMap<String, Weights> tensors() {
        return sides.tensors();
    }

    @Override public final void load(Map<String, Weights> tensors) throws BadInput {
        sides.load(tensors);
        lossD = Double.NaN;
        lossG = Double.NaN;
        fresh = true;
    }

    @Override public final void close() {
        shards.close();
        sides.close();
    }
}
