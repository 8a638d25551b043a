package primerlab.experiment.diffusion;

import java.util.List;

import primerlab.dataset.Glyphs;
import primerlab.run.Knob;
import primerlab.run.Knob.Choice;
import primerlab.run.Knob.Group;
import primerlab.run.Knob.Numeric;
import primerlab.run.Knob.Numeric.Scale;
import primerlab.run.Knob.Source;
import primerlab.run.Knob.Switch;

/** What a learner may change about a diffusion model, in the order in which it is shown. */
final class DiffusionKnobs {
    private static final int MOST_STEPS = 1000;
    static final Knob STEPS = new Numeric("steps", Scale.INTEGER, 10, MOST_STEPS, 200, "", Group.MODEL, true, false);
    private static final Knob LEARNING_RATE = new Numeric("learning-rate", Scale.LOGARITHMIC, 1e-5, 1, 0.004, "", Group.LEARNING, false, false);
    private static final Knob SAMPLER = new Choice("sampler", List.of("ddim", "ddpm"), "ddim", Group.LEARNING, false, false);
    private static final Knob SAMPLING_NOISE = new Switch("sampling-noise", true, Group.LEARNING, false, true);
    private static final Knob SAMPLING_STEPS = new Numeric("sampling-steps", Scale.INTEGER, 1, MOST_STEPS, 50, "", Group.LEARNING, false, false);

    static final List<Knob> POINTS = List.of(
            new Source("data", List.of("ring-of-8", "grid-of-25", "two-moons", "spiral", "swiss-roll", "two-gaussians"), "ring-of-8"),
            new Numeric("layers", Scale.INTEGER, 1, 5, 3, "", Group.MODEL, true, false),
            new Choice("width", List.of("8", "16", "32", "64", "128", "256"), "128", Group.MODEL, true, false),
            // Thin lines are settled where there is little noise: much of the time is spent there.
            schedule("own"), STEPS, own(1, 0.99), own(2, 0.96), own(3, 0.85), own(4, 0.5), own(5, 0), prediction("noise"), LEARNING_RATE, SAMPLER, SAMPLING_STEPS,
            SAMPLING_NOISE, warmUp(100), fade(3000), averaging(0.995),
            new Choice("batch", List.of("32", "64", "128", "256", "512"), "128", Group.LEARNING, true, true));

    static final List<Knob> IMAGES = List.of(
            new Source("data", List.of(Glyphs.NAME), Glyphs.NAME),
            new Choice("side", List.of("8", "12", "16", "20", "24", "28", "32"), "16", Group.DATA, true, false),
            new Choice("width", List.of("8", "16", "32", "64"), "32", Group.MODEL, true, false),
            schedule("cosine"), STEPS, own(1, 0.9), own(2, 0.65), own(3, 0.34), own(4, 0.1), own(5, 0), prediction("velocity"), LEARNING_RATE, SAMPLER, SAMPLING_STEPS,
            SAMPLING_NOISE, warmUp(100), fade(2000), averaging(0.998),
            new Choice("batch", List.of("16", "32", "64", "128"), "32", Group.LEARNING, true, true));

    private DiffusionKnobs() {}

    static Knob schedule(String standard) {
        return new Choice("schedule", List.of("cosine", "linear", "linear-2020", "own"), standard, Group.MODEL, true, false);
    }

    /** ᾱ of a schedule of one's own at so many fifths of the way. */
    static Knob own(int fifth, double alphaBar) {
        return new Numeric("own-" + fifth, Scale.LINEAR, 0, 1, alphaBar, "", Group.MODEL, true, true);
    }

    private static Knob prediction(String standard) {
        return new Choice("prediction", List.of("noise", "velocity"), standard, Group.MODEL, true, true);
    }

    private static Knob warmUp(int steps) {
        return new Numeric("warm-up", Scale.INTEGER, 0, 10_000, steps, "", Group.LEARNING, false, true);
    }

    private static Knob averaging(double share) {
        return new Numeric("averaging", Scale.LINEAR, 0, 0.9999, share, "", Group.LEARNING, false, true);
    }

    private static Knob fade(int steps) {
        return new Numeric("fade", Scale.INTEGER, 0, 100_000, steps, "", Group.LEARNING, false, true);
    }
}
