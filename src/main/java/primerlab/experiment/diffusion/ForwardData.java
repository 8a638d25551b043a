package primerlab.experiment.diffusion;

import java.util.List;
import java.util.Locale;

import primerlab.dataset.Glyphs;
import primerlab.dataset.ImageSource;
import primerlab.dataset.Images;
import primerlab.dataset.PaintedImages;
import primerlab.dataset.PointSource;
import primerlab.run.Settings;
import primerlab.text.BadInput;

/**
 * x₀, what the noise is to break: points of the plane, or one picture.
 *
 * @param side   rows and columns of the picture; 0 where these are points
 * @param values points row-major (n, 2), or the picture's pixels row-major (side²) from −1, paper, to 1, ink
 */
record ForwardData(int side, float[] values) {
    /** Built-in data, pictures first. */
    static final List<String> NAMES = List.of(Glyphs.NAME, "two-moons", "spiral", "swiss-roll", "ring-of-8", "two-gaussians");
    private static final int CLOUD = 2000;
    private static final int GLYPHS = 100;
    /** The data is the same for every seed, so that seeds differ in the noise alone. */
    private static final long DATA_SEED = 1;

    static ForwardData read(Settings settings) throws BadInput {
        String source = settings.get("data");
        if (arePictures(source)) {
            return picture(ImageSource.read(source, GLYPHS, settings.whole("side"), DATA_SEED), settings.whole("which"));
        }
        if (!NAMES.contains(source) && !source.startsWith(PaintedImages.PREFIX) && !isPath(source)) {
            throw BadInput.unknown("data", source, NAMES);
        }
        return new ForwardData(0, PointSource.read(source, CLOUD, DATA_SEED).train());
    }

    /** Painted pictures name their side after the first colon; of files, those that are no tables. */
    private static boolean arePictures(String source) {
        return source.equals(Glyphs.NAME) || source.matches("(?s)" + PaintedImages.PREFIX + "\\d+:.*")
                || isPath(source) && !source.toLowerCase(Locale.ROOT).endsWith(".csv");
    }

    private static boolean isPath(String source) {
        return !source.startsWith(PaintedImages.PREFIX) && (source.contains(".") || source.contains("/") || source.contains("\\"));
    }

    /** @param which from 1; beyond the last it begins again */
    private static ForwardData picture(Images images, int which) {
        int pixels = images.side() * images.side();
        int from = (which - 1) % images.count() * pixels;
        float[] signed = new float[pixels];
        for (int i = 0; i < pixels; i++) {
            signed[i] = 2 * images.values()[from + i] - 1;
        }
        return new ForwardData(images.side(), signed);
    }

    boolean arePoints() {
        return side == 0;
    }
}
