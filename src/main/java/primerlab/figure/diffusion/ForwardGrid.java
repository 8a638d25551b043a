package primerlab.figure.diffusion;

import javafx.scene.paint.Color;

import primerlab.figure.part.Ink;

/** Where the pixels of a square picture lie on the screen, every edge on a whole screen pixel. */
record ForwardGrid(double left, double top, double size, int side) {
    double x(int column) {
        return Math.round(left + column * size / side);
    }

    double y(int row) {
        return Math.round(top + row * size / side);
    }

    /** The pixel at a place; −1 beside the picture. */
    int pixel(double px, double py) {
        int column = (int) Math.floor((px - left) / size * side);
        int row = (int) Math.floor((py - top) / size * side);
        return column < 0 || row < 0 || column >= side || row >= side ? -1 : row * side + column;
    }

    void fill(Ink ink, int pixel, Color colour) {
        double x = x(pixel % side);
        double y = y(pixel / side);
        ink.rect(x, y, x(pixel % side + 1) - x, y(pixel / side + 1) - y, colour);
    }

    /** Two lines about a pixel, so that it is found on any shade. */
    void frame(Ink ink, int pixel, Color outside, Color inside) {
        double x = x(pixel % side);
        double y = y(pixel / side);
        double width = x(pixel % side + 1) - x;
        double height = y(pixel / side + 1) - y;
        ink.frame(x - 2, y - 2, width + 4, height + 4, inside);
        ink.frame(x - 1, y - 1, width + 2, height + 2, outside);
        ink.frame(x, y, width, height, outside);
    }
}
