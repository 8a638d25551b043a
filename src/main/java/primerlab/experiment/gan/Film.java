package primerlab.experiment.gan;

import java.util.ArrayList;
import java.util.List;

/**
 * What G made of a few noise vectors, which never change, as it learnt. Frames lie ever further apart, each about √2 times as many steps from the
 * start as the one before: most happens early.
 */
final class Film {
    /** Noise vectors in each frame. */
    static final int VECTORS = 8;

    private final int pixels;
    private final List<float[]> frames = new ArrayList<>();
    private final List<Integer> steps = new ArrayList<>();

    Film(int pixels) {
        this.pixels = pixels;
    }

    /** Whether this step's frame belongs in the film: 0, 1, 2, 3, 4, 6, 8, 12, 16, 23 … */
    static boolean due(long step) {
        return step < 2 || rank(step) != rank(step - 1);
    }

    /** ⌊2·log₂ step⌋: grows by one each time the step has grown by √2. */
    private static int rank(long step) {
        return (int) Math.floor(2 * Math.log(step) / Math.log(2) + 1e-9);
    }

    /** @param frame ({@link #VECTORS}, side²) */
    void add(long step, float[] frame) {
        if (steps.isEmpty() || steps.getLast() < step) {
            steps.add(Math.toIntExact(step));
            frames.add(frame);
        }
    }

    GanImagesSnapshot.Film freeze() {
        return new GanImagesSnapshot.Film(steps.stream().mapToInt(Integer::intValue).toArray(), frames.toArray(float[][]::new));
    }

    /** How many frames, then each one's step and pictures. */
    float[] save() {
        int length = 1 + VECTORS * pixels;
        float[] saved = new float[1 + frames.size() * length];
        saved[0] = frames.size();
        for (int i = 0; i < frames.size(); i++) {
            saved[1 + i * length] = steps.get(i);
            System.arraycopy(frames.get(i), 0, saved, 2 + i * length, length - 1);
        }
        return saved;
    }

    void restore(float[] saved, int from) {
        int length = 1 + VECTORS * pixels;
        frames.clear();
        steps.clear();
        for (int i = 0; i < (int) saved[from]; i++) {
            float[] frame = new float[length - 1];
            System.arraycopy(saved, from + 2 + i * length, frame, 0, frame.length);
            steps.add((int) saved[from + 1 + i * length]);
            frames.add(frame);
        }
    }
}
