package primerlab.experiment;

import java.util.function.DoubleSupplier;

import primerlab.nn.Draw;
import primerlab.nn.Parameters;
import primerlab.nn.Parameters.Declared;
import primerlab.nn.Tensor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Compares the gradient of a whole model's loss with central differences, parameter by parameter. */
public final class WholeSlopes {
    /** Small: a ReLU's kink that lies within it bends the difference. */
    private static final float STEP = 1f / 512;
    private static final double CLOSE = 0.02;

    private WholeSlopes() {}

    /**
     * Moves each parameter as a whole, in both senses, along a direction v that is half its claimed gradient g and half chance, and compares
     * (L⁺ − L⁻)/2h with g·v: chance finds what the gradient leaves out.
     *
     * @param loss      runs the model forwards on what it was last shown
     * @param backward  then fills {@code gradients}
     */
    public static void agree(Parameters parameters, Tensor gradients, DoubleSupplier loss, Runnable backward) {
        assertTrue(Double.isFinite(loss.getAsDouble()));
        backward.run();
        for (Declared declared : parameters.declared()) {
            Tensor theta = parameters.get(declared.name());
            float[] g = parameters.part(declared.name(), gradients).toArray();
            float[] v = direction(g, declared.name().hashCode());
            float[] kept = theta.toArray();
            double claimed = 0;
            double square = 0;
            for (int i = 0; i < g.length; i++) {
                claimed += (double) g[i] * v[i];
                square += (double) g[i] * g[i];
            }
            double up = moved(theta, kept, v, STEP, loss);
            double down = moved(theta, kept, v, -STEP, loss);
            theta.read(kept, 0);
            assertEquals((up - down) / (2 * STEP), claimed, CLOSE * Math.max(0.02, Math.sqrt(square)), declared.name());
        }
    }

    private static double moved(Tensor theta, float[] kept, float[] v, float by, DoubleSupplier loss) {
        for (int i = 0; i < kept.length; i++) {
            theta.set(i, kept[i] + by * v[i]);
        }
        return loss.getAsDouble();
    }

    private static float[] direction(float[] g, int salt) {
        float[] chance = new float[g.length];
        for (int i = 0; i < g.length; i++) {
            chance[i] = Draw.uniform(Draw.key(salt, 0, 0), i) - 0.5f;
        }
        float[] v = new float[g.length];
        double ofG = Math.max(1e-12, length(g));
        double ofChance = length(chance);
        for (int i = 0; i < g.length; i++) {
            v[i] = (float) ((g[i] / ofG + chance[i] / ofChance) / 2);
        }
        return v;
    }

    private static double length(float[] x) {
        double sum = 0;
        for (float each : x) {
            sum += (double) each * each;
        }
        return Math.sqrt(sum);
    }
}
