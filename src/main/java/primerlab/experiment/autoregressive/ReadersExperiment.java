package primerlab.experiment.autoregressive;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import primerlab.dataset.Glyphs;
import primerlab.dataset.ImageSource;
import primerlab.dataset.PaintedImages;
import primerlab.run.Experiment;
import primerlab.run.Knob;
import primerlab.run.Knob.Choice;
import primerlab.run.Knob.Group;
import primerlab.run.Knob.Numeric;
import primerlab.run.Knob.Numeric.Scale;
import primerlab.run.Knob.Source;
import primerlab.run.Knob.Switch;
import primerlab.run.Settings;
import primerlab.run.Trainer;
import primerlab.text.BadInput;

/** PixelCNN, Row LSTM and Diagonal BiLSTM side by side on the same images: small ones, so that all three learn while one looks. */
public final class ReadersExperiment implements Experiment<ReadersSnapshot> {
    private static final int GLYPHS = 10_000;
    /** The data is the same for every seed, so that seeds differ in the networks and in luck alone. */
    private static final long DATA_SEED = 1;
    /** Three readers of larger images would learn too slowly to look at. */
    private static final int LARGEST = 20;
    /** As many drawings make a set. */
    public static final int MOST_DRAWINGS = PaintedImages.MOST / Moved.PLACES;
    private static final List<Knob> KNOBS = List.of(
            new Source("data", List.of(Glyphs.NAME), Glyphs.NAME),
            new Numeric("side", Scale.INTEGER, Glyphs.SMALLEST, LARGEST, 12, "px", Group.DATA, true, false),
            new Choice("width", List.of("16", "32"), "16", Group.MODEL, true, false),
            new Numeric("blocks", Scale.INTEGER, 1, 8, 4, "", Group.MODEL, true, false),
            new Switch("masks", true, Group.MODEL, false, false),
            new Numeric("learning-rate", Scale.LOGARITHMIC, 1e-5, 1000, 0.006, "", Group.LEARNING, false, false),
            new Numeric("fade", Scale.INTEGER, 0, 100_000, 2000, "", Group.LEARNING, false, true),
            new Choice("batch", List.of("8", "16", "32"), "16", Group.LEARNING, true, true));

    @Override public String name() {
        return "three-readers";
    }

    @Override public List<Knob> knobs() {
        return KNOBS;
    }

    @Override public String unit() {
        return "nats/image";
    }

    /**
     * Drawings as a value of the knob {@code data}. A few are few to learn from, so each comes in up to nine places: moved by a pixel each
     * way, as far as no ink leaves the paper.
     *
     * @param drawings (side, side) each, bits; up to {@link #MOST_DRAWINGS}
     */
    public static String painted(int side, List<float[]> drawings) {
        return PaintedImages.encode(side, Moved.everyWay(side, drawings));
    }

    /** For each reader its loss, its nats on held-out images, and the seconds it has learned. */
    @Override public List<String> series() {
        return Stream.of("loss-", "held-out-", "seconds-")
                .flatMap(what -> Arrays.stream(ReaderKind.values()).map(kind -> what + kind.key())).toList();
    }

    /** A phase is one reader's turn. */
    @Override public List<String> phases() {
        return Arrays.stream(ReaderKind.values()).map(ReaderKind::key).toList();
    }

    @Override public Trainer<ReadersSnapshot> trainer(Settings settings, long seed, int workers) throws BadInput {
        return new ReadersTrainer(ImageSource.read(settings.get("data"), GLYPHS, settings.whole("side"), DATA_SEED), settings, seed, workers);
    }
}
