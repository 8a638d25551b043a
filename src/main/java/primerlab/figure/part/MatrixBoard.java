package primerlab.figure.part;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.Orientation;
import javafx.geometry.Point2D;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;

import org.jspecify.annotations.Nullable;

/**
 * Matrices side by side, cell by cell, in one picture. The pointer or the arrow keys choose a cell (Page Up and Page Down another
 * matrix); what it was worked out from can be lit; a click or Enter picks it. JavaFX thread only.
 */
public final class MatrixBoard extends TitledPicture<MatrixBoard> {
    /** One cell of one matrix. */
    public record Cell(String matrix, int row, int col) {}

    /** Some rows and columns of a matrix; more than there are stands for all. */
    public record Patch(String matrix, int row, int rows, int col, int cols) {
        static Patch of(Cell cell) {
            return new Patch(cell.matrix, cell.row, 1, cell.col, 1);
        }
    }

    private static final double NARROWEST = 160;

    private final BoardDrawing drawing = new BoardDrawing(palette());
    private List<List<BoardMatrix>> lines = List.of();
    private double tallest = 260;
    private double largest = 1.6;
    private Consumer<Optional<Cell>> hover = _ -> {};
    private Consumer<Cell> click = _ -> {};
    private @Nullable Cell chosen;
    private double height = -1;

    public MatrixBoard(String title) {
        super("matrix-board", title);
        setMinSize(NARROWEST, 40);
        addEventHandler(MouseEvent.MOUSE_MOVED, event -> point(drawing.at(event.getX(), event.getY() - sheetTop()).orElse(null)));
        addEventHandler(MouseEvent.MOUSE_EXITED, _ -> point(null));
        addEventHandler(MouseEvent.MOUSE_CLICKED, this::clicked);
        addEventHandler(KeyEvent.KEY_PRESSED, this::key);
        focusedProperty().addListener((_, _, is) -> {
            if (!is && !isHover()) {
                point(null);
            }
        });
        palette().onChange(this::requestLayout);
    }

    /** How high the cells of one line may be together, in pixels, and one cell alone, in captions. */
    public MatrixBoard room(double newTallest, double newLargest) {
        if (tallest != newTallest || largest != newLargest) {
            tallest = newTallest;
            largest = newLargest;
            fit();
        }
        return this;
    }

    /** What is shown from now on, line by line. Diverging values are coloured by one scale about 0, sequential ones by another. */
    public void show(List<List<BoardMatrix>> newLines) {
        lines = List.copyOf(newLines);
        fit();
    }

    /** Names of the two scales; empty for one that is not used. */
    public MatrixBoard keys(String diverging, String sequential) {
        drawing.keys(diverging, sequential);
        fit();
        return this;
    }

    /** What the chosen cell was worked out from. */
    public void light(List<Patch> inputs) {
        drawing.light(inputs);
        touch();
    }

    /** What stays marked whatever the pointer does. */
    public void pin(List<Patch> patches) {
        drawing.pin(patches);
        touch();
    }

    /** Runs with the cell under the pointer or the keys, and with nothing when there is none any more. */
    public MatrixBoard onHover(Consumer<Optional<Cell>> then) {
        hover = then;
        return this;
    }

    public MatrixBoard onClick(Consumer<Cell> then) {
        click = then;
        return this;
    }

    /** The cell under the pointer or the keys, while the matrices have it. */
    public Optional<Cell> chosen() {
        return Optional.ofNullable(chosen).filter(drawing::holds);
    }

    /** The middle of a cell, in this node. */
    public Point2D place(Cell cell) {
        return drawing.middle(cell).add(0, sheetTop());
    }

    private void clicked(MouseEvent event) {
        requestFocus();
        if (event.getButton() == MouseButton.PRIMARY) {
            drawing.at(event.getX(), event.getY() - sheetTop()).ifPresent(click);
        }
        event.consume();
    }

    private void point(@Nullable Cell cell) {
        if (!Objects.equals(cell, chosen)) {
            choose(cell);
        }
    }

    private void choose(@Nullable Cell cell) {
        chosen = cell;
        drawing.choose(cell);
        hover.accept(Optional.ofNullable(cell));
        touch();
    }

    private void key(KeyEvent event) {
        switch (event.getCode()) {
            case LEFT, RIGHT, UP, DOWN, PAGE_UP, PAGE_DOWN, HOME, END -> choose(drawing.moved(chosen().orElse(null), event.getCode()));
            case ENTER -> chosen().ifPresent(click);
            case ESCAPE -> {
                if (chosen == null) {
                    return;
                }
                choose(null);
            }
            default -> {
                return;
            }
        }
        event.consume();
    }

    /** The picture takes as much height as its matrices need at its width. */
    private void fit() {
        touch();
        double needed = drawing.arrange(lines, Math.max(NARROWEST, getWidth()), tallest, largest);
        if (Math.abs(needed - height) > 0.5) {
            height = needed;
            requestLayout();
        }
    }

    @Override public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override protected double computePrefWidth(double ofHeight) {
        return 480;
    }

    @Override protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override MatrixBoard self() {
        return this;
    }

    @Override double sheetHeight(double width) {
        return Math.ceil(new BoardDrawing(palette()).like(drawing).arrange(lines, width > 0 ? width : 480, tallest, largest));
    }

    @Override void placed(double top) {
        height = drawing.arrange(lines, getWidth(), tallest, largest);
    }

    @Override String described() {
        return chosen().map(drawing::said).orElse("");
    }

    @Override void draw(Ink ink) {
        drawing.draw(ink);
    }
}
