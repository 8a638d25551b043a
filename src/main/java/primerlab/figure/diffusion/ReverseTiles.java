package primerlab.figure.diffusion;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleUnaryOperator;
import javafx.geometry.HPos;
import javafx.geometry.Orientation;
import javafx.scene.AccessibleRole;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;

import primerlab.figure.part.Ink;
import primerlab.figure.part.Palette;
import primerlab.figure.part.Role;
import primerlab.figure.part.Sheet;

/** Square pictures of side × side pixels in rows, each with a word above it: to point at, to click, and to walk over with the arrow keys. */
final class ReverseTiles extends Region {
    private static final double GAP = 8;

    private final Palette palette = new Palette();
    private final Sheet sheet = new Sheet(palette, this::draw);
    private final Map<ReverseShade, Color[]> colours = new EnumMap<>(ReverseShade.class);
    private final DoubleUnaryOperator across;
    private final boolean byPixel;
    private final Hand hand;
    private List<Tile> tiles = List.of();
    private int side = 16;
    private int tile = -1;
    private int pixel = -1;

    /**
     * @param values  its pixels lie from {@code from} on, row-major
     * @param caption may be empty
     */
    record Tile(float[] values, int from, ReverseShade shade, String caption) {}

    /** Pointer and keys. */
    interface Hand {
        /** @param tile −1 for none */
        void pointed(ReverseTiles at, int tile, int pixel);

        void clicked(ReverseTiles at, int tile, int pixel);
    }

    /**
     * @param across  pictures in a row, by the width in em
     * @param byPixel whether the arrow keys go from pixel to pixel, else from picture to picture
     */
    ReverseTiles(String id, String about, DoubleUnaryOperator across, boolean byPixel, Hand hand) {
        this.across = across;
        this.byPixel = byPixel;
        this.hand = hand;
        setId(id);
        getStyleClass().addAll("reverse-tiles", "keeps-arrows");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setAccessibleText(about);
        getChildren().add(sheet);
        palette.onChange(() -> {
            colours.clear();
            requestLayout();
        });
        addEventHandler(MouseEvent.MOUSE_MOVED, event -> point(event, false));
        addEventHandler(MouseEvent.MOUSE_EXITED, _ -> hand.pointed(this, -1, -1));
        addEventHandler(MouseEvent.MOUSE_PRESSED, event -> {
            requestFocus();
            point(event, true);
        });
        addEventHandler(KeyEvent.KEY_PRESSED, this::key);
        focusedProperty().addListener((_, _, is) -> {
            if (!is && !isHover()) {
                hand.pointed(this, -1, -1);
            }
        });
    }

    Palette palette() {
        return palette;
    }

    void show(int newSide, List<Tile> newTiles) {
        boolean resized = newTiles.size() != tiles.size();
        side = newSide;
        tiles = newTiles;
        if (resized) {
            requestLayout();
        }
        sheet.touch();
    }

    /** Frames a picture, or one pixel of every picture; −1 for none. */
    void choose(int newTile, int newPixel) {
        if (tile != newTile || pixel != newPixel) {
            tile = newTile;
            pixel = newPixel;
            sheet.touch();
        }
    }

    private int columns(double width) {
        return Math.max(1, (int) across.applyAsDouble(width / palette.em()));
    }

    /** A row with a word in it is lower by a line. */
    private double head(int row, int columns) {
        for (int i = row * columns; i < Math.min(tiles.size(), (row + 1) * columns); i++) {
            if (!tiles.get(i).caption.isEmpty()) {
                return Math.ceil(palette.caption() * 1.5);
            }
        }
        return 0;
    }

    private double size(double width) {
        int columns = columns(width);
        return Math.max(side, Math.floor((width - (columns - 1) * GAP) / columns));
    }

    private double left(int index, double width) {
        return index % columns(width) * (size(width) + GAP);
    }

    private double top(int index, double width) {
        int columns = columns(width);
        double top = 0;
        for (int row = 0; row < index / columns; row++) {
            top += head(row, columns) + size(width) + GAP;
        }
        return top + head(index / columns, columns);
    }

    private static double edge(double start, double size, int at, int side) {
        return Math.round(start + at * size / side);
    }

    /** Middle of the lower edge of a pixel, in this node. */
    double footX(int index, int at) {
        return left(index, getWidth()) + (at % side + 0.5) * size(getWidth()) / side;
    }

    double footY(int index, int at) {
        return top(index, getWidth()) + (at / side + 1.0) * size(getWidth()) / side;
    }

