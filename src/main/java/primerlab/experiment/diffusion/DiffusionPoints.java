package primerlab.experiment.diffusion;

import java.util.List;

import primerlab.dataset.Painted;
import primerlab.dataset.PointSource;
import primerlab.experiment.Descent;
import primerlab.run.Experiment;
import primerlab.run.Knob;
import primerlab.run.Settings;
import primerlab.run.Trainer;
import primerlab.text.BadInput;

/** Denoising diffusion (Ho et al. 2020) on points in the plane: a network learns what noise is in a noisy point. */
public final class DiffusionPoints implements Experiment<PointsSnapshot> {
    private static final int CLOUD = 5000;
    /** The data is the same for every seed, so that seeds differ in the network and in luck alone. */
    private static final long DATA_SEED = 1;
    /** What {@link Trainer#record} writes, in its order. */
    private static final List<String> SERIES = List.of("loss", "held-out", "error", "near-data", "near-mode", "modes");

    @Override public String name() {
        return "diffusion-points";
    }

    @Override public List<Knob> knobs() {
        return DiffusionKnobs.POINTS;
    }

    @Override public String unit() {
        return "noise MSE";
    }

    @Override public List<String> series() {
        return SERIES;
    }

    @Override public List<String> phases() {
        return Descent.PHASES;
    }

    @Override public Trainer<PointsSnapshot> trainer(Settings settings, long seed, int workers) throws BadInput {
        return new PointTrainer(PointSource.read(settings.get("data"), CLOUD, DATA_SEED), settings, seed, workers);
    }

    /**
     * Points painted by hand, as a value of the knob {@code data}.
     *
     * @param points row-major (n, 2), n up to 2,000; what lies outside ±1.2 is moved to the edge
     */
    public static String painted(float[] points) {
        return Painted.encode(points);
    }

    /** Settings whose step is that of the usual PyTorch model: a perceptron 34-128-128-128-2 with SiLU, T = 200, batch 256, Adam's rate 0.001. */
    public static Settings reference() throws BadInput {
        Settings settings = Settings.standard(DiffusionKnobs.POINTS);
        for (String[] knob : new String[][] {{"layers", "3"}, {"width", "128"}, {"schedule", "cosine"}, {"steps", "200"}, {"batch", "256"},
                {"learning-rate", "0.001"}, {"prediction", "noise"}, {"warm-up", "0"}, {"fade", "0"}, {"averaging", "0"}}) {
            settings = settings.with(knob[0], knob[1]);
        }
        return settings;
    }
}
