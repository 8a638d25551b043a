package primerlab.figure.density;

import java.util.Arrays;
import java.util.function.IntConsumer;
import javafx.geometry.HPos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;

import org.jspecify.annotations.Nullable;
import primerlab.experiment.density.HistogramSnapshot;
import primerlab.figure.part.ColourScale;
import primerlab.figure.part.Ink;
import primerlab.figure.part.Palette;
import primerlab.figure.part.Role;
import primerlab.figure.part.Sequential;
import primerlab.figure.part.Sheet;

/**
 * The bins of up to four axes on one sheet: the first axis runs to the right, the second up; a third repeats the whole to the right, a
 * fourth upwards. A bin without a sample has no colour. The pointer or the arrow keys read a bin. JavaFX thread only.
 */
final class BinSheet extends Region {
    private static final ColourScale SCALE = Sequential.scale();
    private final Color[] colours = Arrays.stream(SCALE.table()).mapToObj(argb -> Color.rgb(argb >> 16 & 255, argb >> 8 & 255, argb & 255))
            .toArray(Color[]::new);
    private final Palette palette = new Palette();
    private final Sheet sheet = new Sheet(palette, this::draw);
    private final Label title = new Label();
    private String right = "";
    private String up = "";
    private IntConsumer hover = cell -> { };
    private Runnable click = () -> { };
    private @Nullable HistogramSnapshot shown;
    private double most = 1;
    private int at = -1;
    private static final double TOP = 2;
    private double left;
    private double side = 1;

    BinSheet() {
        setId("bins");
        getStyleClass().addAll("bar-plot", "keeps-arrows");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        title.getStyleClass().add("picture-title");
        title.setWrapText(true);
        getChildren().addAll(title, sheet);
        addEventHandler(MouseEvent.MOUSE_MOVED, event -> point(event.getX(), event.getY() - sheet.getLayoutY()));
        addEventHandler(MouseEvent.MOUSE_EXITED, event -> read(-1));
        addEventHandler(MouseEvent.MOUSE_PRESSED, event -> requestFocus());
        addEventHandler(MouseEvent.MOUSE_CLICKED, event -> click.run());
        addEventHandler(KeyEvent.KEY_PRESSED, this::key);
        focusedProperty().addListener((property, was, is) -> {
            if (!is && !isHover()) {
                read(-1);
            }
        });
    }

    /** Runs with the cell that is read, row-major from the bottom left; −1 for none. */
    void onHover(IntConsumer next) {
        hover = next;
    }

    void onClick(Runnable next) {
        click = next;
    }

    Palette palette() {
        return palette;
    }

    static ColourScale scale() {
        return SCALE;
    }

    /** Names of the axes to the right and upwards. */
    void axes(String toTheRight, String upwards) {
        right = toTheRight;
        up = upwards;
    }

    /** @param highest count at the high end of the colours */
    void show(HistogramSnapshot snapshot, double highest, String sentence) {
        shown = snapshot;
        most = highest;
        if (!sentence.equals(title.getText())) {
            title.setText(sentence);
            setAccessibleText(sentence);
            requestLayout();
        }
        sheet.touch();
    }

    /** The middle of a cell in this node, pixels. */
    javafx.geometry.Point2D place(int cell) {
        double one = shown == null ? side : side / shown.sheetSide();
        int across = shown == null ? 0 : cell % shown.sheetSide();
        int row = shown == null ? 0 : cell / shown.sheetSide();
        return new javafx.geometry.Point2D(left + (across + 0.5) * one, sheet.getLayoutY() + TOP + side - (row + 0.5) * one);
    }

    /** Where the square of bins begins, from the TOP of this node, pixels. */
    double top() {
        return sheet.getLayoutY() + TOP;
    }

    /** One side of the square of bins, pixels. */
    double side() {
        return Math.max(8, Math.floor(Math.min(sheet.getWidth() - margin() - 2, sheet.getHeight() - 1.35 * palette.caption() - 6)));
    }

    private void point(double x, double y) {
        HistogramSnapshot s = shown;
        if (s == null || x < left || y < TOP || x >= left + side || y >= TOP + side) {
            read(-1);
            return;
        }
        int n = s.sheetSide();
        int across = Math.clamp((long) ((x - left) / side * n), 0, n - 1);
        int row = Math.clamp((long) ((TOP + side - y) / side * n), 0, n - 1);
        read(row * n + across);
    }

