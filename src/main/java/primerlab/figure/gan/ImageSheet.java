package primerlab.figure.gan;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.IntConsumer;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import primerlab.experiment.gan.GanImagesSnapshot;
import primerlab.figure.frame.Cards;
import primerlab.text.Words;

/** A sheet of samples with D's verdict on each, real ones mixed in. */
final class ImageSheet extends VBox {
    private static final Words WORDS = ImageWords.WORDS;
    private static final int SHOWN = 32;
    private static final int ACROSS = 8;
    private static final double WANTED = 48;

    private final Label title = new Label();
    private final Label tally = new Label();
    private final ToggleButton mix = new ToggleButton(WORDS.say("sheet.mix"));
    private final ImageTiles tiles;
    private final Cards cards;
    private final IntConsumer chosen;
    private @Nullable GanImagesSnapshot snapshot;
    /** A fake by its index, a real image by −1 − index. */
    private List<Integer> who = List.of();
    private int pointed = -1;
    private int selected;

    /** @param chosen hears the fake that was chosen */
    ImageSheet(Cards cards, IntConsumer chosen) {
        this.cards = cards;
        this.chosen = chosen;
        setId("sheet");
        getStyleClass().add("image-part");
        title.getStyleClass().add("picture-title");
        tally.getStyleClass().add("caption");
        for (Label label : new Label[] {title, tally}) {
            label.setWrapText(true);
            label.setMinHeight(Region.USE_PREF_SIZE);
        }
        tally.setId("sheet-tally");
        mix.setId("sheet-mix");
        mix.setSelected(true);
        mix.setTooltip(new Tooltip(WORDS.say("sheet.mix.about")));
        mix.selectedProperty().addListener((_, _, _) -> refresh());
        tiles = new ImageTiles("sheet-tiles", WORDS.say("sheet.says"), ACROSS, WANTED).room(SHOWN, ImageTiles.Kind.FAKE, "0.00", 0).hands(this::point, this::choose);
        FlowPane row = new FlowPane(mix);
        row.getStyleClass().add("step-buttons");
        getChildren().addAll(title, tiles, tally, row);
    }

    void show(GanImagesSnapshot now, int chosenFake) {
        snapshot = now;
        selected = chosenFake;
        refresh();
    }

    private void refresh() {
        GanImagesSnapshot now = snapshot;
        if (now == null) {
            return;
        }
        Loss loss = Loss.of(now.loss());
        int pixels = now.side() * now.side();
        who = order(now.beliefReal().length);
        List<ImageTiles.Tile> all = new ArrayList<>();
        for (int one : who) {
            all.add(tile(now, loss, one, pixels));
        }
        tiles.show(all, who.indexOf(selected));
        title.setText(ImageWords.by(loss, "sheet.title"));
        tally.setText(tally(now, loss));
        if (pointed >= 0) {
            point(pointed);
        }
    }

    private List<Integer> order(int reals) {
        List<Integer> all = new ArrayList<>();
        int real = mix.isSelected() ? Math.min(SHOWN / 2, reals) : 0;
        for (int i = 0; i < SHOWN - real; i++) {
            all.add(i);
        }
        for (int i = 0; i < real; i++) {
            all.add(-1 - i);
        }
        if (real > 0) {
            Collections.shuffle(all, new Random(SHOWN));
        }
        return all;
    }

    private static ImageTiles.Tile tile(GanImagesSnapshot now, Loss loss, int one, int pixels) {
        boolean real = one < 0;
        int index = real ? -1 - one : one;
        double verdict = real ? now.beliefReal()[index] : now.belief()[index];
        String text = ImageWords.verdict(verdict);
        return new ImageTiles.Tile(ImageGrey.of(real ? now.real() : now.fake(), index, pixels), real ? ImageTiles.Kind.REAL : ImageTiles.Kind.FAKE, text,
                loss.probability() ? verdict : Double.NaN, WORDS.say(real ? "tile.real.says" : "tile.fake.says", Integer.toString(index + 1), text));
    }

    private String tally(GanImagesSnapshot now, Loss loss) {
        double onReal = 0;
        double onFake = 0;
        int reals = 0;
        int right = 0;
        for (int one : who) {
            boolean real = one < 0;
            double verdict = real ? now.beliefReal()[-1 - one] : now.belief()[one];
            reals += real ? 1 : 0;
            onReal += real ? verdict : 0;
            onFake += real ? 0 : verdict;
            right += verdict > 0.5 == real ? 1 : 0;
        }
        String fakes = ImageWords.verdict(onFake / Math.max(1, who.size() - reals));
        if (reals == 0) {
            return WORDS.say("sheet.fakes", fakes);
        }
        return ImageWords.by(loss, "sheet.tally", ImageWords.verdict(onReal / reals), fakes, Integer.toString(right), Integer.toString(who.size()));
    }

    private void point(int tile) {
        pointed = tile;
        GanImagesSnapshot now = snapshot;
        if (tile < 0 || now == null || tile >= who.size()) {
            cards.hide(tiles);
        } else {
            int one = who.get(tile);
            cards.show(one < 0 ? ImageReadings.real(-1 - one, now) : ImageReadings.fake(one, now), tiles, tiles.x(tile) + tiles.size(), tiles.y(tile));
        }
    }

    private void choose(int tile) {
        cards.copy();
        if (who.get(tile) >= 0) {
            chosen.accept(who.get(tile));
        }
    }
}
