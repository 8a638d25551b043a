package primerlab.experiment.transformer;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

import primerlab.nn.Tensor;

/**
 * Beam search: of all answers begun, the few likeliest are gone on with, and every next token of each is tried. With one beam it
 * is greedy. The first answer that ends and is likelier than all that have not ended is the result; answers only get less likely
 * as they grow.
 */
final class Beam {
    private final Prompted prompted;
    private final int beams;
    private final int room;
    private final int bos;
    private final int eos;

    /**
     * @param prompted with as many answers side by side as there are beams
     * @param room     tokens of the longest answer
     */
    Beam(Prompted prompted, int beams, int room, int bos, int eos) {
        this.prompted = prompted;
        this.beams = beams;
        this.room = room;
        this.bos = bos;
        this.eos = eos;
    }

    /**
     * @param ids           with the end token where it came to it
     * @param logLikelihood ln p of all its tokens, nats
     */
    record Said(int[] ids, double logLikelihood) {
        private Said and(int token, double logLikelihoodOfIt) {
            int[] longer = Arrays.copyOf(ids, ids.length + 1);
            longer[ids.length] = token;
            return new Said(longer, logLikelihood + logLikelihoodOfIt);
        }
    }

    /** The likeliest answer found. */
    Said search() {
        prompted.begin();
        List<Said> begun = List.of(new Said(new int[0], 0));
        Said best = null;
        for (int length = 0; length < room && !begun.isEmpty(); length++) {
            Tensor logits = read(begun, length);
            List<Said> longer = new ArrayList<>();
            for (int beam = 0; beam < begun.size(); beam++) {
                double[] logs = logShares(logits, beam);
                for (int token = 0; token < logs.length; token++) {
                    longer.add(begun.get(beam).and(token, logs[token]));
                }
            }
            longer.sort(Comparator.comparingDouble(said -> -said.logLikelihood));
            List<Said> goOn = new ArrayList<>();
            for (Said said : longer.subList(0, Math.min(beams, longer.size()))) {
                boolean over = said.ids[length] == eos || length + 1 == room;
                if (over && (best == null || said.logLikelihood > best.logLikelihood)) {
                    best = said;
                } else if (!over) {
                    goOn.add(said);
                }
            }
            double least = best == null ? Double.NEGATIVE_INFINITY : best.logLikelihood;
            begun = goOn.stream().filter(said -> said.logLikelihood > least).toList();
        }
        return best == null ? new Said(new int[0], 0) : best;
    }

    /** What is kept of earlier tokens belongs to other beams by now: all is read once more. */
    private Tensor read(List<Said> begun, int length) {
        int[] tokens = new int[beams];
        Arrays.fill(tokens, bos);
        Tensor logits = prompted.next(tokens, 0);
        for (int at = 0; at < length; at++) {
            for (int beam = 0; beam < beams; beam++) {
                tokens[beam] = begun.get(Math.min(beam, begun.size() - 1)).ids[at];
            }
            logits = prompted.next(tokens, at + 1);
        }
        return logits;
    }

    private static double[] logShares(Tensor logits, int row) {
        double[] logs = new double[logits.cols()];
        Arrays.setAll(logs, id -> logits.get(row * logits.cols() + id));
        double top = Arrays.stream(logs).max().orElse(0);
        double sum = Arrays.stream(logs).map(logit -> StrictMath.exp(logit - top)).sum();
        Arrays.setAll(logs, id -> logs[id] - top - StrictMath.log(sum));
        return logs;
    }
}
