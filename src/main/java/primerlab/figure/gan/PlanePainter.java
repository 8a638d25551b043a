package primerlab.figure.gan;

import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;

import primerlab.experiment.gan.GanSnapshot;
import primerlab.figure.part.Palette;

/** Draws what lies on the plane over D's map: G's grid, real points, fakes, the pull on them, the batch in play, the selection. */
final class PlanePainter {
    private static final double REAL = 2.2;
    private static final double FAKE = 3;
    /** Length that an arrow nears however strong the pull, and the pull at which it has half of it. */
    private static final double ARROW = 26;
    private static final double HALF_PULL = 2.5;

    private final Palette palette;

    PlanePainter(Palette palette) {
        this.palette = palette;
    }

    /** G's image of the noise lattice: lines along both directions of the noise. */
    void grid(GraphicsContext g, Mapping at, GanSnapshot snapshot, double strength) {
        int n = snapshot.gridSide();
        float[] grid = snapshot.grid();
        g.setGlobalAlpha(0.5 * strength);
        g.setStroke(palette.generated());
        g.setLineWidth(0.8);
        for (int line = 0; line < n; line++) {
            g.beginPath();
            for (int i = 0; i < n; i++) {
                along(g, at, grid, line * n + i, i == 0);
            }
            for (int i = 0; i < n; i++) {
                along(g, at, grid, i * n + line, i == 0);
            }
            g.stroke();
        }
        g.setGlobalAlpha(1);
    }

    private static void along(GraphicsContext g, Mapping at, float[] points, int i, boolean first) {
        double x = at.px(points[2 * i]);
        double y = at.py(points[2 * i + 1]);
        if (first) {
            g.moveTo(x, y);
        } else {
            g.lineTo(x, y);
        }
    }

    /** Filled dots, (n, 2). */
    void dots(GraphicsContext g, Mapping at, float[] points, Color colour, double radius, double alpha) {
        g.setGlobalAlpha(alpha);
        g.setFill(colour);
        for (int i = 0; i < points.length; i += 2) {
            g.fillOval(at.px(points[i]) - radius, at.py(points[i + 1]) - radius, 2 * radius, 2 * radius);
        }
        g.setGlobalAlpha(1);
    }

    void real(GraphicsContext g, Mapping at, float[] points, double alpha) {
        dots(g, at, points, palette.real(), REAL, alpha);
    }

    /** Rings, (n, 2). */
    void fakes(GraphicsContext g, Mapping at, float[] points, double alpha) {
        g.setGlobalAlpha(alpha);
        g.setStroke(palette.generated());
        g.setLineWidth(1.4);
        for (int i = 0; i < points.length; i += 2) {
            g.strokeOval(at.px(points[i]) - FAKE, at.py(points[i + 1]) - FAKE, 2 * FAKE, 2 * FAKE);
        }
        g.setGlobalAlpha(1);
    }

    /** Which way each fake is pulled; the length tells how strongly, and levels off. */
    void pulls(GraphicsContext g, Mapping at, float[] points, float[] pull, double alpha) {
        g.setGlobalAlpha(alpha);
        g.setStroke(palette.text());
        g.setLineWidth(0.9);
        g.beginPath();
        for (int i = 0; i < points.length && i < pull.length; i += 2) {
            arrow(g, at.px(points[i]), at.py(points[i + 1]), pull[i], -pull[i + 1]);
        }
        g.stroke();
        g.setGlobalAlpha(1);
    }

    /** Pixels of an arrow for a pull. */
    static double length(double pull) {
        return ARROW * pull / (pull + HALF_PULL);
    }

    /** From the rim of the ring along the pull; {@code dy} points down the screen. */
    private static void arrow(GraphicsContext g, double x, double y, double dx, double dy) {
        double size = Math.hypot(dx, dy);
        double length = length(size);
        if (!(length > 2)) {
            return;
        }
        double ux = dx / size;
        double uy = dy / size;
        double tipX = x + ux * (FAKE + length);
        double tipY = y + uy * (FAKE + length);
        g.moveTo(x + ux * FAKE, y + uy * FAKE);
        g.lineTo(tipX, tipY);
        double head = Math.min(4, length / 2);
        g.moveTo(tipX - head * (ux + 0.6 * uy), tipY - head * (uy - 0.6 * ux));
        g.lineTo(tipX, tipY);
        g.lineTo(tipX - head * (ux - 0.6 * uy), tipY - head * (uy + 0.6 * ux));
    }

    /** The minibatch as far as the step has come: what the phase is about stands out. */
    void batch(GraphicsContext g, Mapping at, GanSnapshot snapshot) {
        GanSnapshot.Batch batch = snapshot.batch();
        Phases phase = Phases.at(Math.max(0, Phases.shown(snapshot)));
        switch (phase) {
            case NOISE -> { }
            case FAKES -> fakes(g, at, batch.fake(), 1);
            case REAL -> {
                fakes(g, at, batch.fake(), 0.35);
                dots(g, at, batch.real(), palette.real(), REAL + 1.2, 1);
            }
            case JUDGE, LOSS_D, GRADIENT_D, UPDATE_D -> {
                fakes(g, at, batch.fake(), 1);
                dots(g, at, batch.real(), palette.real(), REAL + 1.2, 1);
            }
            case AGAIN -> fakes(g, at, batch.fake(), 1);
            case GRADIENT_G, UPDATE_G -> {
                fakes(g, at, batch.fake(), 1);
                pulls(g, at, batch.fake(), batch.pull(), 0.9);
            }
        }
    }

    /** What is selected or pointed at: a ring about it, with a halo that shows on any ground. */
    void mark(GraphicsContext g, double x, double y, boolean pinned) {
        double radius = FAKE + 4;
        g.setStroke(palette.surface());
        g.setLineWidth(5);
        g.strokeOval(x - radius, y - radius, 2 * radius, 2 * radius);
        g.setStroke(pinned ? palette.accent() : palette.text());
        g.setLineWidth(2);
        g.strokeOval(x - radius, y - radius, 2 * radius, 2 * radius);
    }

    /** Lines over the whole picture that cross where the pointer is. */
    void crosshair(GraphicsContext g, double x, double y, double width, double height) {
        g.setStroke(palette.quiet());
        g.setLineWidth(0.8);
        g.strokeLine(0, Math.rint(y) + 0.5, width, Math.rint(y) + 0.5);
        g.strokeLine(Math.rint(x) + 0.5, 0, Math.rint(x) + 0.5, height);
    }

    /** The brush or the eraser. */
    void brush(GraphicsContext g, Mapping at, double x, double y, double radius, boolean erasing) {
        double r = Math.abs(at.px(radius) - at.px(0));
        g.setStroke(erasing ? palette.bad() : palette.accent());
        g.setLineWidth(1.5);
        g.setLineDashes(erasing ? new double[] {4, 3} : null);
        g.strokeOval(at.px(x) - r, at.py(y) - r, 2 * r, 2 * r);
        g.setLineDashes((double[]) null);
    }
}
