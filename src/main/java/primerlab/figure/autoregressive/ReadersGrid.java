package primerlab.figure.autoregressive;

import javafx.scene.paint.Color;

import primerlab.figure.part.Ink;

/** A square of side × side pixels on the screen, edges on whole screen pixels. */
record ReadersGrid(double left, double top, double size, int side) {
    /** As large as fits, centred, every pixel equally large. */
    static ReadersGrid fitting(double left, double top, double width, double height, int side) {
        double size = Math.max(side, Math.floor(Math.min(width, height) / side) * side);
        return new ReadersGrid(Math.round(left + (width - size) / 2), Math.round(top + (height - size) / 2), size, side);
    }

    /** As large as there is room, its pixels one screen pixel more or less. */
    static ReadersGrid filling(double width, double height, int side) {
        double size = Math.max(side, Math.floor(Math.min(width, height)));
        return new ReadersGrid(Math.floor((width - size) / 2), 0, size, side);
    }

    double cell() {
        return size / side;
    }

    double x(int col) {
        return Math.round(left + col * cell());
    }

    double y(int row) {
        return Math.round(top + row * cell());
    }

    /** The pixel at a place; −1 beside the square. */
    int pixel(double px, double py) {
        int col = (int) Math.floor((px - left) / cell());
        int row = (int) Math.floor((py - top) / cell());
        return col < 0 || row < 0 || col >= side || row >= side ? -1 : row * side + col;
    }

    void fill(Ink ink, int pixel, Color colour) {
        double x = x(pixel % side);
        double y = y(pixel / side);
        ink.rect(x, y, x(pixel % side + 1) - x, y(pixel / side + 1) - y, colour);
    }

    void frame(Ink ink, int pixel, Color colour) {
        double x = x(pixel % side);
        double y = y(pixel / side);
        double width = x(pixel % side + 1) - x;
        double height = y(pixel / side + 1) - y;
        ink.frame(x, y, width, height, colour);
        ink.frame(x + 1, y + 1, width - 2, height - 2, colour);
    }

    /** One of several images, bits, on its ground. */
    void image(Ink ink, float[] bits, int image, Color ground, Color on) {
        ink.rect(left, top, size, size, ground);
        for (int pixel = 0; pixel < side * side; pixel++) {
            if (bits[image * side * side + pixel] > 0.5f) {
                fill(ink, pixel, on);
            }
        }
    }

    void lines(Ink ink, Color colour) {
        for (int i = 0; i <= side; i++) {
            ink.rect(left, y(i), size, i % side == 0 ? 1 : 0.5, colour);
            ink.rect(x(i), top, i % side == 0 ? 1 : 0.5, size, colour);
        }
    }
}
