package primerlab.experiment.transformer;

import java.util.Arrays;

import primerlab.nn.CrossEntropy;

/** Pairs side by side as the LSTMs read them, step after step: prompts end together, answers begin together. */
final class LstmBatch {
    private final PairRows rows;
    final int count;
    /** (source·count). */
    final int[] source;
    /** (target·count): {@code BOS}, then the right answer up to the token before. */
    final int[] target;
    /** What should be said next; {@link CrossEntropy#IGNORED} behind the end. */
    final int[] next;

    LstmBatch(PairRows rows, int count) {
        this.rows = rows;
        this.count = count;
        source = new int[rows.source() * count];
        target = new int[rows.target() * count];
        next = new int[rows.target() * count];
        Arrays.fill(next, CrossEntropy.IGNORED);
    }

    /** Puts a pair in a column, with teacher forcing. */
    void put(int column, int pair) {
        prompt(source, count, column, rows.prompts().get(pair), rows.pad());
        int[] answer = rows.answers().get(pair);
        for (int step = 0; step < rows.target(); step++) {
            target[step * count + column] = step == 0 ? rows.bos() : step < answer.length ? answer[step - 1] : rows.pad();
            next[step * count + column] = step < answer.length ? answer[step] : CrossEntropy.IGNORED;
        }
    }

    /** Puts a prompt in a column of {@code source}, padding first. */
    static void prompt(int[] source, int count, int column, int[] prompt, int pad) {
        int steps = source.length / count;
        for (int step = 0; step < steps; step++) {
            int at = step - (steps - prompt.length);
            source[step * count + column] = at < 0 ? pad : prompt[at];
        }
    }
}
