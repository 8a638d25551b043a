package primerlab.figure.frame;

import java.util.List;

import primerlab.figure.part.Formula;

/**
 * What stands on the card beside the pointer.
 *
 * @param title what it is, in words
 * @param lines the formula first, then the same with the numbers put in
 * @param about one sentence on what it means, may be empty
 * @param value the number that it is all about; NaN where there is none
 * @param exact true where it was worked out in 64 bits, and every digit counts
 */
public record Reading(String title, List<String> lines, String about, double value, String unit, boolean exact) {
    /** Of a value that is, or comes from, a float32. */
    public Reading(String title, List<String> lines, String about, double value, String unit) {
        this(title, lines, about, value, unit, false);
    }

    Formula formula() {
        // Most snapshots are float32: further digits would be noise.
        double shortest = exact ? value : Double.parseDouble(Float.toString((float) value));
        return new Formula(about.isEmpty() ? title : title + ". " + about, lines.isEmpty() ? "" : lines.getFirst(),
                lines.size() < 2 ? "" : String.join("\n", lines.subList(1, lines.size())), shortest, unit);
    }
}
