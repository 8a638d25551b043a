package primerlab.figure.autoregressive;

import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.geometry.Orientation;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Duration;

import primerlab.figure.part.Ink;
import primerlab.figure.part.Motion;
import primerlab.figure.part.Palette;
import primerlab.figure.part.Role;
import primerlab.figure.part.Sheet;
import primerlab.text.Words;

/**
 * How a diagonal becomes a column: row r of the picture is moved r places to the right, the LSTM goes over the 2n − 1 columns, and the rows
 * move back. From the right the picture is mirrored first, and its map ends one row lower.
 */
final class ReadersSkew extends VBox {
    /** One move, long enough to be followed. */
    private static final Duration FRAME = Duration.millis(170);
    private static final Words WORDS = Words.of("readers-figure");

    private final ReadersFocus focus;
    private final Map map = new Map();
    private final Label sentence = new Label();
    private final ToggleButton fromLeft = new ToggleButton(WORDS.say("skew.left"));
    private final ToggleButton fromRight = new ToggleButton(WORDS.say("skew.right"));
    private final Timeline clock = new Timeline();
    /** How far the rows have moved: row r by min(r, moved). */
    private int moved;
    /** The column that the LSTM is at; −1 where it is not under way. */
    private int column = -1;
    /** Whether the map was moved down one row. */
    private boolean down;
    private int hovered = -1;
    private int side;

    ReadersSkew(ReadersFocus focus) {
        this.focus = focus;
        setId("skew-map");
        getStyleClass().add("readers-skew");
        ToggleGroup ways = new ToggleGroup();
        way(fromLeft, "left", "left-pill", ways);
        way(fromRight, "right", "right-pill", ways);
        ways.selectToggle(fromLeft);
        ways.selectedToggleProperty().addListener((_, was, now) -> {
            if (now == null) {
                ways.selectToggle(was);
            } else {
                reset();
            }
        });
        HBox segments = new HBox(fromLeft, fromRight);
        segments.getStyleClass().add("segments");
        FlowPane buttons = new FlowPane(segments, button("skew-go", this::skew), button("skew-sweep", this::sweep), button("skew-back", this::unskew));
        buttons.getStyleClass().add("step-buttons");
        sentence.getStyleClass().add("caption");
        sentence.setWrapText(true);
        sentence.setMinHeight(Region.USE_PREF_SIZE);
        getChildren().addAll(buttons, map, sentence);
        reset();
    }

    private static void way(ToggleButton button, String way, String pill, ToggleGroup group) {
        button.setId("skew-from-" + way);
        button.getStyleClass().add(pill);
        button.setTooltip(new Tooltip(WORDS.say("skew." + way + ".about")));
        button.setToggleGroup(group);
    }

    private static Button button(String id, Runnable action) {
        String key = id.replace('-', '.');
        Button button = new Button(WORDS.say(key));
        button.setId(id);
        button.setTooltip(new Tooltip(WORDS.say(key + ".about")));
        button.setOnAction(_ -> action.run());
        return button;
    }

    private boolean mirrored() {
        return fromRight.isSelected();
    }

    private void reset() {
        clock.stop();
        moved = 0;
        column = -1;
        down = false;
        say("skew.rest");
    }

    private void say(String key) {
        int n = Math.max(1, focus.side());
        sentence.setText(WORDS.say(mirrored() && WORDS.has(key + ".mirrored") ? key + ".mirrored" : key, Integer.toString(n), Integer.toString(2 * n - 1),
                Integer.toString(column + 1)));
        map.touch();
    }

    private int last() {
        return focus.side() - 1;
    }

    private void skew() {
        column = -1;
        down = false;
        run(last() - moved, () -> moved++, () -> moved = last(), "skew.skewed");
    }

    private void sweep() {
        moved = last();
        down = false;
        column = -1;
        run(2 * focus.side() - 1, () -> {
            column++;
            say("skew.column");
        }, () -> column = 2 * focus.side() - 2, "skew.swept");
    }

    /** Rows move back; from the right the map then goes down one row. */
    private void unskew() {
        column = -1;
        run(moved, () -> moved--, () -> moved = 0, "skew.unskewed");
    }

