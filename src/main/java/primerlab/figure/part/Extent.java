package primerlab.figure.part;

/** A rectangle of the plane, in data units. */
public record Extent(double minX, double maxX, double minY, double maxY) {
    /** [−half, half]². */
    public static Extent square(double half) {
        return new Extent(-half, half, -half, half);
    }

    public double width() {
        return maxX - minX;
    }

    public double height() {
        return maxY - minY;
    }

    /** This extent made smaller by {@code factor} about a point that stays where it is. */
    Extent zoomed(double factor, double x, double y) {
        return new Extent(x - (x - minX) / factor, x + (maxX - x) / factor, y - (y - minY) / factor, y + (maxY - y) / factor);
    }

    Extent moved(double dx, double dy) {
        return new Extent(minX + dx, maxX + dx, minY + dy, maxY + dy);
    }
}
