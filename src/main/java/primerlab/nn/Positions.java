package primerlab.nn;

import jdk.incubator.vector.FloatVector;

import static primerlab.nn.Native.ALL;

/**
 * One matrix for each of the 36 positions of a Winograd tile.
 *
 * @param at    address of the first
 * @param apart bytes from one to the next
 */
record Positions(Tensor all, long at, long apart) {
    static final int COUNT = 36;
    /** Floats between two matrices, so that a tile's 36 places do not fall into the same set of the cache. */
    private static final int GAP = 16;

    static Positions of(Memory memory, String name, int rows, int cols) {
        int stride = Math.multiplyExact(rows, cols) + GAP;
        Tensor all = memory.tensor(name, COUNT, stride);
        return new Positions(all, all.at.address(), (long) stride * Float.BYTES);
    }

    long of(int position) {
        return at + position * apart;
    }

    /** Zeros in the first numbers of one, as many as fill whole vectors. */
    void clear(int position, int floats) {
        for (int i = 0; i < floats; i += Lanes.WIDTH) {
            FloatVector.zero(Lanes.FLOATS).intoMemorySegment(ALL, of(position) + (long) i * Float.BYTES, Lanes.ORDER);
        }
    }
}
