package primerlab.dataset;

import java.util.Arrays;

import org.jspecify.annotations.Nullable;

/**
 * Grey square images, ready to learn from. Arrays are never written to again.
 *
 * @param name   built-in name, file name or folder name
 * @param count  how many
 * @param side   rows and columns of each
 * @param values 0 black to 1 white, row-major (count, side · side)
 * @param labels what each shows (count), where that is known
 */
public record Images(String name, int count, int side, float[] values, int @Nullable [] labels) {
    /** 256 MB of float32: more is not held in memory. */
    static final long MOST_VALUES = 1L << 26;
    /** Enough to train on and to hold one out. */
    static final int FEWEST = 2;
    private static final float HALF = 0.5f;

    public Images {
        if (values.length != (long) count * side * side || labels != null && labels.length != count) {
            throw new IllegalArgumentException(count + " images of side " + side + " in " + values.length + " values");
        }
    }

    /** The first nine tenths, in the order they came in. */
    public Images train() {
        return part(0, HeldOut.cut(count));
    }

    /** The last ⌊count/10⌋, never trained on; one of them where there are fewer than ten in all. */
    public Images heldOut() {
        return part(HeldOut.cut(count), count);
    }

    /** The first {@code most}, or all where there are fewer. */
    public Images first(int most) {
        return most < count ? part(0, most) : this;
    }

    /** Every value above one half is 1, every other 0. */
    public Images binary() {
        return inked(2);
    }

    /** Every value at the nearest of a few levels from 0 to 1; with two levels what is above one half is 1, every other 0. */
    public Images inked(int levels) {
        float[] ink = new float[values.length];
        for (int i = 0; i < ink.length; i++) {
            ink[i] = levels == 2 ? values[i] > HALF ? 1 : 0 : Math.round(values[i] * (levels - 1)) / (levels - 1f);
        }
        return new Images(name, count, side, ink, labels);
    }

    private Images part(int from, int to) {
        int pixels = side * side;
        return new Images(name, to - from, side, Arrays.copyOfRange(values, from * pixels, to * pixels),
                labels == null ? null : Arrays.copyOfRange(labels, from, to));
    }
}
