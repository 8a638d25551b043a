package primerlab.figure.gan;

import java.util.List;

/**
 * What stands on the card beside the pointer.
 *
 * @param title what it is, in words
 * @param lines the formula, and the same with the numbers put in
 * @param about one sentence on what it means, may be empty
 * @param value every digit of the value: what a click copies
 */
record Reading(String title, List<String> lines, String about, String value) {}
