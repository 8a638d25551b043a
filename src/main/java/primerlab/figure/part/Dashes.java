package primerlab.figure.part;

/** Walks along lines and hands on the pieces that are drawn: all of it without dashes. The pattern goes on from line to line. */
final class Dashes {
    private final double[] lengths;
    private final Piece piece;
    private int index;
    private double left;

    interface Piece {
        void draw(double x1, double y1, double x2, double y2);
    }

    Dashes(double[] lengths, Piece piece) {
        this.lengths = lengths;
        this.piece = piece;
        left = lengths.length == 0 ? Double.POSITIVE_INFINITY : lengths[0];
    }

    void line(double x1, double y1, double x2, double y2) {
        double length = Math.hypot(x2 - x1, y2 - y1);
        double at = 0;
        while (at < length) {
            double to = Math.min(length, at + left);
            if (index % 2 == 0) {
                piece.draw(x1 + (x2 - x1) * at / length, y1 + (y2 - y1) * at / length,
                        x1 + (x2 - x1) * to / length, y1 + (y2 - y1) * to / length);
            }
            left -= to - at;
            at = to;
            if (left <= 1e-9) {
                index = (index + 1) % (lengths.length % 2 == 0 ? lengths.length : 2 * lengths.length);
                left = lengths[index % lengths.length];
            }
        }
    }
}
