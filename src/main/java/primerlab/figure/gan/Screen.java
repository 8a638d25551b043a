package primerlab.figure.gan;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import javafx.application.Platform;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import primerlab.experiment.gan.GanSnapshot;
import primerlab.figure.Playback;
import primerlab.figure.RunPlayback;
import primerlab.figure.part.ColourBar;
import primerlab.figure.part.FramePump;
import primerlab.figure.part.KnobPane;
import primerlab.figure.part.Spotlight;
import primerlab.figure.part.Toast;
import primerlab.run.Knob;
import primerlab.run.Settings;
import primerlab.run.Status;
import primerlab.run.View;
import primerlab.text.BadInput;
import primerlab.text.Words;

/** Everything of the figure in its place, and brought up to the newest moment once a frame. */
final class Screen extends StackPane implements Actions {
    private static final Words WORDS = Words.of("gan-figure");
    /** While training runs at full speed, plots and networks follow this often: the eye could not read them faster. */
    private static final long CALM_NANOS = 200_000_000;

    /** Paddings and gaps above and below picture and plots. */
    private static final double GAPS = 32;
    /** Legend and step buttons, in em. */
    private static final double LINES = 3.7;

    private final RunPlayback<GanSnapshot> playback;
    private final FramePump pump = new FramePump();
    private final Toast toast = new Toast();
    private final Cards cards = new Cards(this);
    private final Spotlight spotlight = new Spotlight(this);
    private final Layers layers = new Layers(this::layersChanged);
    private final States states = new States(this);
    private final Companions companions = new Companions();
    private final PhaseStrip phases = new PhaseStrip(this);
    private final NetworkView network = new NetworkView(cards);
    private final Hands hands;
    private final Pictures pictures;
    private final ColourBar bar;
    private final Painter painter;
    private final KnobPane knobs;
    private final Header header;
    private final ScrollPane scroll;
    private final Map<String, Node> parts;
    private @Nullable Settings settings;
    private long calm;
    private boolean failed;

