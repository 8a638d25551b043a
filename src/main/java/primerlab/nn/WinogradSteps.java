package primerlab.nn;

import jdk.incubator.vector.FloatVector;

import static jdk.incubator.vector.FloatVector.fromMemorySegment;
import static primerlab.nn.Lanes.FLOATS;
import static primerlab.nn.Lanes.ORDER;
import static primerlab.nn.Native.ALL;

/**
 * The six small matrices of Winograd's F(4, 3) (Lavin, Gray 2015, equation 22), each applied to one column or row of a tile: some
 * numbers {@code step} bytes apart become others {@code toStep} apart, for a vector of channels at once. All by absolute addresses;
 * {@link Winograd} has checked its shapes. Loads and stores are the Vector API's own calls: a method of ours in between is not always
 * inlined, and each vector then becomes an object.
 */
final class WinogradSteps {
    private static final float SIXTH = 1f / 6;
    private static final float TWELFTH = 1f / 12;
    private static final float TWENTY_FOURTH = 1f / 24;

    private WinogradSteps() {}

    /** t = Bᵀ·d, 6 → 6. */
    static void input(long d, long step, long t, long toStep) {
        FloatVector d1 = fromMemorySegment(FLOATS, ALL, d + step, ORDER);
        FloatVector d2 = fromMemorySegment(FLOATS, ALL, d + 2 * step, ORDER);
        FloatVector d3 = fromMemorySegment(FLOATS, ALL, d + 3 * step, ORDER);
        FloatVector d4 = fromMemorySegment(FLOATS, ALL, d + 4 * step, ORDER);
        fromMemorySegment(FLOATS, ALL, d, ORDER).mul(4f).sub(d2.mul(5f)).add(d4).intoMemorySegment(ALL, t, ORDER);
        FloatVector even = d4.sub(d2.mul(4f));
        FloatVector odd = d3.sub(d1.mul(4f));
        even.add(odd).intoMemorySegment(ALL, t + toStep, ORDER);
        even.sub(odd).intoMemorySegment(ALL, t + 2 * toStep, ORDER);
        FloatVector evenTwo = d4.sub(d2);
        FloatVector oddTwo = d3.sub(d1).mul(2f);
        evenTwo.add(oddTwo).intoMemorySegment(ALL, t + 3 * toStep, ORDER);
        evenTwo.sub(oddTwo).intoMemorySegment(ALL, t + 4 * toStep, ORDER);
        d1.mul(4f).sub(d3.mul(5f)).add(fromMemorySegment(FLOATS, ALL, d + 5 * step, ORDER)).intoMemorySegment(ALL, t + 5 * toStep, ORDER);
    }

    /** d = B·t, 6 → 6. */
    static void inputBack(long t, long step, long d, long toStep) {
        FloatVector t0 = fromMemorySegment(FLOATS, ALL, t, ORDER);
        FloatVector t1 = fromMemorySegment(FLOATS, ALL, t + step, ORDER);
        FloatVector t2 = fromMemorySegment(FLOATS, ALL, t + 2 * step, ORDER);
        FloatVector t3 = fromMemorySegment(FLOATS, ALL, t + 3 * step, ORDER);
        FloatVector t4 = fromMemorySegment(FLOATS, ALL, t + 4 * step, ORDER);
        FloatVector t5 = fromMemorySegment(FLOATS, ALL, t + 5 * step, ORDER);
        FloatVector sum = t1.add(t2);
        FloatVector difference = t1.sub(t2);
        FloatVector sumTwo = t3.add(t4);
        FloatVector differenceTwo = t3.sub(t4).mul(2f);
        t0.mul(4f).intoMemorySegment(ALL, d, ORDER);
        t5.sub(difference).mul(4f).sub(differenceTwo).intoMemorySegment(ALL, d + toStep, ORDER);
        t0.mul(-5f).sub(sum.mul(4f)).sub(sumTwo).intoMemorySegment(ALL, d + 2 * toStep, ORDER);
        difference.add(differenceTwo).sub(t5.mul(5f)).intoMemorySegment(ALL, d + 3 * toStep, ORDER);
        t0.add(sum).add(sumTwo).intoMemorySegment(ALL, d + 4 * toStep, ORDER);
        t5.intoMemorySegment(ALL, d + 5 * toStep, ORDER);
    }

