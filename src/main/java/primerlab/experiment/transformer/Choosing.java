package primerlab.experiment.transformer;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * How the next token is chosen from the whole vocabulary.
 *
 * @param temperature what logits are divided by before the softmax; 0 takes the likeliest token
 * @param topK        only so many of the likeliest are left (Fan et al. 2018); 0 leaves all
 * @param topP        only the fewest of the likeliest that have this share together are left (Holtzman et al. 2020); 1 leaves all
 */
public record Choosing(double temperature, int topK, double topP) {
    public static final Choosing GREEDY = new Choosing(0, 0, 1);
    /** As the model says. */
    public static final Choosing PLAIN = new Choosing(1, 0, 1);

    public Choosing {
        if (!(temperature >= 0) || topK < 0 || !(topP > 0 && topP <= 1)) {
            throw new IllegalArgumentException("temperature " + temperature + ", top-k " + topK + ", top-p " + topP);
        }
    }

    /** The probability that each token is drawn with: they add up to 1. Of equal logits the smaller id comes first. */
    public double[] shares(float[] logits) {
        Integer[] order = IntStream.range(0, logits.length).boxed().sorted(Comparator.comparingDouble((Integer id) -> -logits[id])).toArray(Integer[]::new);
        double[] shares = new double[logits.length];
        if (temperature == 0) {
            shares[order[0]] = 1;
            return shares;
        }
        for (int id = 0; id < logits.length; id++) {
            shares[id] = StrictMath.exp((logits[id] - logits[order[0]]) / temperature);
        }
        double all = Arrays.stream(shares).sum();
        int kept = topK == 0 ? order.length : Math.min(topK, order.length);
        double sum = 0;
        for (int rank = 0; rank < order.length; rank++) {
            if (rank >= kept || rank > 0 && sum >= topP * all) {
                shares[order[rank]] = 0;
            }
            sum += shares[order[rank]];
        }
        for (int id = 0; id < shares.length; id++) {
            shares[id] /= sum;
        }
        return shares;
    }

    /** The token in whose share the number u in [0, 1) falls. */
    public static int pick(double[] shares, double u) {
        double left = u;
        int last = 0;
        for (int id = 0; id < shares.length; id++) {
            if (shares[id] > 0) {
                last = id;
                left -= shares[id];
                if (left < 0) {
                    return id;
                }
            }
        }
        return last;
    }
}
