package primerlab.experiment.transformer;

import java.util.Locale;

/**
 * The residual stream at one sub-layer as it read the asked prompt, frozen: each token's row before it and after it.
 *
 * @param stage    which sub-layer
 * @param layer    counted from 0
 * @param residual false where residual connections were taken out: then nothing of {@code before} goes past the sub-layer
 * @param before   what went in (tokens, width)
 * @param after    what came out (tokens, width)
 * @param hidden   of a feed-forward layer gelu(W₁·norm(x) + b₁) (tokens, hidden width); empty for an attention
 */
public record StreamView(Stage stage, int layer, int tokens, int width, boolean residual, float[] before, float[] after, float[] hidden) {
    /** Sub-layers in the order of a block. */
    public enum Stage {
        ENCODER_ATTENTION, ENCODER_FEED, DECODER_ATTENTION, DECODER_CROSS, DECODER_FEED;

        public boolean encoder() {
            return this == ENCODER_ATTENTION || this == ENCODER_FEED;
        }

        public boolean feed() {
            return this == ENCODER_FEED || this == DECODER_FEED;
        }

        /** @param name of a sub-layer, for example {@code decoder.0.cross} */
        static Stage of(String name) {
            String[] parts = name.split("\\.");
            return valueOf((parts[0] + "_" + parts[2]).toUpperCase(Locale.ROOT));
        }
    }

    /** The first {@code tokens} rows of a sub-layer, after a forward run. */
    static StreamView of(Stack.Sublayer from, int tokens, boolean residual) {
        int width = from.after().value().cols();
        float[] before = new float[tokens * width];
        float[] after = new float[tokens * width];
        from.before().value().rows(0, tokens).write(before, 0);
        from.after().value().rows(0, tokens).write(after, 0);
        float[] hidden = {};
        if (from.hidden() != null) {
            hidden = new float[tokens * from.hidden().value().cols()];
            from.hidden().value().rows(0, tokens).write(hidden, 0);
        }
        return new StreamView(Stage.of(from.name()), Integer.parseInt(from.name().split("\\.")[1]), tokens, width, residual, before, after, hidden);
    }

    /** What the sub-layer itself gave, which was added to what went past it. */
    public double added(int token, int c) {
        return (double) after[token * width + c] - (residual ? before[token * width + c] : 0);
    }

    /** |x| of a token's row after it: the root of the sum of its squares. */
    public double length(int token) {
        double sum = 0;
        for (int c = 0; c < width; c++) {
            double x = after[token * width + c];
            sum += x * x;
        }
        return Math.sqrt(sum);
    }

    /** The same of what it added. */
    public double addedLength(int token) {
        double sum = 0;
        for (int c = 0; c < width; c++) {
            sum += added(token, c) * added(token, c);
        }
        return Math.sqrt(sum);
    }

    public int hiddenWidth() {
        return hidden.length / tokens;
    }
}
