package primerlab.figure.transformer;

import java.util.Arrays;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import primerlab.experiment.transformer.Searched;
import primerlab.experiment.transformer.Vocabulary;
import primerlab.figure.frame.Spell;
import primerlab.figure.part.KnobPane;
import primerlab.text.Words;

/** Greedy against beam search: two answers by the same weights, and how probable each is as a whole. */
final class DecodeSearch extends VBox {
    private static final Words WORDS = Words.of("encoder-decoder-figure");

    private final Label verdict = text();
    private final TokenStrip greedy = new TokenStrip("greedy-tokens");
    private final TokenStrip beam = new TokenStrip("beam-tokens");
    private final Label greedyLog = text();
    private final Label beamLog = text();
    private final VBox both;

    DecodeSearch(KnobPane beams) {
        setId("search");
        getStyleClass().add("merges");
        Label title = text();
        title.setText(WORDS.say("search.title"));
        title.getStyleClass().add("picture-title");
        greedyLog.setId("greedy-log");
        beamLog.setId("beam-log");
        verdict.setId("search-verdict");
        for (TokenStrip strip : new TokenStrip[] {greedy, beam}) {
            strip.getStyleClass().add("answer-strip");
        }
        both = new VBox(row("search.greedy", greedy), greedyLog, row("search.beam", beam), beamLog);
        both.getStyleClass().add("prompt-bar");
        getChildren().addAll(title, both, verdict, beams);
    }

    private static Label text() {
        Label label = new Label();
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }

    private static HBox row(String key, TokenStrip strip) {
        Label label = new Label(WORDS.say(key));
        label.getStyleClass().addAll("caption", "prompt-label");
        label.setMinWidth(Region.USE_PREF_SIZE);
        HBox.setHgrow(strip, Priority.ALWAYS);
        strip.setMinWidth(0);
        HBox row = new HBox(label, strip);
        row.getStyleClass().add("prompt-line");
        return row;
    }

    /** @param step of the moment on view */
    void show(@Nullable Searched found, Vocabulary vocabulary, long step) {
        both.setVisible(found != null);
        both.setManaged(found != null);
        if (found == null) {
            verdict.setText(WORDS.say("search.none"));
            return;
        }
        show(greedy, found.greedy(), vocabulary);
        show(beam, found.beam(), vocabulary);
        greedyLog.setText(log(found.greedyLog()));
        beamLog.setText(log(found.beamLog()));
        boolean same = Arrays.equals(found.greedy(), found.beam());
        String sentence = same ? WORDS.say("search.same", Integer.toString(found.beams()))
                : WORDS.say(found.beamLog() > found.greedyLog() ? "search.better" : "search.worse", Integer.toString(found.beams()), Spell.number(Math.exp(Math.abs(found.beamLog() - found.greedyLog()))));
        verdict.setText(found.step() == step ? sentence : sentence + " " + WORDS.say("search.step", Spell.step(found.step())));
    }

    private static void show(TokenStrip strip, int[] ids, Vocabulary vocabulary) {
        strip.show(Arrays.stream(ids).mapToObj(vocabulary::token).toList(), ids, -1);
    }

    private static String log(double log) {
        return WORDS.say("search.log", Spell.number(log), Spell.number(Math.exp(log)));
    }
}
