package primerlab.dataset;

import java.util.List;

import primerlab.text.BadInput;

/** Prompts and answers by what a person wrote: a built-in name, or the path of a TSV file. */
public final class PairSource {
    public static final List<String> NAMES = List.of("reverse", "dates", "dialogue");

    private PairSource() {}

    /**
     * @param count how many pairs {@code reverse} and {@code dates} have; {@code dialogue} and files are read whole
     * @param seed  of what is drawn and of the order of {@code dialogue}; files keep their own order
     * @throws BadInput one line: what is wrong, where, and how to mend it
     */
    public static Pairs read(String source, int count, long seed) throws BadInput {
        return switch (source) {
            case "reverse" -> DrawnPairs.reverse(count, seed);
            case "dates" -> DrawnPairs.dates(count, seed);
            case "dialogue" -> Corpora.dialogue(seed);
            default -> {
                if (!ImageSource.isPath(source)) {
                    throw BadInput.unknown("data", source, NAMES);
                }
                yield PairsFile.read(source);
            }
        };
    }
}
