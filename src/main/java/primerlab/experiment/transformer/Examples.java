package primerlab.experiment.transformer;

import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.stream.IntStream;

import primerlab.dataset.Pairs;

/**
 * The prompts and answers of the data, as a figure may show them.
 *
 * @param name    of the data
 * @param all     those that are trained on, then those that are held out
 * @param trained how many are trained on
 */
public record Examples(String name, List<Example> all, int trained) {
    public record Example(String prompt, String answer) {}

    public Examples {
        all = List.copyOf(all);
    }

    static Examples of(Pairs pairs) {
        return new Examples(pairs.name(), pairs.all().stream().map(pair -> new Example(pair.prompt(), pair.answer())).toList(), pairs.train().size());
    }

    /** Where a prompt stands among them, whatever its capital letters, spaces and closing mark; empty where it does not. */
    public OptionalInt find(String prompt) {
        String wanted = plain(prompt);
        return IntStream.range(0, all.size()).filter(i -> plain(all.get(i).prompt()).equals(wanted)).findFirst();
    }

    public boolean heldOut(int index) {
        return index >= trained;
    }

    private static String plain(String text) {
        return text.toLowerCase(Locale.ROOT).strip().replaceAll("\\s+", " ").replaceAll("\\s*[?!.]+$", "");
    }
}
