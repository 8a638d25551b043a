package primerlab.lesson;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The words of the course and what they mean, out of {@code glossary.md}: a heading of the second level for each term, other
 * spellings after commas, and its meaning below.
 */
public final class Glossary {
    static final Glossary EMPTY = new Glossary(List.of(), Map.of(), List.of());

    private final List<Term> terms;
    private final Map<String, Term> spellings;
    private final List<Fault> faults;

    private Glossary(List<Term> terms, Map<String, Term> spellings, List<Fault> faults) {
        this.terms = List.copyOf(terms);
        this.spellings = Map.copyOf(spellings);
        this.faults = List.copyOf(faults);
    }

    /** In the order of the file. */
    public List<Term> terms() {
        return terms;
    }

    /** @param name in any spelling the glossary gives, upper or lower case */
    public Optional<Term> find(String name) {
        return Optional.ofNullable(spellings.get(name.toLowerCase(Locale.ROOT)));
    }

    public List<Fault> faults() {
        return faults;
    }

    Set<String> names() {
        return spellings.keySet();
    }

    /** This glossary with a teacher's own words put over it. */
    Glossary with(Glossary own) {
        List<Term> all = new ArrayList<>(terms);
        all.removeIf(term -> own.find(term.name()).isPresent());
        all.addAll(own.terms);
        Map<String, Term> every = new HashMap<>(spellings);
        every.putAll(own.spellings);
        List<Fault> faulty = new ArrayList<>(faults);
        faulty.addAll(own.faults);
        return new Glossary(all, every, faulty);
    }

    static Glossary read(String file, String text, Catalogue catalogue, Set<String> known) {
        List<String> lines = text.lines().toList();
        Set<String> names = new LinkedHashSet<>(known);
        lines.stream().filter(line -> line.startsWith("## ")).forEach(line -> names.addAll(spellings(line.substring(3))));
        Reading reading = new Reading(file, catalogue, names, List.of(), null);
        List<Term> terms = new ArrayList<>();
        Map<String, Term> every = new HashMap<>();
        List<String> open = List.of();
        String name = "";
        for (Block block : new ProseReader(reading, 0).blocks(String.join("\n", lines))) {
            switch (block) {
                case Block.Heading(int line, int level, var words) when level == 2 -> {
                    open = spellings(Inline.plain(words));
                    name = Inline.plain(words).split(",")[0].strip();
                }
                case Block.Heading heading -> open = List.of();
                case Block.Paragraph(int line, var meaning) -> {
                    if (open.isEmpty()) {
                        continue; // an introduction, or a second paragraph: for the file's readers
                    }
                    Term term = new Term(name, meaning);
                    terms.add(term);
                    for (String spelling : open) {
                        if (every.putIfAbsent(spelling, term) != null) {
                            reading.fault(line, Complaint.of("glossary.twice", spelling));
                        }
                    }
                    open = List.of();
                }
                case Block.Broken broken -> { /* counted already */ }
                default -> reading.fault(block.line(), Complaint.of("glossary.block"));
            }
        }
        return new Glossary(terms, every, reading.faults);
    }

    private static List<String> spellings(String heading) {
        return List.of(heading.toLowerCase(Locale.ROOT).split(",")).stream().map(String::strip).filter(s -> !s.isEmpty()).toList();
    }
}
