package primerlab.dataset;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A vocabulary: every token that a model knows, by number. Never changes. */
public final class Tokens {
    /** What a token is. */
    public enum Unit {
        /** One Unicode code point, spaces and line ends among them. */
        CHARACTERS,
        /** A word, one punctuation mark, or the end of a line; spaces between do not count. */
        WORDS,
        /** What {@link BytePairs} has learned on the text: frequent pieces of words, each with the space before it. */
        BYTE_PAIRS
    }

    public static final String PAD = "<PAD>";
    public static final String BOS = "<BOS>";
    public static final String EOS = "<EOS>";
    public static final String UNK = "<UNK>";

    /** A text's rarer words are {@link #UNK}. */
    static final int MOST_WORDS = 4096;

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+(?:['’-][\\p{L}\\p{M}\\p{N}]+)*|\n|\\S");
    private static final String CLOSES = ".,;:!?)]}%";
    private static final String OPENS = "([{";
    private static final String LINE = "\n";

    private final Unit unit;
    private final List<String> tokens;
    private final Map<String, Integer> ids = new HashMap<>();
    private final BytePairs pairs;

    private Tokens(Unit unit, BytePairs pairs, List<String> tokens) {
        this.unit = unit;
        this.pairs = pairs;
        this.tokens = List.copyOf(tokens);
        for (int id = 0; id < tokens.size(); id++) {
            ids.put(tokens.get(id), id);
        }
    }

    /**
     * The vocabulary of running text: all its characters in the order of their code points and nothing else; or these and the
     * byte pairs in the order in which they were learned; or {@link #UNK} and its most frequent words, up to 4,096 in all, in
     * alphabetical order.
     */
    public static Tokens of(Unit unit, String text) {
        BytePairs pairs = BytePairs.learn(List.of(text), unit == Unit.BYTE_PAIRS ? BytePairs.MOST : 0);
        if (unit != Unit.WORDS) {
            return new Tokens(unit, pairs, Stream.concat(text.codePoints().distinct().sorted().mapToObj(Character::toString),
                    pairs.merges().stream().map(BytePairs.Merge::token)).distinct().toList());
        }
        Map<String, Integer> times = new TreeMap<>();
        words(text).forEach(word -> times.merge(word, 1, Integer::sum));
        List<String> tokens = new ArrayList<>(List.of(UNK));
        times.keySet().stream().sorted(Comparator.comparing((String word) -> -times.getOrDefault(word, 0)))       // stable: alphabetical among equals
                .limit(MOST_WORDS - 1).sorted().forEach(tokens::add);
        return new Tokens(unit, pairs, tokens);
    }

    /** The vocabulary of prompts and answers: {@link #PAD}, {@link #BOS}, {@link #EOS}, {@link #UNK}, then all that occurs, sorted, byte pairs last. */
    public static Tokens of(Unit unit, Pairs of) {
        List<String> tokens = new ArrayList<>(List.of(PAD, BOS, EOS, UNK));
        List<String> texts = of.all().stream().flatMap(pair -> Stream.of(pair.prompt(), pair.answer())).toList();
        BytePairs pairs = BytePairs.learn(texts, unit == Unit.BYTE_PAIRS ? BytePairs.MOST : 0);
        texts.stream().flatMap(text -> unit == Unit.WORDS ? words(text) : characters(text)).distinct()
                .sorted(Comparator.comparingInt((String piece) -> piece.codePointAt(0)).thenComparing(Comparator.naturalOrder())).forEach(tokens::add);
        pairs.merges().stream().map(BytePairs.Merge::token).filter(token -> !tokens.contains(token)).forEach(tokens::add);
        return new Tokens(unit, pairs, tokens);
    }

    /** What was learned of pairs; without merges where the tokens are others. */
    public BytePairs pairs() {
        return pairs;
    }

    public Unit unit() {
        return unit;
    }

    public int size() {
        return tokens.size();
    }

    /** The token of a number, for example {@code attention} or {@link #EOS}. */
    public String token(int id) {
        return tokens.get(id);
    }

    public List<String> all() {
        return tokens;
    }

    /** The number of a token, −1 where the vocabulary has no such token. */
    public int id(String token) {
        return ids.getOrDefault(token, -1);
    }

    /** The numbers of a text's tokens; what is not known is {@link #UNK}, or left out where the vocabulary has no such token. */
    public int[] encode(String text) {
        int unknown = id(UNK);
        return pieces(text).mapToInt(piece -> ids.getOrDefault(piece, unknown)).filter(id -> id >= 0).toArray();
    }

    /** The tokens of a text that the vocabulary lacks, each once, in their order. */
    public List<String> unknown(String text) {
        return pieces(text).filter(piece -> !ids.containsKey(piece)).distinct().toList();
    }

    /**
     * The text of a row of tokens up to the first {@link #EOS}. Words get single spaces between, none before a mark that closes
     * and none after one that opens.
     */
    public String decode(int... row) {
        StringBuilder text = new StringBuilder();
        String before = LINE;
        for (int id : row) {
            String token = tokens.get(id);
            if (token.equals(EOS)) {
                break;
            }
            if (token.equals(PAD) || token.equals(BOS)) {
                continue;
            }
            boolean joined = unit != Unit.WORDS || CLOSES.contains(token) || token.equals(LINE) || before.equals(LINE) || OPENS.contains(before);
            text.append(joined ? "" : " ").append(token);
            before = token;
        }
        return text.toString();
    }

    /** A text cut into what would be tokens, known or not. */
    public Stream<String> pieces(String text) {
        return switch (unit) {
            case CHARACTERS -> characters(text);
            case WORDS -> words(text);
            case BYTE_PAIRS -> pairs.cut(text).stream();
        };
    }

    private static Stream<String> characters(String text) {
        return text.codePoints().mapToObj(Character::toString);
    }

    private static Stream<String> words(String text) {
        return WORD.matcher(text).results().map(MatchResult::group);
    }
}
