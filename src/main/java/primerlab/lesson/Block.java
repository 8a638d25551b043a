package primerlab.lesson;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/** One block of a lesson, in the order of the file. {@code line} counts from 1. */
public sealed interface Block {
    int line();

    /** @param level 1 to 6 */
    record Heading(int line, int level, List<Inline> text) implements Block {}

    record Paragraph(int line, List<Inline> text) implements Block {}

    /** @param start number of the first item; counts where {@code numbered} */
    record Items(int line, boolean numbered, int start, List<List<Block>> items) implements Block {}

    record Quote(int line, List<Block> blocks) implements Block {}

    record Code(int line, String language, String text) implements Block {}

    /** A formula on a line of its own. */
    record Formula(int line, String latex) implements Block {}

    /** @param file inside the lesson's folder; was there when the lesson was read */
    record Picture(int line, Path file, String description) implements Block {}

    record Rule(int line) implements Block {}

    /**
     * A live figure.
     *
     * @param settings knobs that do not stand at their standard value, in canonical spelling
     * @param seed     empty: the app's own choice
     * @param expects  what a rehearsal checks
     */
    record FigureBlock(int line, String name, Map<String, String> settings, OptionalLong seed, List<Expectation> expects)
            implements Block {}

    /**
     * A question to answer before trying it out.
     *
     * @param key     names the question in the learner's record; stays the same while the question stays the same
     * @param right   index of the right option
     * @param because why it is right; may be empty
     * @param tries   what the button below the answer does, in order; may be empty
     */
    record Predict(int line, String key, List<Inline> question, List<List<Inline>> options, int right,
                   List<Inline> because, List<Action> tries) implements Block {}

    /** Shown in the presenter's second view only. */
    record TeacherNote(int line, List<Block> blocks) implements Block {}

    /** What could not be read, in its place. */
    record Broken(Fault fault) implements Block {
        @Override public int line() {
            return fault.line();
        }
    }
}
