package primerlab.experiment.transformer;

import java.util.List;

import primerlab.dataset.Tokens;

/** The tokens that a model knows, as a figure may ask about them. Never changes. */
public final class Vocabulary {
    /** More tokens of a prompt than these are not read: every view of it grows with their square. */
    static final int MOST_ASKED = 64;

    private final Tokens tokens;
    private final List<Merge> merges;

    Vocabulary(Tokens tokens) {
        this.tokens = tokens;
        merges = tokens.pairs().merges().stream().map(merge -> new Merge(merge.left(), merge.right(), merge.times())).toList();
    }

    /**
     * Two neighbours that became one token.
     *
     * @param times how often they stood side by side when they did
     */
    public record Merge(String left, String right, int times) {}

    /**
     * A prompt in tokens.
     *
     * @param ids     those that are read, up to 64
     * @param pieces  what they were in the prompt: where the vocabulary lacks one, its id is that of {@code <UNK>}
     * @param left    how many more there were
     * @param lowered true where the prompt was read in small letters, which the vocabulary knows more of
     */
    public record Asked(int[] ids, List<String> pieces, int left, boolean lowered) {
        public Asked {
            pieces = List.copyOf(pieces);
        }
    }

    public int size() {
        return tokens.size();
    }

    public String token(int id) {
        return tokens.token(id);
    }

    /** What tokens say together, up to the end token. */
    public String text(int... ids) {
        return tokens.decode(ids);
    }

    /** −1 where there is none. */
    public int id(String token) {
        return tokens.id(token);
    }

    public List<String> all() {
        return tokens.all();
    }

    /** Byte pairs in the order in which they were learned on this text; none where tokens are words or characters. */
    public List<Merge> merges() {
        return merges;
    }

    /** A text as byte pairs cut it after the first {@code count} merges. */
    public List<String> cut(String text, int count) {
        return tokens.pairs().first(count).cut(text);
    }

    /** A prompt as a model with this vocabulary reads it. */
    public Asked read(String prompt) {
        String lower = prompt.toLowerCase(java.util.Locale.ROOT);
        boolean lowered = tokens.unknown(lower).size() < tokens.unknown(prompt).size();
        List<String> pieces = tokens.pieces(lowered ? lower : prompt).toList();
        int unknown = tokens.id(Tokens.UNK);
        int[] ids = pieces.stream().limit(MOST_ASKED).mapToInt(piece -> tokens.id(piece) < 0 ? unknown : tokens.id(piece)).toArray();
        return new Asked(ids, pieces.subList(0, ids.length), pieces.size() - ids.length, lowered);
    }
}
