package primerlab.figure.part;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.geometry.HPos;
import javafx.geometry.Point2D;
import javafx.scene.input.KeyCode;
import javafx.scene.paint.Color;

import org.jspecify.annotations.Nullable;
import primerlab.figure.part.BoardLayout.Placed;
import primerlab.figure.part.MatrixBoard.Cell;
import primerlab.figure.part.MatrixBoard.Patch;

/** What a {@link MatrixBoard} draws, and which cell lies where. */
final class BoardDrawing {
    private static final double KEY = 8;
    private static final double KEY_WIDTH = 90;
    /** Of names in low rows, in captions. */
    private static final double SMALLEST = 0.72;

    private final Palette palette;
    private BoardLayout layout = new BoardLayout();
    private String diverging = "";
    private String sequential = "";
    private List<Patch> lit = List.of();
    private List<Patch> pinned = List.of();
    private @Nullable Cell chosen;

    BoardDrawing(Palette palette) {
        this.palette = palette;
    }

    BoardDrawing like(BoardDrawing other) {
        keys(other.diverging, other.sequential);
        return this;
    }

    void keys(String ofDiverging, String ofSequential) {
        diverging = ofDiverging;
        sequential = ofSequential;
    }

    void light(List<Patch> inputs) {
        lit = List.copyOf(inputs);
    }

    void pin(List<Patch> patches) {
        pinned = List.copyOf(patches);
    }

    void choose(@Nullable Cell cell) {
        chosen = cell;
    }

    /** Puts the matrices in their places; returns the height they need. */
    double arrange(List<List<BoardMatrix>> lines, double width, double tallest, double largest) {
        layout = BoardLayout.of(lines, width, tallest, largest, palette.caption());
        return layout.bottom() + 2 + (diverging.isEmpty() && sequential.isEmpty() ? 0 : palette.caption() * 1.2 + KEY + 10);
    }

    Optional<Cell> at(double x, double y) {
        for (Placed placed : layout.placed()) {
            int col = (int) Math.floor((x - placed.x()) / placed.cellWidth());
            int row = (int) Math.floor((y - placed.y()) / placed.cellHeight());
            if (col >= 0 && col < placed.matrix().cols() && row >= 0 && row < placed.matrix().rows()) {
                return Optional.of(new Cell(placed.matrix().id(), row, col));
            }
        }
        return Optional.empty();
    }

    private Optional<Placed> placed(String matrix) {
        return layout.placed().stream().filter(placed -> placed.matrix().id().equals(matrix)).findFirst();
    }

    boolean holds(Cell cell) {
        return placed(cell.matrix()).filter(placed -> cell.row() < placed.matrix().rows() && cell.col() < placed.matrix().cols()).isPresent();
    }

    Point2D middle(Cell cell) {
        return placed(cell.matrix()).map(placed -> new Point2D(placed.px(cell.col()) + placed.cellWidth() / 2, placed.py(cell.row()) + placed.cellHeight() / 2))
                .orElse(Point2D.ZERO);
    }

    /** A cell in words. */
    String said(Cell cell) {
        return placed(cell.matrix()).map(placed -> {
            BoardMatrix m = placed.matrix();
            String row = cell.row() < m.rowNames().size() ? m.rowNames().get(cell.row()) : Integer.toString(cell.row());
            String col = cell.col() < m.colNames().size() ? m.colNames().get(cell.col()) : Integer.toString(cell.col());
            return m.title() + ", " + row + ", " + col + ": " + Numbers.of(m.value(cell.row(), cell.col()));
        }).orElse("");
    }

    /** The cell that a key leads to. */
    @Nullable Cell moved(@Nullable Cell from, KeyCode key) {
        List<Placed> all = layout.placed().stream().filter(placed -> placed.matrix().rows() > 0 && placed.matrix().cols() > 0).toList();
        if (all.isEmpty()) {
            return null;
        }
        Placed here = from == null ? all.getFirst() : placed(from.matrix()).filter(all::contains).orElse(all.getFirst());
        int row = from == null ? 0 : from.row();
        int col = from == null ? 0 : from.col();
        switch (key) {
            case LEFT -> col--;
            case RIGHT -> col += from == null ? 0 : 1;
            case UP -> row--;
            case DOWN -> row += from == null ? 0 : 1;
            case HOME -> col = 0;
            case END -> col = here.matrix().cols() - 1;
            case PAGE_UP -> here = all.get(Math.max(0, all.indexOf(here) - 1));
            case PAGE_DOWN -> here = all.get(Math.min(all.size() - 1, all.indexOf(here) + 1));
            default -> throw new IllegalArgumentException(key.toString());
        }
        return new Cell(here.matrix().id(), Math.clamp(row, 0, here.matrix().rows() - 1), Math.clamp(col, 0, here.matrix().cols() - 1));
    }

