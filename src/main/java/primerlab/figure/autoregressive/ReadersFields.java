package primerlab.figure.autoregressive;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;

import org.jspecify.annotations.Nullable;
import primerlab.experiment.autoregressive.ReaderKind;
import primerlab.experiment.autoregressive.ReadersProbe;
import primerlab.figure.frame.Cards;
import primerlab.figure.frame.Reading;
import primerlab.figure.frame.Spell;
import primerlab.figure.part.ColourBar;
import primerlab.figure.part.Ink;
import primerlab.figure.part.Palette;
import primerlab.figure.part.Role;
import primerlab.figure.part.Sequential;
import primerlab.text.Words;

/** A picture, one pixel of it, and beside it for each reader how strongly its prediction of that pixel leans on every other. */
final class ReadersFields extends VBox {
    /** Powers of ten that the scale spans: weaker slopes take the low end's colour, stronger ones the high end's. */
    private static final double LOWEST = -4;
    private static final double HIGHEST = 1;
    private static final Words WORDS = Words.of("readers-figure");

    private final ReadersFocus focus;
    private final Cards cards;
    private final ReadersSquare picture;
    private final List<ReadersSquare> squares = new ArrayList<>();
    private final List<Label> captions = new ArrayList<>();
    private final Label sentence = new Label();
    private ReadersProbe.@Nullable Reading reading;
    /** A pixel whose slope is being read; −1 for none. */
    private int lit = -1;

    ReadersFields(ReadersFocus focus, Cards cards) {
        this.focus = focus;
        this.cards = cards;
        setId("fields");
        getStyleClass().add("readers-fields");
        picture = new ReadersSquare("picture-read", WORDS.say("fields.picture.about"), this::paintPicture)
                .onHover(focus::hover).onPick(this::picked).onWalk(focus::move);
        List<VBox> cells = new ArrayList<>(List.of(cell(WORDS.say("fields.picture"), picture, caption())));
        for (ReaderKind kind : ReaderKind.values()) {
            ReadersSquare square = new ReadersSquare("field-" + kind.key(), WORDS.say("fields.about", ReadersStyle.of(kind).label()),
                    (ink, grid, palette) -> paintField(kind, ink, grid, palette));
            square.onHover(pixel -> read(kind, square, pixel)).onPick(_ -> cards.copy()).onWalk(this::walk);
            squares.add(square);
            cells.add(cell(ReadersStyle.of(kind).label(), square, caption()));
        }
        ColourBar bar = new ColourBar(Sequential.scale(), LOWEST, HIGHEST, WORDS.say("fields.bar"));
        bar.setMinHeight(60);
        bar.prefHeightProperty().bind(picture.heightProperty());
        VBox scale = new VBox(new Label(" "), bar);
        scale.getChildren().getFirst().getStyleClass().add("caption");
        scale.getStyleClass().add("readers-cell");
        scale.setMinWidth(Region.USE_PREF_SIZE);
        cells.add(scale);
        ReadersRow row = new ReadersRow(8, cells.size() - 1, cells);
        Label title = new Label(WORDS.say("fields.title"));
        title.getStyleClass().add("picture-title");
        title.setWrapText(true);
        sentence.getStyleClass().add("caption");
        sentence.setWrapText(true);
        sentence.setMinHeight(Region.USE_PREF_SIZE);
        Button next = new Button(WORDS.say("fields.next"));
        next.setId("next-picture");
        next.setTooltip(new Tooltip(WORDS.say("fields.next.about")));
        next.setOnAction(_ -> focus.nextGlyph());
        HBox foot = new HBox(next, sentence);
        HBox.setHgrow(sentence, Priority.ALWAYS);
        foot.setAlignment(Pos.CENTER_LEFT);
        foot.getStyleClass().add("readers-foot");
        foot.getStyleClass().add("step-buttons");
        next.setMinWidth(Region.USE_PREF_SIZE);
        getChildren().addAll(title, row, foot);
    }

    private Label caption() {
        Label caption = new Label();
        caption.getStyleClass().addAll("caption", "readers-caption");
        caption.setWrapText(true);
        caption.setMinHeight(Region.USE_PREF_SIZE);
        captions.add(caption);
        return caption;
    }

    private static VBox cell(String name, ReadersSquare square, Label caption) {
        Label title = new Label(name);
        title.getStyleClass().addAll("caption", "readers-name");
        title.setMinWidth(0);
        VBox cell = new VBox(title, square, caption);
        cell.getStyleClass().add("readers-cell");
        return cell;
    }

    private void picked(int pixel) {
        if (pixel >= 0) {
            focus.pin(pixel);
        }
    }

