package primerlab.nn;

/**
 * The order in which a parameter's numbers lie: PyTorch's, seen as (a, b, c, d), is kept here as (a, c, b, d). PyTorch keeps an
 * image's channels apart and here they lie side by side, so what touches channels changes its order on the way in and out.
 */
public record Layout(int a, int b, int c, int d) {
    public static final Layout AS_IN_PYTORCH = new Layout(1, 1, 1, 1);

    float[] fromPyTorch(float[] values) {
        return swapped(values, b, c);
    }

    float[] toPyTorch(float[] values) {
        return swapped(values, c, b);
    }

    /** (a, from, to, d) → (a, to, from, d). */
    private float[] swapped(float[] values, int from, int to) {
        if (b == 1 || c == 1) {
            return values.clone();
        }
        float[] other = new float[values.length];
        int at = 0;
        for (int i = 0; i < a; i++) {
            for (int k = 0; k < to; k++) {
                for (int j = 0; j < from; j++) {
                    System.arraycopy(values, ((i * from + j) * to + k) * d, other, at, d);
                    at += d;
                }
            }
        }
        return other;
    }
}
