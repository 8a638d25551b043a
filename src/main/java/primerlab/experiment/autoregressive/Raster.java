package primerlab.experiment.autoregressive;

import primerlab.nn.Pattern;

/**
 * The order in which the pixels of several images lie in a tensor's rows.
 *
 * @param images    how many
 * @param side      rows and columns of each
 * @param rowsFirst true for (row, image, column), as networks want it that go row by row; false for (image, row, column)
 * @param masks     false takes the masks off: every convolution sees all that lies under its kernel, the future too
 */
record Raster(int images, int side, boolean rowsFirst, boolean masks) {
    /** What a masked convolution may see of the pixel it predicts (van den Oord et al. 2016, figure 2). */
    enum Mask {
        /** Not the pixel itself: only in the first layer, whose input is the image. */
        A,
        /** The pixel's own features too, which come from earlier pixels alone. */
        B
    }

    int pixels() {
        return images * side * side;
    }

    int position(int image, int row, int col) {
        return rowsFirst ? (row * images + image) * side + col : (image * side + row) * side + col;
    }

    int image(int position) {
        return rowsFirst ? position / side % images : position / (side * side);
    }

    int row(int position) {
        return rowsFirst ? position / (images * side) : position / side % side;
    }

    int col(int position) {
        return position % side;
    }

    /**
     * The taps of a {@code rows}×{@code cols} kernel that a mask leaves: they are the first ones in raster order, so that what is masked
     * is never worked out. Taps beyond the image's edge are zeros.
     */
    Pattern masked(Mask mask, int rows, int cols) {
        return masked(mask, rows, cols, pixels());
    }

    /** As {@link #masked} with a kernel of one row, for the pixels of one row of all images. */
    Pattern maskedRow(Mask mask, int cols) {
        return masked(mask, 1, cols, images * side);
    }

    private Pattern masked(Mask mask, int rows, int cols, int positions) {
        int taps = !masks ? rows * cols : rows / 2 * cols + cols / 2 + (mask == Mask.B ? 1 : 0);
        return new Pattern(positions, taps, (position, tap) -> {
            int row = row(position) + tap / cols - rows / 2;
            int col = col(position) + tap % cols - cols / 2;
            return row < 0 || row >= side || col < 0 || col >= side ? Pattern.NONE : position(image(position), row, col);
        });
    }
}
