package primerlab.experiment.diffusion;

import java.util.List;

import primerlab.dataset.ImageSource;
import primerlab.dataset.PaintedImages;
import primerlab.experiment.Descent;
import primerlab.run.Experiment;
import primerlab.run.Knob;
import primerlab.run.Settings;
import primerlab.run.Trainer;
import primerlab.text.BadInput;

/** Denoising diffusion (Ho et al. 2020) on grey images: a small U-Net learns what noise is in a noisy image. */
public final class DiffusionImages implements Experiment<ImagesSnapshot> {
    /** Most images that can be painted by hand. */
    public static final int MOST_PAINTED = PaintedImages.MOST;
    /** What {@link Trainer#record} writes, in its order. */
    private static final List<String> SERIES = List.of("loss", "held-out", "readable", "classes");
    private static final int GLYPHS = 10_000;
    /** The data is the same for every seed, so that seeds differ in the network and in luck alone. */
    private static final long DATA_SEED = 1;

    @Override public String name() {
        return "diffusion-images";
    }

    @Override public List<Knob> knobs() {
        return DiffusionKnobs.IMAGES;
    }

    @Override public String unit() {
        return "noise MSE";
    }

    @Override public List<String> series() {
        return SERIES;
    }

    @Override public List<String> phases() {
        return Descent.PHASES;
    }

    @Override public Trainer<ImagesSnapshot> trainer(Settings settings, long seed, int workers) throws BadInput {
        return new ImageTrainer(ImageSource.read(settings.get("data"), GLYPHS, settings.whole("side"), DATA_SEED), settings, seed, workers);
    }

    /**
     * Images painted by hand, as a value of the knob {@code data}.
     *
     * @param images each (side · side), 0 or 1; 2 to {@link #MOST_PAINTED} of them
     */
    public static String painted(int side, List<float[]> images) {
        return PaintedImages.encode(side, images);
    }

    /** Settings whose step is that of the usual PyTorch model: 32 channels, side 16, T = 200, batch 64, Adam's rate 0.001. */
    public static Settings reference() throws BadInput {
        Settings settings = Settings.standard(DiffusionKnobs.IMAGES);
        for (String[] knob : new String[][] {{"side", "16"}, {"width", "32"}, {"schedule", "cosine"}, {"steps", "200"}, {"batch", "64"},
                {"learning-rate", "0.001"}, {"prediction", "noise"}, {"warm-up", "0"}, {"fade", "0"}, {"averaging", "0"}}) {
            settings = settings.with(knob[0], knob[1]);
        }
        return settings;
    }
}
