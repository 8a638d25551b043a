package primerlab.dataset;

/**
 * Running text to learn from; its lines end with {@code \n}. It is cut into nine tenths and one by {@link HeldOut} once it is
 * a row of tokens.
 *
 * @param name built-in name or file name
 */
public record Text(String name, String content) {}
