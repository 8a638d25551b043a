package primerlab.figure.gan;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import primerlab.experiment.gan.GanImagesSnapshot;
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

/** Everything of the figure in its place: the film, the sheet of samples, the walk, the game, the flow, the comparison, the curves. */
final class ImageScreen extends FigureScreen<GanImagesSnapshot> implements ImageFilm.Hand {
    private final ImageStudio studio = new ImageStudio();
    private final ImageFilm film = new ImageFilm("film", this);
    private final ImageFilm second = new ImageFilm("film-b", this);
    private final Label title = new Label();
    private final Button other = new Button();
    private final VBox board;
    private final ImageSheet sheet = new ImageSheet(cards(), this::look);
    private final ImageWalk walk = new ImageWalk(studio);
    private final ImageGamePane game = new ImageGamePane(studio);
    private final ImageFlowPane flow = new ImageFlowPane(studio, cards(), this::look);
    private final ImageRacePane compare;
    private final ImagePlots plots = new ImagePlots();
    private final DataMenu data;
    private int fake;

    ImageScreen(Design<GanImagesSnapshot> design, RunPlayback<GanImagesSnapshot> playback) {
        super(design, playback);
        compare = new ImageRacePane(design.experiment(), playback::pause);
        data = new DataMenu(design.experiment().knobs(), experimentWords(), words(), List.of("-ubyte", ".gz", ".idx", "/"), this);
        title.getStyleClass().add("picture-title");
        title.setId("film-title");
        title.setWrapText(true);
        title.setMinHeight(Region.USE_PREF_SIZE);
        other.getStyleClass().add("run-name");
        other.setId("switch-run");
        other.setWrapText(true);
        other.setMinHeight(Region.USE_PREF_SIZE);
        other.setOnAction(_ -> playback.swap());
        board = new VBox(title, new StackPane(film, states()), other, second);
        board.getStyleClass().add("image-part");
        data.acceptDrops(board);
        comparing(false);
        playback.comparing().addListener((_, _, both) -> comparing(both));
        plots.losses().onPick(step -> playback.goTo(Math.round(step)));
        plots.quality().onPick(step -> playback.goTo(Math.round(step)));
        assemble(List.of(data),
                Map.of("film", film, "sheet", sheet, "walk", walk, "game", game, "flow", flow, "compare", compare, "losses", plots.losses(),
                        "quality", plots.quality(), "knobs", knobs()),
                List.of(board, plots.quality(), sheet, walk, game, flow, compare, plots.losses(), knobs()));
    }

    private void comparing(boolean both) {
        for (Region node : new Region[] {other, second}) {
            node.setVisible(both);
            node.setManaged(both);
        }
    }

    @Override protected void settingsChanged(Settings now) {
        data.update(now);
        boolean critic = Loss.of(now.get("loss")).critic();
        knobs().unavailable("gradient-penalty", critic ? words().say("gradient-penalty.unavailable") : "");
        knobs().unavailable("lipschitz-penalty", critic ? "" : words().say("lipschitz-penalty.unavailable"));
    }

    @Override protected void show(View<GanImagesSnapshot> view, Status status) {
        if (status.state() == Status.State.PLAYING && compare.running()) {
            compare.hold();
        }
        if (calm(status)) {
            follow(view, status);
        }
    }

    private void follow(View<GanImagesSnapshot> view, Status status) {
        GanImagesSnapshot snapshot = view.snapshot();
        film.show(snapshot, view.status().lastStep());
        title.setText(words().say("film.title"));
        run().other().ifPresent(compared -> both(view, compared));
        fake = Math.min(fake, snapshot.belief().length - 1);
        sheet.show(snapshot, fake);
        walk.show(snapshot);
        game.show(snapshot);
        flow.show(snapshot, fake);
        compare.settings(status.settings(), status.seed());
        plots.update(view, run().other(), playback().changes(), Difference.ghosts(view, playback().comparing().get(), playback().steersFork()),
                status.settings().get("data").equals("glyphs"));
    }

    private void both(View<GanImagesSnapshot> view, View<GanImagesSnapshot> compared) {
        boolean fork = playback().steersFork();
        second.show(compared.snapshot(), compared.status().lastStep());
        title.setText(Difference.steered(Difference.title(fork, view, compared, experimentWords()) + '.', fork));
        other.setText(Difference.title(!fork, compared, view, experimentWords()));
    }

    /** This fake is the one that is followed through the flow. */
    private void look(int chosen) {
        fake = chosen;
        run().view().map(View::snapshot).ifPresent(snapshot -> {
            sheet.show(snapshot, fake);
            flow.show(snapshot, fake);
        });
    }

    @Override protected void everyFrame() {
        long now = System.nanoTime();
        game.frame(now);
        flow.frame(now, seen(flow));
        compare.frame(now);
    }

    /** Whether any of a part is in view. */
    private boolean seen(Node part) {
        Bounds at = part.localToScene(part.getLayoutBounds());
        return at != null && at.intersects(localToScene(getLayoutBounds()));
    }

    @Override public void goTo(long step) {
        playback().goTo(step);
    }

    @Override public void pointed(ImageFilm at, int row, long step, double x, double y) {
        if (row < 0) {
            cards().hide(at);
        } else {
            cards().show(ImageReadings.film(row, step), at, x, y);
        }
    }

    @Override protected void closed() {
        studio.close();
        compare.close();
    }

    @Override protected void save(String kind, Path file, View<GanImagesSnapshot> view) throws IOException, BadInput {
        switch (kind) {
            case "png" -> Exports.png(board, film.palette().of(Role.GROUND), file);
            case "svg" -> Exports.svg(words().say("film.svg", Spell.step(view.snapshot().step())), film.palette(), film.getWidth(), film.getHeight(), film::paint, file);
            default -> Exports.write(file, ImageTable.csv(view).getBytes(StandardCharsets.UTF_8));
        }
    }
}
