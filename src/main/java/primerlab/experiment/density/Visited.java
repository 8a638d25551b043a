package primerlab.experiment.density;

/** The bins that at least one sample has fallen into: one bit for each bin where there are not too many, else the set of their numbers. */
final class Visited {
    /** One bit a bin up to here: 16 MB. */
    private static final double MOST_BITS = 0x1p27;
    private static final double FULL = 0.6;

    private final boolean bits;
    private long[] words;
    private boolean zero;
    private int count;

    /** @param bins how many there are, possibly more than a long can count */
    Visited(double bins) {
        bits = bins <= MOST_BITS;
        words = new long[bits ? (int) (((long) bins + Long.SIZE - 1) / Long.SIZE) : 1 << 10];
    }

    int count() {
        return count;
    }

    /** Whether a sample has fallen there; nothing is changed. */
    boolean contains(long bin) {
        if (bits) {
            return (words[(int) (bin >>> 6)] & 1L << bin) != 0;
        }
        if (bin == 0) {
            return zero;
        }
        int mask = words.length - 1;
        int at = (int) (bin * 0x9e3779b97f4a7c15L >>> 32) & mask;
        while (words[at] != 0 && words[at] != bin) {
            at = at + 1 & mask;
        }
        return words[at] == bin;
    }

    /** @return true where this bin was empty until now */
    boolean add(long bin) {
        if (bits) {
            int word = (int) (bin >>> 6);
            long bit = 1L << bin;
            boolean fresh = (words[word] & bit) == 0;
            words[word] |= bit;
            count += fresh ? 1 : 0;
            return fresh;
        }
        if (bin == 0) {                 // 0 marks a free place of the table
            boolean fresh = !zero;
            zero = true;
            count += fresh ? 1 : 0;
            return fresh;
        }
        if (count > FULL * words.length) {
            grow();
        }
        boolean fresh = place(words, bin);
        count += fresh ? 1 : 0;
        return fresh;
    }

    /** Open addressing: the first free place from the bin's own on. */
    private static boolean place(long[] table, long bin) {
        int mask = table.length - 1;
        int at = (int) (bin * 0x9e3779b97f4a7c15L >>> 32) & mask;
        while (table[at] != 0) {
            if (table[at] == bin) {
                return false;
            }
            at = at + 1 & mask;
        }
        table[at] = bin;
        return true;
    }

    private void grow() {
        long[] larger = new long[2 * words.length];
        for (long bin : words) {
            if (bin != 0) {
                place(larger, bin);
            }
        }
        words = larger;
    }
}
