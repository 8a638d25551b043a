package primerlab.figure.gan;

import java.util.Collections;
import java.util.List;
import java.util.function.IntConsumer;
import javafx.geometry.HPos;
import javafx.geometry.Orientation;
import javafx.scene.AccessibleRole;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;

import primerlab.figure.part.Ink;
import primerlab.figure.part.Palette;
import primerlab.figure.part.Role;
import primerlab.figure.part.Sheet;

/** Small pictures in rows, each with a line below it, to point at and to choose by mouse or keyboard. */
final class ImageTiles extends Region {
    /** What a picture is: blue frame and dot, orange frame and ring, or neither. */
    enum Kind { REAL, FAKE, PLAIN }

    /**
     * @param argb    colours, row-major, square
     * @param caption a word below it; empty for none
     * @param level   0 to 1, drawn as a bar in D's colour; NaN for none
     * @param says    what a screen reader says
     */
    record Tile(int[] argb, Kind kind, String caption, double level, String says) {}

    private static final double FRAME = 2;
    private static final double BETWEEN = 8;
    private static final double BAR = 3;
    /** Width of a letter of a caption, in heights of captions. */
    private static final double LETTER = 0.56;
    private final Palette palette = new Palette();
    private final Sheet sheet = new Sheet(palette, this::paint);
    private final double wanted;
    private final int across;
    private final String name;
    private List<Tile> tiles = List.of();
    private IntConsumer pointed = _ -> {};
    private IntConsumer chosen = _ -> {};
    private int cursor = -1;
    private int selected = -1;
    private int side = 16;

    /**
     * @param name   what it is, for a screen reader
     * @param across most pictures in a row
     * @param wanted about the side of a picture on the screen, pixels
     */
    ImageTiles(String id, String name, int across, double wanted) {
        this.name = name;
        this.across = across;
        this.wanted = wanted;
        setId(id);
        getStyleClass().add("image-tiles");
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setAccessibleText(name);
        getChildren().add(sheet);
        palette.onChange(this::requestLayout);
    }

    /** Keeps room for so many pictures with such a caption, until there are some. @param level as in {@link Tile} */
    ImageTiles room(int count, Kind kind, String caption, double level) {
        tiles = Collections.nCopies(count, new Tile(new int[side * side], kind, caption, level, ""));
        return this;
    }

    /** From now on pictures can be pointed at, with −1 for none, and chosen by a click or Enter. */
    ImageTiles hands(IntConsumer point, IntConsumer choose) {
        pointed = point;
        chosen = choose;
        getStyleClass().add("keeps-arrows");
        setFocusTraversable(true);
        addEventHandler(MouseEvent.MOUSE_MOVED, event -> point(at(event.getX(), event.getY())));
        addEventHandler(MouseEvent.MOUSE_EXITED, _ -> point(-1));
        addEventHandler(MouseEvent.MOUSE_PRESSED, this::press);
        addEventHandler(KeyEvent.KEY_PRESSED, this::key);
        focusedProperty().addListener((_, _, on) -> {
            if (!on) {
                point(-1);
            }
            sheet.touch();
        });
        return this;
    }

    void show(List<Tile> now, int chosenTile) {
        boolean moved = now.size() != tiles.size();
        tiles = now;
        selected = chosenTile;
        int newSide = now.isEmpty() ? side : (int) Math.round(Math.sqrt(now.getFirst().argb.length));
        if (newSide != side || moved) {
            side = newSide;
            requestLayout();
            if (getParent() != null) {
                getParent().requestLayout();
            }
        }
        says();
        sheet.touch();
    }

    List<Tile> tiles() {
        return tiles;
    }

    Palette palette() {
        return palette;
    }

    private void says() {
        int at = cursor >= 0 ? cursor : selected;
        setAccessibleText(at >= 0 && at < tiles.size() ? name + " " + tiles.get(at).says : name);
    }

    private void point(int tile) {
        if (tile != cursor) {
            cursor = tile;
            says();
            pointed.accept(tile);
            sheet.touch();
        }
    }

    private void press(MouseEvent event) {
        requestFocus();
        int tile = at(event.getX(), event.getY());
        if (event.getButton() == MouseButton.PRIMARY && tile >= 0) {
            chosen.accept(tile);
        }
    }

    private void key(KeyEvent event) {
        int row = columns(getWidth());
        int last = tiles.size() - 1;
        switch (event.getCode()) {
            case LEFT -> point(Math.max(0, cursor - 1));
            case RIGHT -> point(Math.min(last, cursor + 1));
            case UP -> point(cursor - row >= 0 ? cursor - row : Math.max(0, cursor));
            case DOWN -> point(cursor < 0 ? 0 : cursor + row <= last ? cursor + row : cursor);
            case ENTER -> {
                if (cursor >= 0) {
                    chosen.accept(cursor);
                }
            }
            default -> {
                return;
            }
        }
        event.consume();
    }

