package primerlab.experiment.gan;

import java.util.List;

import primerlab.dataset.Painted;
import primerlab.dataset.PointSource;
import primerlab.run.Experiment;
import primerlab.run.Knob;
import primerlab.run.Settings;
import primerlab.run.Trainer;
import primerlab.text.BadInput;

/**
 * Generative adversarial networks on points in the plane (Goodfellow et al. 2014): a generator G turns noise z into points,
 * a discriminator D tells them from real ones, and each learns from the other.
 */
public final class GanPoints implements Experiment<GanSnapshot> {
    /** What {@link Trainer#record} writes, in its order. */
    public static final List<String> SERIES =
            List.of("loss-d", "loss-g", "belief-real", "belief-fake", "modes", "near-mode", "coverage", "precision");

    /** The phases of one training step, in order. */
    public static final List<String> PHASES = List.of("noise", "fakes", "real", "judge", "loss-d", "gradient-d", "update-d",
            "judge-again", "gradient-g", "update-g");

    private static final int CLOUD = 5000;
    /** The data is the same for every seed, so that seeds differ in the players and in luck alone. */
    private static final long DATA_SEED = 1;

    @Override public String name() {
        return "gan-points";
    }

    @Override public List<Knob> knobs() {
        return GanKnobs.ALL;
    }

    @Override public String unit() {
        return unit(Settings.standard(GanKnobs.ALL));
    }

    @Override public String unit(Settings settings) {
        return Rules.of(settings.get("loss")).unit("point");
    }

    @Override public List<String> series() {
        return SERIES;
    }

    @Override public List<String> phases() {
        return PHASES;
    }

    @Override public Trainer<GanSnapshot> trainer(Settings settings, long seed, int workers) throws BadInput {
        return new GanTrainer(settings, PointSource.read(settings.get("data"), CLOUD, DATA_SEED), seed, workers);
    }

    /**
     * Points painted by hand, as a value of the knob {@code data}.
     *
     * @param points row-major (n, 2), n up to 2,000; what lies outside ±1.2 is moved to the edge
     */
    public static String painted(float[] points) {
        return Painted.encode(points);
    }

    /**
     * Settings whose step is that of the usual PyTorch model: perceptrons 2-64-64-2 and 2-64-64-1, batch 256, Adam with rate
     * 0.001 and β (0.5, 0.9) for both, the non-saturating loss, and nothing besides.
     */
    public static Settings reference() throws BadInput {
        Settings settings = Settings.standard(GanKnobs.ALL);
        for (String[] knob : new String[][] {{"noise", "normal"}, {"layers-g", "2"}, {"layers-d", "2"}, {"width-g", "64"}, {"width-d", "64"},
                {"batch", "256"}, {"loss", "non-saturating"}, {"learning-rate-g", "0.001"}, {"learning-rate-d", "0.001"}, {"k-d", "1"},
                {"k-g", "1"}, {"train-d", "on"}, {"train-g", "on"}, {"gradient-penalty", "0"}, {"fade", "0"}}) {
            settings = settings.with(knob[0], knob[1]);
        }
        return settings;
    }
}
