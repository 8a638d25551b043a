package primerlab.experiment.transformer;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;

/**
 * How many held-out prompts were answered right, by how long the prompts are.
 *
 * @param lengths tokens of the prompts, ascending
 * @param asked   prompts of each length
 * @param right   those of them whose whole answer, up to its end, was right
 */
public record LengthScores(int[] lengths, int[] asked, int[] right) {
    static final LengthScores NONE = new LengthScores(new int[0], new int[0], new int[0]);

    /** @param answers to the first so many prompts */
    static LengthScores of(PairRows rows, int[][] answers) {
        Map<Integer, int[]> counts = new TreeMap<>();
        for (int i = 0; i < answers.length; i++) {
            int[] count = counts.computeIfAbsent(rows.prompts().get(i).length, _ -> new int[2]);
            count[0]++;
            count[1] += Arrays.equals(answers[i], rows.answers().get(i)) ? 1 : 0;
        }
        return new LengthScores(counts.keySet().stream().mapToInt(Integer::intValue).toArray(), counts.values().stream().mapToInt(count -> count[0]).toArray(),
                counts.values().stream().mapToInt(count -> count[1]).toArray());
    }

    /** Of all lengths together; NaN where nothing was asked. */
    double exact() {
        return (double) Arrays.stream(right).sum() / Arrays.stream(asked).sum();
    }
}
