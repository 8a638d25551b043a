package primerlab.figure.gan;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import primerlab.experiment.gan.GanImagesSnapshot;
import primerlab.figure.frame.Spell;
import primerlab.figure.part.Axis;
import primerlab.figure.part.LinePlot;
import primerlab.figure.part.Role;
import primerlab.run.Experiment;
import primerlab.run.Settings;
import primerlab.text.Words;

/** Losses side by side from the same seed: what each makes of the same noise, and how many digits it covers. */
final class ImageRacePane extends VBox {
    private static final Words WORDS = ImageWords.WORDS;
    private static final long LOOK_NANOS = 300_000_000;
    private static final double WANTED = 34;
    private static final int SHOWN = 8;
    private static final List<double[]> DASHES = List.of(new double[] {2, 4}, new double[] {}, new double[] {8, 4}, new double[] {10, 3, 2, 3});

    private final Experiment<GanImagesSnapshot> experiment;
    private final Runnable started;
    private final ToggleButton go = new ToggleButton(WORDS.say("compare.go"));
    private final Button again = new Button(WORDS.say("compare.again"));
    private final Label says = new Label(WORDS.say("compare.about"));
    private final VBox rows = new VBox();
    private final List<Label> names = new ArrayList<>();
    private final List<ImageTiles> pictures = new ArrayList<>();
    private final LinePlot plot = new LinePlot(WORDS.say("compare.plot"), new Axis(WORDS.say("axis.steps"), WORDS.say("axis.steps.unit")),
            new Axis(WORDS.say("axis.classes"), WORDS.say("axis.classes.unit")));
    private @Nullable ImageRace race;
    private @Nullable Settings settings;
    private long seed;
    private long looked;
    private long drawn = -1;

    /** @param started runs when the comparison begins to train: the figure's own run then rests */
    ImageRacePane(Experiment<GanImagesSnapshot> experiment, Runnable started) {
        this.experiment = experiment;
        this.started = started;
        setId("compare");
        getStyleClass().add("image-part");
        rows.getStyleClass().add("image-part");
        Label title = new Label(WORDS.say("compare.title"));
        title.getStyleClass().add("picture-title");
        says.setId("compare-says");
        for (Label label : new Label[] {title, says}) {
            label.setWrapText(true);
            label.setMinHeight(Region.USE_PREF_SIZE);
        }
        go.setId("compare-go");
        go.setTooltip(new Tooltip(WORDS.say("compare.go.about")));
        go.selectedProperty().addListener((_, _, on) -> go(on));
        again.setId("compare-again");
        again.setTooltip(new Tooltip(WORDS.say("compare.again.about")));
        again.setOnAction(_ -> {
            forget();
            go.setSelected(true);
            go(true);
        });
        FlowPane buttons = new FlowPane(go, again);
        buttons.getStyleClass().add("step-buttons");
        plot.setId("compare-plot");
        plot.range(0, 10);
        plot.setPrefHeight(180);
        for (int i = 0; i < ImageRace.LOSSES.size(); i++) {
            String loss = ImageRace.LOSSES.get(i);
            plot.series(loss).named(WORDS.say("compare.short." + loss)).role(Role.GENERATED).dashes(DASHES.get(i));
            Label name = new Label();
            name.getStyleClass().add("caption");
            name.setWrapText(true);
            name.setMinHeight(Region.USE_PREF_SIZE);
            name.setId("compare-" + loss);
            names.add(name);
            ImageTiles tiles = new ImageTiles("compare-tiles-" + loss, WORDS.say("compare.tiles.says", WORDS.say("compare.name." + loss)), SHOWN, WANTED);
            pictures.add(tiles);
            rows.getChildren().addAll(name, tiles);
        }
        getChildren().addAll(title, says, buttons, rows, plot);
        visible(false);
    }

    private void visible(boolean on) {
        for (Region node : new Region[] {rows, plot}) {
            node.setVisible(on);
            node.setManaged(on);
        }
        again.setDisable(!on);
    }

    /** The settings and the seed that a comparison begins with; another data set or size is another comparison. */
    void settings(Settings now, long runSeed) {
        settings = now;
        seed = runSeed;
    }

    private void go(boolean on) {
        Settings with = settings;
        go.setText(WORDS.say(on ? "compare.hold" : "compare.go"));
        if (on && with != null) {
            started.run();
            if (race == null) {
                race = new ImageRace(experiment, with, seed);
                says.setText(WORDS.say("compare.running", Long.toString(seed)));
            }
        }
        if (race != null) {
            race.run(on);
        }
    }

    /** The figure's own run has begun to train: two at a time would only slow each other. */
    void hold() {
        go.setSelected(false);
    }

    boolean running() {
        return go.isSelected();
    }

    /** Looks how far they are, now and then. */
    void frame(long now) {
        ImageRace racing = race;
        if (racing == null || now - looked < LOOK_NANOS) {
            return;
        }
        looked = now;
        List<ImageRace.Lane> lanes = racing.lanes();
        long sum = lanes.stream().mapToLong(ImageRace.Lane::step).sum() + lanes.size();
        if (sum != drawn) {
            drawn = sum;
            visible(!lanes.isEmpty());
            for (ImageRace.Lane lane : lanes) {
                show(lane, ImageRace.LOSSES.indexOf(lane.loss()));
            }
        }
    }

    private void show(ImageRace.Lane lane, int index) {
        List<ImageTiles.Tile> tiles = new ArrayList<>();
        for (int i = 0; i < SHOWN; i++) {
            tiles.add(new ImageTiles.Tile(ImageGrey.of(lane.fake(), i, lane.side() * lane.side()), ImageTiles.Kind.PLAIN, "", Double.NaN, ""));
        }
        pictures.get(index).show(tiles, -1);
        String quality = lane.classes() < 0 ? "" : WORDS.say("compare.quality", Spell.percent(lane.readable()), Integer.toString((int) lane.classes()));
        names.get(index).setText(WORDS.say(lane.broken() ? "compare.broken" : "compare.lane", WORDS.say("compare.name." + lane.loss()), Spell.step(lane.step()), quality));
        plot.series(lane.loss()).data(lane.steps(), lane.covered(), lane.steps().length);
    }

    private void forget() {
        if (race != null) {
            race.close();
            race = null;
        }
        drawn = -1;
    }

    void close() {
        forget();
    }
}
