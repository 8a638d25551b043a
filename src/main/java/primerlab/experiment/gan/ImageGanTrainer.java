package primerlab.experiment.gan;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.function.IntConsumer;
import java.util.function.ToDoubleFunction;

import primerlab.dataset.Glyphs;
import primerlab.dataset.Images;
import primerlab.dataset.Judge;
import primerlab.dataset.Verdict;
import primerlab.experiment.StateDict;
import primerlab.nn.Adam;
import primerlab.nn.Draw;
import primerlab.nn.Memory;
import primerlab.nn.Shards;
import primerlab.run.Diverged;
import primerlab.run.ImageSampler;
import primerlab.run.Portable;
import primerlab.run.Settings;
import primerlab.run.Trainer;
import primerlab.text.BadInput;

/** Trains G and D of images against each other, one step in the ten phases of {@link GanPoints#PHASES}. */
final class ImageGanTrainer implements Trainer<GanImagesSnapshot>, Portable, ImageSampler {
    /** Fixed: the sums over the batch must not depend on how many threads there are. */
    private static final int SHARDS = 2;
    private static final double BETA_1 = 0.5;
    private static final double BETA_2 = 0.9;
    private static final double TOO_LARGE = 1e6;
    private static final int NOISE_STREAM = 0;
    private static final int REAL_STREAM = 1;
    private static final int SAMPLES_STREAM = 5000;
    private static final int START = -1;
    private static final int KEPT_STREAM = 2;
    private static final int MEASURED_STREAM = 3;
    private static final int KEPT = 64;
    private static final int MEASURED = 1000;

    private final long seed;
    private final Memory memory = new Memory();
    private final Images data;
    private final float[] train;
    private final float[] heldOut;
    private final float[] shownReal;
    private final Shards shards;
    private final ImagePlayers players;
    private final ImageDuel[] duels;
    private final Adam adamG;
    private final Adam adamD;
    private final ImageEye eye;
    private final IntConsumer untilGradientD = this::untilGradientD;
    private final IntConsumer untilGradientG = this::untilGradientG;
    private Settings settings;
    private Rules rules;
    private double rateG;
    private double rateD;
    private double fade;
    private long step;
    private int phase;
    private double lossD = Double.NaN;
    private double lossG = Double.NaN;

    ImageGanTrainer(Images data, Settings settings, long seed, int workers) {
        this.data = data;
        this.settings = settings;
        this.seed = seed;
        train = signed(data.train().values());
        heldOut = signed(data.heldOut().values());
        int pixels = data.side() * data.side();
        shownReal = Arrays.copyOf(train, Math.min(train.length, KEPT * pixels));
        shards = new Shards(SHARDS, workers);
        players = ImagePlayers.of(memory, data.side(), settings.whole("width"));
        players.weightsG().initialise(Draw.key(seed, START, 0));
        players.weightsD().initialise(Draw.key(seed, START, 1));
        duels = new ImageDuel[SHARDS];
        Arrays.setAll(duels, shard -> new ImageDuel(memory, players, settings.whole("batch") / SHARDS));
        adamG = new Adam(memory, players.weightsG(), Arrays.stream(duels).map(ImageDuel::gradientsG).toList(), BETA_1, BETA_2);
        adamD = new Adam(memory, players.weightsD(), Arrays.stream(duels).map(ImageDuel::gradientsD).toList(), BETA_1, BETA_2);
        eye = new ImageEye(memory, players, shards);
        rules = readKnobs();
    }

    /** From 0 … 1 to −1 … 1. */
    private static float[] signed(float[] values) {
        float[] signed = new float[values.length];
        for (int i = 0; i < values.length; i++) {
            signed[i] = 2 * values[i] - 1;
        }
        return signed;
    }

    private Rules readKnobs() {
        Rules read = Rules.of(settings.get("loss"));
        for (ImageDuel duel : duels) {
            duel.rules(read);
        }
        rateG = settings.number("learning-rate-g");
        rateD = settings.number("learning-rate-d");
        fade = settings.number("fade");
        return read;
    }

    @Override public void set(String knob, String value) throws BadInput {
        if (settings.knob(knob).restarts()) {
            throw new IllegalArgumentException(knob + " needs a fresh run");
        }
        settings = settings.with(knob, value);
        rules = readKnobs();
    }