    void draw(Ink ink) {
        ColourScale about0 = Diverging.of(palette, Role.REAL, Role.GENERATED);
        for (Placed placed : layout.placed()) {
            cells(ink, placed, about0);
            names(ink, placed);
        }
        pinned.forEach(patch -> outline(ink, patch, palette.text(), 2));
        lit.forEach(patch -> outline(ink, patch, palette.of(Role.FOCUS), 2));
        if (chosen != null) {
            outline(ink, Patch.of(chosen), palette.text(), 2);
        }
        legend(ink, about0);
    }

    private void cells(Ink ink, Placed placed, ColourScale about0) {
        BoardMatrix m = placed.matrix();
        ColourScale scale = m.tint() == BoardMatrix.Tint.SEQUENTIAL ? Sequential.scale() : about0;
        boolean numbers = placed.cellWidth() >= 2.9 * palette.caption() * 0.8 && placed.cellHeight() >= palette.caption() * 1.2;
        boolean gaps = placed.cellWidth() >= 6 && placed.cellHeight() >= 6;
        for (int row = 0; row < m.rows(); row++) {
            for (int col = 0; col < m.cols(); col++) {
                double value = m.value(row, col);
                double x = placed.px(col);
                double y = placed.py(row);
                double w = placed.cellWidth() - (gaps ? 1 : 0);
                double h = placed.cellHeight() - (gaps ? 1 : 0);
                if (value == Double.NEGATIVE_INFINITY) {
                    ink.rect(x, y, w, h, palette.of(Role.SUNKEN));
                    ink.segments(new double[] {x + 1, y + h - 1, x + w - 1, y + 1}, 1, 1, palette.of(Role.QUIET, 0.6));
                } else if (!Double.isNaN(value)) {
                    Color fill = colour(scale.argb((value - m.from()) / (m.to() - m.from())));
                    ink.rect(x, y, w, h, fill);
                    if (numbers) {
                        ink.text(brief(value), x + w / 2, y + h / 2 + palette.caption() * 0.28, HPos.CENTER,
                                new Ink.TextStyle(palette.caption() * 0.8, true, false), light(fill) ? Color.BLACK : Color.WHITE);
                    }
                }
            }
        }
        if (m.rows() > 0) {
            ink.frame(placed.x() - 1, placed.y() - 1, placed.width() + 1, placed.height() + 1, palette.line());
        }
    }

    private static String brief(double value) {
        String text = String.format(Locale.ROOT, Math.abs(value) >= 9.95 ? "%.0f" : Math.abs(value) >= 0.995 ? "%.1f" : "%.2f", value);
        return text.replace('-', '−');
    }

    private static Color colour(int argb) {
        return Color.rgb(argb >> 16 & 255, argb >> 8 & 255, argb & 255);
    }

    private static boolean light(Color fill) {
        return 0.299 * fill.getRed() + 0.587 * fill.getGreen() + 0.114 * fill.getBlue() > 0.5;
    }

