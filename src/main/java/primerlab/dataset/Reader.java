package primerlab.dataset;

import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * A small classifier in plain Java: pixels → 64 rectified units → softmax over classes, trained by stochastic gradient descent
 * on one image at a time. It shares no code with the models that it judges. Same data, same seed: the same weights on every machine.
 */
final class Reader {
    private static final int HIDDEN = 64;
    private static final float FIRST_RATE = 0.03f;
    private static final float LAST_RATE = 0.002f;

    private final int pixels;
    private final int classes;
    /** Row-major (pixels + 1, hidden) and (hidden + 1, classes); the last rows are biases. */
    private final float[] w1;
    private final float[] w2;
    private final float[] hidden = new float[HIDDEN];
    private final float[] dHidden = new float[HIDDEN];
    private final float[] p;

    Reader(int pixels, int classes, SplittableRandom random) {
        this.pixels = pixels;
        this.classes = classes;
        w1 = start(pixels, HIDDEN, random);
        w2 = start(HIDDEN, classes, random);
        p = new float[classes];
    }

    /** Uniform with variance 2/in (He et al. 2015), biases 0. */
    private static float[] start(int in, int out, SplittableRandom random) {
        float[] w = new float[(in + 1) * out];
        double bound = Math.sqrt(6.0 / in);
        for (int i = 0; i < in * out; i++) {
            w[i] = (float) (bound * (2 * random.nextDouble() - 1));
        }
        return w;
    }

    /**
     * @param images row-major (n, pixels)
     * @param labels the class of each
     */
    void train(float[] images, int[] labels, int epochs, SplittableRandom random) {
        int[] order = new int[labels.length];
        Arrays.setAll(order, i -> i);
        int steps = epochs * labels.length;
        for (int step = 0; step < steps; step++) {
            int turn = step % labels.length;
            int pick = random.nextInt(turn, labels.length);         // Fisher and Yates, one swap at a time
            int chosen = order[pick];
            order[pick] = order[turn];
            order[turn] = chosen;
            float rate = FIRST_RATE + (LAST_RATE - FIRST_RATE) * step / steps;
            step(images, chosen * pixels, labels[chosen], rate);
        }
    }

    /** Loss −log p_label; its gradient in the logits is p − onehot(label). */
    private void step(float[] images, int from, int label, float rate) {
        forward(images, from);
        p[label] -= 1;
        for (int j = 0; j < HIDDEN; j++) {
            float sum = 0;
            for (int k = 0; k < classes; k++) {
                sum += w2[j * classes + k] * p[k];
                w2[j * classes + k] -= rate * hidden[j] * p[k];
            }
            dHidden[j] = hidden[j] > 0 ? sum : 0;
        }
        add(-rate, p, w2, HIDDEN * classes, classes);
        for (int i = 0; i < pixels; i++) {
            if (images[from + i] != 0) {
                add(-rate * images[from + i], dHidden, w1, i * HIDDEN, HIDDEN);
            }
        }
        add(-rate, dHidden, w1, pixels * HIDDEN, HIDDEN);
    }

    /** The probability of each class for one image; the array is used again. */
    float[] forward(float[] images, int from) {
        System.arraycopy(w1, pixels * HIDDEN, hidden, 0, HIDDEN);
        for (int i = 0; i < pixels; i++) {
            if (images[from + i] != 0) {                            // most pixels are black: nothing to add
                addRow(images[from + i], w1, i * HIDDEN, hidden);
            }
        }
        System.arraycopy(w2, HIDDEN * classes, p, 0, classes);
        for (int j = 0; j < HIDDEN; j++) {
            hidden[j] = Math.max(0, hidden[j]);
            for (int k = 0; k < classes; k++) {
                p[k] += hidden[j] * w2[j * classes + k];
            }
        }
        softmax();
        return p;
    }

    /** Of one class, for the image that {@link #forward} was given last. */
    float probability(int label) {
        return p[label];
    }

    private void softmax() {
        float most = p[0];
        for (float logit : p) {
            most = Math.max(most, logit);
        }
        float sum = 0;
        for (int k = 0; k < classes; k++) {
            p[k] = (float) StrictMath.exp(p[k] - most);
            sum += p[k];
        }
        for (int k = 0; k < classes; k++) {
            p[k] /= sum;
        }
    }

    private static void addRow(float factor, float[] x, int from, float[] into) {
        for (int i = 0; i < into.length; i++) {
            into[i] += factor * x[from + i];
        }
    }

    private static void add(float factor, float[] x, float[] into, int from, int size) {
        for (int i = 0; i < size; i++) {
            into[from + i] += factor * x[i];
        }
    }
}
