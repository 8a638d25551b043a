package primerlab.nn;

import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

class AdamTest {
    private static final int SIZE = 19;

    private final Memory memory = new Memory();
    private final Parameters parameters = new Parameters(memory, List.of(new Parameters.Declared("w", 1, List.of(SIZE))));

    @AfterEach void release() {
        memory.close();
    }

    @Test void twoUpdatesByHand() {
        Tensor gradient = memory.tensor("g", 1, SIZE);
        Adam adam = new Adam(memory, parameters, List.of(gradient), 0.5, 0.9);
        parameters.values().fill(1);
        gradient.fill(2);
        adam.gather();
        adam.update(0.1);
        // m̂ = 2, v̂ = 4: the first step is the learning rate, whatever the gradient.
        assertEquals(0.9, parameters.values().get(0), 1e-6);
        gradient.fill(-1);
        adam.gather();
        adam.update(0.1);
        // m = 0.5·1 − 0.5 = 0, so nothing moves.
        assertEquals(0.9, parameters.values().get(0), 1e-6);
        gradient.fill(3);
        adam.gather();
        adam.update(0.1);
        // m = 1.5, m̂ = 1.5/0.875; v = 0.9·(0.9·0.4 + 0.1) + 0.9 = 1.314, v̂ = 1.314/0.271.
        double expected = 0.9 - 0.1 * (1.5 / 0.875) / Math.sqrt(1.314 / 0.271);
        for (float value : parameters.values().toArray()) {
            assertEquals(expected, value, 1e-6);
        }
    }

    @Test void theGradientIsTheMeanOfTheShards() {
        Tensor a = memory.tensor("a", 1, SIZE);
        Tensor b = memory.tensor("b", 1, SIZE);
        Slopes.scatter(a, 1);
        Slopes.scatter(b, 2);
        Adam adam = new Adam(memory, parameters, List.of(a, b), 0.9, 0.999);
        adam.gather();
        for (int i = 0; i < SIZE; i++) {
            assertEquals((a.get(i) + b.get(i)) / 2, adam.gradient().get(i), 1e-7);
        }
    }

    @Test void whatWasSavedGoesOnAsIfNothingHadHappened() {
        Tensor gradient = memory.tensor("g", 1, SIZE);
        Adam adam = new Adam(memory, parameters, List.of(gradient), 0.9, 0.999);
        float[] saved = new float[adam.saved()];
        for (int step = 0; step < 6; step++) {
            if (step == 3) {
                adam.save(saved, 0);
            }
            Slopes.scatter(gradient, step);
            adam.gather();
            adam.update(0.01);
        }
        float[] first = parameters.values().toArray();
        adam.restore(saved, 0);
        for (int step = 3; step < 6; step++) {
            Slopes.scatter(gradient, step);
            adam.gather();
            adam.update(0.01);
        }
        assertArrayEquals(first, parameters.values().toArray());
    }
}