    private void names(Ink ink, Placed placed) {
        BoardMatrix m = placed.matrix();
        double caption = palette.caption();
        Ink.TextStyle style = BoardLayout.names(caption);
        if (!m.colNames().isEmpty() && placed.upright() && placed.cellWidth() >= caption * 0.8) {
            for (int col = 0; col < Math.min(m.cols(), m.colNames().size()); col++) {
                String name = BoardLayout.fitted(m.colNames().get(col), caption);
                double length = ink.width(name, style);
                ink.upward(name, placed.px(col) + placed.cellWidth() / 2 + caption * 0.3, placed.y() - 4 - length / 2, style, palette.quiet());
            }
        } else if (!m.colNames().isEmpty() && !placed.upright()) {
            for (int col = 0; col < Math.min(m.cols(), m.colNames().size()); col++) {
                ink.text(m.colNames().get(col), placed.px(col) + placed.cellWidth() / 2, placed.y() - 4, HPos.CENTER, style, palette.quiet());
            }
        }
        ink.text(m.title(), placed.x(), placed.top() + caption, HPos.LEFT, BoardLayout.title(caption), palette.text());
        double left = 0;
        if (!m.rowNames().isEmpty()) {
            // Low rows have small names; where those could not be read, only some rows are named.
            Ink.TextStyle low = new Ink.TextStyle(Math.min(style.size(), Math.max(caption * SMALLEST, placed.cellHeight() * 0.95)), true, false);
            int every = Math.max(1, (int) Math.ceil(low.size() * 1.02 / placed.cellHeight()));
            for (int row = 0; row < Math.min(m.rows(), m.rowNames().size()); row += every) {
                String name = BoardLayout.fitted(m.rowNames().get(row), caption);
                left = Math.max(left, ink.width(name, low) + 6);
                ink.text(name, placed.x() - 6, placed.py(row) + placed.cellHeight() / 2 + low.size() * 0.34, HPos.RIGHT, low, palette.quiet());
            }
        }
        if (!m.lead().isEmpty()) {
            ink.text(m.lead(), placed.x() - left - 8, placed.y() + Math.max(placed.height(), placed.cellHeight()) / 2 + caption * 0.35, HPos.RIGHT,
                    BoardLayout.title(caption), palette.text());
        }
    }

    /** A frame that shows on any colour. */
    private void outline(Ink ink, Patch patch, Color colour, int thick) {
        placed(patch.matrix()).ifPresent(placed -> {
            int rows = Math.min(patch.rows(), placed.matrix().rows() - patch.row());
            int cols = Math.min(patch.cols(), placed.matrix().cols() - patch.col());
            if (rows <= 0 || cols <= 0) {
                return;
            }
            double x = Math.round(placed.px(patch.col())) - 1;
            double y = Math.round(placed.py(patch.row())) - 1;
            double w = Math.round(cols * placed.cellWidth()) + 1;
            double h = Math.round(rows * placed.cellHeight()) + 1;
            for (int ring = 0; ring < thick; ring++) {
                ink.frame(x - ring, y - ring, w + 2 * ring, h + 2 * ring, colour);
            }
            ink.frame(x - thick, y - thick, w + 2 * thick, h + 2 * thick, palette.surface());
        });
    }

    private void legend(Ink ink, ColourScale about0) {
        double x = 0;
        List<BoardMatrix> all = new ArrayList<>(layout.placed().stream().map(Placed::matrix).toList());
        for (BoardMatrix.Tint tint : BoardMatrix.Tint.values()) {
            String name = tint == BoardMatrix.Tint.DIVERGING ? diverging : sequential;
            Optional<BoardMatrix> example = all.stream().filter(matrix -> matrix.tint() == tint).findFirst();
            if (!name.isEmpty() && example.isPresent()) {
                boolean mixed = all.stream().anyMatch(matrix -> matrix.tint() == tint && matrix.to() != example.get().to());
                x = key(ink, x, tint == BoardMatrix.Tint.SEQUENTIAL ? Sequential.scale() : about0, example.get(), mixed, name);
            }
        }
    }

    /** @param mixed where ranges differ, and each matrix says its own r */
    private double key(Ink ink, double x, ColourScale scale, BoardMatrix example, boolean mixed, String name) {
        double caption = palette.caption();
        double y = layout.bottom() + 8;
        Ink.TextStyle numbers = BoardLayout.names(caption);
        Ink.TextStyle words = new Ink.TextStyle(caption, false, false);
        String low = mixed ? "−r" : Numbers.trimmed(example.from());
        double left = x + ink.width(low, numbers) + 4;
        for (int i = 0; i < KEY_WIDTH; i++) {
            ink.rect(left + i, y + caption * 0.2, 1, KEY, colour(scale.argb((i + 0.5) / KEY_WIDTH)));
        }
        ink.frame(left, y + caption * 0.2, KEY_WIDTH, KEY, palette.line());
        double base = y + caption * 0.2 + KEY;
        ink.text(low, x, base, HPos.LEFT, numbers, palette.quiet());
        String high = mixed ? "r" : Numbers.trimmed(example.to());
        ink.text(high, left + KEY_WIDTH + 4, base, HPos.LEFT, numbers, palette.quiet());
        double at = left + KEY_WIDTH + 4 + ink.width(high, numbers) + 8;
        ink.text(name, at, base, HPos.LEFT, words, palette.quiet());
        return at + ink.width(name, words) + 24;
    }
}
