package primerlab.figure.gan;

import java.util.function.DoubleSupplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.geometry.Orientation;
import javafx.geometry.VerticalDirection;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

import primerlab.figure.part.Plane;

/**
 * The picture with its colour bar and its plots: side by side where there is room, else the plots below. The picture is as large as it
 * can be with the plots still in view. Two pictures share the whole width.
 */
final class Arrangement extends Pane {
    private static final double GAP = 12;
    /** Below this width, in em, the plots would be too narrow to read beside the picture. */
    private static final double WIDE = 46;
    /** Share of a wide figure that the picture may take; more where the plots keep so many em beside it. */
    private static final double SHARE = 0.62;
    private static final double BESIDE = 20;
    private static final double PLOT = 9;
    /** Share of the height in view that the picture takes where the plots stand below it: at the usual size of text, and at most. */
    private static final double OF_HEIGHT = 0.78;
    private static final double OF_HEIGHT_MOST = 0.95;
    private static final double USUAL_EM = 15;
    /** However low the window, the picture stays this high, in pixels and in em. */
    private static final double LOWEST = 330;
    private static final double LOWEST_EM = 17;

    private final Pictures pictures;
    private final Region bar;
    private final Region first;
    private final Region second;
    private final BooleanProperty two = new SimpleBooleanProperty(this, "two");
    private final DoubleSupplier em;
    private final HBox plots = new HBox(GAP);
    private double room = 600;
    private boolean alone;

    /** @param em size of one em in this node, in pixels */
    Arrangement(Pictures pictures, Region bar, Region first, Region second, DoubleSupplier em) {
        this.pictures = pictures;
        this.bar = bar;
        this.first = first;
        this.second = second;
        this.em = em;
        getChildren().addAll(pictures, bar, first, second);
        plots.setPrefHeight(PLOT * USUAL_EM);
        two.addListener((_, _, _) -> requestLayout());
    }

    BooleanProperty two() {
        return two;
    }

    /** Whether the plots stand somewhere else, in {@link #plots}. */
    void alone(boolean now) {
        alone = now;
        if (now) {
            getChildren().removeAll(first, second);
            plots.getChildren().setAll(first, second);
            plots.getChildren().forEach(plot -> HBox.setHgrow(plot, Priority.ALWAYS));
            plots.setMinHeight(plotHeight());
            plots.setPrefHeight(plotHeight());
        } else {
            plots.getChildren().clear();
            getChildren().addAll(first, second);
        }
        requestLayout();
    }

    Region plots() {
        return plots;
    }

    /** How high all of this may be without scrolling, in pixels. */
    void room(double height) {
        if (height != room) {
            room = height;
            requestLayout();
        }
    }

    @Override public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    private boolean beside(double width) {
        return !two.get() && !alone && width >= WIDE * em.getAsDouble();
    }

    private double barWidth() {
        return bar.isVisible() ? GAP + bar.prefWidth(-1) : 0;
    }

    private double pictureWidth(double width) {
        bar.setVisible(!two.get() || width >= WIDE * em.getAsDouble());
        double share = Math.max(width * SHARE, width - 2 * GAP - BESIDE * em.getAsDouble());
        double most = Math.floor((beside(width) ? share : width) - barWidth());
        if (two.get()) {
            return most;
        }
        double lowest = Math.min(Math.max(LOWEST, LOWEST_EM * em.getAsDouble()), alone ? room : Double.MAX_VALUE);
        double height = Math.max(lowest, beside(width) || alone ? room : Math.max(ofHeight() * room, room - GAP - plotHeight()));
        // The picture is a square, so what is taken off its height comes off its width.
        return Math.max(Math.min(most, lowest), most - Math.max(0, pictures.prefHeight(most) - height));
    }

    /** Large text is read from afar, where plots count less than the picture: they are left to scrolling. */
    private double ofHeight() {
        return Math.clamp(OF_HEIGHT + 0.6 * (em.getAsDouble() / USUAL_EM - 1), OF_HEIGHT, OF_HEIGHT_MOST);
    }

    private double plotHeight() {
        return Math.rint(PLOT * em.getAsDouble());
    }

    @Override protected double computePrefHeight(double width) {
        double w = width < 0 ? 600 : width;
        double picture = pictures.prefHeight(pictureWidth(w));
        return alone ? picture : beside(w) ? Math.max(picture, 2 * plotHeight() + GAP) : picture + GAP + plotHeight();
    }

    @Override protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override protected double computePrefWidth(double height) {
        return 600;
    }

    @Override protected double computeMinWidth(double height) {
        return 320;
    }

    @Override protected void layoutChildren() {
        double w = getWidth();
        double picture = pictureWidth(w);
        double high = pictures.prefHeight(picture);
        place(pictures, 0, 0, picture, high);
        pictures.layout();
        Plane plane = pictures.first().node();
        double top = edgeOf(plane, VerticalDirection.UP);
        place(bar, picture + GAP, top, bar.prefWidth(-1), Math.max(0, edgeOf(plane, VerticalDirection.DOWN) - top));
        if (alone) {
            return;
        }
        if (beside(w)) {
            double left = picture + barWidth() + 2 * GAP;
            double half = Math.floor((getHeight() - GAP) / 2);
            place(first, left, 0, w - left, half);
            place(second, left, half + GAP, w - left, getHeight() - half - GAP);
        } else {
            double half = Math.floor((w - GAP) / 2);
            place(first, 0, high + GAP, half, plotHeight());
            place(second, half + GAP, high + GAP, w - half - GAP, plotHeight());
        }
    }

    /** Where the upper or lower edge of the plot of a picture stands in here: the colour bar keeps to both. */
    private double edgeOf(Plane plane, VerticalDirection edge) {
        double y = edge == VerticalDirection.UP ? plane.extent().maxY() : plane.extent().minY();
        Node node = plane;
        double at = plane.place(0, y).getY();
        while (node != null && !node.equals(this)) {
            at += node.getLayoutY();
            node = node.getParent();
        }
        return Math.rint(at);
    }

    private static void place(Node node, double x, double y, double width, double height) {
        node.resizeRelocate(x, y, width, height);
    }
}
