package primerlab.figure.part;

/** Numbers to colours: a table of opaque ARGB colours from the low to the high end. */
public interface ColourScale {
    /** At least two colours, evenly spaced; never written to. */
    int[] table();

    /** @param unit 0 at the low end, 1 at the high end; what lies outside takes the end's colour, NaN is transparent */
    default int argb(double unit) {
        if (Double.isNaN(unit)) {
            return 0;
        }
        int[] table = table();
        int index = (int) (unit * (table.length - 1) + 0.5);
        return table[Math.clamp(index, 0, table.length - 1)];
    }
}
