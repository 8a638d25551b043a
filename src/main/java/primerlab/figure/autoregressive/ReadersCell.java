package primerlab.figure.autoregressive;

import java.util.List;
import javafx.geometry.HPos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;

import org.jspecify.annotations.Nullable;
import primerlab.experiment.autoregressive.ReadersProbe;
import primerlab.experiment.autoregressive.ReadersProbe.Cells;
import primerlab.experiment.autoregressive.ReadersProbe.Way;
import primerlab.figure.frame.Cards;
import primerlab.figure.frame.Reading;
import primerlab.figure.frame.Spell;
import primerlab.figure.part.ColourBar;
import primerlab.figure.part.Diverging;
import primerlab.figure.part.Ink;
import primerlab.figure.part.Palette;
import primerlab.figure.part.Role;
import primerlab.figure.part.Sheet;
import primerlab.text.Words;

/** The cells of an LSTM at the chosen pixel, one column for each, and the arithmetic of one of them with its numbers put in. */
final class ReadersCell extends VBox {
    private static final Words WORDS = Words.of("readers-figure");
    private static final List<String> ROWS = List.of("i", "f", "g", "before", "c", "o", "h");
    private static final List<String> WAYS = List.of("row", "left", "right");

    private final ReadersFocus focus;
    private final Cards cards;
    private final ToggleGroup ways = new ToggleGroup();
    private final Heat heat = new Heat();
    private final ColourBar bar;
    private final Label title = new Label();
    private final Label arithmetic = new Label();
    private final Label from = new Label();
    private ReadersProbe.@Nullable Reading reading;
    private int channel;

    ReadersCell(ReadersFocus focus, Cards cards) {
        this.focus = focus;
        this.cards = cards;
        setId("cell");
        getStyleClass().add("readers-lstm");
        FlowPane choice = new FlowPane();
        choice.getStyleClass().add("step-buttons");
        for (int i = 0; i < WAYS.size(); i++) {
            ToggleButton button = new ToggleButton(WORDS.say("cell." + WAYS.get(i)));
            button.setId("cell-" + WAYS.get(i));
            button.setToggleGroup(ways);
            button.setUserData(Way.values()[i]);
            button.setMinWidth(Region.USE_PREF_SIZE);
            choice.getChildren().add(button);
        }
        ways.selectToggle(ways.getToggles().getFirst());
        ways.selectedToggleProperty().addListener((_, was, now) -> {
            if (now == null) {
                ways.selectToggle(was);
            }
            refresh();
        });
        bar = new ColourBar(Diverging.of(heat.palette, Role.GENERATED, Role.REAL), -1, 1, WORDS.say("cell.bar"));
        heat.palette.onChange(this::recolour);
        HBox.setHgrow(heat, Priority.ALWAYS);
        bar.setMinHeight(60);
        bar.prefHeightProperty().bind(heat.heightProperty());
        bar.setMinWidth(Region.USE_PREF_SIZE);
        HBox picture = new HBox(heat, bar);
        picture.setFillHeight(false);
        picture.getStyleClass().add("readers-row");
        title.getStyleClass().add("picture-title");
        arithmetic.getStyleClass().addAll("mono", "readers-arithmetic");
        from.getStyleClass().add("caption");
        for (Label label : List.of(title, arithmetic, from)) {
            label.setWrapText(true);
            label.setMinHeight(Region.USE_PREF_SIZE);
        }
        getChildren().addAll(title, choice, picture, arithmetic, from);
    }

    private void recolour() {
        bar.show(Diverging.of(heat.palette, Role.GENERATED, Role.REAL), -1, 1, WORDS.say("cell.bar"));
    }

    private Way way() {
        return (Way) ways.getSelectedToggle().getUserData();
    }

    void update(ReadersProbe.Reading newest) {
        reading = newest;
        refresh();
    }

    private @Nullable Cells cells() {
        return reading == null ? null : reading.cells().get(way().ordinal());
    }

    private void refresh() {
        ReadersProbe.Reading now = reading;
        Cells cells = cells();
        if (now == null || cells == null) {
            return;
        }
        String key = WAYS.get(way().ordinal());
        title.setText(WORDS.say("cell.title", WORDS.say("cell." + key), ReadersFields.place(now.pixel(), focus.side())));
        heat.touch();
        if (cells.cell().length == 0) {
            arithmetic.setText(WORDS.say("cell.none"));
            from.setText(WORDS.say("cell.from." + key));
            return;
        }
        int j = Math.min(channel, cells.cell().length - 1);
        channel = j;
        arithmetic.setText(WORDS.say("cell.arithmetic", Integer.toString(j + 1), Spell.brief(cells.forget()[j]), Spell.brief(cells.before()[j]),
                Spell.brief(cells.input()[j]), Spell.brief(cells.candidate()[j]), Spell.number(cells.cell()[j]), Spell.brief(cells.output()[j]),
                Spell.brief(cells.cell()[j]), Spell.number(cells.hidden()[j])));
        from.setText(WORDS.say("cell.from." + key));
        heat.setAccessibleText(title.getText() + " " + arithmetic.getText());
    }

