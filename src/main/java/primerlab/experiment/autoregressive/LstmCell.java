package primerlab.experiment.autoregressive;

/**
 * One LSTM cell on plain arrays (van den Oord et al. 2016, equation 3): c = σ(f)∘c′ + σ(i)∘tanh(g), h = σ(o)∘tanh(c). By
 * {@link StrictMath}, so that the same weights draw the same image on every machine.
 */
final class LstmCell {
    private LstmCell() {}

    /**
     * @param gates  sums o, f, i, g, (4·width)
     * @param before c′ of the cell before; read from {@code fromBefore} on
     * @param c      written from {@code at} on, as is h
     */
    static void step(float[] gates, float[] before, int fromBefore, float[] c, float[] h, int at, int width) {
        for (int j = 0; j < width; j++) {
            double kept = sigmoid(gates[width + j]) * before[fromBefore + j];
            double now = kept + sigmoid(gates[2 * width + j]) * tanh(gates[3 * width + j]);
            c[at + j] = (float) now;
            h[at + j] = (float) (sigmoid(gates[j]) * tanh(now));
        }
    }

    private static double sigmoid(double x) {
        return 1 / (1 + StrictMath.exp(-x));
    }

    private static double tanh(double x) {
        return 1 - 2 / (StrictMath.exp(2 * x) + 1);
    }
}
