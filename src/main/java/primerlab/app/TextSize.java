package primerlab.app;

import java.util.List;
import java.util.stream.IntStream;

/** Sizes of text in percent of the usual one, in the steps of A− and A+. */
final class TextSize {
    static final int SMALLEST = 80;
    static final int LARGEST = 160;
    /** Pixels of running text at 100 %. */
    static final double PROSE = 15;
    private static final int STEP = 10;

    private TextSize() {}

    static List<Integer> all() {
        return IntStream.iterate(SMALLEST, percent -> percent <= LARGEST, percent -> percent + STEP).boxed().toList();
    }

    static int larger(int percent) {
        return Math.min(LARGEST, percent + STEP);
    }

    static int smaller(int percent) {
        return Math.max(SMALLEST, percent - STEP);
    }
}