    /** So many moves one after another, or, where motion is to be reduced, what they lead to at once. */
    private void run(int moves, Runnable move, Runnable end, String said) {
        clock.stop();
        Runnable ended = () -> {
            end.run();
            down = said.equals("skew.unskewed") && mirrored();
            say(said);
        };
        if (Motion.reduced() || moves <= 0) {
            ended.run();
            return;
        }
        say("skew.moving");
        clock.getKeyFrames().setAll(new KeyFrame(FRAME, _ -> {
            move.run();
            map.touch();
        }));
        clock.setCycleCount(moves);
        clock.setOnFinished(_ -> ended.run());
        clock.playFromStart();
    }

    /** The picture or its size has changed. */
    void refresh() {
        if (moved > last() || column > 2 * last() || focus.side() != side) {
            side = focus.side();
            map.requestLayout();
            reset();
        }
        map.touch();
    }

    boolean moving() {
        return clock.getStatus() == Animation.Status.RUNNING;
    }

    /** n rows and 2n − 1 columns. */
    private final class Map extends Region {
        private final Palette palette = new Palette();
        private final Sheet sheet = new Sheet(palette, this::draw);

        Map() {
            setId("skewed");
            getChildren().add(sheet);
            getStyleClass().add("readers-map");
            setAccessibleRole(AccessibleRole.IMAGE_VIEW);
            setAccessibleText(WORDS.say("skew.map.about"));
            setMinWidth(120);
            addEventHandler(MouseEvent.MOUSE_MOVED, event -> hover(event.getX(), event.getY()));
            addEventHandler(MouseEvent.MOUSE_EXITED, _ -> hover(-1, -1));
        }

        void touch() {
            sheet.touch();
        }

        private double cell() {
            return Math.max(2, Math.floor(getWidth() / (2 * Math.max(1, focus.side()) - 1)));
        }

        private int shift(int row) {
            return Math.min(row, moved);
        }

        private void hover(double x, double y) {
            int row = (int) Math.floor(y / cell());
            int col = (int) Math.floor(x / cell());
            int n = focus.side();
            int now = x < 0 || row < 0 || row >= n || col < shift(row) || col >= shift(row) + n || moved < last() ? -1 : row * (2 * n - 1) + col;
            if (now != hovered) {
                hovered = now;
                touch();
            }
        }

        private void draw(Ink ink) {
            int n = focus.side();
            if (!focus.ready() || n < 2) {
                return;
            }
            double cell = cell();
            ink.rect(0, 0, (2 * n - 1) * cell, n * cell, palette.of(Role.SUNKEN));
            for (int row = 0; row < n; row++) {
                int from = row - (down ? 1 : 0);
                for (int k = 0; k < n; k++) {
                    int col = shift(row) + k;
                    boolean empty = from < 0;
                    boolean on = !empty && focus.picture()[from * n + (mirrored() && moved > 0 || mirrored() && !down ? n - 1 - k : k)] > 0.5f;
                    ink.rect(col * cell, row * cell, cell - 1, cell - 1, on ? palette.real() : empty ? palette.of(Role.LINE) : palette.surface());
                    if (column >= 0 && col <= column) {
                        ink.rect(col * cell, row * cell, cell - 1, cell - 1, palette.of(Role.GENERATED, col == column ? 0.75 : 0.18));
                    }
                }
            }
            if (hovered >= 0) {
                neighbours(ink, hovered / (2 * n - 1), hovered % (2 * n - 1), cell);
            }
        }

        /** The two states that flow into a cell: of its own row and of the row above, both in the column before. */
        private void neighbours(Ink ink, int row, int col, double cell) {
            ink.frame(col * cell, row * cell, cell - 1, cell - 1, palette.text());
            for (int up = 0; up <= 1; up++) {
                int from = row - up;
                if (from >= 0 && col - 1 >= shift(from) && col - 1 < shift(from) + focus.side()) {
                    ink.frame((col - 1) * cell, from * cell, cell - 1, cell - 1, palette.of(Role.GENERATED));
                    ink.segments(new double[] {(col - 0.5) * cell, (from + 0.5) * cell, (col + 0.3) * cell, (row + 0.5) * cell}, 1, 2,
                            palette.of(Role.GENERATED));
                }
            }
        }

        @Override public Orientation getContentBias() {
            return Orientation.HORIZONTAL;
        }

        @Override protected double computePrefWidth(double height) {
            return 300;
        }

        @Override protected double computePrefHeight(double width) {
            int n = Math.max(2, focus.side());
            return Math.max(2, Math.floor((width > 0 ? width : 300) / (2 * n - 1))) * n;
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
