package primerlab.figure.part;

/**
 * Between data units and pixels of one picture; y points up in data and down on the screen.
 *
 * @param left   of the plot's frame, pixels; likewise {@code top}, {@code width} and {@code height}
 * @param extent what the frame shows
 */
record Mapping(double left, double top, double width, double height, Extent extent) {
    double px(double x) {
        return left + (x - extent.minX()) / extent.width() * width;
    }

    double py(double y) {
        return top + height - (y - extent.minY()) / extent.height() * height;
    }

    double x(double px) {
        return extent.minX() + (px - left) / width * extent.width();
    }

    double y(double py) {
        return extent.minY() + (top + height - py) / height * extent.height();
    }

    double right() {
        return left + width;
    }

    double bottom() {
        return top + height;
    }

    boolean contains(double px, double py) {
        return px >= left && px <= right() && py >= top && py <= bottom();
    }
}
