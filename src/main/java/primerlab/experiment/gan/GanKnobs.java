package primerlab.experiment.gan;

import java.util.List;

import primerlab.run.Knob;
import primerlab.run.Knob.Choice;
import primerlab.run.Knob.Group;
import primerlab.run.Knob.Numeric;
import primerlab.run.Knob.Numeric.Scale;
import primerlab.run.Knob.Source;
import primerlab.run.Knob.Switch;

/** What a learner may change about a GAN of points, in the order in which it is shown. */
final class GanKnobs {
    private static final List<String> DATA =
            List.of("ring-of-8", "grid-of-25", "two-moons", "spiral", "swiss-roll", "two-gaussians");
    private static final List<String> WIDTHS = List.of("4", "8", "16", "32", "64", "128");
    private static final double SLOWEST = 1e-5;
    /** Between these a game can be played; beyond them it hardly moves, or breaks. */
    private static final double CALM = 1e-4;
    private static final double HASTY = 0.1;
    private static final double FASTEST = 1000;

    static final List<Knob> ALL = List.of(
            new Source("data", DATA, "ring-of-8"),
            new Choice("noise", List.of("normal", "uniform", "circle"), "normal", Group.DATA, true, false),
            new Numeric("layers-g", Scale.INTEGER, 1, 4, 2, "", Group.MODEL, true, false),
            new Choice("width-g", WIDTHS, "64", Group.MODEL, true, false),
            new Numeric("layers-d", Scale.INTEGER, 1, 4, 2, "", Group.MODEL, true, false),
            new Choice("width-d", WIDTHS, "64", Group.MODEL, true, false),
            new Choice("loss", List.of("non-saturating", "saturating", "least-squares"), "non-saturating", Group.LEARNING, false, false),
            new Numeric("learning-rate-g", Scale.LOGARITHMIC, SLOWEST, FASTEST, 0.001, "", Group.LEARNING, false, false, CALM, HASTY),
            new Numeric("learning-rate-d", Scale.LOGARITHMIC, SLOWEST, FASTEST, 0.004, "", Group.LEARNING, false, false, CALM, HASTY),
            new Numeric("k-d", Scale.INTEGER, 1, 10, 1, "", Group.LEARNING, false, false),
            new Numeric("k-g", Scale.INTEGER, 1, 10, 1, "", Group.LEARNING, false, false),
            new Switch("train-d", true, Group.LEARNING, false, false),
            new Switch("train-g", true, Group.LEARNING, false, false),
            new Numeric("gradient-penalty", Scale.LINEAR, 0, 10, 0, "", Group.LEARNING, false, true),
            new Numeric("fade", Scale.INTEGER, 0, 100_000, 2000, "", Group.LEARNING, false, true),
            new Choice("batch", List.of("32", "64", "128", "256", "512"), "256", Group.LEARNING, true, true));

    private GanKnobs() {}
}
