package primerlab.experiment.autoregressive;

import java.util.ArrayList;
import java.util.List;

/** Drawings moved by a pixel each way. */
final class Moved {
    /** As they are, and eight ways to move them. */
    static final int PLACES = 9;

    private Moved() {}

    /**
     * Every drawing in every place that keeps all its ink on the paper; at least two images, so that one can be held out. All drawings in one
     * place after another, so that what is held out at the end is of every drawing.
     */
    static List<float[]> everyWay(int side, List<float[]> drawings) {
        List<float[]> all = new ArrayList<>();
        for (int place = 0; place < PLACES; place++) {
            for (float[] drawing : drawings) {
                float[] moved = moved(drawing, side, place / 3 - 1, place % 3 - 1);
                if (ink(moved) == ink(drawing)) {
                    all.add(moved);
                }
            }
        }
        if (all.size() == 1) {
            all.add(all.getFirst());
        }
        return all;
    }

    private static float[] moved(float[] drawing, int side, int down, int right) {
        float[] moved = new float[drawing.length];
        for (int row = Math.max(0, -down); row < Math.min(side, side - down); row++) {
            for (int col = Math.max(0, -right); col < Math.min(side, side - right); col++) {
                moved[(row + down) * side + col + right] = drawing[row * side + col];
            }
        }
        return moved;
    }

    private static int ink(float[] drawing) {
        int ink = 0;
        for (float pixel : drawing) {
            ink += pixel > 0.5f ? 1 : 0;
        }
        return ink;
    }
}
