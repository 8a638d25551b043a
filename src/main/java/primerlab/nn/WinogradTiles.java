package primerlab.nn;

import static jdk.incubator.vector.FloatVector.fromMemorySegment;
import static primerlab.nn.Lanes.FLOATS;
import static primerlab.nn.Lanes.ORDER;
import static primerlab.nn.Native.ALL;

/** An image cut into overlapping tiles of 6×6 pixels and their transforms; 4×4 pixels made of each. Image by image. */
final class WinogradTiles {
    static final int TILE = 6;
    private static final int MADE = 4;
    private static final long VECTOR = (long) Lanes.WIDTH * Float.BYTES;

    private final int side;
    private final int grown;
    private final int in;
    private final int out;
    private final int across;
    private final boolean whole;
    private final Tensor padded;
    private final Tensor dpadded;
    private final Tensor made;
    private final long half;
    /** Bytes from one row of pixels to the next, of the image with its border and of what is made. */
    private final long rowIn;
    private final long rowOut;

    /**
     * @param side  of the image that is convolved
     * @param grown how many times that is the side of x
     */
    WinogradTiles(Memory memory, int side, int grown, int in, int out) {
        this.side = side;
        this.grown = grown;
        this.in = in;
        this.out = out;
        across = Math.ceilDiv(side, MADE);
        whole = side % MADE == 0;
        int edge = across * MADE + 2;
        padded = memory.tensor("image with its border", edge * edge, in);
        dpadded = memory.tensor("image with its border, gradient", edge * edge, in);
        made = memory.tensor("image in whole tiles", across * MADE * across * MADE, out);
        half = memory.tensor("half a transform", Positions.COUNT, Lanes.WIDTH).at.address();
        rowIn = (long) edge * in * Float.BYTES;
        rowOut = (long) across * MADE * out * Float.BYTES;
    }

    /** Tiles of an image. */
    int each() {
        return across * across;
    }

    private long tileIn(Tensor image, int tile) {
        return image.at.address() + tile / across * MADE * rowIn + (long) tile % across * MADE * in * Float.BYTES;
    }

    private long tileOut(long image, int tile) {
        return image + tile / across * MADE * rowOut + (long) tile % across * MADE * out * Float.BYTES;
    }

    /** V = Bᵀ·d·B of each tile, one row of V a tile from {@code row} on. */
    void in(Tensor x, int image, Positions v, int row) {
        pad(x, image);
        long pixel = (long) in * Float.BYTES;
        for (int t = 0; t < each(); t++) {
            long from = tileIn(padded, t);
            long to = v.at() + (row + t) * pixel;
            for (int j = 0; j < in; j += Lanes.WIDTH) {
                for (int c = 0; c < TILE; c++) {
                    WinogradSteps.input(from + c * pixel, rowIn, half + c * VECTOR, TILE * VECTOR);
                }
                for (int r = 0; r < TILE; r++) {
                    WinogradSteps.input(half + r * TILE * VECTOR, VECTOR, to + r * TILE * v.apart(), v.apart());
                }
                from += VECTOR;
                to += VECTOR;
            }
        }
    }

    /** dd = B·dV·Bᵀ, added to the image's pixels. */
    void inBack(Positions dv, int row, Tensor dx, int image) {
        dpadded.fill(0);
        long pixel = (long) in * Float.BYTES;
        for (int t = 0; t < each(); t++) {
            long to = tileIn(dpadded, t);
            long from = dv.at() + (row + t) * pixel;
            for (int j = 0; j < in; j += Lanes.WIDTH) {
                for (int r = 0; r < TILE; r++) {
                    WinogradSteps.inputBack(from + r * TILE * dv.apart(), dv.apart(), half + r * TILE * VECTOR, VECTOR);
                }
                for (int c = 0; c < TILE; c++) {
                    WinogradSteps.inputBackAdd(half + c * VECTOR, TILE * VECTOR, to + c * pixel, rowIn);
                }
                from += VECTOR;
                to += VECTOR;
            }
        }
        unpad(dx, image);
    }

