package primerlab.figure.autoregressive;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

import org.jspecify.annotations.Nullable;
import primerlab.experiment.autoregressive.ChainReader;
import primerlab.experiment.autoregressive.PixelSnapshot;
import primerlab.figure.RunPlayback;
import primerlab.figure.frame.DataMenu;
import primerlab.figure.frame.Design;
import primerlab.figure.frame.Difference;
import primerlab.figure.frame.FigureScreen;
import primerlab.figure.frame.Spell;
import primerlab.figure.part.Exports;
import primerlab.figure.part.Role;
import primerlab.run.Settings;
import primerlab.run.Status;
import primerlab.run.View;
import primerlab.text.BadInput;

/** Everything of the figure in its place: the picture that grows, its ledger, ways to go on, the curve, and who may touch what. */
final class ChainScreen extends FigureScreen<PixelSnapshot> implements ChainCanvas.Hand, ChainControls.Wishes, ChainTools.Wishes {
    /** The window leaves undo to a node of this style class. */
    private static final String KEEPS_UNDO = "keeps-undo";
    /** While training runs, a picture is read again by the newest weights this often, and its ledger drawn. */
    private static final long READ_NANOS = 250_000_000;
    private static final long LEDGER_NANOS = 90_000_000;
    /** How long a complete image stays before the next one. */
    private static final long REST_NANOS = 1_500_000_000;
    /** What stands below the picture in view, in em. */
    private static final double BELOW = 9.5;

    private final ChainDrawer drawer = new ChainDrawer();
    private final ChainCanvas canvas = new ChainCanvas("picture", words().say("picture.says"), this);
    private final ChainCanvas second = new ChainCanvas("picture-b", words().say("picture.says"), this);
    private final ChainLedger ledger = new ChainLedger(pixel -> clicked(pixel == selected() ? -1 : pixel));
    private final ChainControls controls = new ChainControls(this);
    private final ChainTools tools = new ChainTools(this);
    private final ChainStrip strip = new ChainStrip(this::take);
    private final ChainPlot plot = new ChainPlot();
    private final ChainSet set;
    private final ChainBoard board;
    private final DataMenu data;
    private final List<ChainStory> ways = new ArrayList<>();
    private @Nullable ChainStory story;
    private @Nullable ChainStory other;
    private @Nullable ChainSketch top;
    private String[] names = {"", ""};
    private boolean frozen;
    private int pinned = -1;
    private int pointed = -1;
    private double temperature = 1;
    private long lastRead;
    private long lastLedger;
    private long completeSince;

    ChainScreen(Design<PixelSnapshot> design, RunPlayback<PixelSnapshot> playback) {
        super(design, playback);
        board = new ChainBoard(canvas, second, states(), ledger, playback::swap);
        set = new ChainSet(this::sketchChanged, this::learnFrom);
        set.active().addListener((_, _, on) -> painting(on));
        data = new DataMenu(design.experiment().knobs(), experimentWords(), words(), List.of("-ubyte", ".gz", ".idx", "/"), this);
        data.acceptDrops(board);
        playback.comparing().addListener((_, _, both) -> board.compare(both));
        plot.node().onPick(step -> playback.goTo(Math.round(step)));
        plot.node().setPrefHeight(190);
        addEventHandler(KeyEvent.KEY_PRESSED, this::key);
        calmly(plot.node(), () -> run().view().ifPresent(view -> plot.update(view, run().other())));
        assemble(List.of(data, paintButton()),
                Map.of("picture", canvas, "ledger", ledger, "completions", strip, "nats", plot.node(), "knobs", knobs()),
                List.of(set, board, controls, tools, strip, plot.node(), knobs()));
    }

    private ToggleButton paintButton() {
        ToggleButton paint = ChainControls.toggle("paint", "set.open");
        paint.selectedProperty().bindBidirectional(set.active());
        return paint;
    }

    // The run.

    @Override protected void settingsChanged(Settings now) {
        data.update(now);
        temperature = now.number("temperature");
        knobs().unavailable("blocks", now.get("model").equals("pixel-cnn") ? "" : words().say("blocks.unavailable"));
    }

    @Override protected void viewportHeight(double height) {
        board.room(height - BELOW * canvas.palette().em());
    }

    @Override protected boolean covered() {
        return sketching();
    }

    @Override protected void show(View<PixelSnapshot> view, Status status) {
        PixelSnapshot snapshot = view.snapshot();
        ChainReader reader = snapshot.reader();
        boolean due = due(status);
        if (story == null || !story.fits(reader)) {
            begin(status.seed(), reader);
        } else if (!frozen && due && story.reader() != reader) {
            if (status.state() == Status.State.PAUSED && own() && story.complete()) {
                story.redraw(reader, temperature);
            } else {
                story.read(reader);
            }
        }
        if (due) {
            follow(status);
            shown();
        }
    }

    private boolean due(Status status) {
        long now = System.nanoTime();
        if (status.state() == Status.State.PLAYING && now - lastRead < READ_NANOS) {
            return false;
        }
        lastRead = now;
        return true;
    }

