package primerlab.dataset;

/**
 * Shrinks images by area, as PyTorch's {@code F.interpolate(mode="area")} does: output pixel i of n is the mean over the input
 * pixels from ⌊i·m/n⌋ up to, but not including, ⌈(i+1)·m/n⌉. Sums run in the same order in float32, so that not a bit differs.
 */
final class Area {
    private Area() {}

    /**
     * @param image row-major (rows, columns)
     * @param into  gets side · side values from {@code from} on
     */
    static void resample(float[] image, int rows, int columns, int side, float[] into, int from) {
        for (int i = 0; i < side; i++) {
            int top = start(i, rows, side);
            int bottom = end(i, rows, side);
            for (int j = 0; j < side; j++) {
                int left = start(j, columns, side);
                int right = end(j, columns, side);
                float sum = 0;
                for (int row = top; row < bottom; row++) {
                    for (int column = left; column < right; column++) {
                        sum += image[row * columns + column];
                    }
                }
                into[from + i * side + j] = sum / (bottom - top) / (right - left);
            }
        }
    }

    private static int start(int i, long size, int side) {
        return (int) (i * size / side);
    }

    private static int end(int i, long size, int side) {
        return (int) (((i + 1) * size + side - 1) / side);
    }
}
