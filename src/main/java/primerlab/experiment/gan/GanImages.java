package primerlab.experiment.gan;

import java.util.List;

import primerlab.dataset.Glyphs;
import primerlab.dataset.ImageSource;
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

/** Generative adversarial networks on grey images: a generator and a discriminator made of convolutions. */
public final class GanImages implements Experiment<GanImagesSnapshot> {
    private static final int IMAGES = 10_000;
    /** The data is the same for every seed, so that seeds differ in the players and in luck alone. */
    private static final long DATA_SEED = 1;
    private static final double SLOWEST = 1e-5;
    private static final double FASTEST = 1000;
    private static final List<Knob> KNOBS = List.of(
            new Source("data", List.of(Glyphs.NAME), Glyphs.NAME),
            new Choice("side", List.of("8", "12", "16", "20", "24", "28", "32"), "16", Group.DATA, true, false),
            new Choice("width", List.of("8", "16", "32"), "16", Group.MODEL, true, false),
            new Choice("loss", List.of("non-saturating", "saturating", "least-squares", "wasserstein"), "non-saturating", Group.LEARNING, false, false),
            new Numeric("learning-rate-g", Scale.LOGARITHMIC, SLOWEST, FASTEST, 0.002, "", Group.LEARNING, false, false),
            new Numeric("learning-rate-d", Scale.LOGARITHMIC, SLOWEST, FASTEST, 0.0005, "", Group.LEARNING, false, false),
            new Numeric("k-d", Scale.INTEGER, 1, 10, 1, "", Group.LEARNING, false, false),
            new Numeric("k-g", Scale.INTEGER, 1, 10, 1, "", Group.LEARNING, false, false),
            new Switch("train-d", true, Group.LEARNING, false, false),
            new Switch("train-g", true, Group.LEARNING, false, false),
            new Numeric("gradient-penalty", Scale.LINEAR, 0, 100, 3, "", Group.LEARNING, false, false),
            new Numeric("lipschitz-penalty", Scale.LINEAR, 0, 100, 10, "", Group.LEARNING, false, true),
            new Numeric("averaging", Scale.LINEAR, 0, 0.9999, 0.998, "", Group.LEARNING, false, true),
            new Numeric("fade", Scale.INTEGER, 0, 100_000, 0, "", Group.LEARNING, false, true),
            new Choice("batch", List.of("16", "32", "64", "128"), "32", Group.LEARNING, true, true));

    @Override public String name() {
        return "gan-images";
    }

    @Override public List<Knob> knobs() {
        return KNOBS;
    }

    @Override public String unit() {
        return unit(Settings.standard(KNOBS));
    }

    @Override public String unit(Settings settings) {
        return Rules.of(settings.get("loss")).unit("image");
    }

    @Override public List<String> series() {
        return List.of("loss-d", "loss-g", "belief-real", "belief-fake", "readable", "classes");
    }

    @Override public List<String> phases() {
        return GanPoints.PHASES;
    }

    @Override public Trainer<GanImagesSnapshot> trainer(Settings settings, long seed, int workers) throws BadInput {
        return new ImageGanTrainer(ImageSource.read(settings.get("data"), IMAGES, settings.whole("side"), DATA_SEED), settings, seed, workers);
    }

    /** Settings whose step is that of the usual PyTorch model: side 16, batch 64, Adam's rate 0.001 for both, the non-saturating loss. */
    public static Settings reference() throws BadInput {
        Settings settings = Settings.standard(KNOBS);
        for (String[] knob : new String[][] {{"side", "16"}, {"width", "16"}, {"loss", "non-saturating"}, {"learning-rate-g", "0.001"},
                {"learning-rate-d", "0.001"}, {"k-d", "1"}, {"k-g", "1"}, {"train-d", "on"}, {"train-g", "on"}, {"gradient-penalty", "0"},
                {"averaging", "0"}, {"fade", "0"}, {"batch", "64"}}) {
            settings = settings.with(knob[0], knob[1]);
        }
        return settings;
    }
}
