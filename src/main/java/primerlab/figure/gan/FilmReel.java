package primerlab.figure.gan;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import primerlab.experiment.gan.GanImagesSnapshot;

/** The film of a run, what came after the moment shown included: a model that has gone back knows nothing of its own future. */
final class FilmReel {
    /** What G made of the film's noise vectors at one step. @param argb one picture a noise vector */
    record Frame(int step, float[] images, int[][] argb) {}

    private final List<Frame> frames = new ArrayList<>();

    /** @param lastStep newest step of the run's past: nothing later belongs to it */
    void take(GanImagesSnapshot.Film film, int side, long lastStep) {
        int last = film.steps().length - 1;
        if (!same(film, last)) {
            int common = 0;
            while (common <= last && same(film, common)) {
                common++;
            }
            frames.subList(common, frames.size()).clear();
            for (int i = common; i <= last; i++) {
                frames.add(new Frame(film.steps()[i], film.frames()[i], pictures(film.frames()[i], side * side)));
            }
        }
        while (!frames.isEmpty() && frames.getLast().step > lastStep) {
            frames.removeLast();
        }
    }

    private boolean same(GanImagesSnapshot.Film film, int i) {
        return i >= 0 && i < frames.size() && frames.get(i).step == film.steps()[i] && Arrays.equals(frames.get(i).images, film.frames()[i]);
    }

    private static int[][] pictures(float[] images, int pixels) {
        int[][] all = new int[images.length / pixels][];
        for (int i = 0; i < all.length; i++) {
            all[i] = ImageGrey.of(images, i, pixels);
        }
        return all;
    }

    List<Frame> frames() {
        return List.copyOf(frames);
    }

    /** So many of the frames, evenly chosen, the first and the last among them. */
    List<Frame> chosen(int most) {
        int n = frames.size();
        if (n <= most) {
            return frames();
        }
        List<Frame> some = new ArrayList<>();
        for (int i = 0; i < most; i++) {
            some.add(frames.get(most == 1 ? n - 1 : (int) Math.round((double) i * (n - 1) / (most - 1))));
        }
        return some;
    }
}
