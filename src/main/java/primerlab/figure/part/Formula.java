package primerlab.figure.part;

/**
 * A number explained.
 *
 * @param name        what it is, for example {@code D's belief in this point}
 * @param formula     how it is worked out, in symbols; empty where it is simply read
 * @param substituted the same line with the values put in; empty where there is no formula
 * @param value       the result
 * @param unit        empty where there is none
 */
public record Formula(String name, String formula, String substituted, double value, String unit) {}
