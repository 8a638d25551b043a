package primerlab.figure.part;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

import org.junit.jupiter.api.Test;
import primerlab.figure.part.BoardMatrix.Tint;
import primerlab.figure.part.MatrixBoard.Cell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

class MatrixBoardTest {
    private static BoardMatrix matrix(String id, int rows, int cols, int rowRoom) {
        float[] values = new float[rows * cols];
        for (int i = 0; i < values.length; i++) {
            values[i] = i;
        }
        return new BoardMatrix(id, "", id, rows, cols, rowRoom, 0, values, Tint.DIVERGING, -9, 9, List.of(), List.of());
    }

    private static MatrixBoard board(List<List<BoardMatrix>> lines) {
        MatrixBoard board = new MatrixBoard("Two matrices.");
        board.show(lines);
        OnFx.styled(board, 500, 400);
        return board;
    }

    private static void press(MatrixBoard board, KeyCode... keys) {
        for (KeyCode key : keys) {
            board.fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", key, false, false, false, false));
        }
    }

    @Test void everyCellIsFoundWhereItIsDrawn() throws Exception {
        OnFx.run(() -> {
            BoardDrawing drawing = new BoardDrawing(new Palette());
            drawing.arrange(List.of(List.of(matrix("a", 4, 7, 0), matrix("b", 2, 5, 0)), List.of(matrix("c", 30, 60, 0))), 500, 200, 1.6);
            for (BoardMatrix matrix : List.of(matrix("a", 4, 7, 0), matrix("b", 2, 5, 0), matrix("c", 30, 60, 0))) {
                for (int row = 0; row < matrix.rows(); row++) {
                    for (int col = 0; col < matrix.cols(); col++) {
                        Cell cell = new Cell(matrix.id(), row, col);
                        var middle = drawing.middle(cell);
                        assertEquals(Optional.of(cell), drawing.at(middle.getX(), middle.getY()));
                        assertTrue(middle.getX() < 500, "inside the picture");
                    }
                }
            }
            assertEquals(Optional.empty(), drawing.at(499, 1));
        });
    }

    @Test void keysLeadFromCellToCellAndFromMatrixToMatrixAndStayInside() throws Exception {
        OnFx.run(() -> {
            MatrixBoard board = board(List.of(List.of(matrix("a", 3, 4, 0), matrix("b", 2, 2, 0))));
            List<Cell> clicked = new ArrayList<>();
            board.onClick(clicked::add);
            press(board, KeyCode.RIGHT, KeyCode.RIGHT, KeyCode.DOWN);
            assertEquals(Optional.of(new Cell("a", 1, 1)), board.chosen());
            press(board, KeyCode.PAGE_DOWN, KeyCode.RIGHT, KeyCode.RIGHT, KeyCode.DOWN, KeyCode.DOWN, KeyCode.ENTER);
            assertEquals(List.of(new Cell("b", 1, 1)), clicked);
            press(board, KeyCode.PAGE_UP, KeyCode.END, KeyCode.UP, KeyCode.UP);
            assertEquals(Optional.of(new Cell("a", 0, 3)), board.chosen());
            press(board, KeyCode.ESCAPE);
            assertEquals(Optional.empty(), board.chosen());
        });
    }

    @Test void aCellThatIsGoneIsNotChosenAnyMore() throws Exception {
        OnFx.run(() -> {
            MatrixBoard board = board(List.of(List.of(matrix("a", 3, 4, 0))));
            press(board, KeyCode.RIGHT, KeyCode.DOWN, KeyCode.DOWN);
            assertTrue(board.chosen().isPresent());
            board.show(List.of(List.of(matrix("a", 1, 4, 0))));
            assertFalse(board.chosen().isPresent());
            board.show(List.of());
            press(board, KeyCode.RIGHT, KeyCode.ENTER);
            assertFalse(board.chosen().isPresent());
        });
    }

    @Test void roomThatIsKeptForMoreRowsKeepsThePictureAsHighAsItWas() throws Exception {
        OnFx.run(() -> {
            MatrixBoard board = board(List.of(List.of(matrix("a", 2, 4, 9))));
            double height = board.prefHeight(500);
            board.show(List.of(List.of(matrix("a", 9, 4, 9))));
            assertEquals(height, board.prefHeight(500));
        });
    }
}
