package primerlab.nn;

import java.lang.foreign.MemorySegment;

import jdk.incubator.vector.FloatVector;

/**
 * The six small matrices of Winograd's F(4, 3) (Lavin, Gray 2015, equation 22), each applied to one column or row of a tile: some
 * numbers {@code step} floats apart become others {@code toStep} apart, for a vector of channels at once.
 */
final class WinogradSteps {
    private static final float SIXTH = 1f / 6;
    private static final float TWELFTH = 1f / 12;
    private static final float TWENTY_FOURTH = 1f / 24;

    private WinogradSteps() {}

    /** t = Bᵀ·d, 6 → 6. */
    static void input(MemorySegment d, long at, long step, MemorySegment t, long to, long toStep) {
        FloatVector d1 = Rows.load(d, at + step);
        FloatVector d2 = Rows.load(d, at + 2 * step);
        FloatVector d3 = Rows.load(d, at + 3 * step);
        FloatVector d4 = Rows.load(d, at + 4 * step);
        Rows.store(Rows.load(d, at).mul(4f).sub(d2.mul(5f)).add(d4), t, to);
        FloatVector even = d4.sub(d2.mul(4f));
        FloatVector odd = d3.sub(d1.mul(4f));
        Rows.store(even.add(odd), t, to + toStep);
        Rows.store(even.sub(odd), t, to + 2 * toStep);
        FloatVector evenTwo = d4.sub(d2);
        FloatVector oddTwo = d3.sub(d1).mul(2f);
        Rows.store(evenTwo.add(oddTwo), t, to + 3 * toStep);
        Rows.store(evenTwo.sub(oddTwo), t, to + 4 * toStep);
        Rows.store(d1.mul(4f).sub(d3.mul(5f)).add(Rows.load(d, at + 5 * step)), t, to + 5 * toStep);
    }

    /** d = B·t, 6 → 6. */
    static void inputBack(MemorySegment t, long at, long step, MemorySegment d, long to, long toStep) {
        FloatVector t0 = Rows.load(t, at);
        FloatVector t1 = Rows.load(t, at + step);
        FloatVector t2 = Rows.load(t, at + 2 * step);
        FloatVector t3 = Rows.load(t, at + 3 * step);
        FloatVector t4 = Rows.load(t, at + 4 * step);
        FloatVector t5 = Rows.load(t, at + 5 * step);
        FloatVector sum = t1.add(t2);
        FloatVector difference = t1.sub(t2);
        FloatVector sumTwo = t3.add(t4);
        FloatVector differenceTwo = t3.sub(t4).mul(2f);
        Rows.store(t0.mul(4f), d, to);
        Rows.store(t5.sub(difference).mul(4f).sub(differenceTwo), d, to + toStep);
        Rows.store(t0.mul(-5f).sub(sum.mul(4f)).sub(sumTwo), d, to + 2 * toStep);
        Rows.store(difference.add(differenceTwo).sub(t5.mul(5f)), d, to + 3 * toStep);
        Rows.store(t0.add(sum).add(sumTwo), d, to + 4 * toStep);
        Rows.store(t5, d, to + 5 * toStep);
    }

    /** As {@link #inputBack}, added to what is there. */
    static void inputBackAdd(MemorySegment t, long at, long step, MemorySegment d, long to, long toStep) {
        FloatVector t0 = Rows.load(t, at);
        FloatVector t1 = Rows.load(t, at + step);
        FloatVector t2 = Rows.load(t, at + 2 * step);
        FloatVector t3 = Rows.load(t, at + 3 * step);
        FloatVector t4 = Rows.load(t, at + 4 * step);
        FloatVector t5 = Rows.load(t, at + 5 * step);
        FloatVector sum = t1.add(t2);
        FloatVector difference = t1.sub(t2);
        FloatVector sumTwo = t3.add(t4);
        FloatVector differenceTwo = t3.sub(t4).mul(2f);
        Rows.store(Rows.load(d, to).add(t0.mul(4f)), d, to);
        Rows.store(Rows.load(d, to + toStep).add(t5.sub(difference).mul(4f).sub(differenceTwo)), d, to + toStep);
        Rows.store(Rows.load(d, to + 2 * toStep).add(t0.mul(-5f).sub(sum.mul(4f)).sub(sumTwo)), d, to + 2 * toStep);
        Rows.store(Rows.load(d, to + 3 * toStep).add(difference.add(differenceTwo).sub(t5.mul(5f))), d, to + 3 * toStep);
        Rows.store(Rows.load(d, to + 4 * toStep).add(t0.add(sum).add(sumTwo)), d, to + 4 * toStep);
        Rows.store(Rows.load(d, to + 5 * toStep).add(t5), d, to + 5 * toStep);
    }

