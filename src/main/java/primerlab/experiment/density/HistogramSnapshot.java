package primerlab.experiment.density;

/**
 * A histogram that is being filled, frozen.
 *
 * @param step       completed steps
 * @param counted    samples counted so far
 * @param most       samples there are
 * @param dimensions d: numbers that one sample consists of
 * @param bins       along one axis
 * @param tracked    for how many leading axes the same samples are counted too, ascending, the last is d (t)
 * @param hit        bins with at least one sample, over so many axes (t)
 * @param fresh      share of the newest samples that fell into a bin which was empty until then (t); NaN before the first
 * @param sheetAxes  axes that {@code sheet} spreads out; along all others it keeps to the middle bin
 * @param sheetSide  cells along one side of {@code sheet}
 * @param sheet      samples in each bin of one sheet, row 0 at the bottom (sheetSide²): the first axis and the third run to the right, the
 *                   second and the fourth up
 * @param imageSide  pixels along one side of the image whose bins are counted beside it
 * @param imageValues numbers that one of its pixels consists of
 */
public record HistogramSnapshot(long step, long counted, long most, int dimensions, int bins, int[] tracked, long[] hit, double[] fresh,
                                int sheetAxes, int sheetSide, float[] sheet, int imageSide, int imageValues) {
    /** Bins over the first {@code tracked[t]} axes. */
    public BinCount all(int t) {
        return new BinCount(bins, tracked[t]);
    }

    /** Share of those bins that were hit. */
    public double shareHit(int t) {
        return hit[t] / all(t).approximate();
    }

    /** Samples that each of those bins has on average. */
    public double perBin(int t) {
        return counted / all(t).approximate();
    }

    /** Index of d in {@code tracked}. */
    public int last() {
        return tracked.length - 1;
    }

    /** The image's numbers: its dimension. */
    public int imageDimensions() {
        return imageSide * imageSide * imageValues;
    }
}
