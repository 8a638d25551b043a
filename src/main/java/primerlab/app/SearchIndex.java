package primerlab.app;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

import primerlab.lesson.Block;
import primerlab.lesson.Course;
import primerlab.lesson.Inline;
import primerlab.lesson.Lesson;
import primerlab.lesson.Term;

/** Finds lessons by their titles and text, and words of the glossary. */
final class SearchIndex {
    private static final int MOST = 12;
    private static final int BEFORE = 28;
    private static final int SNIPPET = 96;

    /** What was found: a lesson (with the words around the place), or a term (with what it means). */
    sealed interface Hit {
        record InLesson(Lesson lesson, String around) implements Hit {}

        record InGlossary(Term term, String meaning) implements Hit {}
    }

    private record Entry(Hit hit, String name, String text, int weight) {}

    private final List<Entry> entries = new ArrayList<>();

    SearchIndex(Course course) {
        for (Lesson lesson : course.lessons()) {
            StringBuilder text = new StringBuilder();
            text(lesson.blocks(), text);
            String name = (lesson.number() + " " + lesson.title() + " " + lesson.primer()).toLowerCase(Locale.ROOT);
            entries.add(new Entry(new Hit.InLesson(lesson, ""), name, text.toString(), 0));
        }
        for (Term term : course.glossary().terms()) {
            String meaning = Inline.readable(term.meaning());
            entries.add(new Entry(new Hit.InGlossary(term, meaning), term.name().toLowerCase(Locale.ROOT), meaning, 1));
        }
    }

    /** Best first: titles and terms before text. Every word asked for must be there, in any order. */
    List<Hit> find(String asked) {
        List<String> words = List.of(asked.toLowerCase(Locale.ROOT).strip().split("\\s+"));
        if (words.getFirst().isEmpty()) {
            return List.of();
        }
        record Ranked(Hit hit, int rank) {}
        List<Ranked> found = new ArrayList<>();
        for (Entry entry : entries) {
            String lower = entry.text.toLowerCase(Locale.ROOT);
            if (words.stream().allMatch(entry.name::contains)) {
                boolean begins = words.stream().allMatch(word -> entry.name.startsWith(word) || entry.name.contains(" " + word));
                found.add(new Ranked(entry.hit, (begins ? 0 : 2) + entry.weight));
            } else if (words.stream().allMatch(word -> entry.name.contains(word) || lower.contains(word))) {
                String first = words.stream().filter(lower::contains).findFirst().orElse("");
                found.add(new Ranked(entry.hit instanceof Hit.InLesson in ? new Hit.InLesson(in.lesson, around(entry.text, lower.indexOf(first)))
                        : entry.hit, 4 + entry.weight));
            }
        }
        return found.stream().sorted(Comparator.comparingInt(Ranked::rank)).limit(MOST).map(Ranked::hit).toList();
    }

    private static String around(String text, int at) {
        int from = Math.max(0, at - BEFORE);
        int to = Math.min(text.length(), from + SNIPPET);
        while (from > 0 && !Character.isWhitespace(text.charAt(from - 1))) {
            from--;
        }
        return (from > 0 ? "… " : "") + text.substring(from, to).replace('\n', ' ').strip() + (to < text.length() ? " …" : "");
    }

    private static void text(List<Block> blocks, StringBuilder into) {
        for (Block block : blocks) {
            switch (block) {
                case Block.Heading heading -> into.append(Inline.readable(heading.text())).append('\n');
                case Block.Paragraph paragraph -> into.append(Inline.readable(paragraph.text())).append('\n');
                case Block.Items items -> items.items().forEach(item -> text(item, into));
                case Block.Quote quote -> text(quote.blocks(), into);
                case Block.Code code -> into.append(code.text()).append('\n');
                case Block.Picture picture -> into.append(picture.description()).append('\n');
                case Block.Predict predict -> into.append(Inline.readable(predict.question())).append('\n');
                case Block.Formula formula -> { /* LaTeX is no text that a person looks for */ }
                case Block.Rule rule -> { /* nothing to read */ }
                case Block.FigureBlock figure -> { /* nothing to read */ }
                case Block.TeacherNote note -> { /* for the teacher alone */ }
                case Block.Broken broken -> { /* could not be read */ }
            }
        }
    }
}
