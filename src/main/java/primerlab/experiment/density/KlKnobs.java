package primerlab.experiment.density;

import java.util.List;

import primerlab.run.Knob;
import primerlab.run.Knob.Choice;
import primerlab.run.Knob.Group;
import primerlab.run.Knob.Numeric;
import primerlab.run.Knob.Numeric.Scale;
import primerlab.run.Knob.Source;

/** What a learner may change about p, q and the way from one to the other, in the order in which it is shown. */
final class KlKnobs {
    static final double NARROWEST = 0.3;
    static final double WIDEST = 10;
    static final List<Knob> ALL = List.of(
            new Source("p", Shapes.OF_P, "two-humps"),
            new Numeric("distance", Scale.LINEAR, 0, 12, 6, "", Group.DATA, true, false),
            new Numeric("hump-width", Scale.LINEAR, 0.5, 3, 0.8, "", Group.DATA, true, false),
            new Numeric("left-share", Scale.LINEAR, 0, 1, 0.5, "", Group.DATA, true, false),
            new Choice("family", List.of("bars", "bell"), "bars", Group.MODEL, true, false),
            new Source("q", Shapes.OF_Q, "even"),
            new Numeric("centre", Scale.LINEAR, -8, 8, 2, "", Group.MODEL, true, false),
            new Numeric("width", Scale.LINEAR, NARROWEST, WIDEST, 1.5, "", Group.MODEL, true, false),
            new Choice("divergence", List.of("forward", "reverse", "js"), "forward", Group.LEARNING, false, false),
            new Numeric("learning-rate", Scale.LOGARITHMIC, 0.001, 100, 0.1, "", Group.LEARNING, false, false),
            new Numeric("draws", Scale.INTEGER, 0, 10_000, 0, "", Group.LEARNING, false, false));

    private KlKnobs() {}
}
