package primerlab.figure.autoregressive;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import javafx.css.PseudoClass;
import javafx.geometry.Orientation;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import primerlab.experiment.autoregressive.ReaderKind;
import primerlab.experiment.autoregressive.ReadersSnapshot;
import primerlab.figure.frame.Cards;
import primerlab.figure.frame.Reading;
import primerlab.figure.frame.Spell;
import primerlab.figure.part.Ink;
import primerlab.figure.part.Numbers;
import primerlab.figure.part.Palette;
import primerlab.figure.part.Role;
import primerlab.figure.part.Sheet;
import primerlab.text.Words;

/** One reader: its name with the line that stands for it, what it draws, and what it costs. */
final class ReadersColumn extends VBox {
    private static final PseudoClass CURRENT = PseudoClass.getPseudoClass("current");
    private static final Words WORDS = Words.of("readers-figure");

    private final ReaderKind kind;
    private final Label name;
    private final Drawn drawn;
    private final Label nats = caption("readers-nats");
    private final Label training = caption("readers-times");
    private final Label drawing = caption("readers-times");

    private final Cards cards;
    private @Nullable ReadersSnapshot snapshot;

    ReadersColumn(ReaderKind kind, Cards cards) {
        this.kind = kind;
        this.cards = cards;
        getStyleClass().add("readers-column");
        ReadersStyle style = ReadersStyle.of(kind);
        name = new Label(style.label());
        name.getStyleClass().add("picture-title");
        name.setMinWidth(0);
        drawn = new Drawn(style);
        drawn.setId("drawn-" + kind.key());
        HBox head = new HBox(new Stroke(style), name);
        head.getStyleClass().add("readers-head");
        getChildren().addAll(head, drawn, nats, training, drawing);
        explain(nats, this::aboutNats);
        explain(training, this::aboutTraining);
        explain(drawing, this::aboutDrawing);
    }

    /** A number under the pointer shows how it is worked out; a click copies it. */
    private void explain(Label label, Function<ReadersSnapshot, Reading> reading) {
        label.setOnMouseEntered(_ -> {
            if (snapshot != null) {
                cards.show(reading.apply(snapshot), label, label.getWidth() / 2, label.getHeight());
            }
        });
        label.setOnMouseExited(_ -> cards.hide(label));
        label.setOnMouseClicked(_ -> cards.copy());
    }

    private Reading aboutNats(ReadersSnapshot now) {
        return new Reading(WORDS.say("read.nats"), List.of(WORDS.say("read.nats.formula"), WORDS.say("read.nats.put", Integer.toString(now.watched()),
                Integer.toString(now.shape().pixels()))), WORDS.say("read.nats.about"), now.of(kind).nats(), WORDS.say("axis.nats.unit"));
    }

    private Reading aboutTraining(ReadersSnapshot now) {
        return new Reading(WORDS.say("read.training"), List.of(WORDS.say("read.training.formula")), WORDS.say("read.training.about",
                Spell.number(now.of(kind).seconds())), now.of(kind).secondsPerImage(), WORDS.say("unit.seconds"));
    }

    private Reading aboutDrawing(ReadersSnapshot now) {
        return new Reading(WORDS.say("read.drawing"), List.of(WORDS.say("read.drawing.formula")), WORDS.say("read.drawing.about",
                Integer.toString(now.shape().pixels())), now.of(kind).drawingSeconds(), WORDS.say("unit.seconds"));
    }

    private static Label caption(String style) {
        Label label = new Label();
        label.getStyleClass().addAll("caption", style);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }

    /** @param turn whether it is this reader that learns in the phase shown */
    void show(ReadersSnapshot newest, boolean turn) {
        snapshot = newest;
        ReadersSnapshot.One reader = newest.of(kind);
        name.pseudoClassStateChanged(CURRENT, turn);
        drawn.show(reader.drawn(), newest.shape().side());
        nats.setText(WORDS.say("column.nats", Spell.number(reader.nats())));
        training.setText(WORDS.say("column.training", millis(reader.secondsPerImage())));
        drawing.setText(WORDS.say("column.drawing", millis(reader.drawingSeconds()), Spell.step(reader.drawnAt())));
        drawn.setAccessibleText(WORDS.say("column.about", ReadersStyle.of(kind).label(), nats.getText(), training.getText(), drawing.getText()));
    }

    static String millis(double seconds) {
        return Numbers.significant(1000 * seconds, 2);
    }

    /** The line of the plot, as a sample beside the name. */
    private static final class Stroke extends Region {
        private final ReadersStyle style;
        private final Palette palette = new Palette();
        private final Sheet sheet = new Sheet(palette, this::draw);

        Stroke(ReadersStyle style) {
            this.style = style;
            getChildren().add(sheet);
            setMinSize(26, 12);
            setPrefSize(26, 12);
            setMouseTransparent(true);
        }

        private void draw(Ink ink) {
            ink.segments(new double[] {1, getHeight() / 2, 25, getHeight() / 2}, 1, 2, palette.of(style.role()), style.dashes());
        }

        @Override protected void layoutChildren() {
            sheet.resizeRelocate(0, 0, getWidth(), getHeight());
            sheet.touch();
        }
    }

    /** Twelve images, four in a row. */
    static final class Drawn extends Region {
        private static final int ACROSS = 4;
        private static final int DOWN = 3;
        private static final double GAP = 4;
        private final Palette palette = new Palette();
        private final Sheet sheet = new Sheet(palette, this::draw);
        private float[] images = {};
        private int side = 1;

        Drawn(ReadersStyle style) {
            setAccessibleRole(AccessibleRole.IMAGE_VIEW);
            setAccessibleText(style.label());
            getStyleClass().add("readers-drawn");
            getChildren().add(sheet);
        }

        void show(float[] newImages, int newSide) {
            if (newSide != side || !Arrays.equals(newImages, images)) {
                images = newImages;
                side = newSide;
                sheet.touch();
            }
        }

        private void draw(Ink ink) {
            double each = (getWidth() - (ACROSS - 1) * GAP) / ACROSS;
            for (int i = 0; i < images.length / (side * side) && i < ACROSS * DOWN; i++) {
                ReadersGrid.fitting(i % ACROSS * (each + GAP), Math.floorDiv(i, ACROSS) * (each + GAP), each, each, side)
                        .image(ink, images, i, palette.surface(), palette.of(Role.GENERATED));
            }
        }

        @Override public Orientation getContentBias() {
            return Orientation.HORIZONTAL;
        }

        @Override protected double computePrefWidth(double height) {
            return 180;
        }

        @Override protected double computeMinWidth(double height) {
            return 80;
        }

        @Override protected double computePrefHeight(double width) {
            double each = ((width > 0 ? width : 180) - (ACROSS - 1) * GAP) / ACROSS;
            return Math.ceil(DOWN * each + (DOWN - 1) * GAP);
        }

        @Override protected double computeMinHeight(double width) {
            return computePrefHeight(width);
        }

        @Override protected void layoutChildren() {
            sheet.resizeRelocate(0, 0, getWidth(), getHeight());
            sheet.touch();
        }
    }
}
