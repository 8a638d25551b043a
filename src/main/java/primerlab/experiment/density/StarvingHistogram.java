package primerlab.experiment.density;

import java.util.List;

import primerlab.run.Experiment;
import primerlab.run.Knob;
import primerlab.run.Knob.Choice;
import primerlab.run.Knob.Group;
import primerlab.run.Knob.Numeric;
import primerlab.run.Knob.Numeric.Scale;
import primerlab.run.Settings;
import primerlab.run.Trainer;

/** The simplest model of a density, a histogram, and how it starves as dimensions are added: one step counts a batch of samples. */
public final class StarvingHistogram implements Experiment<HistogramSnapshot> {
    /** What {@link Trainer#record} writes, in its order; all three of the whole dimension. */
    public static final List<String> SERIES = List.of("share-hit", "fresh", "per-bin");
    /** Counting is one go. */
    public static final List<String> PHASES = List.of("count");

    private static final List<Knob> KNOBS = List.of(
            new Numeric("dimensions", Scale.INTEGER, 1, 20, 2, "", Group.DATA, true, false),
            new Numeric("bins", Scale.INTEGER, 2, 256, 10, "", Group.DATA, true, false),
            new Numeric("samples", Scale.LOGARITHMIC, 1000, 1_000_000, 1_000_000, "", Group.DATA, true, false),
            new Choice("data", Samples.NAMES, "even", Group.DATA, true, false),
            new Numeric("batch", Scale.INTEGER, 1, 10_000, 1000, "", Group.LEARNING, true, true),
            new Numeric("image-side", Scale.INTEGER, 1, 512, 128, "", Group.MODEL, false, false),
            new Choice("image-values", List.of("1", "3"), "3", Group.MODEL, false, false));

    @Override public String name() {
        return "starving-histogram";
    }

    @Override public List<Knob> knobs() {
        return KNOBS;
    }

    /** Of {@link Trainer#heldOut()}: each sample is looked at before it is counted. */
    @Override public String unit() {
        return "share in empty bins";
    }

    @Override public List<String> series() {
        return SERIES;
    }

    @Override public List<String> phases() {
        return PHASES;
    }

    @Override public Trainer<HistogramSnapshot> trainer(Settings settings, long seed, int workers) {
        return new HistogramTrainer(settings, seed);
    }
}