    /** Y = Aᵀ·M·A of each tile. */
    void out(Positions m, int row, Tensor y, int image) {
        long first = whole ? y.at.address() + (long) image * side * side * out * Float.BYTES : made.at.address();
        long pixel = (long) out * Float.BYTES;
        for (int t = 0; t < each(); t++) {
            long to = tileOut(first, t);
            long from = m.at() + (row + t) * pixel;
            for (int j = 0; j < out; j += Lanes.WIDTH) {
                for (int r = 0; r < TILE; r++) {
                    WinogradSteps.output(from + r * TILE * m.apart(), m.apart(), half + r * MADE * VECTOR, VECTOR);
                }
                for (int c = 0; c < MADE; c++) {
                    WinogradSteps.output(half + c * VECTOR, MADE * VECTOR, to + c * pixel, rowOut);
                }
                from += VECTOR;
                to += VECTOR;
            }
        }
        if (!whole) {
            for (int r = 0; r < side; r++) {
                copy(made.at.address() + r * rowOut, y.at.address() + ((long) image * side + r) * side * pixel, side * out);
            }
        }
    }

    /** dM = A·dY·Aᵀ of each tile. */
    void outBack(Tensor dy, int image, Positions dm, int row) {
        long pixel = (long) out * Float.BYTES;
        long first = dy.at.address() + (long) image * side * side * pixel;
        if (!whole) {
            made.fill(0);
            for (int r = 0; r < side; r++) {
                copy(first + (long) r * side * pixel, made.at.address() + r * rowOut, side * out);
            }
            first = made.at.address();
        }
        for (int t = 0; t < each(); t++) {
            long from = tileOut(first, t);
            long to = dm.at() + (row + t) * pixel;
            for (int j = 0; j < out; j += Lanes.WIDTH) {
                for (int c = 0; c < MADE; c++) {
                    WinogradSteps.outputBack(from + c * pixel, rowOut, half + c * VECTOR, MADE * VECTOR);
                }
                for (int r = 0; r < TILE; r++) {
                    WinogradSteps.outputBack(half + r * MADE * VECTOR, VECTOR, to + r * TILE * dm.apart(), dm.apart());
                }
                from += VECTOR;
                to += VECTOR;
            }
        }
    }

    /** The image with a border of zeros, up-sampled where it is to be. The border is zero from the start. */
    private void pad(Tensor x, int image) {
        int small = side / grown;
        long pixel = (long) in * Float.BYTES;
        for (int r = 0; r < side; r++) {
            long from = x.at.address() + ((long) image * small + r / grown) * small * pixel;
            long to = padded.at.address() + (r + 1) * rowIn + pixel;
            if (grown == 1) {
                copy(from, to, side * in);
            } else {
                for (int c = 0; c < side; c++) {
                    copy(from + c / grown * pixel, to + c * pixel, in);
                }
            }
        }
    }

    private void unpad(Tensor dx, int image) {
        int small = side / grown;
        long pixel = (long) in * Float.BYTES;
        for (int r = 0; r < side; r++) {
            long to = dx.at.address() + ((long) image * small + r / grown) * small * pixel;
            long from = dpadded.at.address() + (r + 1) * rowIn + pixel;
            if (grown == 1) {
                add(from, to, side * in);
            } else {
                for (int c = 0; c < side; c++) {
                    add(from + c * pixel, to + c / grown * pixel, in);
                }
            }
        }
    }

    /** Channels are whole vectors. */
    private static void copy(long from, long to, int floats) {
        for (int i = 0; i < floats; i += Lanes.WIDTH) {
            fromMemorySegment(FLOATS, ALL, from + (long) i * Float.BYTES, ORDER).intoMemorySegment(ALL, to + (long) i * Float.BYTES, ORDER);
        }
    }

    private static void add(long from, long to, int floats) {
        for (int i = 0; i < floats; i += Lanes.WIDTH) {
            long at = (long) i * Float.BYTES;
            fromMemorySegment(FLOATS, ALL, to + at, ORDER).add(fromMemorySegment(FLOATS, ALL, from + at, ORDER)).intoMemorySegment(ALL, to + at, ORDER);
        }
    }
}
