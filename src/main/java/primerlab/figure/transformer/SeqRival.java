package primerlab.figure.transformer;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import primerlab.experiment.transformer.LengthScores;
import primerlab.experiment.transformer.LstmView;
import primerlab.experiment.transformer.Reading;
import primerlab.experiment.transformer.TransformerSnapshot;
import primerlab.figure.frame.Actions;
import primerlab.figure.frame.Cards;
import primerlab.figure.frame.Spell;
import primerlab.figure.part.Axis;
import primerlab.figure.part.BarPlot;
import primerlab.figure.part.Beside;
import primerlab.figure.part.Role;
import primerlab.run.View;
import primerlab.text.Words;

/** The transformer against the LSTM that learns beside it: the same prompt, steps in sequence, accuracy by length, speed. */
final class SeqRival extends VBox {
    private static final Words WORDS = Words.of("encoder-decoder-figure");

    private final Label verdict = text();
    private final Button on = new Button(WORDS.say("rival.on"));
    private final TokenStrip answer = new TokenStrip("lstm-tokens");
    private final SeqTable table = new SeqTable();
    private final SeqRace race;
    private final BarPlot lengths = new BarPlot(WORDS.say("rival.lengths"), new Axis(WORDS.say("rival.length"), WORDS.say("rival.length.unit")), new Axis(WORDS.say("rival.right"), "%"));
    private final Cards cards;
    private final VBox both;
    private @Nullable TransformerSnapshot shown;
    private BarPlot.@Nullable Bar pointed;

    SeqRival(Actions actions, Cards cards) {
        this.cards = cards;
        setId("lstm");
        getStyleClass().add("merges");
        Label title = text();
        title.setText(WORDS.say("rival.title"));
        title.getStyleClass().add("picture-title");
        verdict.setId("lstm-verdict");
        on.setId("lstm-on");
        on.setOnAction(_ -> actions.attempt(() -> actions.playback().set("lstm", "on")));
        race = new SeqRace(actions);
        lengths.setId("lengths");
        lengths.range(0, 100);
        lengths.series("transformer").named(WORDS.say("rival.transformer")).role(Role.GENERATED, false);
        lengths.series("lstm").named(WORDS.say("rival.lstm")).role(Role.NOISE, true);
        lengths.onHover(bar -> {
            pointed = bar;
            follow();
        });
        lengths.onLeave(() -> {
            pointed = null;
            follow();
        });
        lengths.onClick(_ -> cards.copy());
        answer.getStyleClass().add("answer-strip");
        Label says = new Label(WORDS.say("rival.says"));
        says.getStyleClass().addAll("caption", "prompt-label");
        says.setMinWidth(Region.USE_PREF_SIZE);
        HBox.setHgrow(answer, Priority.ALWAYS);
        answer.setMinWidth(0);
        HBox row = new HBox(says, answer);
        row.getStyleClass().add("prompt-line");
        Beside plots = new Beside(13, lengths.palette()::em, race.node(), lengths);
        both = new VBox(row, table, race.choice(), plots);
        both.getStyleClass().add("merges");
        getChildren().addAll(title, verdict, on, both);
    }

    private static Label text() {
        Label label = new Label();
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }

    void show(View<TransformerSnapshot> view, Optional<View<TransformerSnapshot>> other) {
        TransformerSnapshot snapshot = view.snapshot();
        LstmView lstm = snapshot.lstm();
        shown = snapshot;
        both.setVisible(lstm != null);
        both.setManaged(lstm != null);
        on.setVisible(lstm == null);
        on.setManaged(lstm == null);
        if (lstm == null) {
            verdict.setText(WORDS.say("rival.none"));
            return;
        }
        verdict.setText(Double.isNaN(snapshot.exact()) ? WORDS.say("rival.unmeasured")
                : WORDS.say("rival.verdict", Spell.percent(snapshot.exact()), Spell.percent(lstm.exact()), Integer.toString(Arrays.stream(lstm.scores().asked()).sum())));
        Reading reading = snapshot.reading();
        answer.show(Arrays.stream(lstm.answer()).mapToObj(id -> snapshot.vocabulary().token(id)).toList(), lstm.answer(), -1);
        table.show(snapshot, lstm, reading);
        race.show(view, other);
        bars(snapshot.scores(), lstm.scores());
        follow();
    }

    private void bars(LengthScores transformer, LengthScores lstm) {
        int[] all = lstm.lengths();
        lengths.groups(Arrays.stream(all).mapToObj(Integer::toString).toList());
        lengths.series("transformer").data(Arrays.stream(all).mapToDouble(length -> share(transformer, length)).toArray());
        lengths.series("lstm").data(Arrays.stream(all).mapToDouble(length -> share(lstm, length)).toArray());
    }

    /** Per cent of the prompts of that length; NaN where none was asked. */
    static double share(LengthScores scores, int length) {
        int at = index(scores, length);
        return at < 0 ? Double.NaN : 100.0 * scores.right()[at] / scores.asked()[at];
    }

    private static int index(LengthScores scores, int length) {
        return IntStream.range(0, scores.lengths().length).filter(i -> scores.lengths()[i] == length).findFirst().orElse(-1);
    }

    private void follow() {
        BarPlot.Bar bar = pointed;
        LstmView lstm = shown == null ? null : shown.lstm();
        if (bar == null || lstm == null || shown == null || bar.group() >= lstm.scores().lengths().length) {
            cards.hide(lengths);
            return;
        }
        boolean own = bar.series().equals("transformer");
        LengthScores scores = own ? shown.scores() : lstm.scores();
        int length = lstm.scores().lengths()[bar.group()];
        int at = index(scores, length);
        if (at < 0) {
            cards.hide(lengths);
            return;
        }
        var foot = lengths.foot(bar);
        cards.show(new primerlab.figure.frame.Reading(WORDS.say("read.right", WORDS.say(own ? "rival.transformer" : "rival.lstm"), Integer.toString(length)),
                List.of(WORDS.say("read.right.formula"), "= " + scores.right()[at] + " / " + scores.asked()[at]), WORDS.say("read.right.about"), share(scores, length), "%"),
                lengths, foot.getX(), foot.getY());
    }
}
