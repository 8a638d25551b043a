package primerlab.page;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.List;
import java.util.function.Function;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

import primerlab.lesson.Block;
import primerlab.lesson.Inline;
import primerlab.text.BadInput;
import primerlab.text.Words;

/** Blocks of a lesson as nodes, one below the other. */
final class Prose {
    private static final Words WORDS = Words.of("page");

    private final Reader reader;
    private RunningText running;
    private final Function<Block, List<Node>> live;

    /** @param live nodes of the blocks that act: figures and predictions */
    Prose(Reader reader, Function<Block, List<Node>> live) {
        this.reader = reader;
        running = new RunningText(reader);
        this.live = live;
    }

    VBox column(List<Block> blocks) {
        VBox column = new VBox();
        column.getStyleClass().add("prose");
        blocks.forEach(block -> column.getChildren().addAll(nodes(block)));
        return column;
    }

    private List<Node> nodes(Block block) {
        return switch (block) {
            case Block.Heading(int line, int level, var text) -> List.of(heading(level, running.of(text)));
            case Block.Paragraph(int line, var text) -> List.of(text.size() == 1 && text.getFirst() instanceof Inline.To(String label, String lesson)
                    ? door(label, lesson) : running.of(text));
            case Block.Items items -> List.of(items(items));
            case Block.Quote(int line, var blocks) -> List.of(styled(column(blocks), "quote"));
            case Block.Code(int line, String language, String text) -> List.of(code(text));
            case Block.Formula formula -> List.of(formula(formula));
            case Block.Picture picture -> List.of(picture(picture));
            case Block.Rule _ -> List.of(styled(new Region(), "rule"));
            case Block.FigureBlock figure -> {
                running = new RunningText(reader.below(figure));
                yield live.apply(figure);
            }
            case Block.Predict predict -> live.apply(predict);
            case Block.TeacherNote _ -> List.of();
            case Block.Broken(var fault) -> List.of(new FaultCard(fault));
        };
    }

    /** A link to a lesson that stands in a paragraph of its own is the way on: it looks like one. */
    private Node door(String label, String lesson) {
        Button door = new Button(label + " →");
        door.getStyleClass().addAll("primary", "lesson-door");
        door.setOnAction(pressed -> reader.navigate(lesson));
        return door;
    }

    private static Node heading(int level, TextFlow text) {
        text.getStyleClass().addAll("heading", "heading-" + Math.min(level, 3));
        text.setAccessibleRole(AccessibleRole.TEXT);
        text.setAccessibleRoleDescription(WORDS.say("heading"));
        return text;
    }

    private Node items(Block.Items items) {
        VBox list = new VBox();
        list.getStyleClass().add("items");
        int number = items.start();
        for (List<Block> item : items.items()) {
            Label mark = new Label(items.numbered() ? number++ + "." : "•");
            mark.getStyleClass().add("item-mark");
            mark.setMinWidth(Region.USE_PREF_SIZE);
            VBox body = column(item);
            body.getStyleClass().setAll("item");
            HBox.setHgrow(body, Priority.ALWAYS);
            HBox row = new HBox(mark, body);
            row.getStyleClass().add("item-row");
            row.setAlignment(Pos.TOP_LEFT);
            list.getChildren().add(row);
        }
        return list;
    }

    private static Node code(String text) {
        Text words = new Text(text);
        words.getStyleClass().addAll("words", "code-block-text");
        return styled(new TextFlow(words), "code-block");
    }

    private static Node formula(Block.Formula formula) {
        try {
            FormulaView view = new FormulaView(formula.latex(), true);
            HBox line = new HBox(view);
            return styled(line, "formula-line");
        } catch (BadInput e) {
            // The reader of the lesson has judged every formula by the same rules.
            return code(formula.latex());
        }
    }

    private static Node picture(Block.Picture picture) {
        try (InputStream in = Files.newInputStream(picture.file())) {
            ImageView view = new ImageView(new Image(in));
            view.setPreserveRatio(true);
            view.setAccessibleText(picture.description());
            PictureBox box = new PictureBox(view);
            Label caption = new Label(picture.description());
            caption.getStyleClass().addAll("caption", "quiet");
            caption.setWrapText(true);
            return new VBox(8, box, caption);
        } catch (IOException e) {
            Label gone = new Label(WORDS.say("picture.gone", String.valueOf(picture.file().getFileName())));
            gone.getStyleClass().add("fault-line");
            gone.setWrapText(true);
            return gone;
        }
    }

    private static <T extends Node> T styled(T node, String style) {
        node.getStyleClass().add(style);
        return node;
    }

    /** As wide as its picture, or as the column where that is narrower. */
    private static final class PictureBox extends Region {
        private final ImageView view;

        PictureBox(ImageView view) {
            this.view = view;
            getChildren().add(view);
        }

        @Override protected double computePrefHeight(double width) {
            Image image = view.getImage();
            double shown = width < 0 ? image.getWidth() : Math.min(width, image.getWidth());
            return image.getWidth() <= 0 ? 0 : shown * image.getHeight() / image.getWidth();
        }

        @Override public javafx.geometry.Orientation getContentBias() {
            return javafx.geometry.Orientation.HORIZONTAL;
        }

        @Override protected void layoutChildren() {
            view.setFitWidth(Math.min(getWidth(), view.getImage().getWidth()));
        }
    }
}
