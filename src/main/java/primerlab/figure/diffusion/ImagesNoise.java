package primerlab.figure.diffusion;

import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import primerlab.experiment.diffusion.ImagesSnapshot;
import primerlab.experiment.diffusion.Learnt;
import primerlab.experiment.diffusion.Reverse;
import primerlab.figure.frame.Readout;
import primerlab.figure.frame.Spell;
import primerlab.figure.part.ColourBar;
import primerlab.figure.part.Sequential;
import primerlab.text.Words;

/** One picture at one time: the noise in it, what the network says the noise is, and the squared error of every pixel, whose mean is the loss. */
final class ImagesNoise extends VBox implements ReverseTiles.Hand {
    private static final Words WORDS = Words.of("reverse-figure");
    private static final double COLUMNS = 3;
    /** Wider than this a picture of 16 × 16 pixels gains nothing, em. */
    private static final double WIDEST = 33;

    private final Slider slider = new Slider(1, 200, 100);
    private final Label time = ReverseControls.number();
    private final Label mean = new Label();
    private final ReverseTiles tiles;
    private final ColourBar greys;
    private final ColourBar errors = new ColourBar(Sequential.scale(), 0, ReverseShade.LARGE, WORDS.say("noise.bar.error"));
    private final ReverseDesk desk;
    private final Readout readout;
    private @Nullable ImagesSnapshot snapshot;
    private @Nullable Learnt asked;
    private @Nullable Moment moment;
    private int picture;
    private long noise;
    private int askedTime = -1;
    private boolean stale = true;

    /** One picture under noise. @param t of the schedule */
    record Moment(Learnt learnt, int t, float[] data, float[] epsilon, float[] noisy, float[] predicted, float[] error, float[] guess) {
        static Moment of(Reverse reverse, float[] data, long noise, int t) {
            Learnt learnt = reverse.learnt();
            float[] epsilon = reverse.noise(noise, 1);
            float[] noisy = learnt.schedule().noisy(data, epsilon, t);
            float[] predicted = reverse.predict(noisy, t);
            float[] error = new float[data.length];
            float[] guess = new float[data.length];
            for (int i = 0; i < data.length; i++) {
                error[i] = (predicted[i] - epsilon[i]) * (predicted[i] - epsilon[i]);
                guess[i] = (noisy[i] - learnt.schedule().noise()[t] * predicted[i]) / learnt.schedule().signal()[t];
            }
            return new Moment(learnt, t, data, epsilon, noisy, predicted, error, guess);
        }

        /** The loss of this picture at this time. */
        double loss() {
            double sum = 0;
            for (float each : error) {
                sum += each;
            }
            return sum / error.length;
        }
    }

    ImagesNoise(ReverseDesk desk, Readout readout) {
        this.desk = desk;
        this.readout = readout;
        setId("noise");
        getStyleClass().add("reverse-controls");
        Label title = new Label(WORDS.say("noise.title"));
        title.getStyleClass().add("picture-title");
        title.setWrapText(true);
        title.setMinHeight(Region.USE_PREF_SIZE);
        tiles = new ReverseTiles("noise-tiles", WORDS.say("noise.says"), _ -> COLUMNS, true, this);
        greys = new ColourBar(greys(), -ReverseShade.END, ReverseShade.END, WORDS.say("noise.bar.value"));
        tiles.palette().onChange(() -> greys.show(greys(), -ReverseShade.END, ReverseShade.END, WORDS.say("noise.bar.value")));
        ReverseControls.slide(slider, "noise-time");
        slider.valueProperty().addListener((_, _, _) -> look());
        HBox.setHgrow(slider, Priority.ALWAYS);
        slider.setMaxWidth(Double.MAX_VALUE);
        Button other = ReverseControls.button("other-picture");
        other.setOnAction(_ -> {
            picture++;
            again();
        });
        Button fresh = ReverseControls.button("other-noise");
        fresh.setOnAction(_ -> {
            noise++;
            again();
        });
        FlowPane buttons = new FlowPane(other, fresh);
        buttons.getStyleClass().add("step-buttons");
        mean.setId("noise-mean");
        mean.setWrapText(true);
        mean.setMinHeight(Region.USE_PREF_SIZE);
        VBox bars = new VBox(greys, errors);
        bars.getStyleClass().add("reverse-bars");
        VBox.setVgrow(greys, Priority.ALWAYS);
        VBox.setVgrow(errors, Priority.ALWAYS);
        greys.setPrefHeight(40);
        errors.setPrefHeight(40);
        HBox row = new HBox(tiles, bars);
        row.getStyleClass().add("reverse-noise");
        HBox.setHgrow(tiles, Priority.ALWAYS);
        tiles.palette().onChange(() -> tiles.setMaxWidth(WIDEST * tiles.palette().em()));
        getChildren().addAll(title, ReverseControls.named("noise-time", slider, time), row, mean, buttons);
    }

