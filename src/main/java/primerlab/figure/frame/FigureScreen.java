package primerlab.figure.frame;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import primerlab.figure.Playback;
import primerlab.figure.RunPlayback;
import primerlab.figure.part.FramePump;
import primerlab.figure.part.KnobPane;
import primerlab.figure.part.Spotlight;
import primerlab.figure.part.Toast;
import primerlab.run.Settings;
import primerlab.run.Status;
import primerlab.run.View;
import primerlab.text.BadInput;
import primerlab.text.Words;

/**
 * What every figure's screen is made of: a header, a line for messages, a body that scrolls, and the names of its parts at its foot;
 * brought up to the newest moment once a frame. A figure extends it with its own pictures and calls {@link #assemble} last in its
 * constructor. JavaFX thread only.
 */
public abstract class FigureScreen<S> extends StackPane implements Actions {
    private static final Words WORDS = Words.of("frame");
    /** While training runs at full speed, plots and networks follow this often: the eye could not read them faster. */
    private static final long CALM_NANOS = 200_000_000;

    private final Design<S> design;
    private final RunPlayback<S> playback;
    private final Words words;
    private final FramePump pump = new FramePump();
    private final Toast toast = new Toast();
    private final Spotlight spotlight = new Spotlight(this);
    private final ScrollPane scroll = new ScrollPane();
    private final VBox column = new VBox();
    private final States states;
    private final KnobPane knobs;
    private final Cards cards = new Cards(this);
    private final Map<String, Node> parts = new LinkedHashMap<>();
    private final Turns turns = new Turns(scroll);
    private @Nullable Header header;
    private PresetMenu.Chooser presets = _ -> {};
    private @Nullable Settings settings;
    private long calm;
    private boolean failed;

    protected FigureScreen(Design<S> design, RunPlayback<S> playback) {
        this.design = design;
        this.playback = playback;
        words = Words.of(design.words());
        getStyleClass().add("figure-screen");
        states = new States(experimentWords(), words, this);
        knobs = new KnobPane(design.experiment().knobs(), experimentWords(), playback::set);
        knobs.setId("knobs");
        pump.add(this, this::frame);
    }

    /**
     * Puts everything in its place.
     *
     * @param own   the figure's own controls in the header, for example its data
     * @param named the design's parts by their names
     * @param body  from top to bottom; the parts stand somewhere in it
     */
    protected final void assemble(List<? extends Node> own, Map<String, ? extends Node> named, List<? extends Node> body) {
        for (String part : design.parts()) {
            Node node = named.get(part);
            if (node == null) {
                throw new IllegalArgumentException("no part " + part);
            }
            parts.put(part, node);
        }
        ExportMenu export = new ExportMenu(design.name(), exportKinds(), this, this::export);
        PresetMenu.Chooser chooser = name -> presets.choose(name);
        Header top = new Header(own, new PresetMenu(true, design.presets(), words, this, chooser),
                new PresetMenu(false, design.presets(), words, this, chooser), export);
        header = top;
        column.getStyleClass().add("figure-body");
        column.getChildren().addAll(body);
        scroll.setContent(column);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.skinProperty().addListener((_, _, _) -> Platform.runLater(this::drawOnlyWhatMoves));
        scroll.getStyleClass().add("figure-scroll");
        scroll.viewportBoundsProperty().addListener((_, _, view) -> Platform.runLater(() -> viewportHeight(view.getHeight())));
        VBox.setVgrow(scroll, Priority.ALWAYS);
        VBox whole = new VBox(top, toast, scroll, new Jumps(design.parts(), words, this::show));
        whole.getStyleClass().add("figure-column");
        getChildren().addFirst(whole);
    }

    /** Shows the newest moment; called at most once a frame, when there is something new. */
    protected abstract void show(View<S> view, Status status);

    /** Runs once a frame while the figure is on the screen, whatever the run does: for what moves by itself. */
    protected void everyFrame() {}

    /** Writes the moment shown. @param kind one of {@link #exportKinds()} */
    protected abstract void save(String kind, Path file, View<S> view) throws IOException, BadInput;

    protected List<String> exportKinds() {
        return List.of("png", "svg", "csv");
    }

    /** The run stands under other settings than before. */
    protected void settingsChanged(Settings now) {}

