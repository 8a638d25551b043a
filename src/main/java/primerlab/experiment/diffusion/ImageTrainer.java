package primerlab.experiment.diffusion;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;

import primerlab.dataset.Glyphs;
import primerlab.dataset.Images;
import primerlab.dataset.Judge;
import primerlab.dataset.Verdict;
import primerlab.run.ImageSampler;
import primerlab.run.Settings;

/** Trains a denoiser of images; see {@link DiffusionImages}. */
final class ImageTrainer extends DiffusionTrainer<ImagesSnapshot> implements ImageSampler {
    private static final int SHARDS = 2;
    private static final int ROWS = 32;
    private static final int SHOWN = 16;
    private static final int MEASURED = 500;
    private static final float BOUND = 1;

    private final String name;
    private final int side;
    private final int width;
    private final float[] shownReal;
    private final ImageQuality quality;

    ImageTrainer(Images images, Settings settings, long seed, int workers) {
        super(Denoising.of(new ImageDenoiser(images.side(), settings.whole("width")),
                new Denoising.Data(signed(images.train().values()), signed(images.heldOut().values()), BOUND), settings, seed, SHARDS),
                settings, seed, workers, ROWS);
        name = images.name();
        side = images.side();
        width = settings.whole("width");
        quality = new ImageQuality(images.name(), side);
        float[] train = model().data().train();
        shownReal = Arrays.copyOf(train, Math.min(train.length, SHOWN * side * side));
    }

    /** From 0 … 1 to −1 … 1. */
    private static float[] signed(float[] values) {
        float[] signed = new float[values.length];
        for (int i = 0; i < values.length; i++) {
            signed[i] = 2 * values[i] - 1;
        }
        return signed;
    }

    @Override public ImagesSnapshot snapshot() {
        return new ImagesSnapshot(step(), phase(), loss(), side, shownReal, batch(SHOWN),
                new ImagesSnapshot.Quality(measured(1), measured(2), measured(3)),
                new Learnt(side, 0, width, BOUND, model().target(), model().diffusion().schedule(), weights()));
    }

    @Override public Map<String, Double> measures() {
        Map<String, Double> measures = new TreeMap<>();
        if (name.equals(Glyphs.NAME)) {
            Verdict verdict = Judge.ofGlyphs(side).judge(grey(sampler().sample(way(), keptNoise(), MEASURED)), MEASURED);
            measures.put("readable", verdict.readable());
            measures.put("classes", (double) verdict.classes());
        }
        return measures;
    }

    @Override void judge(double[] into) {
        if (quality.ready()) {
            Verdict verdict = quality.of(grey(sampler().sample(ImageQuality.WAY, keptNoise(), ImageQuality.SAMPLES)));
            into[2] = verdict.readable();
            into[3] = verdict.classes();
        }
    }

    @Override public int side() {
        return side;
    }

    @Override public float[] images(int count) {
        return grey(sampler().sample(way(), freshNoise(), count));
    }

    /** From −1 … 1 to 0 … 1, in place. */
    private static float[] grey(float[] images) {
        for (int i = 0; i < images.length; i++) {
            images[i] = (images[i] + 1) / 2;
        }
        return images;
    }
}
