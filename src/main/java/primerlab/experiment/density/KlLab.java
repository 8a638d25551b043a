package primerlab.experiment.density;

import java.util.List;

import primerlab.dataset.Weights;
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

    /** A distribution as the text of the knob {@code p} or {@code q}. */
    public static String spell(Distribution drawn) {
        return Weights.encode(drawn.p());
    }

    /** A bell over the outcomes {@code x}, kept within what the knobs allow. */
    public static Distribution bell(double[] x, double centre, double width) {
        return new Family.Bell(x).q(new double[] {centreOf(centre), Math.log(widthOf(width))});
    }

    /** The nearest centre that the knob takes. */
    public static double centreOf(double wanted) {
        return Math.clamp(wanted, -Shapes.HALF, Shapes.HALF);
    }

    /** The nearest width that the knob takes. */
    public static double widthOf(double wanted) {
        return Math.clamp(wanted, KlKnobs.NARROWEST, KlKnobs.WIDEST);
    }

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
