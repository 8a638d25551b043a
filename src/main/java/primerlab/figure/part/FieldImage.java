package primerlab.figure.part;

import java.nio.IntBuffer;
import java.util.Arrays;
import javafx.scene.image.Image;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;

/** A square map of numbers as an image: values, not colours, are interpolated, so that the scale stays true in between. */
final class FieldImage {
    /** Enough for a picture of ordinary size; what is larger is stretched smoothly from here. */
    private static final int WANTED = 256;
    private int side;
    private int[] pixels = new int[0];
    private int[] low = new int[0];
    private float[] share = new float[0];
    private float[] rowBelow = new float[0];
    private PixelBuffer<IntBuffer> buffer = buffer(1);
    private WritableImage image = new WritableImage(buffer);

    Image image() {
        return image;
    }

    int pixels() {
        return pixels.length == 0 ? 1 : (int) Math.sqrt(pixels.length);
    }

    /** @param values row-major, row 0 at the bottom, each at its cell's centre; NaN stays transparent */
    void paint(float[] values, int cells, ColourScale scale, double from, double to) {
        prepare(cells);
        int out = pixels();
        int[] table = scale.table();
        float first = (float) from;
        float slope = (float) ((table.length - 1) / (to - from));
        for (int row = 0; row < out; row++) {
            int below = low[row] * cells;
            int above = Math.min(low[row] + 1, cells - 1) * cells;
            for (int i = 0; i < cells; i++) {
                rowBelow[i] = between(values[below + i], values[above + i], share[row]);
            }
            int start = (out - 1 - row) * out;
            for (int column = 0; column < out; column++) {
                int left = low[column];
                float value = between(rowBelow[left], rowBelow[Math.min(left + 1, cells - 1)], share[column]);
                float index = (value - first) * slope + 0.5f;
                pixels[start + column] = Float.isNaN(index) ? 0 : table[Math.clamp((long) index, 0, table.length - 1)];
            }
        }
        buffer.updateBuffer(b -> null);
    }

    /** At the very place of one value the other does not matter, not even where it is NaN. */
    private static float between(float one, float other, float share) {
        return share == 0 ? one : one + (other - one) * share;
    }

    private void prepare(int cells) {
        int out = cells * Math.max(1, WANTED / cells);
        if (cells == side && pixels.length == out * out) {
            return;
        }
        side = cells;
        buffer = buffer(out);
        pixels = buffer.getBuffer().array();
        image = new WritableImage(buffer);
        low = new int[out];
        share = new float[out];
        rowBelow = new float[cells];
        for (int i = 0; i < out; i++) {
            float at = Math.clamp((i + 0.5f) * cells / out - 0.5f, 0, cells - 1);
            low[i] = (int) at;
            share[i] = at - low[i];
        }
        Arrays.fill(pixels, 0);
    }

    private static PixelBuffer<IntBuffer> buffer(int side) {
        return new PixelBuffer<>(side, side, IntBuffer.allocate(side * side), PixelFormat.getIntArgbPreInstance());
    }
}
