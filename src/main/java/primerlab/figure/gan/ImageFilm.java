package primerlab.figure.gan;

import java.util.List;
import javafx.geometry.HPos;
import javafx.geometry.Orientation;
import javafx.scene.AccessibleRole;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;

import primerlab.experiment.gan.GanImagesSnapshot;
import primerlab.figure.frame.Spell;
import primerlab.figure.part.Ink;
import primerlab.figure.part.Palette;
import primerlab.figure.part.Role;
import primerlab.figure.part.Sheet;

/**
 * The film strip: a row for each of a few noise vectors, which never change, and a column for each of some steps. Apart from it, at the right,
 * stands the moment shown. A drag along it, or the arrow keys, go through time.
 */
final class ImageFilm extends Region {
    private static final double BETWEEN = 2;
    private static final double APART = 14;
    /** Pictures are about so large, in whole pixels of theirs. */
    private static final double WANTED = 34;
    private static final double LARGE = 50;
    private static final double WIDE = 760;
    private static final int ROWS = 8;

    private final Palette palette = new Palette();
    private final Sheet sheet = new Sheet(palette, this::paint);
    private final FilmReel reel = new FilmReel();
    private final Hand hand;
    private int[][] now = {};
    private List<FilmReel.Frame> columns = List.of();
    private int side = 16;
    private long step;
    private boolean pressed;
    private long asked = -1;

    /** Hears what is done to the film. */
    interface Hand {
        void goTo(long step);

        /** @param row of {@link #ROWS}; −1 for none */
        void pointed(ImageFilm film, int row, long step, double x, double y);
    }

    ImageFilm(String id, Hand hand) {
        this.hand = hand;
        setId(id);
        getStyleClass().addAll("image-film", "keeps-arrows");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        getChildren().add(sheet);
        palette.onChange(this::requestLayout);
        addEventHandler(MouseEvent.MOUSE_PRESSED, this::press);
        addEventHandler(MouseEvent.MOUSE_DRAGGED, this::drag);
        addEventHandler(MouseEvent.MOUSE_RELEASED, _ -> pressed = false);
        addEventHandler(MouseEvent.MOUSE_MOVED, event -> point(event.getX(), event.getY()));
        addEventHandler(MouseEvent.MOUSE_EXITED, _ -> hand.pointed(this, -1, 0, 0, 0));
        addEventHandler(KeyEvent.KEY_PRESSED, this::key);
    }

    Palette palette() {
        return palette;
    }

    FilmReel reel() {
        return reel;
    }

    void show(GanImagesSnapshot snapshot, long lastStep) {
        reel.take(snapshot.film(), snapshot.side(), lastStep);
        int pixels = snapshot.side() * snapshot.side();
        now = new int[ROWS][];
        for (int row = 0; row < ROWS; row++) {
            now[row] = ImageGrey.of(snapshot.fake(), row, pixels);
        }
        step = snapshot.step();
        if (side != snapshot.side()) {
            side = snapshot.side();
            requestLayout();
        }
        choose();
        setAccessibleText(ImageWords.WORDS.say("film.says", Integer.toString(ROWS), Integer.toString(reel.frames().size()), Spell.step(step)));
        sheet.touch();
    }

    private double tile() {
        double wanted = getWidth() > WIDE ? LARGE : WANTED;
        return side * Math.max(1, Math.floor(wanted / side));
    }

    private double gutter() {
        return Math.ceil(1.9 * palette.caption());
    }

    private double line() {
        return Math.ceil(1.5 * palette.caption());
    }

    private void choose() {
        int most = (int) Math.floor((getWidth() - gutter() - APART - tile() - 4) / (tile() + BETWEEN));
        columns = reel.chosen(Math.max(2, most));
    }

    private double x(int column) {
        return gutter() + column * (tile() + BETWEEN);
    }

    private double y(int row) {
        return line() + row * (tile() + BETWEEN);
    }

    private double nowX() {
        return x(columns.size()) + APART;
    }

    /** The last column that is not after the moment shown. */
    private int current() {
        int at = -1;
        for (int i = 0; i < columns.size() && columns.get(i).step() <= step; i++) {
            at = i;
        }
        return at;
    }

    private int column(double x) {
        int column = (int) Math.floor((x - gutter()) / (tile() + BETWEEN));
        return Math.clamp(column, 0, Math.max(0, columns.size() - 1));
    }

