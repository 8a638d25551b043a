package primerlab.figure.transformer;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

import primerlab.experiment.transformer.Reading;

/**
 * The next token's probabilities over the whole vocabulary, the likeliest one by one and the rest as one sum.
 *
 * @param ids   of those that stand alone, the likeliest first; the token that was chosen is always among them
 * @param model their probabilities as the model says, and last that of all others together
 * @param drawn those that the token was drawn with, after temperature, top-k and top-p, likewise; 0 where it was cut off
 * @param left  tokens of the whole vocabulary that were left to draw from
 */
record DecodeShares(int[] ids, double[] model, double[] drawn, int left) {
    /** @param most how many stand alone */
    static DecodeShares of(Reading reading, int at, int most) {
        float[] logs = reading.logs(at);
        double[] shares = reading.choosing().shares(logs);
        int[] order = IntStream.range(0, logs.length).boxed().sorted(Comparator.comparingDouble((Integer id) -> -logs[id])).mapToInt(Integer::intValue).toArray();
        int[] ids = Arrays.copyOf(order, Math.min(most, order.length));
        int chosen = reading.answer()[at];
        if (Arrays.stream(ids).noneMatch(id -> id == chosen)) {
            ids[ids.length - 1] = chosen;
        }
        double[] model = new double[ids.length + 1];
        double[] drawn = new double[ids.length + 1];
        for (int i = 0; i < ids.length; i++) {
            model[i] = reading.probability(at, ids[i]);
            drawn[i] = shares[ids[i]];
        }
        double all = 0;
        for (int id = 0; id < logs.length; id++) {
            all += reading.probability(at, id);
        }
        model[ids.length] = Math.max(0, all - Arrays.stream(model).sum());
        drawn[ids.length] = Math.max(0, Arrays.stream(shares).sum() - Arrays.stream(drawn).sum());
        return new DecodeShares(ids, model, drawn, (int) Arrays.stream(shares).filter(share -> share > 0).count());
    }
}
