package primerlab.experiment.transformer;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

import primerlab.dataset.Pairs;
import primerlab.dataset.Text;

/** Data from which nothing can be learned: every token is as likely as any other, whatever came before. */
final class RandomData {
    static final String NAME = "random";
    private static final int CHARACTERS = 100_000;
    private static final int KINDS_IN_TEXT = 65;
    /** With the four tokens that stand for no character: 256. */
    private static final int KINDS_IN_PAIRS = 252;
    private static final int PAIRS = 1000;
    private static final int PROMPT = 16;
    /** With the end token: 24. */
    private static final int ANSWER = 23;
    private static final char FIRST = '!';
    /** From here on letters, without controls or marks that join. */
    private static final char FIRST_OF_MANY = '\u0100';

    private RandomData() {}

    static Text text(long seed) {
        return new Text(NAME, row(new SplittableRandom(seed), CHARACTERS, FIRST, KINDS_IN_TEXT));
    }

    static Pairs pairs(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<Pairs.Pair> pairs = new ArrayList<>();
        for (int i = 0; i < PAIRS; i++) {
            pairs.add(new Pairs.Pair(row(random, PROMPT, FIRST_OF_MANY, KINDS_IN_PAIRS), row(random, ANSWER, FIRST_OF_MANY, KINDS_IN_PAIRS)));
        }
        return new Pairs(NAME, pairs);
    }

    private static String row(SplittableRandom random, int length, char first, int kinds) {
        StringBuilder row = new StringBuilder(length);
        for (int i = 0; i < length; i++) {
            row.append((char) (first + random.nextInt(kinds)));
        }
        return row.toString();
    }
}
