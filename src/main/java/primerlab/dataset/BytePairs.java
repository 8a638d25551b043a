package primerlab.dataset;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Byte-pair encoding (Sennrich et al. 2016): a text starts as single characters; again and again the most frequent pair of
 * neighbours becomes one token. As there, and unlike GPT-2, the pairs are of characters and not of bytes. A space belongs to the
 * word after it, and no pair reaches across two words.
 */
public final class BytePairs {
    /** As many pairs are merged as long as there are any that occur twice. */
    static final int MOST = 256;

    private static final Pattern WORD = Pattern.compile(" ?[\\p{L}\\p{M}\\p{N}]+| ?[^\\s\\p{L}\\p{M}\\p{N}]+|\\s");
    private static final int FEWEST = 2;

    /**
     * @param left  neighbours that became one token
     * @param times how often they stood side by side when they did
     */
    public record Merge(String left, String right, int times) {
        public String token() {
            return left + right;
        }
    }

    private record Pair(String left, String right) {}

    private final List<Merge> merges;
    private final Map<Pair, Integer> ranks = new HashMap<>();

    private BytePairs(List<Merge> merges) {
        this.merges = List.copyOf(merges);
        for (int rank = 0; rank < merges.size(); rank++) {
            ranks.put(new Pair(merges.get(rank).left, merges.get(rank).right), rank);
        }
    }

    /** Learns up to {@code most} merges; of pairs that are equally frequent the first in alphabetical order is taken. */
    static BytePairs learn(Iterable<String> texts, int most) {
        Map<String, Integer> words = new TreeMap<>();
        for (String text : texts) {
            WORD.matcher(text).results().forEach(word -> words.merge(word.group(), 1, Integer::sum));
        }
        List<List<String>> spelled = new ArrayList<>();
        List<Integer> times = new ArrayList<>();
        words.forEach((word, count) -> {
            spelled.add(characters(word));
            times.add(count);
        });
        List<Merge> merges = new ArrayList<>();
        while (merges.size() < most) {
            Map<Pair, Integer> pairs = count(spelled, times);
            Map.Entry<Pair, Integer> top = pairs.entrySet().stream().max(Map.Entry.<Pair, Integer>comparingByValue()
                    .thenComparing(Map.Entry.comparingByKey(Comparator.comparing(Pair::left).thenComparing(Pair::right).reversed()))).orElse(null);
            if (top == null || top.getValue() < FEWEST) {
                break;
            }
            merges.add(new Merge(top.getKey().left, top.getKey().right, top.getValue()));
            spelled.forEach(word -> join(word, top.getKey()));
        }
        return new BytePairs(merges);
    }

    private static List<String> characters(String word) {
        return new ArrayList<>(word.codePoints().mapToObj(Character::toString).toList());
    }

    private static Map<Pair, Integer> count(List<List<String>> words, List<Integer> times) {
        Map<Pair, Integer> pairs = new HashMap<>();
        for (int i = 0; i < words.size(); i++) {
            List<String> word = words.get(i);
            for (int at = 0; at + 1 < word.size(); at++) {
                pairs.merge(new Pair(word.get(at), word.get(at + 1)), times.get(i), Integer::sum);
            }
        }
        return pairs;
    }

    /** Joins each such pair in a word, from its left end on. */
    private static void join(List<String> word, Pair pair) {
        for (int at = 0; at + 1 < word.size(); at++) {
            if (word.get(at).equals(pair.left) && word.get(at + 1).equals(pair.right)) {
                word.set(at, pair.left + pair.right);
                word.remove(at + 1);
            }
        }
    }

    /** In the order in which they were learned. */
    public List<Merge> merges() {
        return merges;
    }

    /** The same, as it was after its first {@code count} merges. */
    public BytePairs first(int count) {
        return new BytePairs(merges.subList(0, Math.min(count, merges.size())));
    }

    /** A text cut into tokens: in each word the merges are made in the order in which they were learned. */
    public List<String> cut(String text) {
        Map<String, List<String>> known = new LinkedHashMap<>();
        List<String> pieces = new ArrayList<>();
        WORD.matcher(text).results().forEach(word -> pieces.addAll(known.computeIfAbsent(word.group(), this::word)));
        return pieces;
    }

    private List<String> word(String word) {
        List<String> pieces = characters(word);
        while (true) {
            Pair first = null;
            int rank = Integer.MAX_VALUE;
            for (int at = 0; at + 1 < pieces.size(); at++) {
                Pair pair = new Pair(pieces.get(at), pieces.get(at + 1));
                int its = ranks.getOrDefault(pair, Integer.MAX_VALUE);
                if (its < rank) {
                    rank = its;
                    first = pair;
                }
            }
            if (first == null) {
                return pieces;
            }
            join(pieces, first);
        }
    }
}
