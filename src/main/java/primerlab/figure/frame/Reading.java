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
 */
public record Reading(String title, List<String> lines, String about, double value, String unit) {
    Formula formula() {
        // Snapshots are float32: further digits would be noise.
        double shortest = Double.parseDouble(Float.toString((float) value));
        return new Formula(about.isEmpty() ? title : title + ". " + about, lines.isEmpty() ? "" : lines.getFirst(),
                lines.size() < 2 ? "" : String.join("\n", lines.subList(1, lines.size())), shortest, unit);
    }
}
