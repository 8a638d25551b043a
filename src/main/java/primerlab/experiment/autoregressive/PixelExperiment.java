package primerlab.experiment.autoregressive;

import java.util.ArrayList;
import java.util.List;

import primerlab.dataset.Glyphs;
import primerlab.dataset.ImageSource;
import primerlab.dataset.Images;
import primerlab.experiment.Descent;
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

/**
 * Images one pixel at a time by the chain rule, p(x) = ∏ p(x_i | x_1 … x_{i−1}) (van den Oord, Kalchbrenner, Kavukcuoglu 2016), by one
 * of three networks that read the pixels before.
 */
public final class PixelExperiment implements Experiment<PixelSnapshot> {
    private static final int GLYPHS = 10_000;
    /** The data is the same for every seed, so that seeds differ in the network and in luck alone. */
    private static final long DATA_SEED = 1;
    private static final List<Knob> KNOBS = List.of(
            new Source("data", List.of(Glyphs.NAME), Glyphs.NAME),
            new Numeric("side", Scale.INTEGER, Glyphs.SMALLEST, Glyphs.LARGEST, 16, "px", Group.DATA, true, false),
            new Choice("width", List.of("16", "32", "64"), "32", Group.MODEL, true, false),
            new Numeric("learning-rate", Scale.LOGARITHMIC, 1e-5, 1000, 0.006, "", Group.LEARNING, false, false),
            new Numeric("fade", Scale.INTEGER, 0, 100_000, 2000, "", Group.LEARNING, false, true),
            new Choice("batch", List.of("8", "16", "32", "64", "128"), "32", Group.LEARNING, true, true));
    private static final Knob BLOCKS = new Numeric("blocks", Scale.INTEGER, 1, 10, 5, "", Group.MODEL, true, false);

    private final String name;
    private final List<Knob> knobs;
    private final Architecture architecture;

    /** Makes the network that the settings ask for. */
    private interface Architecture {
        PixelNetwork network(Settings settings);
    }

    private PixelExperiment(String name, List<Knob> knobs, Architecture architecture) {
        this.name = name;
        this.knobs = knobs;
        this.architecture = architecture;
    }

    public static PixelExperiment pixelCnn() {
        List<Knob> knobs = new ArrayList<>(KNOBS);
        knobs.add(KNOBS.size() - 3, BLOCKS);
        return new PixelExperiment("pixel-cnn", knobs, s -> new PixelCnn(s.whole("side"), s.whole("width"), s.whole("blocks"), true));
    }

    public static PixelExperiment rowLstm() {
        return new PixelExperiment("row-lstm", KNOBS, s -> new PixelRnn(s.whole("side"), s.whole("width"), PixelRnn.Layer.ROW, true));
    }

    public static PixelExperiment diagonalBiLstm() {
        return new PixelExperiment("diagonal-bilstm", KNOBS, s -> new PixelRnn(s.whole("side"), s.whole("width"), PixelRnn.Layer.DIAGONAL, true));
    }

    @Override public String name() {
        return name;
    }

    @Override public List<Knob> knobs() {
        return knobs;
    }

    @Override public String unit() {
        return "nats/image";
    }

    @Override public List<String> series() {
        return List.of("loss");
    }

    @Override public List<String> phases() {
        return Descent.PHASES;
    }

    @Override public Trainer<PixelSnapshot> trainer(Settings settings, long seed, int workers) throws BadInput {
        Images images = ImageSource.read(settings.get("data"), GLYPHS, settings.whole("side"), DATA_SEED);
        return PixelTrainer.of(architecture.network(settings), images, settings, seed, workers);
    }

    /** Settings whose step is that of the PyTorch peer: side 16, width 32, batch 32, Adam with a constant rate of 0.001. */
    public Settings reference() throws BadInput {
        return Settings.standard(knobs).with("side", "16").with("width", "32").with("batch", "32").with("learning-rate", "0.001").with("fade", "0");
    }
}
