package primerlab.experiment.gan;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import primerlab.dataset.Glyphs;
import primerlab.dataset.Images;
import primerlab.dataset.Judge;
import primerlab.dataset.Verdict;
import primerlab.nn.Average;
import primerlab.nn.Draw;
import primerlab.nn.Memory;
import primerlab.run.ImageSampler;
import primerlab.run.Settings;

/** Trains G and D of images against each other; see {@link GanImages}. */
final class ImageGanTrainer extends Match<GanImagesSnapshot> implements ImageSampler {
    private static final int SHARDS = 2;
    private static final int SAMPLES_STREAM = 5000;
    private static final int KEPT_STREAM = 2;
    private static final int MEASURED_STREAM = 3;
    private static final int KEPT = 64;
    private static final int MEASURED = 1000;
    /** The series has readable and classes every so many steps, of fewer fakes: reading them costs as much as some steps. */
    private static final int SELDOM = 200;
    private static final int FEWER = 250;

    private final long seed;
    private final Images data;
    private final float[] train;
    private final float[] heldOut;
    private final float[] shownReal;
    private final float[] keptNoise;
    private final ImagePlayers players;
    private final Average average;
    private final List<ImageDuel> duels;
    private final ImageEye eye;
    private final Film film;
    private GanImagesSnapshot.Quality quality = new GanImagesSnapshot.Quality(-1, Double.NaN, -1);

    ImageGanTrainer(Images data, Settings settings, long seed, int workers) {
        Memory memory = new Memory();
        ImagePlayers both = ImagePlayers.of(memory, data.side(), settings.whole("width"));
        both.weightsG().initialise(Draw.key(seed, START, 0));
        both.weightsD().initialise(Draw.key(seed, START, 1));
        Average mean = new Average(memory, both.weightsG());
        List<ImageDuel> all = Stream.generate(() -> new ImageDuel(memory, both, settings.whole("batch") / SHARDS)).limit(SHARDS).toList();
        super(new Sides(memory, both.weightsG(), both.weightsD(), all, mean), settings, Recipe.ofImages(settings), seed, workers);
        this.data = data;
        this.seed = seed;
        players = both;
        average = mean;
        duels = all;
        train = signed(data.train().values());
        heldOut = signed(data.heldOut().values());
        int pixels = data.side() * data.side();
        shownReal = Arrays.copyOf(train, Math.min(train.length, KEPT * pixels));
        eye = new ImageEye(memory, players, mean.mean(), shards());
        keptNoise = eye.noise(Draw.key(seed, START, KEPT_STREAM), KEPT);
        if (data.name().equals(Glyphs.NAME)) {
            // The judge learns to read for two seconds: beside the first steps, not between two of them.
            Thread.ofPlatform().daemon().name("judge").priority(Thread.MIN_PRIORITY).start(() -> Judge.ofGlyphs(data.side()));
        }
        film = new Film(pixels);
        film.add(0, eye.forge(keptNoise, Film.VECTORS));
    }

    /** From 0 … 1 to −1 … 1. */
    private static float[] signed(float[] values) {
        float[] signed = new float[values.length];
        for (int i = 0; i < values.length; i++) {
            signed[i] = 2 * values[i] - 1;
        }
        return signed;
    }

    @Override Recipe read(Settings changed) {
        return Recipe.ofImages(changed);
    }

    @Override void drawNoise(int shard, long key) {
        duels.get(shard).drawNoise(key, shard);
    }

    @Override void drawReal(int shard, long key) {
        duels.get(shard).drawReal(train, key, shard);
    }

    @Override public GanImagesSnapshot snapshot() {
        Rules rules = recipe().rules();
        float[] fake = eye.forge(keptNoise, KEPT);
        float[] pull = new float[fake.length];
        float[] belief = eye.judgeAndPull(rules, fake, KEPT, pull);
        float[] beliefReal = eye.judge(shownReal, shownReal.length / (data.side() * data.side()));
        Look.believe(rules, belief);
        Look.believe(rules, beliefReal);
        return new GanImagesSnapshot(step(), phase(), rules.knob(), data.side(), shownReal, keptNoise, fake, belief, beliefReal, pull, film.freeze(),
                ImageBatch.freeze(duels.getFirst(), rules, phasesDone()), lossD(), lossG(), quality,
                new GanImagesSnapshot.Weights(data.side(), players.width(), rules.knob(), average.mean().values().toArray(), players.weightsD().values().toArray()));
    }

    @Override public void record(double[] into) {
        super.record(into);
        if (Film.due(step())) {
            film.add(step(), eye.forge(keptNoise, Film.VECTORS));
        }
        Verdict verdict = step() % SELDOM == 0 ? verdict(FEWER) : null;
        if (verdict != null) {
            quality = new GanImagesSnapshot.Quality(step(), verdict.readable(), verdict.classes());
        }
        into[4] = verdict == null ? Double.NaN : verdict.readable();
        into[5] = verdict == null ? Double.NaN : verdict.classes();
    }

    @Override float[] kept() {
        return film.save();
    }

    @Override void keep(float[] saved, int from) {
        film.restore(saved, from);
        quality = new GanImagesSnapshot.Quality(-1, Double.NaN, -1);
    }

    /** D's mean loss on the held-out real images and on as many fakes. */
    @Override public double heldOut() {
        Rules rules = recipe().rules();
        int count = heldOut.length / (data.side() * data.side());
        float[] onReal = eye.judge(heldOut, count);
        float[] onFake = eye.judge(eye.forge(Draw.key(seed, START, MEASURED_STREAM), count), count);
        double sum = 0;
        for (int i = 0; i < count; i++) {
            sum += rules.lossOnReal(onReal[i]) + rules.lossOnFake(onFake[i]);
        }
        return sum / count;
    }

    private @Nullable Verdict verdict(int count) {
        return data.name().equals(Glyphs.NAME)
                ? Judge.ofGlyphs(data.side()).judge(grey(eye.forge(Draw.key(seed, START, MEASURED_STREAM), count)), count) : null;
    }

    @Override public Map<String, Double> measures() {
        Map<String, Double> measures = new TreeMap<>();
        Verdict verdict = verdict(MEASURED);
        if (verdict != null) {
            measures.put("readable", verdict.readable());
            measures.put("classes", (double) verdict.classes());
        }
        return measures;
    }

    @Override public int side() {
        return data.side();
    }

    @Override public float[] images(int count) {
        return grey(eye.forge(Draw.key(seed, step(), SAMPLES_STREAM), count));
    }

    /** From −1 … 1 to 0 … 1, in place. */
    private static float[] grey(float[] images) {
        for (int i = 0; i < images.length; i++) {
            images[i] = (images[i] + 1) / 2;
        }
        return images;
    }
}