    private void press(MouseEvent event) {
        requestFocus();
        if (event.getButton() == MouseButton.PRIMARY && event.getX() < nowX() - APART && !columns.isEmpty()) {
            pressed = true;
            asked = -1;
            go(column(event.getX()));
        }
    }

    private void drag(MouseEvent event) {
        if (pressed) {
            go(column(event.getX()));
        }
    }

    private void go(int column) {
        if (column >= 0 && column < columns.size() && columns.get(column).step() != asked) {
            asked = columns.get(column).step();
            hand.goTo(asked);
        }
    }

    private void point(double x, double y) {
        int row = (int) Math.floor((y - line()) / (tile() + BETWEEN));
        boolean atNow = x >= nowX() && x < nowX() + tile();
        if (row < 0 || row >= ROWS || columns.isEmpty() || !atNow && (x < gutter() || x >= x(columns.size()))) {
            hand.pointed(this, -1, 0, 0, 0);
        } else {
            hand.pointed(this, row, atNow ? step : columns.get(column(x)).step(), x, y);
        }
    }

    private void key(KeyEvent event) {
        switch (event.getCode()) {
            case LEFT -> {
                int at = current();
                asked = -1;
                go(at >= 0 && columns.get(at).step() < step ? at : at - 1);
            }
            case RIGHT -> {
                asked = -1;
                go(current() + 1);
            }
            default -> {
                return;
            }
        }
        event.consume();
    }

    @Override public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override protected double computePrefHeight(double width) {
        return 2 * line() + ROWS * (tile() + BETWEEN) + 2;
    }

    @Override protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override protected double computePrefWidth(double height) {
        return 540;
    }

    @Override protected double computeMinWidth(double height) {
        return 260;
    }

    @Override protected void layoutChildren() {
        choose();
        sheet.resizeRelocate(0, 0, getWidth(), getHeight());
        sheet.touch();
    }

    /** Draws the film as it stands. */
    void paint(Ink ink) {
        Ink.TextStyle small = new Ink.TextStyle(palette.caption() * 0.9, false, false);
        double size = tile();
        for (int row = 0; row < ROWS; row++) {
            ink.text("z" + (char) ('₁' + row), gutter() - 4, y(row) + size / 2 + palette.caption() * 0.33, HPos.RIGHT, small, palette.noise());
        }
        for (int i = 0; i < columns.size(); i++) {
            FilmReel.Frame frame = columns.get(i);
            column(ink, frame.argb(), x(i));
            if (frame.step() > step) {
                ink.rect(x(i), y(0), size, ROWS * (size + BETWEEN) - BETWEEN, palette.of(Role.SURFACE, 0.62));
            }
        }
        if (now.length > 0) {
            column(ink, now, nowX());
            double height = ROWS * (size + BETWEEN) - BETWEEN;
            for (int edge = 1; edge <= 2; edge++) {
                ink.frame(nowX() - edge - 1, y(0) - edge - 1, size + 2 * edge + 2, height + 2 * edge + 2, palette.generated());
            }
        }
        int at = current();
        if (at >= 0) {
            ink.rect(x(at), y(ROWS) + 1, size, 3, palette.accent());
        }
        steps(ink, small);
    }

    private void column(Ink ink, int[][] pictures, double x) {
        for (int row = 0; row < Math.min(ROWS, pictures.length); row++) {
            ink.image(pictures[row], side, x, y(row), tile(), tile());
        }
    }

    /** The steps below their columns, as many as there is room for; above the last one the moment shown. */
    private void steps(Ink ink, Ink.TextStyle small) {
        double free = Double.POSITIVE_INFINITY;
        double base = y(ROWS) + 4 + palette.caption();
        for (int i = columns.size() - 1; i >= 0; i--) {
            String text = Spell.step(columns.get(i).step());
            double width = ink.width(text, small);
            double middle = Math.max(x(i) + tile() / 2, width / 2);
            if (middle + width / 2 + 4 <= free) {
                ink.text(text, middle, base, HPos.CENTER, small, palette.quiet());
                free = middle - width / 2;
            }
        }
        ink.text(ImageWords.WORDS.say("film.steps"), gutter(), line() - 0.45 * palette.caption(), HPos.LEFT, small, palette.quiet());
        double right = Math.min(getWidth(), nowX() + tile() + 3);
        ink.text(ImageWords.WORDS.say("film.now", Spell.step(step)), right, line() - 0.45 * palette.caption(), HPos.RIGHT, small, palette.generated());
    }
}
