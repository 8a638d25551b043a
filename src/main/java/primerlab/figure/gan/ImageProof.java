package primerlab.figure.gan;

import java.util.Arrays;
import java.util.Random;

import primerlab.experiment.gan.FrozenGan;
import primerlab.experiment.gan.GanImagesSnapshot;

/**
 * The same half step of the game worked out twice, with other real images behind the wall the second time, D held fixed.
 *
 * @param behind      which images stand behind the wall the second time
 * @param before      with the real images
 * @param after       with those others
 * @param differences largest |difference| of G's gradient, by weights
 * @param pulls       the same of the gradient that comes back to each fake, by pixels
 */
record ImageProof(Behind behind, FrozenGan.Bout before, FrozenGan.Bout after, double differences, double pulls) {
    /** What can stand behind the wall. */
    enum Behind { REAL, OTHERS, UPSIDE_DOWN, STATIC }

    static ImageProof of(FrozenGan gan, GanImagesSnapshot snapshot, Behind behind) {
        float[] noise = Arrays.copyOf(snapshot.noise(), FrozenGan.IMAGES * FrozenGan.NOISE);
        FrozenGan.Bout before = gan.bout(images(snapshot, Behind.REAL), noise);
        FrozenGan.Bout after = gan.bout(images(snapshot, behind), noise);
        return new ImageProof(behind, before, after, largest(before.gradientG(), after.gradientG()), largest(before.pull(), after.pull()));
    }

    /** {@link FrozenGan#IMAGES} images to stand behind the wall, row-major (16, side²). */
    static float[] images(GanImagesSnapshot snapshot, Behind behind) {
        int pixels = snapshot.side() * snapshot.side();
        int reals = snapshot.real().length / pixels;
        float[] images = new float[FrozenGan.IMAGES * pixels];
        Random random = new Random(behind.ordinal());
        for (int i = 0; i < FrozenGan.IMAGES; i++) {
            int which = (behind == Behind.OTHERS ? i + FrozenGan.IMAGES : i) % reals;
            for (int p = 0; p < pixels; p++) {
                int from = behind == Behind.UPSIDE_DOWN ? pixels - 1 - p : p;
                images[i * pixels + p] = behind == Behind.STATIC ? random.nextFloat(-1, 1) : snapshot.real()[which * pixels + from];
            }
        }
        return images;
    }

    private static double largest(float[] a, float[] b) {
        double largest = 0;
        for (int i = 0; i < a.length; i++) {
            largest = Math.max(largest, Math.abs((double) a[i] - b[i]));
        }
        return largest;
    }
}
