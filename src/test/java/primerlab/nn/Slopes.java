package primerlab.nn;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** Compares the gradients that a program works out with central differences of its losses. */
final class Slopes {
    private static final float NUDGE = 1f / 128;

    private Slopes() {}

    /**
     * Nudges every number of {@code by} up and down and compares (L⁺ − L⁻)/2h with {@code gradient}. The losses are float32
     * sums of smooth terms: h = 1/128 leaves an error of about 1e-4 of rounding and of the third derivative.
     */
    static void agree(Program program, Tensor by, Tensor gradient, Objective... losses) {
        agree(NUDGE, program, by, gradient, losses);
    }

    /** The same with another h: where a loss is quadratic in each number, (L⁺ − L⁻)/2h is exact for any, and a large one leaves less rounding. */
    static void agree(float nudge, Program program, Tensor by, Tensor gradient, Objective... losses) {
        program.forward();
        program.backward();
        float[] claimed = gradient.toArray();
        for (int i = 0; i < by.size(); i++) {
            float kept = by.get(i);
            by.set(i, kept + nudge);
            double up = total(program, losses);
            by.set(i, kept - nudge);
            double down = total(program, losses);
            by.set(i, kept);
            double seen = (up - down) / (2 * nudge);
            assertEquals(seen, claimed[i], 1e-3 * Math.max(1, Math.abs(seen)), by.name() + "[" + i + "]");
        }
    }

    private static double total(Program program, Objective... losses) {
        program.forward();
        double sum = 0;
        for (Objective loss : losses) {
            sum += loss.value();
        }
        return sum;
    }

    /** Numbers well away from 0, so that a nudge does not step over a kink. */
    static void scatter(Tensor tensor, int salt) {
        for (int i = 0; i < tensor.size(); i++) {
            float u = Draw.uniform(Draw.key(salt, 0, 0), i) * 2 - 1;
            tensor.set(i, u + Math.copySign(0.1f, u));
        }
    }
}
