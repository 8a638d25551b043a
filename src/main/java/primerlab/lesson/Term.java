package primerlab.lesson;

import java.util.List;

/** A word of the glossary and what it means. */
public record Term(String name, List<Inline> meaning) {}