    /** Side of a picture on the screen: whole pixels of its own. */
    double size() {
        return side * Math.max(1, Math.floor(wanted / side));
    }

    private boolean captions() {
        return tiles.stream().anyMatch(tile -> !tile.caption.isEmpty());
    }

    private double cellWidth() {
        int letters = tiles.stream().mapToInt(tile -> tile.caption.length()).max().orElse(0);
        boolean marks = tiles.stream().anyMatch(tile -> tile.kind != Kind.PLAIN);
        double words = letters == 0 ? 0 : (LETTER * letters + (marks ? 1 : 0)) * palette.caption();
        return Math.max(size() + 2 * FRAME, Math.ceil(words)) + BETWEEN;
    }

    private double cellHeight() {
        boolean bars = tiles.stream().anyMatch(tile -> !Double.isNaN(tile.level));
        return size() + 2 * FRAME + (bars ? BAR + 2 : 0) + (captions() ? Math.ceil(1.35 * palette.caption()) : 0) + 6;
    }

    private int columns(double width) {
        return Math.clamp((long) Math.floor((width + BETWEEN) / cellWidth()), 1, across);
    }

    /** The left upper corner of a picture, in this node's coordinates. */
    double x(int tile) {
        return tile % columns(getWidth()) * cellWidth() + Math.floor((cellWidth() - BETWEEN - size()) / 2);
    }

    double y(int tile) {
        return tile / columns(getWidth()) * cellHeight() + FRAME;
    }

    private int at(double x, double y) {
        int column = (int) Math.floor(x / cellWidth());
        int tile = (int) Math.floor(y / cellHeight()) * columns(getWidth()) + column;
        return x < 0 || y < 0 || column >= columns(getWidth()) || tile >= tiles.size() ? -1 : tile;
    }

    @Override public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override protected double computePrefHeight(double width) {
        int columns = columns(width < 0 ? computePrefWidth(-1) : width);
        return Math.ceil((double) Math.max(1, tiles.size()) / columns) * cellHeight();
    }

    @Override protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override protected double computePrefWidth(double height) {
        return across * cellWidth() - BETWEEN;
    }

    @Override protected double computeMinWidth(double height) {
        return cellWidth();
    }

    @Override protected void layoutChildren() {
        sheet.resizeRelocate(0, 0, getWidth(), getHeight());
        sheet.touch();
    }

    private void paint(Ink ink) {
        for (int i = 0; i < tiles.size(); i++) {
            tile(ink, tiles.get(i), i);
        }
    }

    private void tile(Ink ink, Tile tile, int i) {
        double size = size();
        double x = x(i);
        double y = y(i);
        ink.image(tile.argb, side, x, y, size, size);
        Role role = tile.kind == Kind.REAL ? Role.REAL : tile.kind == Kind.FAKE ? Role.GENERATED : Role.LINE;
        frame(ink, x, y, size, i == cursor ? Role.FOCUS : i == selected ? Role.ACCENT : role, i == selected || i == cursor ? 3 : 2);
        double below = y + size + FRAME + 1;
        if (!Double.isNaN(tile.level)) {
            ink.rect(x, below, size, BAR, palette.of(Role.SUNKEN));
            ink.rect(x, below, size * Math.clamp(tile.level, 0, 1), BAR, palette.discriminator());
            below += BAR + 2;
        }
        if (!tile.caption.isEmpty()) {
            Ink.TextStyle style = new Ink.TextStyle(palette.caption() * 0.92, true, false);
            double half = ink.width(tile.caption, style) / 2;
            double mark = tile.kind == Kind.PLAIN ? 0 : 6;
            double middle = x + size / 2;
            double base = below + palette.caption();
            ink.text(tile.caption, middle + mark, base, HPos.CENTER, style, palette.text());
            double[] at = {middle - half - 1, base - 0.33 * palette.caption()};
            if (tile.kind == Kind.REAL) {
                ink.dots(at, 1, 3.5, palette.real());
            } else if (tile.kind == Kind.FAKE) {
                ink.rings(at, 1, 3, 1.6, palette.generated());
            }
        }
    }

    private void frame(Ink ink, double x, double y, double size, Role role, int thick) {
        for (int edge = 1; edge <= thick; edge++) {
            ink.frame(x - edge, y - edge, size + 2 * edge, size + 2 * edge, palette.of(role));
        }
    }
}
