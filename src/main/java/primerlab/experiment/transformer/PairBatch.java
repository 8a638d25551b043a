package primerlab.experiment.transformer;

import java.util.Arrays;

import primerlab.nn.Attention.Sight;
import primerlab.nn.CrossEntropy;

/** Pairs side by side as a program reads them, filled up with padding that counts for nothing. */
final class PairBatch {
    private final PairRows rows;
    final int count;
    /** Prompts (count·source). */
    final int[] source;
    /** Tokens of each prompt. */
    final int[] keys;
    /** What the decoder reads (count·target): {@code BOS}, then the right answer up to the token before. */
    final int[] target;
    /** Tokens of each answer with its end: as many as the decoder reads. */
    final int[] lengths;
    /** What it should say next; {@link CrossEntropy#IGNORED} behind the end. */
    final int[] next;

    PairBatch(PairRows rows, int count) {
        this.rows = rows;
        this.count = count;
        source = new int[count * rows.source()];
        keys = new int[count];
        target = new int[count * rows.target()];
        next = new int[count * rows.target()];
        lengths = new int[count];
        Arrays.fill(keys, 1);
        Arrays.fill(lengths, 1);
        Arrays.fill(next, CrossEntropy.IGNORED);
    }

    /** All of each prompt. */
    Sight sight() {
        return new Sight(false, keys);
    }

    /** What each token of an answer may see of it. */
    Sight past() {
        return new Sight(true, lengths);
    }

    int[] sourcePositions() {
        return Blocks.positions(count, rows.source());
    }

    int[] targetPositions() {
        return Blocks.positions(count, rows.target());
    }

    /** Puts a pair in a row; teacher forcing: the decoder reads the right answer and not its own. */
    void put(int row, int pair) {
        int[] prompt = rows.prompts().get(pair);
        int[] answer = rows.answers().get(pair);
        int from = row * rows.source();
        System.arraycopy(prompt, 0, source, from, prompt.length);
        Arrays.fill(source, from + prompt.length, from + rows.source(), rows.pad());
        keys[row] = prompt.length;
        lengths[row] = answer.length;
        int to = row * rows.target();
        target[to] = rows.bos();
        System.arraycopy(answer, 0, target, to + 1, answer.length - 1);
        Arrays.fill(target, to + answer.length, to + rows.target(), rows.pad());
        System.arraycopy(answer, 0, next, to, answer.length);
        Arrays.fill(next, to + answer.length, to + rows.target(), CrossEntropy.IGNORED);
    }

    /** A row that counts for nothing. */
    void leaveOut(int row) {
        Arrays.fill(next, row * rows.target(), (row + 1) * rows.target(), CrossEntropy.IGNORED);
    }
}
