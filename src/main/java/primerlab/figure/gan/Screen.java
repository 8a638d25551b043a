package primerlab.figure.gan;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import javafx.geometry.Insets;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;

import primerlab.experiment.gan.GanSnapshot;
import primerlab.figure.RunPlayback;
import primerlab.figure.frame.DataMenu;
import primerlab.figure.frame.Design;
import primerlab.figure.frame.Difference;
import primerlab.figure.frame.FigureScreen;
import primerlab.figure.frame.Painting;
import primerlab.figure.frame.Spell;
import primerlab.figure.part.ColourBar;
import primerlab.run.Settings;
import primerlab.run.Status;
import primerlab.run.View;
import primerlab.text.BadInput;

/** Everything of the figure in its place. */
final class Screen extends FigureScreen<GanSnapshot> {
    /** Paddings and gaps above and below picture and plots. */
    private static final double GAPS = 32;
    private static final double GAP = 12;
    /** The legend, in em. */
    private static final double LEGEND = 1.8;

    private final Layers layers = new Layers(this::layersChanged);
    private final Companions companions = new Companions();
    private final PhaseStrip phases = new PhaseStrip(this);
    private final NetworkView network = new NetworkView(cards());
    private final DataMenu data;
    private final Hands hands;
    private final Pictures pictures;
    private final ColourBar bar;
    private final Painter painter;
    private final Arrangement arrangement;
    private double viewport;
    private boolean slowly;

    Screen(Design<GanSnapshot> design, RunPlayback<GanSnapshot> playback) {
        super(design, playback);
        hands = new Hands(cards(), () -> playback.view().orElse(null), this::selectionChanged);
        pictures = new Pictures(new GanPlane("picture", layers, hands), new GanPlane("picture-b", layers, hands), states(), this);
        bar = new ColourBar(pictures.first().scale(), 0, 1, words().say("bar.belief"));
        painter = new Painter(this, pictures.first(), states(), this, this::refresh);
        data = new DataMenu(design.experiment().knobs(), experimentWords(), words(), List.of(".csv"), this);
        data.acceptDrops(pictures);
        hands.readLosses(companions.losses());
        companions.losses().onPick(step -> playback.goTo(Math.round(step)));
        companions.quality().onPick(step -> playback.goTo(Math.round(step)));
        arrangement = new Arrangement(pictures, bar, companions.losses(), companions.quality(), pictures.first().node().palette()::em);
        arrangement.two().bind(playback.comparing());
        playback.comparing().addListener((_, _, both) -> pictures.compare(both));
        calmly(arrangement, this::plots);
        calmly(network, this::network);
        VBox.setMargin(layers, new Insets(0, 0, -4, -8));
        assemble(List.of(data, paintButton()),
                Map.of("picture", pictures, "losses", companions.losses(), "quality", companions.quality(), "phases", phases,
                        "network", network, "knobs", knobs()),
                List.of(painter.tool(), layers, arrangement, phases, network, knobs()));
    }

    private ToggleButton paintButton() {
        ToggleButton paint = new ToggleButton(words().say("paint"));
        paint.setId("paint");
        paint.setTooltip(new Tooltip(words().say("paint.open.about")));
        paint.selectedProperty().bindBidirectional(painter.tool().active());
        return paint;
    }

    @Override protected void settingsChanged(Settings now) {
        data.update(now);
    }

    /** What is left of the height for picture and plots with the legend above them; in slow motion phases and networks are in view too. */
    @Override protected void viewportHeight(double height) {
        viewport = height;
        double below = slowly ? phases.prefHeight(phases.getWidth()) + network.prefHeight(-1) + 2 * GAP : 0;
        arrangement.room(height - GAPS - LEGEND * pictures.first().node().palette().em() - below);
    }

    /** In slow motion the phases and the networks stand right under the picture, and the plots below them. */
    private void slowly(boolean now) {
        if (now != slowly) {
            slowly = now;
            arrangement.alone(now);
            body().getChildren().setAll(now ? List.of(painter.tool(), layers, arrangement, phases, network, arrangement.plots(), knobs())
                    : List.of(painter.tool(), layers, arrangement, phases, network, knobs()));
            viewportHeight(viewport);
        }
    }

    /** What the settings keep from learning, said where the learner looks. */
    private String rests(Settings now) {
        boolean d = !now.on("train-d");
        boolean g = !now.on("train-g");
        return d && g ? words().say("rests.both") : d ? words().say("rests.d") : g ? words().say("rests.g") : "";
    }

    @Override protected boolean covered() {
        return painter.painting();
    }

    /** A picture without a single fake in it needs a word. */
    @Override protected String remark(GanSnapshot snapshot) {
        double nearest = Double.POSITIVE_INFINITY;
        for (int i = 0; i < snapshot.fake().length; i += 2) {
            nearest = Math.min(nearest, Math.hypot(snapshot.fake()[i], snapshot.fake()[i + 1]));
        }
        return nearest > Painting.EXTENT * Math.sqrt(2) ? words().say("state.away", Spell.number(nearest)) : "";
    }

    @Override protected void show(View<GanSnapshot> view, Status status) {
        GanSnapshot snapshot = view.snapshot();
        boolean slow = slow(snapshot);
        boolean playing = status.state() == Status.State.PLAYING;
        hands.check(snapshot);
        if (!painter.painting()) {
            pictures.first().remark(rests(status.settings()));
            pictures.first().show(snapshot, slow);
            run().other().ifPresent(other -> pictures.showOther(view, other, slow, playback().steersFork()));
        }
        slowly(playback().pace().phases());
        phases.update(snapshot, playback().pace(), playing);
        hands.follow();
    }

    private void plots() {
        run().view().ifPresent(view -> {
            bar.show(pictures.first().scale(), 0, 1, words().say(Loss.of(view.snapshot().loss()).probability() ? "bar.belief" : "bar.squares"));
            companions.update(view, run().other(), playback().changes(),
                    Difference.ghosts(view, playback().comparing().get(), playback().steersFork()));
        });
    }

    private void network() {
        run().view().map(View::snapshot).ifPresent(this::network);
    }

    private boolean slow(GanSnapshot snapshot) {
        return playback().pace().phases() || snapshot.phase() != 0;
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
        network();
    }

    @Override protected void save(String kind, Path file, View<GanSnapshot> view) throws IOException, BadInput {
        Saved.save(kind, file, pictures.first(), view);
    }
}
