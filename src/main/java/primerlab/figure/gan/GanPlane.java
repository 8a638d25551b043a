package primerlab.figure.gan;

import java.util.OptionalInt;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

import org.jspecify.annotations.Nullable;
import primerlab.experiment.gan.GanSnapshot;
import primerlab.figure.frame.Painting;
import primerlab.figure.part.Axis;
import primerlab.figure.part.Extent;
import primerlab.figure.part.Plane;
import primerlab.figure.part.Role;
import primerlab.text.Words;

/** The main picture: D's map, G's grid, real points, fakes and the pull on them; in slow motion the minibatch in play. */
final class GanPlane {
    private static final Words WORDS = Words.of("gan-figure");
    /** Pixels within which a point is taken hold of. */
    private static final double REACH = 8;
    private static final double REAL = 2.2;
    private static final double FAKE = 3;

    private final Plane plane = new Plane(WORDS.say("title.belief"), new Axis("x", ""), new Axis("y", ""), Extent.square(Painting.EXTENT));
    private final Layers layers;
    private @Nullable GanSnapshot snapshot;
    private BeliefScale scale;
    private boolean slow;
    private boolean titled = true;
    private boolean painting;
    private String remark = "";
    private Probe pinned = Probe.NOTHING;

    /** Hears what the learner points at and clicks on. */
    interface Listener {
        /** @param x data units, likewise {@code y} */
        void hovered(GanPlane plane, Probe probe, double x, double y);

        void clicked(GanPlane plane, Probe probe);
    }

    GanPlane(String id, Layers layers, Listener listener) {
        this.layers = layers;
        scale = BeliefScale.of(plane.palette());
        plane.setId(id);
        plane.legend(false);
        plane.onHover((x, y) -> listener.hovered(this, probe(x, y), x, y));
        plane.onClick((x, y) -> listener.clicked(this, probe(x, y)));
        plane.onLeave(() -> listener.hovered(this, Probe.NOTHING, 0, 0));
        plane.palette().onChange(() -> {
            scale = BeliefScale.of(plane.palette());
            map();
        });
        plane.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE && !(pinned instanceof Probe.Nothing)) {
                listener.clicked(this, new Probe.Place(0, 0));
                event.consume();
            }
        });
        for (String below : new String[] {"map", "grid", "pull", "real", "fake", "batch-real", "batch-pull", "batch-fake", "painted"}) {
            plane.layer(below);
        }
    }

    Plane node() {
        return plane;
    }

    @Nullable GanSnapshot snapshot() {
        return snapshot;
    }

    BeliefScale scale() {
        return scale;
    }

    /** Shows a moment. @param inSlowMotion the minibatch of the step under way is shown too */
    void show(GanSnapshot newest, boolean inSlowMotion) {
        snapshot = newest;
        slow = inSlowMotion;
        draw();
    }

    void pin(Probe probe) {
        pinned = probe;
        select();
    }

    /** Draws again after a layer was shown or hidden. */
    void draw() {
        if (snapshot == null) {
            return;
        }
        GanSnapshot s = snapshot;
        plane.title(titled ? title(s) : "");
        boolean batch = slow && s.batch().fake().length > 0;
        map();
        plane.layer("grid").visible(layers.shown(Layers.Kind.GRID)).opacity(batch ? 0.35 : 1).grid(s.grid(), s.gridSide(), Role.GENERATED, false);
        plane.layer("real").visible(layers.shown(Layers.Kind.REAL)).size(REAL).opacity(batch ? 0.3 : 0.9)
                .dots(s.real(), s.real().length / 2, Role.REAL);
        plane.layer("fake").visible(layers.shown(Layers.Kind.FAKE)).size(FAKE).opacity(batch ? 0.25 : 1)
                .rings(s.fake(), s.fake().length / 2, Role.GENERATED);
        Pull pulls = Pull.few(s.fake(), s.pull(), pinned instanceof Probe.Fake(int index) ? index : -1);
        plane.layer("pull").visible(layers.shown(Layers.Kind.PULL) && !batch).opacity(0.45)
                .arrows(pulls.from(), pulls.arrows(), pulls.from().length / 2, 1, Role.TEXT);
        batch(s, batch);
        select();
    }

    private String title(GanSnapshot s) {
        return (WORDS.say(Loss.of(s.loss()).probability() ? "title.belief" : "title.squares") + " " + remark).strip();
    }

    /** The sentence over the picture, also while it stands elsewhere. */
    String title() {
        return snapshot == null ? "" : title(snapshot);
    }

    /** @param sentence more to say in the title; empty for nothing */
    void remark(String sentence) {
        remark = sentence;
    }

    /** Two pictures share one title above both. */
    void titled(boolean own) {
        titled = own;
        draw();
    }

    private void map() {
        if (snapshot != null) {
            plane.layer("map").visible(layers.shown(Layers.Kind.MAP))
                    .field(snapshot.map(), snapshot.mapSide(), snapshot.extent(), scale, 0, 1);
        }
    }

    /** What the phase is about stands out; what it has nothing to do with is not there. */
    private void batch(GanSnapshot s, boolean show) {
        Phases phase = Phases.at(Math.max(0, Phases.shown(s)));
        GanSnapshot.Batch batch = s.batch();
        boolean real = phase.ordinal() >= Phases.REAL.ordinal() && phase.ordinal() < Phases.AGAIN.ordinal();
        boolean fake = phase != Phases.NOISE;
        boolean pull = phase.ordinal() >= Phases.GRADIENT_G.ordinal() && batch.pull().length > 0;
        plane.layer("batch-real").visible(show && real).size(REAL + 1).dots(batch.real(), batch.real().length / 2, Role.REAL);
        plane.layer("batch-fake").visible(show && fake).size(FAKE + 0.5).opacity(phase == Phases.REAL ? 0.4 : 1)
                .rings(batch.fake(), batch.fake().length / 2, Role.GENERATED);
        plane.layer("batch-pull").visible(show && pull).opacity(0.9)
                .arrows(batch.fake(), Pull.arrows(batch.pull()), batch.pull().length / 2, 1, Role.TEXT);
    }

    private void select() {
        plane.layer("fake").select(pinned instanceof Probe.Fake(int index) ? index : -1);
        plane.layer("real").select(pinned instanceof Probe.Real(int index) ? index : -1);
    }

    /** A painting in the making takes the plane for itself. */
    void paint(Painting painted) {
        painting = true;
        for (String layer : new String[] {"map", "grid", "pull", "real", "fake", "batch-real", "batch-pull", "batch-fake"}) {
            plane.layer(layer).visible(false);
        }
        plane.title(WORDS.say("title.paint"));
        plane.layer("painted").visible(true).size(REAL + 0.6).dots(painted.points(), painted.size(), Role.REAL);
    }

    void endPainting() {
        painting = false;
        plane.layer("painted").clear();
        draw();
    }

    private Probe probe(double x, double y) {
        if (snapshot == null || painting) {
            return Probe.NOTHING;
        }
        OptionalInt fake = plane.layer("fake").nearest(x, y, REACH);
        if (fake.isPresent()) {
            return new Probe.Fake(fake.getAsInt());
        }
        OptionalInt real = plane.layer("real").nearest(x, y, REACH);
        return real.isPresent() ? new Probe.Real(real.getAsInt()) : new Probe.Place(x, y);
    }
}
