package primerlab.figure.transformer;

import java.util.List;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Duration;

import org.jspecify.annotations.Nullable;
import primerlab.experiment.transformer.Vocabulary;
import primerlab.experiment.transformer.Vocabulary.Merge;
import primerlab.figure.frame.Actions;
import primerlab.figure.part.Numbers;
import primerlab.text.Words;

/** How byte pairs were learned, merge by merge, and what the prompt is cut into after so many of them. */
final class MergesView extends VBox {
    private static final Words WORDS = Words.of("transformer-figure");
    private static final double PER_SECOND = 10;
    private static final int LISTED = 8;

    private final Label title = new Label(WORDS.say("merges.title"));
    private final Label why = new Label(WORDS.say("merges.none"));
    private final Button choose = new Button(WORDS.say("merges.choose"));
    private final Slider slider = new Slider(0, 1, 0);
    private final ToggleButton play = new ToggleButton(WORDS.say("merges.play"));
    private final Label newest = new Label();
    private final Label list = new Label();
    private final TokenStrip pieces = new TokenStrip("merged-tokens");
    private final VBox learned;
    private final Timeline timeline = new Timeline(new KeyFrame(Duration.seconds(1 / PER_SECOND), _ -> step()));
    private @Nullable Vocabulary vocabulary;
    private String prompt = "";

    MergesView(Actions actions) {
        setId("merges");
        getStyleClass().add("merges");
        setFocusTraversable(false);
        title.getStyleClass().add("picture-title");
        title.setWrapText(true);
        why.setWrapText(true);
        why.setMinHeight(Region.USE_PREF_SIZE);
        choose.setId("merges-choose");
        choose.setOnAction(_ -> actions.attempt(() -> actions.playback().set("tokens", "byte-pairs")));
        slider.setId("merges-count");
        slider.setBlockIncrement(1);
        slider.getStyleClass().add("keeps-arrows");
        slider.setAccessibleText(WORDS.say("merges.count.about"));
        slider.valueProperty().addListener((_, _, _) -> draw());
        HBox.setHgrow(slider, Priority.ALWAYS);
        play.setId("merges-play");
        play.setTooltip(new Tooltip(WORDS.say("merges.play.about")));
        play.setMinWidth(Region.USE_PREF_SIZE);
        timeline.setCycleCount(Animation.INDEFINITE);
        play.selectedProperty().addListener((_, _, on) -> run(on));
        HBox line = new HBox(play, slider);
        line.getStyleClass().add("prompt-line");
        newest.setId("merges-newest");
        newest.setWrapText(true);
        newest.setMinHeight(Region.USE_PREF_SIZE);
        list.getStyleClass().addAll("mono", "caption", "quiet");
        list.setWrapText(true);
        list.setMinHeight(Region.USE_PREF_SIZE);
        learned = new VBox(line, newest, pieces, list);
        learned.getStyleClass().add("merges");
        getChildren().addAll(title, why, choose, learned);
        there(false);
    }

    private void there(boolean merges) {
        learned.setVisible(merges);
        learned.setManaged(merges);
        for (Region node : List.of(why, choose)) {
            node.setVisible(!merges);
            node.setManaged(!merges);
        }
    }

    private void run(boolean on) {
        if (on) {
            if (slider.getValue() >= slider.getMax()) {
                slider.setValue(0);
            }
            timeline.play();
        } else {
            timeline.stop();
        }
    }

    private void step() {
        slider.setValue(Math.min(slider.getMax(), Math.rint(slider.getValue()) + 1));
        if (slider.getValue() >= slider.getMax() || getScene() == null) {
            play.setSelected(false);
        }
    }

    /** @param asked the prompt that is cut */
    void show(Vocabulary newestVocabulary, String asked) {
        if (newestVocabulary != vocabulary) {
            vocabulary = newestVocabulary;
            prompt = asked;
            int merges = newestVocabulary.merges().size();
            there(merges > 0);
            play.setSelected(false);
            slider.setMax(Math.max(1, merges));
            slider.setValue(merges);
            draw();
        } else if (!prompt.equals(asked)) {
            prompt = asked;
            draw();
        }
    }

    private void draw() {
        Vocabulary now = vocabulary;
        if (now == null || now.merges().isEmpty()) {
            return;
        }
        int count = (int) Math.rint(slider.getValue());
        List<Merge> merges = now.merges();
        List<String> cut = now.cut(prompt, count).stream().limit(64).toList();
        pieces.show(cut, cut.stream().mapToInt(now::id).toArray(), -2);
        newest.setText(count == 0 ? WORDS.say("merges.start")
                : WORDS.say("merges.newest", Integer.toString(count), Integer.toString(merges.size()), Glyph.of(merges.get(count - 1).left()),
                        Glyph.of(merges.get(count - 1).right()), Numbers.whole(merges.get(count - 1).times())));
        StringBuilder text = new StringBuilder();
        for (int i = Math.max(0, count - LISTED); i < count; i++) {
            text.append(text.isEmpty() ? "" : "   ").append(Glyph.of(merges.get(i).left())).append('+').append(Glyph.of(merges.get(i).right()));
        }
        list.setText(text.toString());
    }
}