    /** The arrow keys walk over the slopes of a field, too. */
    private void walk(int down, int right) {
        focus.move(down, right);
    }

    /** A slope under the pointer: its number with its formula, and its pixel lit everywhere. */
    private void read(ReaderKind kind, ReadersSquare square, int pixel) {
        lit = pixel;
        redraw();
        ReadersProbe.Reading now = reading;
        if (pixel < 0 || now == null || pixel >= now.fields().get(kind.ordinal()).slope().length) {
            cards.hide(square);
            return;
        }
        int side = focus.side();
        double slope = now.fields().get(kind.ordinal()).slope()[pixel];
        String key = slope != 0 ? "read.slope.about" : pixel >= now.pixel() ? "read.slope.future" : "read.slope.blind";
        cards.show(new Reading(WORDS.say("read.slope", ReadersStyle.of(kind).label(), place(now.pixel(), side), place(pixel, side)),
                List.of(WORDS.say("read.slope.formula"), WORDS.say("read.slope.mean", Integer.toString(ReadersProbe.IMAGES))), WORDS.say(key), slope,
                WORDS.say("read.slope.unit")), square, square.getWidth() / 2, square.getHeight());
    }

    /** Counted from 1, as people do. */
    static String place(int pixel, int side) {
        return WORDS.say("place", Integer.toString(pixel / side + 1), Integer.toString(pixel % side + 1));
    }

    void update(ReadersProbe.Reading newest) {
        reading = newest;
        int side = focus.side();
        captions.getFirst().setText(place(newest.pixel(), side));
        for (ReaderKind kind : ReaderKind.values()) {
            ReadersProbe.Field field = newest.fields().get(kind.ordinal());
            captions.get(1 + kind.ordinal()).setText(WORDS.say(field.future() == 0 ? "fields.sees" : "fields.cheats", Integer.toString(field.seen()),
                    Integer.toString(field.earlier()), Integer.toString(field.future()), Spell.brief(field.probability())));
        }
        sentence.setText(WORDS.say(newest.fields().stream().allMatch(field -> field.future() == 0) ? "fields.honest" : "fields.open"));
        redraw();
    }

    /** The picture or the pixel has changed; slopes follow as soon as they are worked out. */
    void redraw() {
        picture.show(Math.max(1, focus.side()));
        squares.forEach(square -> square.show(Math.max(1, focus.side())));
    }

    private void paintPicture(Ink ink, ReadersGrid grid, Palette palette) {
        if (!focus.ready()) {
            return;
        }
        grid.image(ink, focus.picture(), 0, palette.surface(), palette.real());
        for (int pixel = focus.pixel(); pixel < focus.picture().length; pixel++) {
            grid.fill(ink, pixel, palette.of(Role.SUNKEN, 0.72));            // what is not drawn yet when this pixel is
        }
        grid.lines(ink, palette.of(Role.LINE, 0.8));
        grid.frame(ink, focus.pixel(), palette.of(Role.FOCUS));
        if (lit >= 0) {
            grid.frame(ink, lit, palette.text());
        }
    }

    private void paintField(ReaderKind kind, Ink ink, ReadersGrid grid, Palette palette) {
        ReadersProbe.Reading now = reading;
        ink.rect(grid.left(), grid.top(), grid.size(), grid.size(), palette.of(Role.SUNKEN));
        if (now == null || now.fields().getFirst().slope().length != grid.side() * grid.side()) {
            return;
        }
        float[] slope = now.fields().get(kind.ordinal()).slope();
        double[] blind = new double[2 * slope.length];
        int missed = 0;
        for (int pixel = 0; pixel < slope.length; pixel++) {
            if (slope[pixel] != 0) {
                int argb = Sequential.scale().argb((Math.log10(slope[pixel]) - LOWEST) / (HIGHEST - LOWEST));
                grid.fill(ink, pixel, Color.rgb(argb >> 16 & 255, argb >> 8 & 255, argb & 255));
            } else if (pixel < now.pixel()) {
                grid.fill(ink, pixel, palette.surface());
                blind[2 * missed] = grid.x(pixel % grid.side()) + grid.cell() / 2;
                blind[2 * missed++ + 1] = grid.y(pixel / grid.side()) + grid.cell() / 2;
            }
        }
        ink.crosses(blind, missed, Math.min(3, grid.cell() / 4), 1, palette.quiet());
        ink.frame(grid.left(), grid.top(), grid.size(), grid.size(), palette.line());
        grid.frame(ink, now.pixel(), palette.of(Role.FOCUS));
        if (lit >= 0 && lit < slope.length) {
            grid.frame(ink, lit, palette.text());
        }
    }

    ReadersProbe.@Nullable Reading reading() {
        return reading;
    }
}