    private double faded(double rate) {
        return fade == 0 ? rate : rate / (1 + step / fade);
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
            case 6 -> updateD();
            case 7 -> {
                shards.run(shard -> duels[shard].judgeAgain());
                scoreG();
            }
            case 8 -> shards.run(shard -> duels[shard].gradientG());
            default -> {
                updateG();
                step++;
            }
        }
        phase = (phase + 1) % GanPoints.PHASES.size();
    }

    /** A whole step meets its threads twice only: the same maths, cut less often. */
    @Override public void runStep() throws Diverged {
        if (phase != 0) {
            Trainer.super.runStep();
            return;
        }
        shards.run(untilGradientD);
        scoreD();
        updateD();
        shards.run(untilGradientG);
        scoreG();
        updateG();
        step++;
    }

    private void untilGradientD(int shard) {
        drawNoise(shard);
        duels[shard].forge();
        drawReal(shard);
        duels[shard].judge();
        duels[shard].gradientD();
    }

    private void untilGradientG(int shard) {
        duels[shard].judgeAgain();
        duels[shard].gradientG();
    }

    private void drawNoise(int shard) {
        duels[shard].drawNoise(Draw.key(seed, step, NOISE_STREAM), shard);
    }

    private void drawReal(int shard) {
        duels[shard].drawReal(train, Draw.key(seed, step, REAL_STREAM), shard);
    }

    private void scoreD() throws Diverged {
        lossD = mean(ImageDuel::lossD);
        usable(lossD, "loss-d");
    }

    private void scoreG() throws Diverged {
        lossG = mean(ImageDuel::lossG);
        usable(lossG, "loss-g");
    }

    private void usable(double loss, String quantity) throws Diverged {
        if (!(Math.abs(loss) < TOO_LARGE)) {
            throw new Diverged(step, quantity);
        }
    }

    /** Over the shards, always in the same order. */
    private double mean(ToDoubleFunction<ImageDuel> number) {
        double sum = 0;
        for (ImageDuel duel : duels) {
            sum += number.applyAsDouble(duel);
        }
        return sum / SHARDS;
    }

    private void updateD() {
        adamD.gather();
        adamD.update(faded(rateD));
    }

    private void updateG() {
        adamG.gather();
        adamG.update(faded(rateG));
    }

    @Override public GanImagesSnapshot snapshot() {
        float[] fake = eye.forge(Draw.key(seed, START, KEPT_STREAM), KEPT);
        float[] belief = eye.judge(fake, KEPT);
        float[] beliefReal = eye.judge(shownReal, shownReal.length / (data.side() * data.side()));
        Look.believe(rules, belief);
        Look.believe(rules, beliefReal);
        return new GanImagesSnapshot(step, phase, rules.knob(), data.side(), shownReal, fake, belief, beliefReal, lossD, lossG);
    }

    @Override public void record(double[] into) {
        into[0] = lossD;
        into[1] = lossG;
        into[2] = Double.isNaN(lossD) ? Double.NaN : mean(ImageDuel::beliefReal);
        into[3] = Double.isNaN(lossD) ? Double.NaN : mean(ImageDuel::beliefFake);
    }

    @Override public double loss() {
        return lossD;
    }

    /** D's mean loss on the held-out real images and on as many fakes. */
    @Override public double heldOut() {
        int count = heldOut.length / (data.side() * data.side());
        float[] onReal = eye.judge(heldOut, count);
        float[] onFake = eye.judge(eye.forge(Draw.key(seed, START, MEASURED_STREAM), count), count);
        double sum = 0;
        for (int i = 0; i < count; i++) {
            sum += rules.lossOnReal(onReal[i]) + rules.lossOnFake(onFake[i]);
        }
        return sum / count;
    }

    @Override public Map<String, Double> measures() {
        Map<String, Double> measures = new TreeMap<>();
        if (data.name().equals(Glyphs.NAME)) {
            Verdict verdict = Judge.ofGlyphs(data.side()).judge(grey(eye.forge(Draw.key(seed, START, MEASURED_STREAM), MEASURED)), MEASURED);
            measures.put("readable", verdict.readable());
            measures.put("classes", (double) verdict.classes());
        }
        return measures;
    }

    @Override public int parameters() {
        return players.size();
    }

    @Override public int side() {
        return data.side();
    }

    @Override public float[] images(int count) {
        return grey(eye.forge(Draw.key(seed, step, SAMPLES_STREAM), count));
    }

    /** From −1 … 1 to 0 … 1, in place. */
    private static float[] grey(float[] images) {
        for (int i = 0; i < images.length; i++) {
            images[i] = (images[i] + 1) / 2;
        }
        return images;
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
    }

    @Override public void close() {
        shards.close();
        memory.close();
    }
}