    private static float[] row(Cells cells, int row) {
        return switch (ROWS.get(row)) {
            case "i" -> cells.input();
            case "f" -> cells.forget();
            case "g" -> cells.candidate();
            case "before" -> cells.before();
            case "c" -> cells.cell();
            case "o" -> cells.output();
            default -> cells.hidden();
        };
    }

    private void choose(int newChannel) {
        Cells cells = cells();
        if (cells != null && cells.cell().length > 0) {
            channel = Math.clamp(newChannel, 0, cells.cell().length - 1);
            refresh();
        }
    }

    private void read(int row, int column) {
        Cells cells = cells();
        if (row < 0 || cells == null || column >= cells.cell().length) {
            cards.hide(heat);
            return;
        }
        String name = ROWS.get(row);
        String substituted = switch (name) {
            case "c" -> WORDS.say("read.cell.c.put", Spell.brief(cells.forget()[column]), Spell.brief(cells.before()[column]),
                    Spell.brief(cells.input()[column]), Spell.brief(cells.candidate()[column]));
            case "h" -> WORDS.say("read.cell.h.put", Spell.brief(cells.output()[column]), Spell.brief(cells.cell()[column]));
            default -> "";
        };
        cards.show(new Reading(WORDS.say("read.cell", WORDS.say("cell.row." + name), Integer.toString(column + 1)),
                substituted.isEmpty() ? List.of(WORDS.say("read.cell." + name)) : List.of(WORDS.say("read.cell." + name), substituted),
                WORDS.say("read.cell." + name + ".about"), row(cells, row)[column], ""), heat, heat.x(column), heat.y(row + 1));
    }

    /** One line for each quantity, one column for each cell. */
    private final class Heat extends Region {
        private final Palette palette = new Palette();
        private final Sheet sheet = new Sheet(palette, this::draw);

        Heat() {
            setId("gates");
            getChildren().add(sheet);
            getStyleClass().addAll("readers-square", "keeps-arrows");
            setFocusTraversable(true);
            setAccessibleRole(AccessibleRole.IMAGE_VIEW);
            setMinWidth(160);
            addEventHandler(MouseEvent.MOUSE_MOVED, event -> point(event.getX(), event.getY()));
            addEventHandler(MouseEvent.MOUSE_EXITED, _ -> read(-1, -1));
            addEventHandler(MouseEvent.MOUSE_PRESSED, event -> {
                requestFocus();
                choose(column(event.getX()));
                cards.copy();
            });
            addEventHandler(KeyEvent.KEY_PRESSED, this::key);
        }

        void touch() {
            sheet.touch();
        }

        private int count() {
            Cells cells = cells();
            return cells == null ? 0 : cells.cell().length;
        }

        private double names() {
            return Math.ceil(palette.caption() * 7.6);
        }

        private double line() {
            return Math.ceil(palette.em() * 1.5);
        }

        double x(int column) {
            return names() + column * (getWidth() - names()) / Math.max(1, count());
        }

        double y(int row) {
            return row * line();
        }

        private int column(double px) {
            return (int) Math.floor((px - names()) / (getWidth() - names()) * count());
        }

        private void point(double px, double py) {
            int row = (int) Math.floor(py / line());
            read(px < names() || row >= ROWS.size() ? -1 : row, column(px));
        }

        private void key(KeyEvent event) {
            switch (event.getCode()) {
                case LEFT -> choose(channel - 1);
                case RIGHT -> choose(channel + 1);
                default -> {
                    return;
                }
            }
            event.consume();
        }

        private void draw(Ink ink) {
            Cells cells = cells();
            Ink.TextStyle style = new Ink.TextStyle(palette.caption(), false, false);
            int[] table = Diverging.of(palette, Role.GENERATED, Role.REAL).table();
            for (int row = 0; row < ROWS.size(); row++) {
                ink.text(WORDS.say("cell.row." + ROWS.get(row)), 0, y(row) + line() * 0.68, HPos.LEFT, style, palette.text());
                for (int j = 0; cells != null && j < count(); j++) {
                    double value = row(cells, row)[j];
                    int argb = table[Math.clamp(Math.round((value + 1) / 2 * (table.length - 1)), 0, table.length - 1)];
                    double left = Math.round(x(j));
                    ink.rect(left, y(row), Math.round(x(j + 1)) - left - 1, line() - 1, Color.rgb(argb >> 16 & 255, argb >> 8 & 255, argb & 255));
                }
            }
            if (count() > 0) {
                ink.frame(Math.round(x(channel)) - 1, 0, Math.round(x(channel + 1)) - Math.round(x(channel)) + 1, y(ROWS.size()), palette.of(Role.FOCUS));
            }
        }

        @Override protected double computePrefHeight(double width) {
            return ROWS.size() * line() + 2;
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
