package primerlab.experiment.transformer;

import java.util.Arrays;
import java.util.List;

import primerlab.dataset.Pairs;
import primerlab.dataset.Tokens;
import primerlab.text.BadInput;
import primerlab.text.Words;

/**
 * Prompts and answers as tokens, each answer with {@link Tokens#EOS} behind it.
 *
 * @param source tokens of the longest prompt
 * @param target tokens of the longest answer with its end
 * @param pad    the token that fills up what is shorter
 * @param bos    the token that an answer is begun from
 */
record PairRows(List<int[]> prompts, List<int[]> answers, int source, int target, int pad, int bos) {
    /** Attention grows with the square of this. */
    private static final int MOST = 256;

    /**
     * @param pairs  some of {@code all}
     * @param all    whose longest prompt and answer the rows have room for
     * @throws BadInput naming a prompt or an answer that is too long
     */
    static PairRows of(List<Pairs.Pair> pairs, Pairs all, Tokens tokens) throws BadInput {
        int source = 1;
        int target = 1;
        for (Pairs.Pair pair : all.all()) {
            source = Math.max(source, length(all, tokens, pair.prompt(), 0));
            target = Math.max(target, length(all, tokens, pair.answer(), 1));
        }
        int eos = tokens.id(Tokens.EOS);
        return new PairRows(pairs.stream().map(pair -> tokens.encode(pair.prompt())).toList(),
                pairs.stream().map(pair -> ended(tokens.encode(pair.answer()), eos)).toList(),
                source, target, tokens.id(Tokens.PAD), tokens.id(Tokens.BOS));
    }

    private static int length(Pairs all, Tokens tokens, String text, int more) throws BadInput {
        int length = tokens.encode(text).length + more;
        if (length > MOST) {
            throw new BadInput(Words.of("transformer").say("too-long", all.name(), text.codePoints().limit(30)
                    .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString(),
                    Integer.toString(length), Integer.toString(MOST)));
        }
        return length;
    }

    private static int[] ended(int[] answer, int eos) {
        int[] ended = Arrays.copyOf(answer, answer.length + 1);
        ended[answer.length] = eos;
        return ended;
    }

    int size() {
        return prompts.size();
    }
}
