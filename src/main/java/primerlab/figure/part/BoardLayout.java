package primerlab.figure.part;

import java.util.ArrayList;
import java.util.List;

/** Where the matrices of a {@link MatrixBoard} stand: lines of them, each with cells of one size, as large as there is room for. */
final class BoardLayout {
    private static final double GAP = 14;
    private static final double LINE_GAP = 10;
    private static final double LONGEST_NAME = 5.5;
    private static final double WIDEST_CELL = 46;

    /** A matrix in its place. @param top of its line; {@code x} and {@code y} are those of its first cell */
    record Placed(BoardMatrix matrix, double top, double x, double y, double cellWidth, double cellHeight, boolean upright) {
        double width() {
            return matrix.cols() * cellWidth;
        }

        double height() {
            return matrix.rows() * cellHeight;
        }

        double px(int col) {
            return x + col * cellWidth;
        }

        double py(int row) {
            return y + row * cellHeight;
        }
    }

    private final List<Placed> placed = new ArrayList<>();
    private double bottom;

    /**
     * @param lines    of matrices, from top to bottom
     * @param tallest  a line's cells may take so many pixels
     * @param cell     height of a cell at most, in em
     */
    static BoardLayout of(List<List<BoardMatrix>> lines, double width, double tallest, double cell, double captionSize) {
        BoardLayout layout = new BoardLayout();
        for (List<BoardMatrix> line : lines) {
            layout.line(line, width, tallest, cell * captionSize, captionSize);
        }
        layout.bottom = Math.max(0, layout.bottom - LINE_GAP);
        return layout;
    }

    List<Placed> placed() {
        return placed;
    }

    double bottom() {
        return bottom;
    }

    private void line(List<BoardMatrix> line, double width, double tallest, double largest, double caption) {
        Ink.TextStyle names = names(caption);
        double fixed = 0;
        int cols = 0;
        int rows = 1;
        for (BoardMatrix matrix : line) {
            fixed += before(matrix, caption) + GAP;
            cols += matrix.colRoom();
            rows = Math.max(rows, matrix.rowRoom());
        }
        double high = Math.max(2, Math.min(largest, Math.floor(tallest / rows)));
        double wide = Math.max(1, Math.min(Math.min(WIDEST_CELL, 2.6 * high), (width - fixed + GAP) / Math.max(1, cols)));
        wide = wide > 4 ? Math.floor(wide) : wide;
        double head = 0;
        for (BoardMatrix matrix : line) {
            head = Math.max(head, above(matrix, wide, caption));
        }
        double top = bottom + caption * 1.5 + head;
        double above = bottom;
        double x = 0;
        for (BoardMatrix matrix : line) {
            x += before(matrix, caption);
            placed.add(new Placed(matrix, above, x, top, wide, high, longest(matrix.colNames(), names) > wide - 2));
            x += Math.max(matrix.colRoom() * wide, Lettering.measure(matrix.title(), title(caption))) + GAP;
        }
        bottom = top + rows * high + LINE_GAP;
    }

    static Ink.TextStyle names(double caption) {
        return new Ink.TextStyle(caption * 0.923, true, false);
    }

    static Ink.TextStyle title(double caption) {
        return new Ink.TextStyle(caption, false, true);
    }

    private static double before(BoardMatrix matrix, double caption) {
        double lead = matrix.lead().isEmpty() ? 0 : Lettering.measure(matrix.lead(), title(caption)) + 8;
        double names = matrix.rowNames().isEmpty() ? 0 : Math.min(LONGEST_NAME * caption, longest(matrix.rowNames(), names(caption))) + 6;
        return lead + names;
    }

    private static double above(BoardMatrix matrix, double cellWidth, double caption) {
        if (matrix.colNames().isEmpty()) {
            return 0;
        }
        double longest = longest(matrix.colNames(), names(caption));
        return longest <= cellWidth - 2 ? caption * 1.3 : cellWidth < caption * 0.8 ? 0 : Math.min(LONGEST_NAME * caption, longest) + 6;
    }

    static double longest(List<String> names, Ink.TextStyle style) {
        double longest = 0;
        for (String name : names) {
            longest = Math.max(longest, Lettering.measure(name, style));
        }
        return longest;
    }

    /** A name, cut where it would be too long. */
    static String fitted(String name, double caption) {
        String text = name;
        while (text.length() > 2 && Lettering.measure(text, names(caption)) > LONGEST_NAME * caption) {
            text = text.substring(0, text.length() - 2) + "…";
        }
        return text;
    }
}
