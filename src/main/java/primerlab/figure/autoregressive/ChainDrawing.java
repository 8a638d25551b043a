package primerlab.figure.autoregressive;

import javafx.scene.paint.Color;

import primerlab.figure.part.Ink;
import primerlab.figure.part.Palette;
import primerlab.figure.part.Role;

/** An image as a grid of cells: what the model drew, what a hand set, what is open, and what a chosen pixel may see. */
final class ChainDrawing {
    private static final double REMEMBERED = 0.3;
    private static final double SEEN = 0.16;
    private static final double UNSEEN = 0.62;
    /** Smaller cells have no lines about them. */
    private static final double SMALLEST_CELL = 6;
    private final Palette palette;

    ChainDrawing(Palette palette) {
        this.palette = palette;
    }

    /**
     * @param size     of the picture, pixels
     * @param selected the pixel whose context is lit; −1 for none
     */
    void story(Ink ink, ChainStory story, double size, int selected, boolean marks) {
        int side = story.chain().side();
        double cell = size / side;
        int levels = story.chain().levels();
        ink.rect(0, 0, size, size, palette.of(Role.SUNKEN));
        for (int pixel = 0; pixel < story.remembered(); pixel++) {
            boolean decided = pixel < story.decided();
            Color colour = colour(story.ink(pixel) / (levels - 1.0), story.given(pixel));
            cell(ink, pixel, side, cell, decided ? colour : mix(palette.of(Role.SUNKEN), colour, REMEMBERED));
            if (marks && decided && story.given(pixel)) {
                mark(ink, pixel, side, cell, story.ink(pixel) > 0 ? palette.surface() : palette.real());
            }
        }
        if (selected >= 0) {
            Color seen = palette.of(Role.FOCUS, SEEN);
            Color unseen = palette.of(Role.GROUND, UNSEEN);
            for (int pixel = 0; pixel < side * side; pixel++) {
                if (pixel != selected) {
                    cell(ink, pixel, side, cell, pixel < selected ? seen : unseen);
                }
            }
        }
        lines(ink, side, cell, size);
        if (marks && !story.complete()) {
            frame(ink, story.decided(), side, cell, palette.accent(), 2);
        }
        if (selected >= 0) {
            frame(ink, selected, side, cell, palette.of(Role.FOCUS), 3);
        }
    }

    /** A sheet under the brush: the part that can be drawn on, and the part that the model will draw. */
    void sketch(Ink ink, ChainSketch sketch, double size, int cursor) {
        int side = sketch.side();
        double cell = size / side;
        ink.rect(0, 0, size, size, palette.of(Role.SUNKEN));
        for (int pixel = 0; pixel < sketch.rows() * side; pixel++) {
            cell(ink, pixel, side, cell, colour(sketch.ink(pixel) / (double) sketch.full(), true));
        }
        lines(ink, side, cell, size);
        if (sketch.rows() < side) {
            double y = sketch.rows() * cell;
            ink.segments(new double[] {0, y, size, y}, 1, 2, palette.real(), 7, 4);
        }
        if (cursor >= 0) {
            frame(ink, cursor, side, cell, palette.of(Role.FOCUS), 3);
        }
    }

    void cursor(Ink ink, int pixel, int side, double size) {
        frame(ink, pixel, side, size / side, palette.of(Role.FOCUS), 2);
    }

    private Color colour(double share, boolean byHand) {
        return mix(palette.surface(), byHand ? palette.real() : palette.generated(), share);
    }

    private static Color mix(Color from, Color to, double share) {
        return from.interpolate(to, share);
    }

    private static void cell(Ink ink, int pixel, int side, double cell, Color fill) {
        ink.rect(pixel % side * cell, pixel / side * cell, cell, cell, fill);
    }

    /** The second cue for what a hand has set. */
    private static void mark(Ink ink, int pixel, int side, double cell, Color fill) {
        ink.dots(new double[] {(pixel % side + 0.5) * cell, (pixel / side + 0.5) * cell}, 1, Math.max(1.5, cell * 0.14), fill);
    }

    private static void frame(Ink ink, int pixel, int side, double cell, Color line, int thick) {
        for (int i = 0; i < thick; i++) {
            ink.frame(pixel % side * cell + i, pixel / side * cell + i, cell - 2 * i, cell - 2 * i, line);
        }
    }

    private void lines(Ink ink, int side, double cell, double size) {
        if (cell < SMALLEST_CELL) {
            return;
        }
        Color line = palette.of(Role.LINE, 0.7);
        for (int i = 0; i <= side; i++) {
            double at = Math.min(size - 1, Math.round(i * cell));
            ink.rect(at, 0, 1, size, line);
            ink.rect(0, at, size, 1, line);
        }
    }
}