    /** A picture from nothing, whole: there shall be something to see before anybody presses anything. */
    private void begin(long seed, ChainReader reader) {
        ChainStory fresh = new ChainStory(seed, reader);
        while (!fresh.complete()) {
            fresh.step(temperature);
        }
        story = fresh;
        other = null;
        frozen = false;
        controls.frozen(false);
        ways.clear();
        strip.show(ways);
        pinned = -1;
        top = null;
        board.side(reader.side());
        set.side(reader.side());
        if (tools.tool() == ChainTools.Tool.TOP) {
            tools.select(ChainTools.Tool.LOOK);
        }
        drawer.drawing(false);
        shown();
    }

    /** The compared run draws the same picture, with the same chance and hands, by its own weights. */
    private void follow(Status status) {
        View<PixelSnapshot> compared = run().other().orElse(null);
        if (compared == null) {
            other = null;
            return;
        }
        ChainReader reader = compared.snapshot().reader();
        if (other == null || !other.fits(reader)) {
            other = new ChainStory(status.seed(), reader);
        } else if (other.reader() != reader) {
            other.read(reader);
        }
        run().view().ifPresent(own -> {
            boolean fork = own.forkedAt() > compared.forkedAt();
            names = new String[] {Difference.title(fork, own, compared, experimentWords()), Difference.title(!fork, compared, own, experimentWords())};
        });
    }

    private String title() {
        return story == null ? "" : words().say(frozen ? "title.frozen" : "title", Spell.step(story.reader().step()));
    }

    // Time.

    @Override protected void everyFrame() {
        ChainStory drawn = story;
        if (drawn == null || sketching()) {
            return;
        }
        long now = System.nanoTime();
        if (drawn.complete() && again(now)) {
            fresh();
        }
        if (drawer.advance(now, drawn, ways, temperature)) {
            completeSince = now;
            shown();
        } else if (now - lastLedger > LEDGER_NANOS && lastLedger < completeSince) {
            lastLedger = 0;
            shown();
        }
    }

    private boolean again(long now) {
        return playback().status().get().state() == Status.State.PLAYING && own() && now - completeSince > REST_NANOS;
    }

    /** The picture is the model's alone, and nobody looks into it: it may go with the weights. */
    private boolean own() {
        return controls.again() && selected() < 0 && tools.tool() == ChainTools.Tool.LOOK && story != null && story.handsOff() && ways.isEmpty();
    }

    /** Something about the picture has changed. */
    private void shown() {
        ChainStory now = story;
        if (now == null) {
            return;
        }
        if (other != null) {
            other.follow(now, temperature);
            second.show(other, selected());
        }
        canvas.show(now, selected());
        strip.show(ways);
        board.names(other == null ? title() : names[0], names[1]);
        controls.update(now, drawer.drawing(), temperature);
        update();
        long time = System.nanoTime();
        if (!drawer.drawing() || time - lastLedger > LEDGER_NANOS) {
            lastLedger = time;
            ledger.show(now, selected());
        }
        read();
    }

    private void update() {
        boolean drawingTop = tools.tool() == ChainTools.Tool.TOP;
        tools.update(drawingTop ? top != null && top.canUndo() : story != null && story.canUndo(), drawingTop && top != null && !top.empty(),
                drawingTop ? top != null && !top.empty() : story != null && story.decided() >= half() * story.chain().side());
    }

    private int half() {
        return story == null ? 0 : story.chain().side() / 2;
    }

    // Hands on the picture.

    private int selected() {
        return pinned >= 0 ? pinned : pointed;
    }

    private boolean sketching() {
        return set.active().get() || tools.tool() == ChainTools.Tool.TOP;
    }

    @Override public void pointed(ChainCanvas at, int pixel) {
        if (!sketching()) {
            pointed = pixel;
            if (pixel < 0 && pinned < 0) {
                cards().hide(canvas);
                cards().hide(second);
            }
            shown();
        }
    }

    @Override public void clicked(ChainCanvas at, int pixel) {
        cards().copy();
        clicked(pixel == pinned ? -1 : pixel);
    }

    private void clicked(int pixel) {
        ChainStory now = story;
        if (now == null) {
            return;
        }
        if (tools.tool() == ChainTools.Tool.OVERWRITE && pixel >= 0 && pixel < now.decided()) {
            now.overwrite(pixel, (now.ink(pixel) + 1) % now.chain().levels());
            ways.clear();
            pinned = -1;
            drawer.drawing(true);
        } else {
            pinned = pixel;
            if (pixel < 0) {
                cards().hide(canvas);
            }
        }
        shown();
    }

    private void read() {
        int pixel = selected();
        if (story != null && pixel >= 0 && pixel < story.chain().pixels() && tools.tool() != ChainTools.Tool.TOP) {
            cards().show(ChainReadings.pixel(story, pixel, temperature), canvas, canvas.x(pixel), canvas.y(pixel));
        }
    }

