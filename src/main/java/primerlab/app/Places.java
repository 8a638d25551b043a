package primerlab.app;

import java.util.List;
import javafx.geometry.Rectangle2D;

import primerlab.app.Remembered.Bounds;

/** Where a window may stand so that all of it can be reached. */
final class Places {
    static final double MIN_WIDTH = 1024;
    static final double MIN_HEIGHT = 700;
    /** A window may be pulled smaller still; the bars then take two rows. */
    static final double LEAST_WIDTH = 640;
    static final double LEAST_HEIGHT = 480;
    static final double WIDTH = 1280;
    static final double HEIGHT = 800;
    /** This much of a window must lie on a screen to be grasped and moved. */
    private static final double GRASP = 96;

    private Places() {}

    /** The middle of the first screen, for the first time. */
    static Bounds first(List<Rectangle2D> screens) {
        Rectangle2D screen = screens.getFirst();
        double width = Math.min(WIDTH, screen.getWidth());
        double height = Math.min(HEIGHT, screen.getHeight());
        return new Bounds(screen.getMinX() + (screen.getWidth() - width) / 2, screen.getMinY() + (screen.getHeight() - height) / 2,
                width, height, false);
    }

    /** The place remembered, brought back onto a screen where the one it was on has gone or shrunk. */
    static Bounds onScreen(Bounds wanted, List<Rectangle2D> screens) {
        Rectangle2D screen = screens.stream().filter(one -> graspable(wanted, one)).findFirst().orElse(null);
        if (screen == null) {
            Bounds first = first(screens);
            Rectangle2D main = screens.getFirst();
            double width = Math.min(Math.max(wanted.width(), first.width()), main.getWidth());
            double height = Math.min(Math.max(wanted.height(), first.height()), main.getHeight());
            return new Bounds(main.getMinX() + (main.getWidth() - width) / 2, main.getMinY() + (main.getHeight() - height) / 2,
                    width, height, wanted.maximized());
        }
        double width = Math.min(Math.max(wanted.width(), Math.min(MIN_WIDTH, screen.getWidth())), screen.getWidth());
        double height = Math.min(Math.max(wanted.height(), Math.min(MIN_HEIGHT, screen.getHeight())), screen.getHeight());
        double x = Math.clamp(wanted.x(), screen.getMinX() - width + GRASP, screen.getMaxX() - GRASP);
        double y = Math.clamp(wanted.y(), screen.getMinY(), Math.max(screen.getMinY(), screen.getMaxY() - GRASP));
        return new Bounds(x, y, width, height, wanted.maximized());
    }

    private static boolean graspable(Bounds window, Rectangle2D screen) {
        return window.x() + window.width() >= screen.getMinX() + GRASP && window.x() <= screen.getMaxX() - GRASP
                && window.y() >= screen.getMinY() - 1 && window.y() <= screen.getMaxY() - GRASP;
    }
}