    /** y = Aᵀ·m, 6 → 4. */
    static void output(MemorySegment m, long at, long step, MemorySegment y, long to, long toStep) {
        FloatVector m1 = Rows.load(m, at + step);
        FloatVector m2 = Rows.load(m, at + 2 * step);
        FloatVector m3 = Rows.load(m, at + 3 * step);
        FloatVector m4 = Rows.load(m, at + 4 * step);
        FloatVector sum = m1.add(m2);
        FloatVector difference = m1.sub(m2);
        FloatVector sumTwo = m3.add(m4);
        FloatVector differenceTwo = m3.sub(m4);
        Rows.store(Rows.load(m, at).add(sum).add(sumTwo), y, to);
        Rows.store(difference.add(differenceTwo.mul(2f)), y, to + toStep);
        Rows.store(sum.add(sumTwo.mul(4f)), y, to + 2 * toStep);
        Rows.store(difference.add(differenceTwo.mul(8f)).add(Rows.load(m, at + 5 * step)), y, to + 3 * toStep);
    }

    /** m = A·y, 4 → 6. */
    static void outputBack(MemorySegment y, long at, long step, MemorySegment m, long to, long toStep) {
        FloatVector y0 = Rows.load(y, at);
        FloatVector y1 = Rows.load(y, at + step);
        FloatVector y2 = Rows.load(y, at + 2 * step);
        FloatVector y3 = Rows.load(y, at + 3 * step);
        FloatVector even = y0.add(y2);
        FloatVector odd = y1.add(y3);
        FloatVector evenTwo = y0.add(y2.mul(4f));
        FloatVector oddTwo = y1.mul(2f).add(y3.mul(8f));
        Rows.store(y0, m, to);
        Rows.store(even.add(odd), m, to + toStep);
        Rows.store(even.sub(odd), m, to + 2 * toStep);
        Rows.store(evenTwo.add(oddTwo), m, to + 3 * toStep);
        Rows.store(evenTwo.sub(oddTwo), m, to + 4 * toStep);
        Rows.store(y3, m, to + 5 * toStep);
    }

    /** u = G·g, 3 → 6. */
    static void weight(MemorySegment g, long at, long step, MemorySegment u, long to, long toStep) {
        FloatVector g0 = Rows.load(g, at);
        FloatVector g1 = Rows.load(g, at + step);
        FloatVector g2 = Rows.load(g, at + 2 * step);
        FloatVector even = g0.add(g2).mul(-SIXTH);
        FloatVector odd = g1.mul(SIXTH);
        FloatVector evenTwo = g0.mul(TWENTY_FOURTH).add(g2.mul(SIXTH));
        FloatVector oddTwo = g1.mul(TWELFTH);
        Rows.store(g0.mul(0.25f), u, to);
        Rows.store(even.sub(odd), u, to + toStep);
        Rows.store(even.add(odd), u, to + 2 * toStep);
        Rows.store(evenTwo.add(oddTwo), u, to + 3 * toStep);
        Rows.store(evenTwo.sub(oddTwo), u, to + 4 * toStep);
        Rows.store(g2, u, to + 5 * toStep);
    }

    /** g = Gᵀ·u, 6 → 3, added to what is there. */
    static void weightBackAdd(MemorySegment u, long at, long step, MemorySegment g, long to, long toStep) {
        FloatVector u1 = Rows.load(u, at + step);
        FloatVector u2 = Rows.load(u, at + 2 * step);
        FloatVector u3 = Rows.load(u, at + 3 * step);
        FloatVector u4 = Rows.load(u, at + 4 * step);
        FloatVector sum = u1.add(u2).mul(-SIXTH);
        FloatVector difference = u2.sub(u1).mul(SIXTH);
        FloatVector sumTwo = u3.add(u4);
        FloatVector differenceTwo = u3.sub(u4).mul(TWELFTH);
        Rows.store(Rows.load(g, to).add(Rows.load(u, at).mul(0.25f).add(sum).add(sumTwo.mul(TWENTY_FOURTH))), g, to);
        Rows.store(Rows.load(g, to + toStep).add(difference.add(differenceTwo)), g, to + toStep);
        Rows.store(Rows.load(g, to + 2 * toStep).add(sum.add(sumTwo.mul(SIXTH)).add(Rows.load(u, at + 5 * step))), g, to + 2 * toStep);
    }
}
