package primerlab.experiment.transformer;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import primerlab.nn.Draw;
import primerlab.nn.Memory;
import primerlab.nn.Tensor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class EmbeddingMapTest {
    private static final int ROWS = 60;
    private static final int WIDTH = 8;

    private final Memory memory = new Memory();

    @AfterEach void release() {
        memory.close();
    }

    /** Rows that differ along columns 2 and 5 most, ten and five times as much as elsewhere. */
    private Tensor table() {
        Tensor table = memory.tensor("table", ROWS, WIDTH);
        for (int i = 0; i < table.size(); i++) {
            int c = i % WIDTH;
            table.set(i, 3 + (Draw.uniform(5, i) - 0.5f) * (c == 2 ? 10 : c == 5 ? 5 : 1));
        }
        return table;
    }

    @Test void theMapKeepsTheDistancesAlongTheTwoDirectionsThatDifferMost() {
        Tensor table = table();
        EmbeddingMap.Picture map = new EmbeddingMap().of(table);
        assertEquals(2 * ROWS, map.xy().length);
        assertTrue(map.share() > 0.9, "share " + map.share());
        for (int i = 1; i < ROWS; i++) {
            double there = Math.hypot(table.get(i * WIDTH + 2) - table.get(2), table.get(i * WIDTH + 5) - table.get(5));
            double here = Math.hypot(map.xy()[2 * i] - map.xy()[0], map.xy()[2 * i + 1] - map.xy()[1]);
            assertEquals(there, here, 1.3);
        }
    }

    @Test void aLittleLearningMovesTheMapALittleThoughTheDirectionsChangePlaces() {
        Tensor table = table();
        EmbeddingMap map = new EmbeddingMap();
        float[] before = map.of(table).xy();
        double farthest = 0;
        for (int picture = 0; picture < 300; picture++) {
            for (int row = 0; row < ROWS; row++) {               // column 2 shrinks and 5 grows, until 5 differs most
                scale(table, row, 2, 0.995f);
                scale(table, row, 5, 1.005f);
            }
            float[] now = map.of(table).xy();
            for (int i = 0; i < now.length; i++) {
                farthest = Math.max(farthest, Math.abs(now[i] - before[i]));
            }
            before = now;
        }
        assertTrue(farthest < 0.3, "moved by " + farthest + " in one picture");
    }

    private static void scale(Tensor table, int row, int c, float by) {
        int at = row * WIDTH + c;
        table.set(at, 3 + (table.get(at) - 3) * by);
    }

    @Test void rowsThatAreAllTheSameLieInOnePlace() {
        Tensor table = memory.tensor("table", ROWS, WIDTH);
        table.fill(2);
        EmbeddingMap.Picture map = new EmbeddingMap().of(table);
        for (float at : map.xy()) {
            assertEquals(0, at, 1e-5);
        }
        assertEquals(0, map.share());
    }
}
