package primerlab.nn;

import java.util.Arrays;

import jdk.incubator.vector.FloatVector;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class DrawTest {
    private static final int MANY = 200_000;

    private final Memory memory = new Memory();

    @AfterEach void release() {
        memory.close();
    }

    private float[] normal(long key, int from, int count) {
        Tensor tensor = memory.tensor("normal", 1, count);
        Draw.normal(key, from, tensor);
        return tensor.toArray();
    }

    @Test void normalNumbersHaveTheMomentsOfTheBell() {
        float[] x = normal(Draw.key(1, 2, 3), 0, MANY);
        double[] moments = new double[5];
        int beyondTwo = 0;
        for (float v : x) {
            for (int m = 1; m < moments.length; m++) {
                moments[m] += Math.pow(v, m) / MANY;
            }
            beyondTwo += Math.abs(v) > 2 ? 1 : 0;
        }
        assertEquals(0, moments[1], 5 / Math.sqrt(MANY));
        assertEquals(1, moments[2], 5 * Math.sqrt(2.0 / MANY));
        assertEquals(0, moments[3], 5 * Math.sqrt(15.0 / MANY));
        assertEquals(3, moments[4], 5 * Math.sqrt(96.0 / MANY));
        assertEquals(0.0455, beyondTwo / (double) MANY, 5 * Math.sqrt(0.0455 / MANY));
    }

    @Test void uniformNumbersFillEveryTenthEqually() {
        int[] tenths = new int[10];
        for (int i = 0; i < MANY; i++) {
            float u = Draw.uniform(Draw.key(7, 0, 0), i);
            assertTrue(u >= 0 && u < 1);
            tenths[(int) (10 * u)]++;
        }
        for (int count : tenths) {
            assertEquals(MANY / 10.0, count, 5 * Math.sqrt(MANY * 0.09));
        }
    }

    @Test void indicesReachAllOfARangeEqually() {
        int[] hits = new int[7];
        for (int i = 0; i < MANY; i++) {
            hits[Draw.index(Draw.key(7, 1, 0), i, hits.length)]++;
        }
        for (int count : hits) {
            assertEquals(MANY / 7.0, count, 5 * Math.sqrt(MANY / 7.0));
        }
    }

    @Test void neighboursInAnyCoordinateOfTheKeyAreIndependent() {
        float[] x = normal(Draw.key(1, 5, 0), 0, MANY);
        for (float[] other : new float[][] {normal(Draw.key(2, 5, 0), 0, MANY), normal(Draw.key(1, 6, 0), 0, MANY),
            normal(Draw.key(1, 5, 1), 0, MANY), normal(Draw.key(1, 5, 0), 1, MANY), normal(Draw.key(1, 5, 0), 2, MANY)}) {
            double correlation = 0;
            double ofSquares = 0;
            for (int i = 0; i < MANY; i++) {
                correlation += (double) x[i] * other[i] / MANY;
                ofSquares += ((double) x[i] * x[i] - 1) * ((double) other[i] * other[i] - 1) / (2.0 * MANY);
            }
            assertEquals(0, correlation, 5 / Math.sqrt(MANY));
            assertEquals(0, ofSquares, 5 / Math.sqrt(MANY));
        }
    }

    @Test void anyPartCanBeDrawnAlone() {
        float[] whole = normal(Draw.key(4, 4, 4), 0, 100);
        assertArrayEquals(Arrays.copyOfRange(whole, 37, 50), normal(Draw.key(4, 4, 4), 37, 13));
    }

    @Test void seedStepAndStreamCannotStandInForEachOther() {
        assertNotEquals(Draw.key(1, 2, 3), Draw.key(2, 1, 3));
        assertNotEquals(Draw.key(1, 2, 3), Draw.key(1, 3, 2));
        assertNotEquals(Draw.key(0, 0, 1), Draw.key(0, 1, 0));
    }

    @Test void normalNumbersAreTheFormulaOfBoxAndMuller() {
        long key = Draw.key(9, 9, 9);
        float[] x = normal(key, 0, 1000);
        for (int i = 0; i < x.length; i++) {
            double u = Draw.uniform(key, 2 * i) + 0x1p-24;
            double v = Draw.uniform(key, 2 * i + 1);
            assertEquals(Math.sqrt(-2 * Math.log(u)) * Math.cos(2 * Math.PI * v), x[i], 1e-5);
        }
    }

    @Test void theFunctionsOnLanesAreThoseOfTheTextbook() {
        for (int i = 0; i < 20_000; i++) {
            float x = (i - 10_000) / 120f;
            float turn = i / 20_000f;
            float positive = (float) Math.exp(x);
            assertEquals(Math.exp(x), Lanes.exp(all(x)).lane(0), 3e-7 * Math.exp(x));
            assertEquals(Math.log(positive), Lanes.log(all(positive)).lane(0), 2e-7 * Math.max(1, Math.abs(x)));
            assertEquals(1 / (1 + Math.exp(-x)), Lanes.sigmoid(all(x)).lane(0), 3e-7);
            assertEquals(Math.cos(2 * Math.PI * turn), Lanes.cosTurn(all(turn)).lane(0), 1e-6);
        }
    }

    private static FloatVector all(float x) {
        return Lanes.broadcast(x);
    }
}
