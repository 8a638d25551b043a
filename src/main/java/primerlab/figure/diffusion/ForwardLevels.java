package primerlab.figure.diffusion;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.layout.FlowPane;

import org.jspecify.annotations.Nullable;
import primerlab.figure.frame.Cards;
import primerlab.figure.frame.Tile;
import primerlab.figure.part.Numbers;
import primerlab.text.Words;

/** The numbers of the level of noise that is shown, each with its formula on a card. */
final class ForwardLevels extends FlowPane {
    private static final Words WORDS = Words.of("forward-figure");
    private static final List<String> KEYS = List.of("alpha-bar", "signal", "noise", "snr", "beta");
    private static final int DIGITS = 3;
    private static final int WIDE = 9;

    private final List<Tile> tiles = new ArrayList<>();
    private @Nullable ForwardMoment shown;

    ForwardLevels(Cards cards) {
        setId("levels");
        getStyleClass().add("tiles");
        for (String key : KEYS) {
            Tile tile = new Tile("level-" + key, WORDS.say("level." + key + ".short"), cards, () -> ForwardReadings.level(seen(), key), () -> { }).steady();
            tiles.add(tile);
            getChildren().add(tile);
        }
    }

    private ForwardMoment seen() {
        ForwardMoment seen = shown;
        if (seen == null) {
            throw new IllegalStateException("nothing is shown yet");
        }
        return seen;
    }

    /** Three digits, padded so that a number that changes does not jump about. */
    static String spelled(double value) {
        String text = Numbers.significant(value, DIGITS);
        return "\u00a0".repeat(Math.max(0, WIDE - text.length())) + text;
    }

    void show(ForwardMoment now) {
        shown = now;
        for (int i = 0; i < KEYS.size(); i++) {
            tiles.get(i).show(WORDS.say("level." + KEYS.get(i) + ".short"), spelled(ForwardReadings.value(now, KEYS.get(i))), "");
        }
    }
}
