package primerlab.experiment.gan;

import java.util.List;

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

    @Override public String name() {
        return "gan-points";
    }

    @Override public List<Knob> knobs() {
        return GanKnobs.ALL;
    }

    @Override public String unit() {
        return "nats/point";
    }

    @Override public List<String> series() {
        return SERIES;
    }

    @Override public List<String> phases() {
        return PHASES;
    }

    @Override public Trainer<GanSnapshot> trainer(Settings settings, long seed, int workers) throws BadInput {
        return new GanTrainer(settings, primerlab.dataset.Clouds.draw(settings.get("data"), 5000, 1), seed, workers);
    }
}