    @Override public void brushed(int pixel, boolean begins) {
        if (set.active().get()) {
            set.brushed(pixel, begins);
        } else if (top != null) {
            if (begins) {
                top.begin(pixel);
            } else {
                top.drag(pixel);
            }
            canvas.touch();
            update();
        }
    }

    private void key(KeyEvent pressed) {
        if (!sketching()) {
            return;
        }
        if (pressed.getCode() == KeyCode.ESCAPE) {
            set.active().set(false);
            tools.select(ChainTools.Tool.LOOK);
            pressed.consume();
        } else if (pressed.isShortcutDown() && pressed.getCode() == KeyCode.Z) {
            if (set.active().get()) {
                set.undo();
            } else {
                undo();
            }
            pressed.consume();
        }
    }

    // Wishes.

    @Override public void draw(boolean on) {
        drawer.drawing(on);
        shown();
    }

    @Override public void fresh() {
        if (story != null) {
            tools.select(ChainTools.Tool.LOOK);
            story.fresh();
            ways.clear();
            pinned = -1;
            cards().hide(canvas);
            drawer.drawing(true);
            shown();
        }
    }

    @Override public void speed(ChainDrawer.Speed speed) {
        drawer.speed(speed);
    }

    @Override public void frozen(boolean on) {
        frozen = on;
        if (!on && story != null) {
            run().view().map(View::snapshot).map(PixelSnapshot::reader).filter(story::fits).ifPresent(story::read);
        }
        lastRead = 0;
        lastLedger = 0;
        refresh();
        shown();
    }

    @Override public void position(int pixels) {
        if (story != null) {
            drawer.drawing(false);
            story.goTo(pixels);
            shown();
        }
    }

    @Override public void temperature(double wanted) {
        attempt(() -> playback().set("temperature", Double.toString(wanted)));
    }

    @Override public void tool(ChainTools.Tool tool) {
        drawer.drawing(false);
        pinned = -1;
        pointed = -1;
        cards().hide(canvas);
        boolean drawTop = tool == ChainTools.Tool.TOP && story != null;
        if (drawTop && story != null) {
            set.active().set(false);
            top = new ChainSketch(story.chain().side(), half(), story.chain().levels() - 1);
            states().clear();
        }
        canvas.sketch(drawTop ? top : null);
        keepUndo(drawTop);
        if (drawTop) {
            canvas.requestFocus();
        }
        refresh();
        shown();
    }

    private void keepUndo(boolean on) {
        getStyleClass().remove(KEEPS_UNDO);
        if (on) {
            getStyleClass().add(KEEPS_UNDO);
        }
    }

    @Override public void undo() {
        if (tools.tool() == ChainTools.Tool.TOP) {
            if (top != null && top.canUndo()) {
                top.undo();
                canvas.touch();
                update();
            }
        } else if (story != null && story.canUndo()) {
            drawer.drawing(false);
            story.undo();
            ways.clear();
            shown();
        }
    }

    @Override public void clear() {
        if (top != null) {
            top.clear();
            canvas.touch();
            update();
        }
    }

    @Override public void complete() {
        ChainStory now = story;
        if (now == null) {
            return;
        }
        int[] given = new int[half() * now.chain().side()];
        for (int pixel = 0; pixel < given.length; pixel++) {
            given[pixel] = tools.tool() == ChainTools.Tool.TOP && top != null ? top.ink(pixel) : now.ink(pixel);
        }
        tools.select(ChainTools.Tool.LOOK);
        now.begin(given);
        ways.clear();
        for (int way = 1; way <= ChainStrip.WAYS; way++) {
            ChainStory variant = now.variant(way);
            variant.begin(given);
            ways.add(variant);
        }
        drawer.drawing(true);
        shown();
    }

    private void take(int way) {
        if (story != null && way < ways.size()) {
            story.adopt(ways.get(way));
            drawer.drawing(!story.complete());
            shown();
        }
    }

    // A data set of one's own.

    private void painting(boolean on) {
        if (on) {
            tools.select(ChainTools.Tool.LOOK);
            playback().pause();
            states().clear();
            cards().hide(canvas);
            canvas.requestFocus();
        }
        keepUndo(on);
        sketchChanged();
        if (!on) {
            refresh();
            shown();
        }
    }

    private void sketchChanged() {
        canvas.sketch(set != null && set.active().get() ? set.sketch() : null);
    }

    private void learnFrom(String painted) {
        attempt(() -> {
            playback().set("data", painted);
            done(words().say("set.used"));
            playback().play();
        });
    }

    @Override protected void save(String kind, Path file, View<PixelSnapshot> view) throws IOException, BadInput {
        if (story == null) {
            throw new BadInput(words().say("picture.none"));
        }
        switch (kind) {
            case "png" -> Exports.png(board, canvas.palette().of(Role.GROUND), file);
            case "svg" -> Exports.svg(title(), canvas.palette(), canvas.size(), canvas.size(), canvas::paint, file);
            default -> Exports.write(file, ChainTable.csv(story, view.history()).getBytes(StandardCharsets.UTF_8));
        }
    }
}
