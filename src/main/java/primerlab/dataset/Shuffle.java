package primerlab.dataset;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;

/** The tenth held out must be like the rest, so what comes in some order is shuffled first. */
final class Shuffle {
    private Shuffle() {}

    /** The same pairs in a random order (Fisher, Yates). */
    static float[] pairs(float[] points, long seed) {
        float[] shuffled = points.clone();
        SplittableRandom random = new SplittableRandom(seed);
        for (int i = points.length / 2 - 1; i > 0; i--) {
            int j = random.nextInt(i + 1);
            swap(shuffled, 2 * i, 2 * j);
            swap(shuffled, 2 * i + 1, 2 * j + 1);
        }
        return shuffled;
    }

    /** The same things in a random order. */
    static <T> List<T> list(List<T> things, long seed) {
        List<T> shuffled = new ArrayList<>(things);
        SplittableRandom random = new SplittableRandom(seed);
        for (int i = shuffled.size() - 1; i > 0; i--) {
            Collections.swap(shuffled, i, random.nextInt(i + 1));
        }
        return shuffled;
    }

    private static void swap(float[] a, int i, int j) {
        float kept = a[i];
        a[i] = a[j];
        a[j] = kept;
    }
}
