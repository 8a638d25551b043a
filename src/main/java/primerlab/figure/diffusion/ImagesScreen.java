package primerlab.figure.diffusion;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import javafx.scene.control.ToggleButton;

import org.jspecify.annotations.Nullable;
import primerlab.experiment.diffusion.ImagesSnapshot;
import primerlab.experiment.diffusion.Path;
import primerlab.experiment.diffusion.Way;
import primerlab.figure.RunPlayback;
import primerlab.figure.frame.DataMenu;
import primerlab.figure.frame.Design;
import primerlab.figure.frame.Difference;
import primerlab.figure.frame.FigureScreen;
import primerlab.figure.frame.Spell;
import primerlab.figure.part.Beside;
import primerlab.figure.part.Exports;
import primerlab.figure.part.Role;
import primerlab.run.Settings;
import primerlab.run.Status;
import primerlab.run.View;
import primerlab.text.BadInput;

/** Everything of the figure in its place: images on their way from noise, the way of one of them, one picture under noise, and the curves of the training. */
final class ImagesScreen extends FigureScreen<ImagesSnapshot> implements ReverseTiles.Hand, ReverseControls.Wishes {
    private static final int SAMPLES = 24;
    /** Wider than so many em, eight images stand in a row, else four. */
    private static final double WIDE = 26;
    /** Height of a plot, em. */
    private static final double PLOT = 12.5;
    /** How often the one picture is looked at anew while training runs. */
    private static final long LOOK_NANOS = 200_000_000;

    private final ReverseTiles sheet = sheet("picture");
    private final ReverseTiles second = sheet("picture-b");
    private final ReverseSamples samples = new ReverseSamples(SAMPLES, this::sampled);
    private final ReverseSamples others = new ReverseSamples(SAMPLES, this::draw);
    private final ReverseControls controls = new ReverseControls(this);
    private final ImagesWay way = new ImagesWay(this, controls::jump);
    private final ImagesNoise noise;
    private final ImagesPlots plots;
    private final ImagesPaper paper = new ImagesPaper(this::learnFrom);
    private final ReverseUndo undo = new ReverseUndo(this, () -> paper.active().get(), paper::undo, () -> paper.active().set(false));
    private final DataMenu data;
    private final ImagesBoard board;
    private long fresh;
    private int chosen;
    private long looked;

    ImagesScreen(Design<ImagesSnapshot> design, RunPlayback<ImagesSnapshot> playback) {
        super(design, playback);
        noise = new ImagesNoise(samples.desk(), cards());
        plots = new ImagesPlots(playback::goTo, cards());
        for (ReverseTiles empty : List.of(sheet, second)) {
            empty.show(16, Collections.nCopies(SAMPLES, new ReverseTiles.Tile(new float[0], 0, ReverseShade.GREY, "")));
        }
        data = new DataMenu(design.experiment().knobs(), experimentWords(), words(), List.of("-ubyte", ".gz", ".idx", "/"), this);
        paper.active().addListener((_, _, on) -> drawing(on));
        board = new ImagesBoard(sheet, new ReverseStack(sheet, states()), second, playback::swap);
        data.acceptDrops(board);
        playback.comparing().addListener((_, _, both) -> board.compare(both));
        Beside curves = new Beside(PLOT, sheet.palette()::em, plots.loss(), plots.quality());
        board.visibleProperty().bind(paper.active().not());
        board.managedProperty().bind(paper.active().not());
        ToggleButton draw = ReverseControls.toggle("draw");
        draw.selectedProperty().bindBidirectional(paper.active());
        assemble(List.of(data, draw),
                Map.of("picture", sheet, "way", way, "noise", noise, "loss", plots.loss(), "quality", plots.quality(), "knobs", knobs()),
                List.of(paper, board, controls, way, noise, curves, knobs()));
    }

    private ReverseTiles sheet(String id) {
        return new ReverseTiles(id, words().say("sheet.says"), em -> em > WIDE ? 8 : 4, false, this);
    }

    @Override protected void settingsChanged(Settings now) {
        data.update(now);
        controls.settings(now);
    }

    @Override protected void show(View<ImagesSnapshot> view, Status status) {
        ImagesSnapshot snapshot = view.snapshot();
        follow(view, samples);
        run().other().ifPresent(other -> {
            follow(other, others);
            board.names(Difference.title(playback().steersFork(), view, other, experimentWords()),
                    Difference.title(!playback().steersFork(), other, view, experimentWords()), playback().steersFork());
        });
        if (calm(status)) {
            plots.update(view, run().other(), Difference.ghosts(view, playback().comparing().get(), playback().steersFork()),
                    status.settings().get("data").equals("glyphs"));
        }
        long now = System.nanoTime();
        if (status.state() != Status.State.PLAYING || now - looked > LOOK_NANOS) {
            looked = now;
            noise.follow(snapshot);
        }
    }

