package primerlab.nn;

import java.lang.foreign.MemorySegment;

import jdk.incubator.vector.FloatVector;

/** Short runs of numbers copied, added and cleared: a pixel's channels, a head's part of a row. */
final class Strip {
    private Strip() {}

    static void copy(MemorySegment from, long source, MemorySegment to, long target, int width) {
        int j = 0;
        for (; j + Lanes.WIDTH <= width; j += Lanes.WIDTH) {
            Rows.store(Rows.load(from, source + j), to, target + j);
        }
        for (; j < width; j++) {
            Rows.put(to, target + j, Rows.get(from, source + j));
        }
    }

    static void add(MemorySegment from, long source, MemorySegment to, long target, int width) {
        int j = 0;
        for (; j + Lanes.WIDTH <= width; j += Lanes.WIDTH) {
            Rows.store(Rows.load(to, target + j).add(Rows.load(from, source + j)), to, target + j);
        }
        for (; j < width; j++) {
            Rows.put(to, target + j, Rows.get(to, target + j) + Rows.get(from, source + j));
        }
    }

    static void clear(MemorySegment to, long target, int width) {
        int j = 0;
        for (; j + Lanes.WIDTH <= width; j += Lanes.WIDTH) {
            Rows.store(FloatVector.zero(Lanes.FLOATS), to, target + j);
        }
        for (; j < width; j++) {
            Rows.put(to, target + j, 0);
        }
    }
}
