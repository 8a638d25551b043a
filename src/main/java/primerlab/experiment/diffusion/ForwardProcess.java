package primerlab.experiment.diffusion;

import java.util.List;

import primerlab.dataset.Painted;
import primerlab.dataset.PaintedImages;
import primerlab.run.Experiment;
import primerlab.run.Knob;
import primerlab.run.Knob.Choice;
import primerlab.run.Knob.Group;
import primerlab.run.Knob.Numeric;
import primerlab.run.Knob.Numeric.Scale;
import primerlab.run.Knob.Source;
import primerlab.run.Settings;
import primerlab.run.Trainer;
import primerlab.text.BadInput;

/** The forward process of diffusion (Ho et al. 2020): data is broken by noise. It is fixed; nothing is learned. One step is one noising step. */
public final class ForwardProcess implements Experiment<ForwardSnapshot> {
    /** What {@link Trainer#record} writes, in its order; all of the ink. */
    public static final List<String> SERIES = List.of("entropy", "expected-entropy", "variance", "expected-variance");
    /** The phases of one noising step, in order. */
    public static final List<String> PHASES = List.of("shrink", "jostle");

    private static final List<Knob> KNOBS = List.of(
            new Source("data", ForwardData.NAMES, ForwardData.NAMES.getFirst()),
            new Numeric("which", Scale.INTEGER, 1, 100, 7, "", Group.DATA, true, false),
            new Choice("side", List.of("8", "12", "16", "20", "24", "28", "32"), "16", Group.DATA, true, true),
            new Choice("ink", List.of("drop", "data"), "drop", Group.DATA, true, false),
            new Numeric("particles", Scale.INTEGER, 1000, 20_000, 8000, "", Group.DATA, true, true),
            DiffusionKnobs.schedule("cosine"), DiffusionKnobs.STEPS,
            DiffusionKnobs.own(1, 0.9), DiffusionKnobs.own(2, 0.65), DiffusionKnobs.own(3, 0.34), DiffusionKnobs.own(4, 0.1), DiffusionKnobs.own(5, 0));

    /** Points of one's own as the text of the knob {@code data}. @param points (n, 2) */
    public static String painted(float[] points) {
        return Painted.encode(points);
    }

    /** A picture of one's own as the text of the knob {@code data}. @param ink row-major (side²), 0 or 1 */
    public static String painted(int side, float[] ink) {
        return PaintedImages.encode(side, List.of(ink, ink));     // a set of pictures has two at least
    }

    @Override public String name() {
        return "forward";
    }

    @Override public List<Knob> knobs() {
        return KNOBS;
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

    @Override public Trainer<ForwardSnapshot> trainer(Settings settings, long seed, int workers) throws BadInput {
        return new ForwardTrainer(ForwardData.read(settings), settings, seed);
    }
}
