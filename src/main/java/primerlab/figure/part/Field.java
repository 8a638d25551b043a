package primerlab.figure.part;

import java.nio.IntBuffer;
import javafx.scene.image.Image;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;

/**
 * A square map of numbers with its scale. Values, not colours, are interpolated, so that the scale stays true in between.
 *
 * @param values row-major (side²), row 0 at the bottom, each at its cell's centre; NaN stays transparent
 * @param from   value at the low end of the scale; likewise {@code to}
 */
record Field(float[] values, int side, ColourScale scale, double from, double to) {
    /** The values of one row, {@code at} cells up; the last one is repeated once more. */
    void row(double at, float[] line) {
        int below = (int) at;
        float share = (float) (at - below);
        int start = below * side;
        int above = Math.min(below + 1, side - 1) * side;
        for (int i = 0; i < side; i++) {
            line[i] = between(values[start + i], values[above + i], share);
        }
        line[side] = line[side - 1];
    }

    /** Colours of one row at {@code n} places, into {@code out} from {@code start} on. */
    void colours(float[] line, float[] at, int n, int[] out, int start) {
        int[] table = scale.table();
        float first = (float) from;
        float slope = (float) ((table.length - 1) / (to - from));
        int last = table.length - 1;
        for (int i = 0; i < n; i++) {
            int left = (int) at[i];
            float index = (between(line[left], line[left + 1], at[i] - left) - first) * slope + 0.5f;
            out[start + i] = Float.isNaN(index) ? 0 : table[index <= 0 ? 0 : index >= last ? last : (int) index];
        }
    }

    /** At the very place of one value the other does not matter, not even where it is NaN. */
    private static float between(float one, float other, float share) {
        return share == 0 ? one : one + (other - one) * share;
    }

    /** The whole map as an image of so many pixels a side. */
    Image image(int pixels) {
        int[] all = new int[pixels * pixels];
        new Raster(all, pixels, pixels).field(this, 0, 0, pixels, pixels);
        return new WritableImage(new PixelBuffer<>(pixels, pixels, IntBuffer.wrap(all), PixelFormat.getIntArgbPreInstance()));
    }
}
