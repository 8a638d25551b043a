package primerlab.figure.part;

import java.util.List;

/**
 * A matrix on a {@link MatrixBoard}: a cell a number, coloured by a scale. Arrays are taken by reference and must not be written
 * to afterwards.
 *
 * @param id       what cells and patches name it by
 * @param lead     what stands before it, for example {@code +} or {@code =}; may be empty
 * @param title    stands above it, short
 * @param rows     rows there are
 * @param rowRoom  rows that there is room for, so that nothing moves when there are more
 * @param values   row-major (rows, cols); NaN leaves a cell empty, −∞ is a hidden one and crossed out
 * @param from     value at the low end of the scale; likewise {@code to}
 * @param rowNames in front of the rows; empty for none
 * @param colNames above the columns; empty for none
 */
public record BoardMatrix(String id, String lead, String title, int rows, int cols, int rowRoom, int colRoom, float[] values, Tint tint,
                          double from, double to, List<String> rowNames, List<String> colNames) {
    /** Which of the board's two scales it is coloured by. */
    public enum Tint { DIVERGING, SEQUENTIAL }

    public BoardMatrix {
        rowRoom = Math.max(rows, rowRoom);
        colRoom = Math.max(cols, colRoom);
        rowNames = List.copyOf(rowNames);
        colNames = List.copyOf(colNames);
    }

    public float value(int row, int col) {
        return values[row * cols + col];
    }
}
