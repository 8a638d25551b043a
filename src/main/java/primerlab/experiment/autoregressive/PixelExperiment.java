package primerlab.experiment.autoregressive;

import java.util.List;
import java.util.stream.Stream;

import primerlab.dataset.Glyphs;
import primerlab.dataset.ImageSource;
import primerlab.dataset.Images;
import primerlab.dataset.PaintedImages;
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
    public static final int MOST_PAINTED = PaintedImages.MOST;
    private static final int GLYPHS = 10_000;
    /** The data is the same for every seed, so that seeds differ in the network and in luck alone. */
    private static final long DATA_SEED = 1;
    private static final int MOST_LEVELS = 8;
    private static final Knob MODEL = new Choice("model", List.of("pixel-cnn", "row-lstm", "diagonal-bilstm"), "row-lstm", Group.MODEL, true, false);
    private static final Knob WIDTH = new Choice("width", List.of("16", "32", "64"), "32", Group.MODEL, true, false);
    private static final Knob BLOCKS = new Numeric("blocks", Scale.INTEGER, 1, 10, 5, "", Group.MODEL, true, true);
    private static final List<Knob> DATA = List.of(
            new Source("data", List.of(Glyphs.NAME), Glyphs.NAME),
            new Choice("learn-from", List.of("10", "100", "1000", "all"), "all", Group.DATA, true, false),
            new Numeric("side", Scale.INTEGER, Glyphs.SMALLEST, Glyphs.LARGEST, 16, "px", Group.DATA, true, false),
            new Numeric("levels", Scale.INTEGER, 2, MOST_LEVELS, 2, "", Group.DATA, true, false));
    private static final List<Knob> LEARNING = List.of(
            new Numeric("learning-rate", Scale.LOGARITHMIC, 1e-5, 1000, 0.006, "", Group.LEARNING, false, false),
            new Numeric("fade", Scale.INTEGER, 0, 100_000, 2000, "", Group.LEARNING, false, true),
            new Numeric("averaging", Scale.LINEAR, 0, 0.9999, 0.99, "", Group.LEARNING, false, true),
            new Numeric("epochs", Scale.INTEGER, 0, 10_000, 60, "", Group.LEARNING, false, true),
            new Choice("batch", List.of("8", "16", "32", "64", "128"), "32", Group.LEARNING, true, true),
            new Numeric("temperature", Scale.LINEAR, 0, 3, 1, "", Group.LEARNING, false, false));

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
        return new PixelExperiment("pixel-cnn", knobs(WIDTH, BLOCKS), PixelExperiment::cnn);
    }

    public static PixelExperiment rowLstm() {
        return new PixelExperiment("row-lstm", knobs(WIDTH), s -> rnn(s, PixelRnn.Layer.ROW));
    }

    public static PixelExperiment diagonalBiLstm() {
        return new PixelExperiment("diagonal-bilstm", knobs(WIDTH), s -> rnn(s, PixelRnn.Layer.DIAGONAL));
    }

    /** Any of the three, chosen by a knob. */
    public static PixelExperiment chainRule() {
        return new PixelExperiment("chain-rule", knobs(MODEL, WIDTH, BLOCKS), s -> switch (s.get("model")) {
            case "pixel-cnn" -> cnn(s);
            case "row-lstm" -> rnn(s, PixelRnn.Layer.ROW);
            default -> rnn(s, PixelRnn.Layer.DIAGONAL);
        });
    }

    private static PixelNetwork cnn(Settings s) {
        return new PixelCnn(s.whole("side"), s.whole("width"), s.whole("blocks"), true, s.whole("levels"));
    }

    private static PixelNetwork rnn(Settings s, PixelRnn.Layer layer) {
        return new PixelRnn(s.whole("side"), s.whole("width"), layer, true, s.whole("levels"));
    }

    private static List<Knob> knobs(Knob... ofModel) {
        return Stream.of(DATA, List.of(ofModel), LEARNING).flatMap(List::stream).toList();
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
        return List.of("loss", "held-out");
    }

    @Override public List<String> phases() {
        return Descent.PHASES;
    }

    @Override public Trainer<PixelSnapshot> trainer(Settings settings, long seed, int workers) throws BadInput {
        Images images = ImageSource.read(settings.get("data"), GLYPHS, settings.whole("side"), DATA_SEED);
        return PixelTrainer.of(architecture.network(settings), images, settings, seed, workers);
    }

    /**
     * Images painted by hand, as a value of the knob {@code data}.
     *
     * @param images each (side · side), 0 or 1; 2 to {@link #MOST_PAINTED} of them
     */
    public static String painted(int side, List<float[]> images) {
        return PaintedImages.encode(side, images);
    }

    /** Settings whose step is that of the PyTorch peer: side 16, width 32, batch 32, Adam with a constant rate of 0.001. */
    public Settings reference() throws BadInput {
        return Settings.standard(knobs).with("side", "16").with("width", "32").with("batch", "32").with("learning-rate", "0.001").with("fade", "0").with("averaging", "0").with("epochs", "0");
    }
}