    Screen(List<Knob> all, RunPlayback<GanSnapshot> playback, PresetMenu.Chooser presets) {
        this.playback = playback;
        getStyleClass().add("gan-screen");
        hands = new Hands(cards, () -> playback.view().orElse(null), this::selectionChanged);
        pictures = new Pictures(new GanPlane("picture", layers, hands), new GanPlane("picture-b", layers, hands), states, this);
        bar = new ColourBar(pictures.first().scale(), 0, 1, WORDS.say("bar.belief"));
        painter = new Painter(this, pictures.first(), states, this, this::refresh);
        header = new Header(all, this, presets, this::export, painter.tool());
        header.data().acceptDrops(pictures);
        knobs = new KnobPane(all, Words.of("gan-points"), playback::set);
        knobs.setId("knobs");
        hands.readLosses(companions.losses());
        companions.losses().onPick(step -> playback.goTo(Math.round(step)));
        companions.quality().onPick(step -> playback.goTo(Math.round(step)));
        Arrangement arrangement = new Arrangement(pictures, bar, companions.losses(), companions.quality(),
                pictures.first().node().palette()::em);
        arrangement.two().bind(playback.comparing());
        playback.comparing().addListener((_, _, both) -> pictures.compare(both));
        VBox.setMargin(layers, new Insets(0, 0, -4, -8));
        VBox body = new VBox(painter.tool(), layers, arrangement, phases, network, knobs);
        body.getStyleClass().add("gan-body");
        scroll = new ScrollPane(body);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.skinProperty().addListener((_, _, _) -> Platform.runLater(this::drawOnlyWhatMoves));
        scroll.getStyleClass().add("gan-scroll");
        scroll.viewportBoundsProperty().addListener((_, _, view) -> Platform.runLater(() -> arrangement.room(room(view.getHeight()))));
        VBox.setVgrow(scroll, Priority.ALWAYS);
        VBox column = new VBox(header, toast, scroll, new Jumps(GanFigure.PARTS, this::show));
        column.getStyleClass().add("gan-figure");
        getChildren().addFirst(column);
        parts = Map.of("picture", pictures, "losses", companions.losses(), "quality", companions.quality(), "phases", phases,
                "network", network, "knobs", knobs);
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
            toast.error(refused.getMessage());
        }
    }

    @Override public void done(String sentence) {
        toast.info(sentence);
    }

    /** A scroll pane keeps an image of all it shows and draws it anew, whole, whenever a part moves: dear when pictures live in it. */
    private void drawOnlyWhatMoves() {
        Node viewport = scroll.lookup(".viewport");
        if (viewport != null) {
            viewport.setCache(false);
        }
    }

    /** What is left of a height for picture and plots, with the legend above and the step buttons below them in view. */
    private double room(double height) {
        return height - GAPS - LINES * pictures.first().node().palette().em();
    }

    private void frame() {
        if (playback.pump()) {
            refresh();
        }
    }

    private void refresh() {
        Status status = playback.status().get();
        if (settings == null || !status.settings().equals(settings)) {
            settings = status.settings();
            header.update(status.settings());
            knobs.show(status.settings());
        }
        if (!painter.painting()) {
            if (status.failure() != null && !failed) {
                scroll.setVvalue(0);
            }
            failed = status.failure() != null;
            states.update(status, playback.view().map(View::snapshot).orElse(null));
        }
        playback.view().ifPresent(view -> show(view, status));
    }

    private void show(View<GanSnapshot> view, Status status) {
        GanSnapshot snapshot = view.snapshot();
        boolean slow = slow(snapshot);
        boolean playing = status.state() == Status.State.PLAYING;
        hands.check(snapshot);
        if (!painter.painting()) {
            pictures.first().show(snapshot, slow);
            playback.other().ifPresent(other -> pictures.showOther(status, other, slow));
        }
        phases.update(snapshot, playback.pace(), playing);
        hands.follow();
        long now = System.nanoTime();
        if (!playing || slow || now - calm > CALM_NANOS) {
            calm = now;
            boolean probability = Loss.of(snapshot.loss()).probability();
            bar.show(pictures.first().scale(), 0, 1, WORDS.say(probability ? "bar.belief" : "bar.squares"));
            companions.update(view, playback.other());
            network(snapshot);
        }
    }

    private boolean slow(GanSnapshot snapshot) {
        return playback.pace().phases() || snapshot.phase() != 0;
    }

    private void network(GanSnapshot snapshot) {
        int shown = Phases.shown(snapshot);
        network.update(snapshot, hands.selected(), slow(snapshot) && shown >= 0 ? Phases.at(shown).lit() : Phases.Lit.ALL);
    }

    private void layersChanged() {
        pictures.first().draw();
        pictures.second().draw();
    }

    private void selectionChanged() {
        pictures.first().pin(hands.pinned());
        pictures.second().pin(hands.pinned());
        playback.view().map(View::snapshot).ifPresent(this::network);
    }

    /** Scrolls a part into view and lights it. */
    void show(String name) {
        Node part = parts.get(name);
        if (part == null) {
            throw new IllegalArgumentException("no part " + name);
        }
        layout();
        double inner = scroll.getContent().getLayoutBounds().getHeight() - scroll.getViewportBounds().getHeight();
        if (inner > 0) {
            double top = scroll.getContent().sceneToLocal(part.localToScene(part.getLayoutBounds())).getMinY();
            scroll.setVvalue(Math.clamp((top - 12) / inner, 0, 1));
            layout();
        }
        spotlight.on(part, List.copyOf(parts.values()));
        part.requestFocus();
    }

    /** In slow motion the phases and networks are what is watched, so they stay where they are. */
    void showPicture() {
        if (!playback.pace().phases()) {
            scroll.setVvalue(0);
        }
    }

    void export(String kind, Path file) throws IOException, BadInput {
        View<GanSnapshot> view = playback.view().orElseThrow(() -> new BadInput(WORDS.say("export.nothing")));
        Saved.save(kind, file, pictures.first(), view);
    }

    void openExport() {
        header.openExport();
    }
}
