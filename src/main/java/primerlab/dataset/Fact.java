package primerlab.dataset;

/**
 * One true statement, and the sentence that says it.
 *
 * @param relation for example {@code capital}
 * @param subject  what it is about, for example {@code france}
 * @param object   what is said about it, for example {@code paris}
 * @param sentence {@code the capital of france is paris.}
 */
public record Fact(String relation, String subject, String object, String sentence) {}