    private GreyScale greys() {
        return new GreyScale(ReverseShade.GREY.colours(tiles.palette()));
    }

    /** The greys as a colour bar wants them. */
    private record GreyScale(int[] table) implements primerlab.figure.part.ColourScale {
        GreyScale(javafx.scene.paint.Color[] colours) {
            this(table(colours));
        }

        private static int[] table(javafx.scene.paint.Color[] colours) {
            int[] table = new int[colours.length];
            for (int i = 0; i < table.length; i++) {
                table[i] = 255 << 24 | (int) Math.round(255 * colours[i].getRed()) << 16 | (int) Math.round(255 * colours[i].getGreen()) << 8
                        | (int) Math.round(255 * colours[i].getBlue());
            }
            return table;
        }
    }

    /** Newer weights have come. */
    void follow(ImagesSnapshot newest) {
        boolean otherSteps = snapshot == null || snapshot.schedule().steps() != newest.schedule().steps();
        snapshot = newest;
        if (otherSteps) {
            int steps = newest.schedule().steps();
            slider.setMax(steps);
            slider.setValue(Math.round(steps / 2.0));
        }
        look();
    }

    private void again() {
        stale = true;
        look();
    }

    private int t() {
        return (int) Math.round(slider.getValue()) - 1;
    }

    private void look() {
        ImagesSnapshot now = snapshot;
        if (now == null) {
            return;
        }
        int t = Math.clamp(t(), 0, now.schedule().steps() - 1);
        time.setText(WORDS.say("noise.time", ReverseControls.time(t), Integer.toString(now.schedule().steps()), Spell.number(now.schedule().alphaBar()[t])));
        if (!stale && t == askedTime && now.learnt().equals(asked)) {
            return;
        }
        asked = now.learnt();
        askedTime = t;
        stale = false;
        int pixels = now.side() * now.side();
        int which = picture % Math.max(1, now.real().length / pixels);
        float[] data = java.util.Arrays.copyOfRange(now.real(), which * pixels, (which + 1) * pixels);
        long seed = 100 + noise;
        desk.ask("noise", now.learnt(), reverse -> Moment.of(reverse, data, seed, t), this::show);
    }

    private void show(Moment now) {
        moment = now;
        tiles.show((int) Math.round(Math.sqrt(now.data.length)), List.of(
                new ReverseTiles.Tile(now.data, 0, ReverseShade.REAL, WORDS.say("noise.data")),
                new ReverseTiles.Tile(now.noisy, 0, ReverseShade.GREY, WORDS.say("noise.noisy")),
                new ReverseTiles.Tile(now.guess, 0, ReverseShade.MADE, WORDS.say("noise.guess")),
                new ReverseTiles.Tile(now.epsilon, 0, ReverseShade.GREY, WORDS.say("noise.true")),
                new ReverseTiles.Tile(now.predicted, 0, ReverseShade.GREY, WORDS.say("noise.predicted")),
                new ReverseTiles.Tile(now.error, 0, ReverseShade.ERROR, WORDS.say("noise.error"))));
        mean.setText(WORDS.say("noise.mean", Integer.toString(now.error.length), Spell.number(now.loss())));
        read();
    }

    @Nullable Moment moment() {
        return moment;
    }

    ReverseTiles tiles() {
        return tiles;
    }

    private int tile = -1;
    private int pixel = -1;

    @Override public void pointed(ReverseTiles at, int newTile, int newPixel) {
        tile = newTile;
        pixel = newPixel;
        tiles.choose(tile, pixel);
        if (tile < 0) {
            readout.hide(tiles);
        }
        read();
    }

    @Override public void clicked(ReverseTiles at, int newTile, int newPixel) {
        pointed(at, newTile, newPixel);
        readout.copy();
    }

    private void read() {
        Moment now = moment;
        if (now != null && tile >= 0 && pixel >= 0 && pixel < now.data.length) {
            readout.show(ImagesReadings.pixel(now, tile, pixel), tiles, tiles.footX(tile, pixel), tiles.footY(tile, pixel));
        }
    }
}
