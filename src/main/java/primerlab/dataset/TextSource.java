package primerlab.dataset;

import java.util.List;

import primerlab.text.BadInput;

/** Text by what a person wrote: a built-in name, or the path of a text file in UTF-8. */
public final class TextSource {
    public static final List<String> NAMES = List.of("names", "primer-dialogue", "facts");

    private TextSource() {}

    /**
     * @param seed of the order of the built-in texts' lines, so that the last tenth is like the rest; files keep their own order
     * @throws BadInput one line: what is wrong, where, and how to mend it
     */
    public static Text read(String source, long seed) throws BadInput {
        return switch (source) {
            case "names" -> Corpora.names(seed);
            case "primer-dialogue" -> Corpora.primerDialogue(seed);
            case "facts" -> Corpora.facts(seed);
            default -> {
                if (!ImageSource.isPath(source)) {
                    throw BadInput.unknown("data", source, NAMES);
                }
                yield TextFile.read(source);
            }
        };
    }
}
