package primerlab.dataset;

import primerlab.text.BadInput;

/** Points by what a person wrote: a built-in name, {@code painted:…}, or a CSV file's path (with a dot or a slash in it). */
public final class PointSource {
    private PointSource() {}

    /**
     * @param count how many a built-in cloud has
     * @throws BadInput one line: what is wrong, where, and how to mend it
     */
    public static Points read(String source, int count, long seed) throws BadInput {
        if (source.startsWith(Painted.PREFIX)) {
            return Painted.points(source, seed);
        }
        if (Clouds.NAMES.contains(source)) {
            return Clouds.draw(source, count, seed);
        }
        if (source.contains(".") || source.contains("/") || source.contains("\\")) {
            return PointsFile.read(source, seed);
        }
        throw BadInput.unknown("data", source, Clouds.NAMES);
    }
}
