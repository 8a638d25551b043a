package primerlab.experiment.density;

import java.util.List;

import primerlab.run.Experiment;
import primerlab.run.Knob;
import primerlab.run.Settings;
import primerlab.run.Trainer;
import primerlab.text.BadInput;

/**
 * A distribution q that moves towards another, p, by gradient descent on a divergence: q may be free bars, or one bell which
 * cannot be p where p has two humps.
 */
public final class KlLab implements Experiment<KlSnapshot> {
    /** What {@link Trainer#record} writes, in its order. */
    public static final List<String> SERIES = List.of("kl-pq", "kl-qp", "js", "centre", "width");
    /** The phases of one training step, in order. */
    public static final List<String> PHASES = List.of("data", "gradient", "update");

    @Override public String name() {
        return "kl-lab";
    }

    @Override public List<Knob> knobs() {
        return KlKnobs.ALL;
    }

    @Override public String unit() {
        return "nats";
    }

    @Override public List<String> series() {
        return SERIES;
    }

    @Override public List<String> phases() {
        return PHASES;
    }

    @Override public Trainer<KlSnapshot> trainer(Settings settings, long seed, int workers) throws BadInput {
        return new KlTrainer(settings, seed);
    }
}