    /** What is left to see of the body without scrolling, in pixels. */
    protected void viewportHeight(double height) {}

    /** True while something else than the run has the picture, for example painting: nothing is laid over it. */
    protected boolean covered() {
        return false;
    }

    /** The figure is closed for good: what it holds besides its run is let go. */
    protected void closed() {}

    /** What is worth saying about the picture in one line; empty where there is nothing. */
    protected String remark(S snapshot) {
        return "";
    }

    /** What is said over the picture when there is something to say; the figure stacks it on its picture. */
    protected final States states() {
        return states;
    }

    protected final KnobPane knobs() {
        return knobs;
    }

    /** The one card that explains numbers. */
    protected final Cards cards() {
        return cards;
    }

    /** What scrolls: a figure may put its parts into another order. */
    protected final VBox body() {
        return column;
    }

    /** The figure's own bundle. */
    protected final Words words() {
        return words;
    }

    /** The experiment's bundle: knobs, series, phases. */
    protected final Words experimentWords() {
        return Words.of(design.experiment().name());
    }

    protected final RunPlayback<S> run() {
        return playback;
    }

    /** Whether plots and other slow reading matter may follow now: always while nothing runs at full speed, else a few times a second. */
    protected final boolean calm(Status status) {
        long now = System.nanoTime();
        if (fast(status) && now - calm < CALM_NANOS) {
            return false;
        }
        calm = now;
        return true;
    }

    /** {@code follow} brings a part up to the moment that {@link #run} shows: at once while the run rests, else when its turn comes. */
    protected final void calmly(Node part, Runnable follow) {
        turns.add(part, follow);
    }

    private boolean fast(Status status) {
        return status.state() == Status.State.PLAYING && !playback.pace().phases();
    }

    @Override public final Playback playback() {
        return playback;
    }

    @Override public final void attempt(Action action) {
        try {
            action.run();
        } catch (BadInput refused) {
            toast.error(refused.getMessage());
        }
    }

    @Override public final void done(String sentence) {
        toast.info(sentence);
    }

    final void playWith(PresetMenu.Chooser chooser) {
        presets = chooser;
    }

    final void running(boolean on) {
        if (on) {
            pump.start();
        } else {
            pump.stop();
        }
    }

    /** A scroll pane keeps an image of all it shows and draws it anew, whole, whenever a part moves: dear when pictures live in it. */
    private void drawOnlyWhatMoves() {
        Node viewport = scroll.lookup(".viewport");
        if (viewport != null) {
            viewport.setCache(false);
        }
    }

    private void frame() {
        if (playback.pump()) {
            refresh();
        }
        everyFrame();
    }

    /** Looks at something that a lesson asks about, for example a prompt. */
    protected void ask(String question) throws BadInput {
        throw new BadInput(WORDS.say("ask.nothing"));
    }

    /** Shows everything again, though nothing new has come. */
    protected final void refresh() {
        Status status = playback.status().get();
        if (settings == null || !status.settings().equals(settings)) {
            settings = status.settings();
            knobs.show(status.settings());
            settingsChanged(status.settings());
        }
        if (!covered()) {
            if (status.failure() != null && !failed) {
                scroll.setVvalue(0);
            }
            failed = status.failure() != null;
            states.update(status, playback.view().isPresent(), playback.view().map(View::snapshot).map(this::remark).orElse(""));
        }
        playback.view().ifPresent(view -> {
            show(view, status);
            turns.take(fast(status), System.nanoTime());
        });
    }

    /** Leads the eye to one of the parts, as a lesson's link does. */
    protected final void lead(String part) {
        show(part);
    }

    /** Scrolls a part into view and lights it. */
    final void show(String name) {
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
        spotlight.on(part);
        part.requestFocus();
    }

    /** Scrolls up to where the main picture stands. */
    protected final void showPicture() {
        scroll.setVvalue(0);
    }

    final void export(String kind, Path file) throws IOException, BadInput {
        if (!exportKinds().contains(kind)) {
            throw BadInput.unknown("kind of file", kind, exportKinds());
        }
        View<S> view = playback.view().orElseThrow(() -> new BadInput(WORDS.say("export.nothing")));
        save(kind, file, view);
    }

    final void openExport() {
        if (header != null) {
            header.openExport();
        }
    }
}
