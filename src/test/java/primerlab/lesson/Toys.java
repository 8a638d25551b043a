package primerlab.lesson;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import primerlab.text.BadInput;

/** A catalogue of one figure, and short ways to read a lesson. */
final class Toys implements Catalogue {
    static final String HEADER = "---\ntitle: T\nminutes: 1\n---\n";
    static final String FIGURE = "```figure gan-points\n```\n";

    static Lesson read(String text) {
        return read(text, null);
    }

    /** @param folder that the lesson lies in */
    static Lesson read(String text, @Nullable Path folder) {
        return new LessonReader(new Toys(), java.util.Set.of("generator", "mode collapse"), List.of("09-forger", "10-faces"))
                .read("09-forger", "lessons/en/09-forger.md", folder, false, text);
    }

    /** The faults of a lesson whose body is given, as printed; line 5 is the first of the body. */
    static List<String> faults(String body) {
        return read(HEADER + body).faults().stream().map(Fault::toString).toList();
    }

    @Override public List<String> figures() {
        return List.of("gan-points");
    }

    @Override public List<String> knobs(String figure) {
        return List.of("data", "learning-rate", "train-d", "train-g");
    }

    @Override public String canonical(String figure, String knob, String value) throws BadInput {
        if (knob.equals("learning-rate") && !value.matches("[0-9.]+")) {
            throw new BadInput("knob \"learning-rate\" wants a number, not \"" + value + "\"");
        }
        return value;
    }

    @Override public Optional<List<String>> builtInData(String figure, String knob) {
        return knob.equals("data") ? Optional.of(List.of("ring-of-8", "two-moons")) : Optional.empty();
    }

    @Override public boolean asks(String figure) {
        return false;
    }

    @Override public List<String> parts(String figure) {
        return List.of("map", "losses");
    }

    @Override public List<String> presets(String figure) {
        return List.of("works", "mode-collapse");
    }

    @Override public List<String> measures(String figure) {
        return List.of("modes", "near_mode");
    }

    @Override public Optional<String> formulaFault(String latex) {
        return latex.contains("\\nonsense") ? Optional.of("unknown command") : Optional.empty();
    }
}