    /** As {@link #inputBack}, added to what is there. */
    static void inputBackAdd(long t, long step, long d, long toStep) {
        FloatVector t0 = fromMemorySegment(FLOATS, ALL, t, ORDER);
        FloatVector t1 = fromMemorySegment(FLOATS, ALL, t + step, ORDER);
        FloatVector t2 = fromMemorySegment(FLOATS, ALL, t + 2 * step, ORDER);
        FloatVector t3 = fromMemorySegment(FLOATS, ALL, t + 3 * step, ORDER);
        FloatVector t4 = fromMemorySegment(FLOATS, ALL, t + 4 * step, ORDER);
        FloatVector t5 = fromMemorySegment(FLOATS, ALL, t + 5 * step, ORDER);
        FloatVector sum = t1.add(t2);
        FloatVector difference = t1.sub(t2);
        FloatVector sumTwo = t3.add(t4);
        FloatVector differenceTwo = t3.sub(t4).mul(2f);
        fromMemorySegment(FLOATS, ALL, d, ORDER).add(t0.mul(4f)).intoMemorySegment(ALL, d, ORDER);
        fromMemorySegment(FLOATS, ALL, d + toStep, ORDER).add(t5.sub(difference).mul(4f).sub(differenceTwo)).intoMemorySegment(ALL, d + toStep, ORDER);
        fromMemorySegment(FLOATS, ALL, d + 2 * toStep, ORDER).add(t0.mul(-5f).sub(sum.mul(4f)).sub(sumTwo)).intoMemorySegment(ALL, d + 2 * toStep, ORDER);
        fromMemorySegment(FLOATS, ALL, d + 3 * toStep, ORDER).add(difference.add(differenceTwo).sub(t5.mul(5f))).intoMemorySegment(ALL, d + 3 * toStep, ORDER);
        fromMemorySegment(FLOATS, ALL, d + 4 * toStep, ORDER).add(t0.add(sum).add(sumTwo)).intoMemorySegment(ALL, d + 4 * toStep, ORDER);
        fromMemorySegment(FLOATS, ALL, d + 5 * toStep, ORDER).add(t5).intoMemorySegment(ALL, d + 5 * toStep, ORDER);
    }

    /** y = Aᵀ·m, 6 → 4. */
    static void output(long m, long step, long y, long toStep) {
        FloatVector m1 = fromMemorySegment(FLOATS, ALL, m + step, ORDER);
        FloatVector m2 = fromMemorySegment(FLOATS, ALL, m + 2 * step, ORDER);
        FloatVector m3 = fromMemorySegment(FLOATS, ALL, m + 3 * step, ORDER);
        FloatVector m4 = fromMemorySegment(FLOATS, ALL, m + 4 * step, ORDER);
        FloatVector sum = m1.add(m2);
        FloatVector difference = m1.sub(m2);
        FloatVector sumTwo = m3.add(m4);
        FloatVector differenceTwo = m3.sub(m4);
        fromMemorySegment(FLOATS, ALL, m, ORDER).add(sum).add(sumTwo).intoMemorySegment(ALL, y, ORDER);
        difference.add(differenceTwo.mul(2f)).intoMemorySegment(ALL, y + toStep, ORDER);
        sum.add(sumTwo.mul(4f)).intoMemorySegment(ALL, y + 2 * toStep, ORDER);
        difference.add(differenceTwo.mul(8f)).add(fromMemorySegment(FLOATS, ALL, m + 5 * step, ORDER)).intoMemorySegment(ALL, y + 3 * toStep, ORDER);
    }

