package primerlab.nn;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.VectorOperators;

import static primerlab.nn.Native.ALL;

/**
 * Random numbers that are a function of (seed, step, stream, index) and of nothing else: no state to save, and any part can
 * be drawn alone. The first three make a 64-bit key; each index is mixed with it by two rounds of a 32-bit hash.
 */
public final class Draw {
    private static final int GOLDEN = 0x9e3779b9;
    private static final int MIX_1 = 0x7feb352d;
    private static final int MIX_2 = 0x846ca68b;
    /** 24 bits fill a float's mantissa: uniform numbers in [0, 1) without rounding up to 1. */
    private static final int DROPPED = 8;
    private static final float ULP = 0x1p-24f;
    private static final IntVector EVEN = IntVector.zero(Lanes.INTS).addIndex(2);
    private static final IntVector GOLDENS = IntVector.broadcast(Lanes.INTS, GOLDEN);
    private static final IntVector MIXES_1 = IntVector.broadcast(Lanes.INTS, MIX_1);
    private static final IntVector MIXES_2 = IntVector.broadcast(Lanes.INTS, MIX_2);
    private static final FloatVector ULPS = Lanes.broadcast(ULP);

    private Draw() {}

    /** The key of one stream of numbers. */
    public static long key(long seed, long step, int stream) {
        return mix(mix(mix(seed) + step) + stream);
    }

    /** SplitMix64's finaliser (Steele, Lea, Flood 2014). */
    private static long mix(long x) {
        long z = x + 0x9e3779b97f4a7c15L;
        z = (z ^ z >>> 30) * 0xbf58476d1ce4e5b9L;
        z = (z ^ z >>> 27) * 0x94d049bb133111ebL;
        return z ^ z >>> 31;
    }

    static int bits(long key, int index) {
        return hash(hash(index * GOLDEN + (int) key) ^ (int) (key >>> 32));
    }

    private static int hash(int value) {
        int x = value;
        x = (x ^ x >>> 16) * MIX_1;
        x = (x ^ x >>> 15) * MIX_2;
        return x ^ x >>> 16;
    }

    /** Uniform on [0, 1). */
    public static float uniform(long key, int index) {
        return (bits(key, index) >>> DROPPED) * ULP;
    }

    /** A whole number from 0 to {@code bound} − 1. */
    public static int index(long key, int index, int bound) {
        return (int) ((bits(key, index) & 0xffffffffL) * bound >>> 32);
    }

    /** {@code into[i] = low + (high − low)·u(from + i)}. */
    public static void uniform(long key, int from, float low, float high, Tensor into) {
        for (int i = 0; i < into.size(); i++) {
            into.set(i, low + (high - low) * uniform(key, from + i));
        }
    }

    /** Standard normal numbers (Box, Muller 1958): {@code into[i] = √(−2 ln u) · cos 2πv}, (u, v) those of index from + i. */
    public static void normal(long key, int from, Tensor into) {
        int size = into.size();
        int whole = Lanes.FLOATS.loopBound(size);
        normal(key, from, into.at, whole);
        if (whole < size) {
            try (Arena arena = Arena.ofConfined()) {
                MemorySegment tail = arena.allocate((long) Lanes.WIDTH * Float.BYTES, Float.BYTES);
                normal(key, from + whole, tail, Lanes.WIDTH);
                MemorySegment.copy(tail, 0, into.at, (long) whole * Float.BYTES, (long) (size - whole) * Float.BYTES);
            }
        }
    }

    private static void normal(long key, int from, MemorySegment into, int count) {
        chances(key, from, into.address(), count);
        radii(into.address(), count);
        turns(key, from, into.address(), count);
    }

    /** u, in (0, 1]: its logarithm exists. */
    private static void chances(long key, int from, long into, int count) {
        IntVector low = IntVector.broadcast(Lanes.INTS, (int) key);
        IntVector high = IntVector.broadcast(Lanes.INTS, (int) (key >>> 32));
        for (int i = 0; i < count; i += Lanes.WIDTH) {
            IntVector index = EVEN.add(2 * (from + i));
            IntVector x = hash(hash(index.mul(GOLDENS).add(low)).lanewise(VectorOperators.XOR, high)).lanewise(VectorOperators.LSHR, DROPPED);
            ((FloatVector) x.convertShape(VectorOperators.I2F, Lanes.FLOATS, 0)).mul(ULPS).add(ULPS)
                    .intoMemorySegment(ALL, into + (long) i * Float.BYTES, Lanes.ORDER);
        }
    }

    /** √(−2 ln u) in u's place. */
    private static void radii(long into, int count) {
        for (int i = 0; i < count; i += Lanes.WIDTH) {
            FloatVector u = FloatVector.fromMemorySegment(Lanes.FLOATS, ALL, into + (long) i * Float.BYTES, Lanes.ORDER);
            Lanes.log(u).mul(-2f).max(0f).sqrt().intoMemorySegment(ALL, into + (long) i * Float.BYTES, Lanes.ORDER);
        }
    }

    /** Times cos 2πv. */
    private static void turns(long key, int from, long into, int count) {
        IntVector low = IntVector.broadcast(Lanes.INTS, (int) key);
        IntVector high = IntVector.broadcast(Lanes.INTS, (int) (key >>> 32));
        for (int i = 0; i < count; i += Lanes.WIDTH) {
            IntVector index = EVEN.add(2 * (from + i) + 1);
            IntVector x = hash(hash(index.mul(GOLDENS).add(low)).lanewise(VectorOperators.XOR, high)).lanewise(VectorOperators.LSHR, DROPPED);
            FloatVector v = ((FloatVector) x.convertShape(VectorOperators.I2F, Lanes.FLOATS, 0)).mul(ULPS);
            Lanes.cosTurn(v).mul(FloatVector.fromMemorySegment(Lanes.FLOATS, ALL, into + (long) i * Float.BYTES, Lanes.ORDER))
                    .intoMemorySegment(ALL, into + (long) i * Float.BYTES, Lanes.ORDER);
        }
    }

    private static IntVector hash(IntVector value) {
        IntVector x = value.lanewise(VectorOperators.XOR, value.lanewise(VectorOperators.LSHR, 16)).mul(MIXES_1);
        IntVector y = x.lanewise(VectorOperators.XOR, x.lanewise(VectorOperators.LSHR, 15)).mul(MIXES_2);
        return y.lanewise(VectorOperators.XOR, y.lanewise(VectorOperators.LSHR, 16));
    }
}
