package primerlab.figure.autoregressive;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.IntConsumer;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import primerlab.figure.part.Ink;
import primerlab.figure.part.Palette;
import primerlab.figure.part.Sheet;
import primerlab.text.Words;

/** Several ways to go on from the same upper half, side by side; each can be taken into the main picture. */
final class ChainStrip extends VBox {
    static final int WAYS = 5;
    private static final Words WORDS = Words.of("chain-rule-figure");

    private final List<Thumb> thumbs = new ArrayList<>();
    private final Label title = new Label(WORDS.say("strip.title"));
    private final Label none = new Label(WORDS.say("strip.none"));
    private final HBox row = new HBox();

    /** One small image. */
    private static final class Thumb extends Region {
        final Palette palette = new Palette();
        final ChainDrawing drawing = new ChainDrawing(palette);
        final Sheet sheet = new Sheet(palette, this::paint);
        @Nullable ChainStory story;

        Thumb() {
            getChildren().add(sheet);
            palette.onChange(this::requestLayout);
        }

        private void paint(Ink ink) {
            if (story != null) {
                drawing.story(ink, story, sheet.getWidth(), -1, false);
            }
        }

        @Override protected double computePrefWidth(double height) {
            int side = story == null ? 16 : story.chain().side();
            return Math.max(1, Math.rint(5.4 * palette.em() / side)) * side;
        }

        @Override protected double computePrefHeight(double width) {
            return computePrefWidth(-1);
        }

        @Override protected void layoutChildren() {
            sheet.resizeRelocate(0, 0, computePrefWidth(-1), computePrefWidth(-1));
            sheet.touch();
        }
    }

    /** @param taken hears which one is to become the main picture */
    ChainStrip(IntConsumer taken) {
        setId("completions");
        getStyleClass().add("chain-strip");
        setFocusTraversable(true);
        title.getStyleClass().add("picture-title");
        none.getStyleClass().addAll("caption", "quiet");
        for (Label label : new Label[] {title, none}) {
            label.setWrapText(true);
            label.setMinHeight(Region.USE_PREF_SIZE);
        }
        row.getStyleClass().add("chain-ways");
        for (int i = 0; i < WAYS; i++) {
            int number = i;
            Thumb thumb = new Thumb();
            thumbs.add(thumb);
            Button button = new Button("", thumb);
            button.setId("chain-way-" + (i + 1));
            button.getStyleClass().add("chain-way");
            button.setContentDisplay(ContentDisplay.TOP);
            button.setTooltip(new Tooltip(WORDS.say("strip.take")));
            button.setOnAction(_ -> taken.accept(number));
            row.getChildren().add(button);
        }
        getChildren().addAll(title, none, row);
        show(List.of());
    }

    /** @param ways empty where nothing was completed yet */
    void show(List<ChainStory> ways) {
        boolean any = !ways.isEmpty();
        none.setVisible(!any);
        none.setManaged(!any);
        row.setVisible(any);
        row.setManaged(any);
        for (int i = 0; i < ways.size(); i++) {
            ChainStory story = ways.get(i);
            Thumb thumb = thumbs.get(i);
            boolean resized = thumb.story == null || thumb.story.chain().side() != story.chain().side();
            thumb.story = story;
            if (resized) {
                thumb.requestLayout();
            }
            thumb.sheet.touch();
            Button button = (Button) row.getChildren().get(i);
            String says = WORDS.say("strip.way", log(story));
            if (!says.equals(button.getText())) {
                button.setText(says);
                button.setAccessibleText(WORDS.say("strip.way.says", Integer.toString(i + 1), log(story)));
            }
        }
    }

    /** ln p of what the model drew, given what the hand drew. */
    private static String log(ChainStory story) {
        double sum = 0;
        for (int pixel = 0; pixel < story.decided(); pixel++) {
            sum += story.given(pixel) ? 0 : story.chain().logProbability(pixel);
        }
        return String.format(Locale.ROOT, "%.1f", sum).replace('-', '−');
    }
}
