package primerlab.experiment.density;

import java.util.Arrays;

/** What q may be: a family of distributions, each told apart by a few parameters θ that training moves. */
sealed interface Family {
    int parameters();

    Distribution q(double[] theta);

    /** @param slope ∂D/∂ℓ, (k). @return ∂D/∂θ, (parameters) */
    double[] gradient(double[] theta, double[] slope);

    /** One logit for each outcome: q can be anything. */
    record Bars(int size) implements Family {
        @Override public int parameters() {
            return size;
        }

        @Override public Distribution q(double[] theta) {
            return Distribution.softmax(theta);
        }

        @Override public double[] gradient(double[] theta, double[] slope) {
            return slope;
        }
    }

    /**
     * A bell, q_i ∝ exp(−(x_i − μ)²/2σ²), with θ = (μ, log σ): wherever it stands and however wide it is, it has one hump.
     *
     * @param x where the outcomes lie on the axis, (k)
     */
    record Bell(double[] x) implements Family {
        @Override public int parameters() {
            return 2;
        }

        @Override public Distribution q(double[] theta) {
            double sigma = Math.exp(theta[1]);
            return Distribution.softmax(Arrays.stream(x).map(at -> -0.5 * square((at - theta[0]) / sigma)).toArray());
        }

        @Override public double[] gradient(double[] theta, double[] slope) {
            double sigma = Math.exp(theta[1]);
            double byCentre = 0;
            double byLogWidth = 0;
            for (int i = 0; i < x.length; i++) {
                double away = (x[i] - theta[0]) / sigma;
                byCentre += slope[i] * away / sigma;        // ∂ℓ_i/∂μ = (x_i − μ)/σ²
                byLogWidth += slope[i] * away * away;       // ∂ℓ_i/∂log σ = (x_i − μ)²/σ²
            }
            return new double[] {byCentre, byLogWidth};
        }

        private static double square(double value) {
            return value * value;
        }
    }
}