    /** m = A·y, 4 → 6. */
    static void outputBack(long y, long step, long m, long toStep) {
        FloatVector y0 = fromMemorySegment(FLOATS, ALL, y, ORDER);
        FloatVector y1 = fromMemorySegment(FLOATS, ALL, y + step, ORDER);
        FloatVector y2 = fromMemorySegment(FLOATS, ALL, y + 2 * step, ORDER);
        FloatVector y3 = fromMemorySegment(FLOATS, ALL, y + 3 * step, ORDER);
        FloatVector even = y0.add(y2);
        FloatVector odd = y1.add(y3);
        FloatVector evenTwo = y0.add(y2.mul(4f));
        FloatVector oddTwo = y1.mul(2f).add(y3.mul(8f));
        y0.intoMemorySegment(ALL, m, ORDER);
        even.add(odd).intoMemorySegment(ALL, m + toStep, ORDER);
        even.sub(odd).intoMemorySegment(ALL, m + 2 * toStep, ORDER);
        evenTwo.add(oddTwo).intoMemorySegment(ALL, m + 3 * toStep, ORDER);
        evenTwo.sub(oddTwo).intoMemorySegment(ALL, m + 4 * toStep, ORDER);
        y3.intoMemorySegment(ALL, m + 5 * toStep, ORDER);
    }

    /** u = G·g, 3 → 6. */
    static void weight(long g, long step, long u, long toStep) {
        FloatVector g0 = fromMemorySegment(FLOATS, ALL, g, ORDER);
        FloatVector g1 = fromMemorySegment(FLOATS, ALL, g + step, ORDER);
        FloatVector g2 = fromMemorySegment(FLOATS, ALL, g + 2 * step, ORDER);
        FloatVector even = g0.add(g2).mul(-SIXTH);
        FloatVector odd = g1.mul(SIXTH);
        FloatVector evenTwo = g0.mul(TWENTY_FOURTH).add(g2.mul(SIXTH));
        FloatVector oddTwo = g1.mul(TWELFTH);
        g0.mul(0.25f).intoMemorySegment(ALL, u, ORDER);
        even.sub(odd).intoMemorySegment(ALL, u + toStep, ORDER);
        even.add(odd).intoMemorySegment(ALL, u + 2 * toStep, ORDER);
        evenTwo.add(oddTwo).intoMemorySegment(ALL, u + 3 * toStep, ORDER);
        evenTwo.sub(oddTwo).intoMemorySegment(ALL, u + 4 * toStep, ORDER);
        g2.intoMemorySegment(ALL, u + 5 * toStep, ORDER);
    }

    /** g = Gᵀ·u, 6 → 3, added to what is there. */
    static void weightBackAdd(long u, long step, long g, long toStep) {
        FloatVector u1 = fromMemorySegment(FLOATS, ALL, u + step, ORDER);
        FloatVector u2 = fromMemorySegment(FLOATS, ALL, u + 2 * step, ORDER);
        FloatVector u3 = fromMemorySegment(FLOATS, ALL, u + 3 * step, ORDER);
        FloatVector u4 = fromMemorySegment(FLOATS, ALL, u + 4 * step, ORDER);
        FloatVector sum = u1.add(u2).mul(-SIXTH);
        FloatVector difference = u2.sub(u1).mul(SIXTH);
        FloatVector sumTwo = u3.add(u4);
        FloatVector differenceTwo = u3.sub(u4).mul(TWELFTH);
        fromMemorySegment(FLOATS, ALL, g, ORDER).add(fromMemorySegment(FLOATS, ALL, u, ORDER).mul(0.25f).add(sum).add(sumTwo.mul(TWENTY_FOURTH))).intoMemorySegment(ALL, g, ORDER);
        fromMemorySegment(FLOATS, ALL, g + toStep, ORDER).add(difference.add(differenceTwo)).intoMemorySegment(ALL, g + toStep, ORDER);
        fromMemorySegment(FLOATS, ALL, g + 2 * toStep, ORDER).add(sum.add(sumTwo.mul(SIXTH)).add(fromMemorySegment(FLOATS, ALL, u + 5 * step, ORDER))).intoMemorySegment(ALL, g + 2 * toStep, ORDER);
    }
}
