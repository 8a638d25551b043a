package primerlab.dataset;

/**
 * What {@link Judge} says of many images.
 *
 * @param readable share that reads as a digit
 * @param classes  digits that at least 1 % of the images read as, of ten
 */
public record Verdict(double readable, int classes) {}
