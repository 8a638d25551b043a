package primerlab.figure.diffusion;

import java.util.List;
import java.util.OptionalInt;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

import org.jspecify.annotations.Nullable;
import primerlab.experiment.diffusion.Path;
import primerlab.figure.part.Axis;
import primerlab.figure.part.Extent;
import primerlab.figure.part.Plane;
import primerlab.figure.part.Role;

/** The main picture of points: the real ones, and the samples at one moment of their way from noise to data. */
final class PointsPlane {
    /** Pure noise lies within about this. */
    static final double EXTENT = 2.4;
    private static final double REACH = 10;
    /** Samples whose way is drawn. */
    private static final int WAYS = 12;
    private static final double[] SOLID = {};
    /** What can be painted on reaches a little less far. */
    private static final double PAPER = 1.3;
    private static final List<String> LAYERS = List.of("real", "guess-line", "guess", "noise", "sample", "pinned-way");

    private final Plane plane = new Plane("", new Axis("x₁", ""), new Axis("x₂", ""), Extent.square(EXTENT));
    private final ReverseSwitches switches;
    private @Nullable Path path;
    private float[] real = {};
    private int at;
    private int pinned = -1;
    private boolean painting;

    /** Hears what the learner points at and clicks on. */
    interface Listener {
        /** @param sample −1 for none */
        void pointed(PointsPlane at, int sample);

        void clicked(PointsPlane at, int sample);
    }

    PointsPlane(String id, ReverseSwitches switches, Listener listener) {
        this.switches = switches;
        plane.setId(id);
        plane.legend(false);
        plane.onHover((x, y) -> listener.pointed(this, sample(x, y)));
        plane.onClick((x, y) -> listener.clicked(this, sample(x, y)));
        plane.onLeave(() -> listener.pointed(this, -1));
        plane.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE && pinned >= 0) {
                listener.clicked(this, -1);
                event.consume();
            }
        });
        plane.layer("real");
        for (int way = 0; way < WAYS; way++) {
            plane.layer("way-" + way);
        }
        plane.layer("guess-line");
        plane.layer("guess");
        plane.layer("noise");
        plane.layer("sample");
        plane.layer("pinned-way");
        plane.layer("painted");
    }

    Plane node() {
        return plane;
    }

    @Nullable Path path() {
        return path;
    }

    private int sample(double x, double y) {
        OptionalInt found = plane.layer(at == 0 ? "noise" : "sample").nearest(x, y, REACH);
        return found.orElse(-1);
    }

    /** @param picture of the way */
    void show(float[] realPoints, Path way, int picture) {
        real = realPoints;
        path = way;
        at = picture;
        draw();
    }

    void pin(int sample) {
        pinned = sample;
        draw();
    }

    /** Shows what is being painted and nothing else. */
    void paint(float[] points) {
        if (!painting) {
            painting = true;
            LAYERS.forEach(layer -> plane.layer(layer).visible(false));
            for (int way = 0; way < WAYS; way++) {
                plane.layer("way-" + way).visible(false);
            }
            plane.show(Extent.square(PAPER));
        }
        plane.layer("painted").visible(true).size(2.4).dots(points, points.length / 2, Role.REAL);
    }

    void endPainting() {
        painting = false;
        plane.layer("painted").visible(false);
        plane.reset();
        draw();
    }

    void draw() {
        Path way = path;
        if (way == null || painting) {
            return;
        }
        float[] z = way.noisy().get(at);
        int n = z.length / 2;
        plane.layer("real").visible(switches.on("real")).size(2).opacity(0.5).dots(real, real.length / 2, Role.REAL);
        plane.layer("noise").visible(at == 0 && switches.on("sample")).size(3).opacity(0.8).crosses(z, n, Role.NOISE).select(at == 0 ? pinned : -1);
        plane.layer("sample").visible(at > 0 && switches.on("sample")).size(2.6).opacity(0.9).rings(z, n, Role.GENERATED).select(at > 0 ? pinned : -1);
        plane.layer("guess").visible(switches.on("guess") && at < way.times().length - 1).size(1.8).opacity(0.75).dots(way.data().get(at), n, Role.GOOD);
        boolean ways = switches.on("ways") && at > 0;
        for (int sample = 0; sample < WAYS; sample++) {
            plane.layer("way-" + sample).visible(ways && sample < n && sample != pinned).opacity(0.55).path(way(way, sample, at), at + 1, Role.QUIET, SOLID);
        }
        boolean chosen = pinned >= 0 && pinned < n;
        plane.layer("pinned-way").visible(chosen).path(chosen ? way(way, pinned, at) : new float[0], chosen ? at + 1 : 0, Role.ACCENT, SOLID);
        plane.layer("guess-line").visible(chosen && at < way.times().length - 1).opacity(0.9)
                .arrows(chosen ? one(z, pinned) : new float[0], chosen ? difference(way.data().get(at), z, pinned) : new float[0], chosen ? 1 : 0, 1, Role.GOOD);
    }

    private static float[] way(Path path, int sample, int last) {
        float[] way = new float[2 * (last + 1)];
        for (int k = 0; k <= last; k++) {
            if (2 * sample + 1 < path.noisy().get(k).length) {
                way[2 * k] = path.noisy().get(k)[2 * sample];
                way[2 * k + 1] = path.noisy().get(k)[2 * sample + 1];
            }
        }
        return way;
    }

    private static float[] one(float[] points, int index) {
        return new float[] {points[2 * index], points[2 * index + 1]};
    }

    private static float[] difference(float[] to, float[] from, int index) {
        return new float[] {to[2 * index] - from[2 * index], to[2 * index + 1] - from[2 * index + 1]};
    }
}
