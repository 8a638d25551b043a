package primerlab.lesson;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/** Reads a lesson's text. Never throws over what is in it: every fault stands in the lesson, and the rest is read. */
public final class LessonReader {
    private static final Pattern FIRST_FIGURE = Pattern.compile("(?m)^\\s{0,3}[`~]{3,}\\s*figure\\s+(\\S+)");

    private final Catalogue catalogue;
    private final Set<String> terms;
    private final List<String> lessons;

    /**
     * @param terms   of the glossary, in lower case
     * @param lessons ids that links may name
     */
    public LessonReader(Catalogue catalogue, Set<String> terms, List<String> lessons) {
        this.catalogue = catalogue;
        this.terms = Set.copyOf(terms);
        this.lessons = List.copyOf(lessons);
    }

    /**
     * @param id     file name without its ending
     * @param file   as faults name it
     * @param folder where its pictures and data may lie; null: nowhere
     */
    public Lesson read(String id, String file, @Nullable Path folder, boolean own, String text) {
        Reading reading = new Reading(file, catalogue, terms, lessons, folder);
        List<String> lines = text.lines().toList();
        HeaderReader header = new HeaderReader(reading, lines);
        String title = header.title(id);
        int minutes = header.minutes();
        List<Block> blocks = new ArrayList<>();
        reading.faults.forEach(fault -> blocks.add(new Block.Broken(fault)));
        String body = String.join("\n", lines.subList(header.lines, lines.size()));
        Matcher first = FIRST_FIGURE.matcher(body);
        reading.figure = first.find() ? first.group(1) : null;
        blocks.addAll(new ProseReader(reading, header.lines).blocks(body));
        return new Lesson(id, file, title, header.primer(), minutes, header.planned(), own, blocks, reading.faults);
    }
}
