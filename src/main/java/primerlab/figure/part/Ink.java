package primerlab.figure.part;

import javafx.geometry.HPos;
import javafx.scene.paint.Color;

/** What pictures are drawn with: the screen or a vector file. What is drawn in one call covers, and is covered, as one. Coordinates are pixels, y down. */
public interface Ink {
    void rect(double x, double y, double width, double height, Color fill);

    void frame(double x, double y, double width, double height, Color line);

    /** Discs about (x, y) pairs. */
    void dots(double[] xy, int n, double radius, Color fill);

    void rings(double[] xy, int n, double radius, double stroke, Color line);

    /** Upright crosses turned by 45°. */
    void crosses(double[] xy, int n, double radius, double stroke, Color line);

    /** Separate lines x1, y1, x2, y2. */
    void segments(double[] ends, int n, double stroke, Color line, double... dashes);

    /** One line through n points from index {@code from} of both arrays. */
    void polyline(double[] xs, double[] ys, int from, int n, double stroke, Color line, double... dashes);

    /** A filled polygon of n corners, at most four. */
    void polygon(double[] xs, double[] ys, int n, Color fill);

    /** A map of numbers over a rectangle. */
    void field(Field field, double x, double y, double width, double height);

    /**
     * A small image over a rectangle, each of its pixels a sharp cell.
     *
     * @param argb opaque colours, row-major, whole rows of {@code columns}
     */
    void image(int[] argb, int columns, double x, double y, double width, double height);

    /** One line of text whose baseline is at {@code y}. */
    void text(String text, double x, double y, HPos align, TextStyle style, Color fill);

    /** Text that runs upwards, centred about (x, y). */
    void upward(String text, double x, double y, TextStyle style, Color fill);

    /** How wide a text will be. */
    double width(String text, TextStyle style);

    /** What follows stays inside the rectangle until {@link #unclip}. */
    void clip(double x, double y, double width, double height);

    void unclip();

    record TextStyle(double size, boolean mono, boolean bold) {}
}