    private void point(MouseEvent event, boolean click) {
        double size = size(getWidth());
        for (int i = 0; i < tiles.size(); i++) {
            double x = (event.getX() - left(i, getWidth())) / size;
            double y = (event.getY() - top(i, getWidth())) / size;
            if (x >= 0 && y >= 0 && x < 1 && y < 1) {
                int at = (int) (y * side) * side + (int) (x * side);
                if (click) {
                    hand.clicked(this, i, at);
                } else {
                    hand.pointed(this, i, at);
                }
                return;
            }
        }
        if (!click) {
            hand.pointed(this, -1, -1);
        }
    }

    private void key(KeyEvent event) {
        if (event.isControlDown() || event.isAltDown() || event.isMetaDown() || tiles.isEmpty()) {
            return;
        }
        switch (event.getCode()) {
            case LEFT -> move(0, -1);
            case RIGHT -> move(0, 1);
            case UP -> move(-1, 0);
            case DOWN -> move(1, 0);
            case ENTER -> hand.clicked(this, Math.max(0, tile), Math.max(0, pixel));
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void move(int down, int right) {
        if (!byPixel) {
            int columns = columns(getWidth());
            hand.pointed(this, tile < 0 ? 0 : Math.clamp(tile + down * (long) columns + right, 0, tiles.size() - 1), 0);
            return;
        }
        if (pixel < 0) {
            hand.pointed(this, Math.max(0, tile), side / 2 * side + side / 2);
            return;
        }
        // Off the edge of one picture begins the next one.
        int column = pixel % side + right;
        int row = Math.clamp(pixel / side + (long) down, 0, side - 1);
        int next = Math.clamp(tile + (long) Math.floorDiv(column, side), 0, tiles.size() - 1);
        hand.pointed(this, next, row * side + (next == tile ? Math.clamp(column, 0, side - 1) : Math.floorMod(column, side)));
    }

    private void draw(Ink ink) {
        double size = size(getWidth());
        Ink.TextStyle style = new Ink.TextStyle(palette.caption(), false, false);
        for (int i = 0; i < tiles.size(); i++) {
            Tile one = tiles.get(i);
            double left = left(i, getWidth());
            double top = top(i, getWidth());
            if (!one.caption.isEmpty()) {
                ink.text(one.caption, left + size / 2, top - palette.caption() * 0.4, HPos.CENTER, style, palette.quiet());
            }
            picture(ink, one, left, top, size);
            if (i == tile && !byPixel) {
                frame(ink, left, top, size, size);
            }
            if (pixel >= 0 && byPixel && pixel < side * side) {
                double x = edge(left, size, pixel % side, side);
                double y = edge(top, size, pixel / side, side);
                frame(ink, x, y, edge(left, size, pixel % side + 1, side) - x, edge(top, size, pixel / side + 1, side) - y);
            }
        }
    }

    private void picture(Ink ink, Tile one, double left, double top, double size) {
        Color[] shades = colours.computeIfAbsent(one.shade, shade -> shade.colours(palette));
        if (one.values.length < one.from + side * side) {
            ink.rect(left, top, size, size, palette.of(Role.SUNKEN));
        } else {
            for (int i = 0; i < side * side; i++) {
                double x = edge(left, size, i % side, side);
                double y = edge(top, size, i / side, side);
                ink.rect(x, y, edge(left, size, i % side + 1, side) - x, edge(top, size, i / side + 1, side) - y,
                        shades[one.shade.index(one.values[one.from + i])]);
            }
        }
        ink.frame(left, top, size, size, palette.line());
    }

    private void frame(Ink ink, double x, double y, double wide, double high) {
        ink.frame(x - 2, y - 2, wide + 4, high + 4, palette.surface());
        ink.frame(x - 1, y - 1, wide + 2, high + 2, palette.of(Role.FOCUS));
        ink.frame(x, y, wide, high, palette.of(Role.FOCUS));
    }

    /** Draws all of it, for a vector file. */
    void paint(Ink ink) {
        draw(ink);
    }

    @Override public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override protected double computePrefWidth(double height) {
        return 480;
    }

    @Override protected double computeMinWidth(double height) {
        return 160;
    }

    @Override protected double computePrefHeight(double width) {
        double w = width > 0 ? width : 480;
        return tiles.isEmpty() ? 3 * size(w) : top(tiles.size() - 1, w) + size(w);
    }

    @Override protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override protected void layoutChildren() {
        sheet.resizeRelocate(0, 0, getWidth(), getHeight());
        sheet.touch();
    }
}
