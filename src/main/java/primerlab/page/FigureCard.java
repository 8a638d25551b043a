package primerlab.page;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

import primerlab.lesson.Block;
import primerlab.text.BadInput;
import primerlab.text.Words;

/** Where a lesson has several figure blocks: the button that sets the figure up as this one says. */
final class FigureCard extends VBox {
    private static final Words WORDS = Words.of("page");

    FigureCard(Block.FigureBlock block, FigureStage stage) {
        getStyleClass().add("figure-card");
        Button setUp = new Button("▸ " + WORDS.say("figure.set-up"));
        setUp.getStyleClass().add("action-button");
        Label what = new Label(stage.title(block));
        what.getStyleClass().addAll("caption", "quiet");
        what.setWrapText(true);
        setUp.setOnAction(pressed -> {
            try {
                stage.open(block);
            } catch (BadInput e) {
                what.setText(e.getMessage());
            }
        });
        getChildren().addAll(setUp, what);
    }
}