    private void read(int cell) {
        if (cell != at) {
            at = cell;
            sheet.touch();
            hover.accept(cell);
        }
    }

    private void key(KeyEvent event) {
        HistogramSnapshot s = shown;
        if (s == null || event.isControlDown() || event.isAltDown() || event.isMetaDown()) {
            return;
        }
        int n = s.sheetSide();
        int step = event.isShiftDown() ? s.bins() : 1;
        switch (event.getCode()) {
            case LEFT -> walk(-step, 0, n);
            case RIGHT -> walk(step, 0, n);
            case UP -> walk(0, step, n);
            case DOWN -> walk(0, -step, n);
            case ENTER -> click.run();
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void walk(int dx, int dy, int n) {
        int from = at < 0 ? n / 2 * n + n / 2 : at;
        int across = at < 0 ? from % n : Math.clamp(from % n + dx, 0, n - 1);
        int row = at < 0 ? from / n : Math.clamp(from / n + dy, 0, n - 1);
        read(row * n + across);
    }

    @Override protected double computePrefHeight(double width) {
        double w = width > 0 ? width : 280;
        return title.prefHeight(w) + 4 + w - margin() + 1.35 * palette.caption() + 4;
    }

    @Override protected double computePrefWidth(double height) {
        return 280;
    }

    private double margin() {
        return Math.ceil(palette.caption() * 1.5);
    }

    @Override protected void layoutChildren() {
        double head = snapSizeY(title.prefHeight(getWidth())) + 4;
        title.resizeRelocate(0, 0, getWidth(), Math.max(0, head - 4));
        sheet.resizeRelocate(0, head, getWidth(), Math.max(0, getHeight() - head));
        sheet.touch();
    }

    void draw(Ink ink) {
        HistogramSnapshot s = shown;
        double line = palette.caption() * 1.35;
        left = margin();
        side = side();
        ink.rect(left, TOP, side, side, palette.surface());
        Ink.TextStyle words = new Ink.TextStyle(palette.caption(), false, false);
        ink.text(right, left + side / 2, TOP + side + line, HPos.CENTER, words, palette.quiet());
        ink.upward(up, palette.caption(), TOP + side / 2, words, palette.quiet());
        if (s != null) {
            cells(ink, s);
        }
        ink.frame(left, TOP, side, side, palette.line());
    }

    private void cells(Ink ink, HistogramSnapshot s) {
        int n = s.sheetSide();
        double one = side / n;
        boolean flat = s.sheetAxes() == 1;
        for (int row = 0; row < (flat ? 1 : n); row++) {
            double y = flat ? TOP : TOP + side - (row + 1) * one;
            for (int across = 0; across < n; across++) {
                float count = s.sheet()[row * n + across];
                if (count > 0) {
                    ink.rect(left + across * one, y, one, flat ? side : one, colours[Math.clamp((long) (count / most * (colours.length - 1)), 0, colours.length - 1)]);
                }
            }
        }
        lines(ink, s, n, one);
        if (at >= 0 && at < n * n) {
            double y = flat ? TOP : TOP + side - (at / n + 1) * one;
            ink.frame(left + at % n * one - 1, y - 1, one + 2, (flat ? side : one) + 2, palette.of(Role.FOCUS));
        }
    }

    /** Fine lines between bins where there is room, stronger ones where a further axis begins anew. */
    private void lines(Ink ink, HistogramSnapshot s, int n, double one) {
        int every = one >= 8 ? 1 : s.sheetAxes() > 2 ? s.bins() : n;
        double[] ends = new double[8 * (n / every + 1)];
        int count = 0;
        for (int i = every; i < n; i += every) {
            double x = Math.floor(left + i * one) + 0.5;
            count = put(ends, count, x, TOP, x, TOP + side);
            if (s.sheetAxes() == 2 || s.sheetAxes() > 3 || s.sheetAxes() == 3 && every == 1) {
                double y = Math.floor(TOP + i * one) + 0.5;
                count = put(ends, count, left, y, left + side, y);
            }
        }
        ink.segments(ends, count, 1, palette.of(Role.LINE));
    }

    private static int put(double[] ends, int n, double x1, double y1, double x2, double y2) {
        ends[4 * n] = x1;
        ends[4 * n + 1] = y1;
        ends[4 * n + 2] = x2;
        ends[4 * n + 3] = y2;
        return n + 1;
    }
}