    private void follow(View<ImagesSnapshot> view, ReverseSamples of) {
        of.follow(new ReverseSamples.Origin(view.snapshot().learnt(), view.status().step(), Way.of(view.status().settings()), view.status().seed() + 1000 * fresh),
                controls.frozen());
    }

    private void sampled() {
        Path path = samples.path();
        if (path != null) {
            controls.show(path);
        }
        draw();
    }

    @Override protected void everyFrame() {
        boolean training = playback().status().get().state() == Status.State.PLAYING;
        samples.desk().everyFrame(training);
        others.desk().everyFrame(training);
        controls.everyFrame(System.nanoTime());
    }

    private void draw() {
        Path path = samples.path();
        ReverseSamples.Origin origin = samples.origin();
        if (path == null || origin == null) {
            return;
        }
        int at = controls.at();
        show(sheet, path, at, origin.learnt().side());
        Path theirs = others.path();
        ReverseSamples.Origin other = others.origin();
        if (theirs != null && other != null && run().other().isPresent()) {
            show(second, theirs, Math.min(at, theirs.times().length - 1), other.learnt().side());
        }
        way.show(path, origin.learnt().side(), chosen, at);
        String key = at == 0 ? "images.title.noise" : controls.atEnd() ? "images.title.data" : "images.title";
        String says = words().say(key, ReverseControls.time(path.times()[at]), Integer.toString(SAMPLES), Spell.step(origin.step()));
        board.title(says);
        sheet.setAccessibleText(says + ". " + words().say("sheet.says"));
    }

    private void show(ReverseTiles on, Path path, int at, int side) {
        ReverseShade shade = at == path.times().length - 1 ? ReverseShade.MADE : ReverseShade.GREY;
        List<ReverseTiles.Tile> tiles = new ArrayList<>();
        for (int i = 0; i < SAMPLES; i++) {
            tiles.add(new ReverseTiles.Tile(path.noisy().get(at), i * side * side, shade, ""));
        }
        on.show(side, tiles);
        on.choose(chosen, -1);
    }

    // The learner's hands.

    @Override public void pointed(ReverseTiles at, int tile, int pixel) {
        if (tile < 0) {
            cards().hide(at);
            return;
        }
        if (at == way.tiles()) {
            read(way.path(), samples.origin(), at, tile, way.moment(tile), chosen, pixel);
        } else {
            if (at.isFocused() && !at.isHover()) {
                choose(tile);
            }
            ReverseSamples of = at == sheet ? samples : others;
            Path path = of.path();
            read(path, of.origin(), at, tile, path == null ? 0 : Math.min(controls.at(), path.times().length - 1), tile, pixel);
        }
    }

    private void read(@Nullable Path path, ReverseSamples.@Nullable Origin origin, ReverseTiles at, int tile,
                      int moment, int sample, int pixel) {
        if (path != null && origin != null) {
            int side = origin.learnt().side();
            cards().show(ImagesReadings.sample(path, moment, sample, side, Math.clamp(pixel, 0, side * side - 1), origin.learnt().schedule()), at,
                    at.footX(tile, Math.max(0, pixel)), at.footY(tile, Math.max(0, pixel)));
        }
    }

    @Override public void clicked(ReverseTiles at, int tile, int pixel) {
        cards().copy();
        if (at != way.tiles()) {
            choose(tile);
        }
    }

    private void choose(int sample) {
        chosen = sample;
        draw();
    }

    // Signs of one's own.

    @Override protected boolean covered() {
        return paper.active().get();
    }

    private void drawing(boolean on) {
        undo.keep(on);
        if (on) {
            playback().pause();
            states().clear();
            paper.side(playback().status().get().settings().whole("side"));
            paper.tile().requestFocus();
        } else {
            refresh();
        }
    }

    private void learnFrom(String signs) {
        attempt(() -> {
            playback().set("data", signs);
            done(words().say("set.used"));
            playback().play();
        });
    }

    @Override public void moved() {
        draw();
    }

    @Override public void fresh() {
        fresh++;
        refresh();
    }

    @Override public void frozen(boolean on) {
        refresh();
    }

    @Override public void turn(String knob, String value) {
        attempt(() -> playback().set(knob, value));
    }

    @Override protected void save(String kind, java.nio.file.Path file, View<ImagesSnapshot> view) throws IOException, BadInput {
        if (samples.path() == null) {
            throw new BadInput(words().say("samples.none"));
        }
        switch (kind) {
            case "png" -> Exports.png(board, sheet.palette().of(Role.GROUND), file);
            case "svg" -> Exports.svg(board.title(), sheet.palette(), sheet.getWidth(), sheet.getHeight(), sheet::paint, file);
            default -> Exports.write(file, ImagesTable.csv(view, samples.path(), chosen, noise.moment()).getBytes(StandardCharsets.UTF_8));
        }
    }

    @Override protected void closed() {
        samples.close();
        others.close();
    }
}
