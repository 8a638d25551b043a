package primerlab.figure.gan;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import primerlab.experiment.gan.FrozenGan;
import primerlab.experiment.gan.GanImagesSnapshot;
import primerlab.text.Words;

/** A walk between two noise vectors: G is asked at every place on the way. */
final class ImageWalk extends VBox {
    private static final Words WORDS = ImageWords.WORDS;
    private static final int CHOICES = 10;
    /** Pictures of the strip from A to B, both included. */
    private static final int STATIONS = 7;
    private static final double SMALL = 34;
    private static final double LARGE = 100;

    private final ImageStudio studio;
    private final ImageTiles choices;
    private final ImageTiles strip = new ImageTiles("walk-strip", WORDS.say("walk.strip.says"), STATIONS, SMALL).room(STATIONS, ImageTiles.Kind.PLAIN, "", Double.NaN);
    private final ImageTiles here = new ImageTiles("walk-here", WORDS.say("walk.here.says"), 1, LARGE).room(1, ImageTiles.Kind.FAKE, "", Double.NaN);
    private final Slider slider = new Slider(0, 1, 0.5);
    private final Label caption = new Label();
    private final Random random = new Random(1);
    private @Nullable GanImagesSnapshot snapshot;
    private int from;
    private int to = 1;
    private boolean choosingTo;
    private boolean busy;
    private boolean again;

    /** @param images of the stations from A to B, then of the place on the way; {@code verdict} D's on the last */
    private record Way(float[] images, double verdict, double share, GanImagesSnapshot by) {}

    ImageWalk(ImageStudio studio) {
        this.studio = studio;
        setId("walk");
        getStyleClass().add("image-part");
        Label title = new Label(WORDS.say("walk.title"));
        title.getStyleClass().add("picture-title");
        title.setWrapText(true);
        title.setMinHeight(Region.USE_PREF_SIZE);
        caption.getStyleClass().add("caption");
        caption.setId("walk-caption");
        caption.setWrapText(true);
        caption.setMinHeight(Region.USE_PREF_SIZE);
        choices = new ImageTiles("walk-choices", WORDS.say("walk.choices.says"), CHOICES, SMALL).room(CHOICES, ImageTiles.Kind.PLAIN, "A", Double.NaN).hands(_ -> {}, this::choose);
        slider.setId("walk-slider");
        slider.setBlockIncrement(0.05);
        slider.setTooltip(new Tooltip(WORDS.say("walk.slider.about")));
        slider.setAccessibleText(WORDS.say("walk.slider.about"));
        slider.valueProperty().addListener((_, _, _) -> walk());
        Label a = new Label("A");
        Label b = new Label("B");
        HBox.setHgrow(slider, Priority.ALWAYS);
        HBox line = new HBox(a, slider, b);
        line.getStyleClass().add("chain-slider");
        VBox way = new VBox(strip, line, caption);
        way.getStyleClass().add("image-part");
        HBox.setHgrow(way, Priority.ALWAYS);
        HBox both = new HBox(here, way);
        both.getStyleClass().add("image-row");
        Button swap = button("walk-swap", "walk.swap");
        swap.setOnAction(_ -> between(to, from));
        Button others = button("walk-others", "walk.others");
        others.setOnAction(_ -> {
            int one = random.nextInt(CHOICES);
            between(one, (one + 1 + random.nextInt(CHOICES - 1)) % CHOICES);
        });
        FlowPane buttons = new FlowPane(swap, others);
        buttons.getStyleClass().add("step-buttons");
        getChildren().addAll(title, choices, both, buttons);
    }

    private static Button button(String id, String key) {
        Button button = new Button(WORDS.say(key));
        button.setId(id);
        button.setTooltip(new Tooltip(WORDS.say(key + ".about")));
        return button;
    }

    void show(GanImagesSnapshot now) {
        snapshot = now;
        choices();
        walk();
    }

    private void choices() {
        GanImagesSnapshot now = snapshot;
        if (now == null) {
            return;
        }
        int pixels = now.side() * now.side();
        List<ImageTiles.Tile> all = new ArrayList<>();
        for (int i = 0; i < CHOICES; i++) {
            String mark = i == from ? "A" : i == to ? "B" : "\u00a0";
            all.add(new ImageTiles.Tile(ImageGrey.of(now.fake(), i, pixels), ImageTiles.Kind.PLAIN, mark, Double.NaN,
                    WORDS.say("walk.choice.says", Integer.toString(i + 1), mark.strip())));
        }
        choices.show(all, -1);
    }

    /** The first choice is where the walk begins, the next where it ends. */
    private void choose(int tile) {
        if (choosingTo && tile != from) {
            between(from, tile);
            choosingTo = false;
        } else {
            between(tile, tile == to ? from : to);
            choosingTo = true;
        }
    }

    private void between(int one, int other) {
        from = one;
        to = other;
        choices();
        walk();
    }

    /** Asks for the way as it is now; while one is being worked out, the next waits, and only the newest of them. */
    private void walk() {
        GanImagesSnapshot now = snapshot;
        if (now == null) {
            return;
        }
        if (busy) {
            again = true;
            return;
        }
        busy = true;
        double share = slider.getValue();
        float[] a = noise(now, from);
        float[] b = noise(now, to);
        studio.ask(now.weights(), gan -> way(gan, a, b, share, now), this::arrived);
    }

    private static float[] noise(GanImagesSnapshot now, int index) {
        return Arrays.copyOfRange(now.noise(), index * FrozenGan.NOISE, (index + 1) * FrozenGan.NOISE);
    }

    private static Way way(FrozenGan gan, float[] a, float[] b, double share, GanImagesSnapshot by) {
        int pixels = by.side() * by.side();
        float[] noise = new float[(STATIONS + 1) * FrozenGan.NOISE];
        for (int i = 0; i <= STATIONS; i++) {
            float[] z = FrozenGan.between(a, b, i == STATIONS ? share : (double) i / (STATIONS - 1));
            System.arraycopy(z, 0, noise, i * FrozenGan.NOISE, FrozenGan.NOISE);
        }
        float[] images = gan.forge(noise, STATIONS + 1);
        double verdict = gan.judge(Arrays.copyOfRange(images, STATIONS * pixels, images.length), 1)[0];
        return new Way(images, verdict, share, by);
    }

    private void arrived(Way way) {
        busy = false;
        int side = way.by.side();
        List<ImageTiles.Tile> stations = new ArrayList<>();
        for (int i = 0; i < STATIONS; i++) {
            stations.add(plain(way.images, i, side));
        }
        strip.show(stations, -1);
        here.show(List.of(new ImageTiles.Tile(ImageGrey.of(way.images, STATIONS, side * side), ImageTiles.Kind.FAKE, "", Double.NaN, "")), -1);
        caption.setText(ImageWords.by(Loss.of(way.by.loss()), "walk.caption", Long.toString(Math.round(100 * way.share)), ImageWords.verdict(way.verdict)));
        if (again) {
            again = false;
            walk();
        }
    }

    private static ImageTiles.Tile plain(float[] images, int i, int side) {
        return new ImageTiles.Tile(ImageGrey.of(images, i, side * side), ImageTiles.Kind.PLAIN, "", Double.NaN, "");
    }
}
