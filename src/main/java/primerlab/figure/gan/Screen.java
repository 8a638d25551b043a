package primerlab.figure.gan;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import primerlab.experiment.gan.GanSnapshot;
import primerlab.figure.Playback;
import primerlab.figure.RunPlayback;
import primerlab.figure.part.FramePump;
import primerlab.run.Knob;
import primerlab.run.Status;
import primerlab.run.View;
import primerlab.text.BadInput;
import primerlab.text.Words;

/** Everything of the figure in its place, and brought up to the newest moment once a frame. */
final class Screen extends StackPane implements Actions, GanPlane.Listener {
    private static final Words WORDS = Words.of("gan-figure");
    /** While training runs at full speed, plots and networks follow this often: the eye could not read them faster. */
    private static final long CALM_NANOS = 200_000_000;

    private final RunPlayback<GanSnapshot> playback;
    private final FramePump pump = new FramePump();
    private final Layers layers = new Layers(this::layersChanged);
    private final PaintTool painting = new PaintTool(this::paintChanged, this::learnFrom);
    private final States states = new States(this);
    private final Cards cards = new Cards(this::done);
    private final Pictures pictures;
    private final PhaseStrip phases = new PhaseStrip(this);
    private final NetworkView network = new NetworkView(cards);
    private final Companions companions = new Companions();
    private final Header header;
    private final VBox body;
    private Probe pinned = Probe.NOTHING;
    private Probe hovered = Probe.NOTHING;
    private long calm;

    Screen(List<Knob> knobs, RunPlayback<GanSnapshot> playback, PresetMenu.Chooser presets) {
        this.playback = playback;
        getStyleClass().add("gan-screen");
        pictures = new Pictures(new GanPlane("picture", layers, this), new GanPlane("picture-b", layers, this), states, this);
        header = new Header(knobs, this, presets, this::export, painting);
        header.data().acceptDrops(pictures);
        pictures.first().node().brush(null);
        Arrangement arrangement = new Arrangement(pictures, companions.losses(), companions.quality(), pictures.first().node().palette()::em);
        arrangement.two().bind(playback.comparing());
        playback.comparing().addListener((_, _, both) -> pictures.compare(both));
        body = new VBox(painting, layers, arrangement, phases, network);
        body.getStyleClass().add("gan-body");
        ScrollPane scroll = new ScrollPane(body);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().add("gan-scroll");
        VBox.setVgrow(scroll, Priority.ALWAYS);
        VBox all = new VBox(header, scroll);
        all.getStyleClass().add("gan-figure");
        getChildren().addAll(all, cards);
        painting.active().addListener((_, _, on) -> paintMode(on));
        pump.add(this, this::frame);
    }

    void running(boolean on) {
        if (on) {
            pump.start();
        } else {
            pump.stop();
        }
    }

    @Override public Playback playback() {
        return playback;
    }

    @Override public void attempt(PhaseStrip.Action action) {
        try {
            action.run();
        } catch (BadInput refused) {
            cards.say(refused.getMessage(), true);
        }
    }

    @Override public void done(String sentence) {
        cards.say(sentence, false);
    }

    private void frame() {
        if (playback.pump()) {
            refresh();
        }
    }

    private void refresh() {
        Status status = playback.status().get();
        header.update(status.settings());
        if (!painting.active().get()) {
            states.update(status, playback.view().isPresent());
        }
        playback.view().ifPresent(view -> show(view, status));
    }

    private void show(View<GanSnapshot> view, Status status) {
        GanSnapshot snapshot = view.snapshot();
        boolean slow = playback.pace().phases() || snapshot.phase() != 0;
        boolean playing = status.state() == Status.State.PLAYING;
        if (!painting.active().get()) {
            pictures.first().title(WORDS.say(Loss.of(snapshot.loss()).probability() ? "title.belief" : "title.squares"));
            pictures.first().show(snapshot, slow);
            playback.other().ifPresent(other -> pictures.showOther(status, other, slow));
        }
        phases.update(snapshot, playback.pace(), playing);
        long now = System.nanoTime();
        if (!playing || slow || now - calm > CALM_NANOS) {
            calm = now;
            companions.update(view, playback.other());
            network(snapshot, slow);
        }
        if (hovered != Probe.NOTHING) {
            card(snapshot);
        }
    }

    private void network(GanSnapshot snapshot, boolean slow) {
        int shown = Phases.shown(snapshot);
        network.update(snapshot, pinned != Probe.NOTHING ? pinned : hovered, slow && shown >= 0 ? Phases.at(shown).lit() : Phases.Lit.ALL);
    }

    private void layersChanged() {
        pictures.first().draw();
        pictures.second().draw();
    }

    @Override public void hovered(GanPlane plane, Probe probe) {
        hovered = painting.active().get() ? Probe.NOTHING : probe;
        playback.view().map(View::snapshot).ifPresent(snapshot -> {
            if (hovered == Probe.NOTHING) {
                cards.hide(plane.node());
            } else {
                card(snapshot);
            }
            network(snapshot, playback.pace().phases() || snapshot.phase() != 0);
        });
    }

    private void card(GanSnapshot snapshot) {
        cards.show(Readings.of(hovered, snapshot), pictures.first().node(), 0, 0);
    }

    @Override public void clicked(GanPlane plane, Probe probe) {
        if (probe instanceof Probe.Place && pinned == Probe.NOTHING) {
            playback.view().map(View::snapshot).ifPresent(snapshot -> cards.copy(Readings.of(probe, snapshot)));
            return;
        }
        pinned = probe instanceof Probe.Place ? Probe.NOTHING : probe;
        pictures.first().pin(pinned);
        pictures.second().pin(pinned);
        playback.view().map(View::snapshot).ifPresent(snapshot -> {
            network(snapshot, playback.pace().phases() || snapshot.phase() != 0);
            if (pinned != Probe.NOTHING) {
                cards.copy(Readings.of(pinned, snapshot));
            }
        });
    }

    private void paintMode(boolean on) {
        pictures.first().node().brush(on ? painting : null);
        if (on) {
            states.clear();
            pictures.first().title(WORDS.say("title.paint"));
            pictures.first().paint(painting.painting());
            pictures.first().node().requestFocus();
        } else {
            pictures.first().endPainting();
            refresh();
        }
    }

    private void paintChanged() {
        if (painting.active().get()) {
            pictures.first().paint(painting.painting());
        }
    }

    private void learnFrom(float[] points) {
        attempt(() -> {
            playback.set("data", primerlab.dataset.Painted.encode(points));
            done(WORDS.say("data.painted", Spell.step(points.length / 2)));
        });
    }

    void show(String part) {
        body.lookup("#" + part);
    }

    void export(String kind, Path file) throws IOException, BadInput {
        throw new BadInput(kind + file);
    }

    void openExport() {
        header.openExport();
    }
}
