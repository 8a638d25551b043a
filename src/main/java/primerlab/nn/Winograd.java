package primerlab.nn;

import java.lang.foreign.MemorySegment;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * A 3×3 convolution with stride 1 and a border of zeros by F(4×4, 3×3) (Lavin, Gray 2015), and a leaky ReLU where slope is not 1.
 * x (images·side², c), W (out, 9·c), b (1, out) → y (images·side², out); with up-sampling every pixel of x is four of the image that
 * is convolved, and y has (images·(2·side)², out).
 *
 * <p>Each tile of 6×6 input pixels makes 4×4 output pixels: Y = Aᵀ·[(G·g·Gᵀ) ∘ (Bᵀ·d·B)]·A, where ∘ multiplies position by position
 * and sums over the channels, so that it is 36 matrix products over all tiles, a quarter of the multiplications. Everything is
 * linear in d and in g; backwards is the same the other way round: dM = A·dY·Aᵀ, dU = dMᵀ·V, dV = dM·U, dd = B·dV·Bᵀ, dg = Gᵀ·dU·G.
 *
 * <p>Up-sampled tiles have equal neighbours, of which Bᵀ's third row makes zero: 11 of the 36 products are left out.
 */
final class Winograd extends LayerOp {
    private static final int TILE = 6;
    private static final int MADE = 4;
    private static final int POSITIONS = TILE * TILE;
    private static final int KERNEL = 3;
    private static final int TAPS = KERNEL * KERNEL;
    /** Between two positions, so that a tile's 36 places do not fall into the same set of the cache. */
    private static final int GAP = 16;
    /** The position of Bᵀ·d that is zero for equal neighbours. */
    private static final int EMPTY = 2;

    private final Node x;
    private final Node w;
    private final Node b;
    private final int images;
    private final int grown;
    private final int side;
    private final float slope;
    private final int in;
    private final int out;
    private final int tilesAcross;
    private final Tensor padded;
    private final Tensor dpadded;
    private final Tensor made;
    private final Tensor scratch;
    private final Positions v;
    private final Positions u;
    private final Positions du;
    private final Positions m;
    private final int[] used;
    private final int[] empty;
    private final boolean whole;

    /** 36 matrices (rows, cols), one a position. */
    private static final class Positions {
        final MemorySegment at;
        final Tensor[] each = new Tensor[POSITIONS];
        final long apart;

        Positions(Memory memory, String name, int rows, int cols) {
            int stride = rows * cols + GAP;
            Tensor all = memory.tensor(name, POSITIONS, stride);
            Arrays.setAll(each, k -> all.slice(name, k * stride, rows, cols));
            at = all.at;
            apart = stride;
        }
    }

    /** Whether its vectors fit these channels. */
    static boolean fits(int in, int out) {
        return in % Lanes.WIDTH == 0 && out % Lanes.WIDTH == 0;
    }

    /** @param grown 2 with up-sampling, else 1 */
    Winograd(Node x, Node w, Node b, int images, int grown, float slope, Node output, Memory memory) {
        super(output, x, w, b);
        this.x = x;
        this.w = w;
        this.b = b;
        this.images = images;
        this.grown = grown;
        this.slope = slope;
        in = x.value().cols();
        out = w.value().rows();
        int pixels = output.value().rows() / images;
        side = (int) Math.round(Math.sqrt(pixels));
        if (side * side * images != output.value().rows() || x.value().rows() * grown * grown != output.value().rows()
                || w.value().cols() != TAPS * in || b.value().size() != out || !fits(in, out)) {
            throw new IllegalArgumentException("shapes do not fit: " + images + " images " + x.value() + ", " + w.value() + ", " + b.value());
        }
        tilesAcross = Math.ceilDiv(side, MADE);
        whole = side % MADE == 0;
        int tiles = images * tilesAcross * tilesAcross;
        int edge = tilesAcross * MADE + 2;
        padded = memory.tensor(output.value().name() + " with its border", edge * edge, in);
        dpadded = x.wantsGradient() ? memory.tensor(output.value().name() + " with its border, gradient", edge * edge, in) : padded;
        made = memory.tensor(output.value().name() + " in whole tiles", whole ? 1 : tilesAcross * MADE * tilesAcross * MADE, out);
        scratch = memory.tensor("half a transform", POSITIONS, Lanes.WIDTH);
        v = new Positions(memory, "V", tiles, in);
        u = new Positions(memory, "U", out, in);
        du = w.wantsGradient() ? new Positions(memory, "dU", out, in) : u;
        m = new Positions(memory, "M", tiles, out);
        used = IntStream.range(0, POSITIONS).filter(k -> grown == 1 || k / TILE != EMPTY && k % TILE != EMPTY).toArray();
        empty = IntStream.range(0, POSITIONS).filter(k -> Arrays.binarySearch(used, k) < 0).toArray();
    }

    @Override void forward() {
        transformWeights();
        for (int image = 0; image < images; image++) {
            pad(image);
            tilesIn(image);
        }
        for (int k : used) {
            Gemm.productTransposed(v.each[k], u.each[k], m.each[k], false);                // M = V·Uᵀ
        }
        for (int k : empty) {
            m.each[k].fill(0);                                                             // the newest run backwards has left dM there
        }
        for (int image = 0; image < images; image++) {
            tilesOut(image);
        }
        Rows.addThenLeaky(output().value(), b.value(), slope);
    }

    @Override void backward() {
        Tensor dy = output().gradient();
        if (slope != 1) {
            Rows.scaleNegative(dy, output().value(), slope, dy);                           // dL/da = dL/dy · leaky′(a)
        }
        if (b.wantsGradient()) {
            Rows.sum(dy, b.gradient(), adds(2));                                           // dL/db = Σ dL/da
        }
        for (int image = 0; image < images; image++) {
            tilesOutBack(image);
        }
        if (w.wantsGradient()) {                                                           // first: dV will lie in V's place
            backToWeights();
        }
        if (x.wantsGradient()) {
            backToInput();
        }
    }

    private void transformWeights() {
        MemorySegment g = w.value().at;
        long tap = in;
        for (int o = 0; o < out; o++) {
            for (int j = 0; j < in; j += Lanes.WIDTH) {
                long from = (long) o * TAPS * in + j;
                for (int c = 0; c < KERNEL; c++) {
                    WinogradSteps.weight(g, from + c * tap, KERNEL * tap, scratch.at, (long) c * Lanes.WIDTH, (long) KERNEL * Lanes.WIDTH);
                }
                for (int r = 0; r < TILE; r++) {
                    WinogradSteps.weight(scratch.at, (long) r * KERNEL * Lanes.WIDTH, Lanes.WIDTH, u.at, r * TILE * u.apart + (long) o * in + j, u.apart);
                }
            }
        }
    }

    private void backToWeights() {
        for (int k : used) {
            Gemm.transposedProduct(m.each[k], v.each[k], du.each[k], false);               // dU = dMᵀ·V
        }
        MemorySegment dg = w.gradient().at;
        if (!adds(1)) {
            w.gradient().fill(0);
        }
        for (int o = 0; o < out; o++) {
            for (int j = 0; j < in; j += Lanes.WIDTH) {
                long to = (long) o * TAPS * in + j;
                scratch.fill(0);
                for (int r = 0; r < TILE; r++) {
                    WinogradSteps.weightBackAdd(du.at, r * TILE * du.apart + (long) o * in + j, du.apart,
                            scratch.at, (long) r * KERNEL * Lanes.WIDTH, Lanes.WIDTH);
                }
                for (int c = 0; c < KERNEL; c++) {
                    WinogradSteps.weightBackAdd(scratch.at, (long) c * Lanes.WIDTH, (long) KERNEL * Lanes.WIDTH, dg, to + (long) c * in, (long) KERNEL * in);
                }
            }
        }
    }

    private void backToInput() {
        for (int k : used) {
            Gemm.product(m.each[k], u.each[k], v.each[k], false);                          // dV = dM·U
        }
        if (!adds(0)) {
            x.gradient().fill(0);
        }
        for (int image = 0; image < images; image++) {
            dpadded.fill(0);
            tilesInBack(image);
            unpad(image);
        }
    }

    /** The image with a border of one zero, up-sampled where it is to be. The border is zero from the start. */
    private void pad(int image) {
        int edge = tilesAcross * MADE + 2;
        int small = side / grown;
        MemorySegment from = x.value().at;
        for (int r = 0; r < side; r++) {
            long source = ((long) image * small + r / grown) * small * in;
            long target = ((long) (r + 1) * edge + 1) * in;
            if (grown == 1) {
                Strip.copy(from, source, padded.at, target, side * in);
            } else {
                for (int c = 0; c < side; c++) {
                    Strip.copy(from, source + (long) (c / grown) * in, padded.at, target + (long) c * in, in);
                }
            }
        }
    }

    private void unpad(int image) {
        int edge = tilesAcross * MADE + 2;
        int small = side / grown;
        MemorySegment dx = x.gradient().at;
        for (int r = 0; r < side; r++) {
            long target = ((long) image * small + r / grown) * small * in;
            long source = ((long) (r + 1) * edge + 1) * in;
            if (grown == 1) {
                Strip.add(dpadded.at, source, dx, target, side * in);
            } else {
                for (int c = 0; c < side; c++) {
                    Strip.add(dpadded.at, source + (long) c * in, dx, target + (long) (c / grown) * in, in);
                }
            }
        }
    }

    private void tilesIn(int image) {
        long edge = tilesAcross * MADE + 2L;
        MemorySegment half = scratch.at;
        for (int t = 0; t < tilesAcross * tilesAcross; t++) {
            long from = (t / tilesAcross * MADE * edge + (long) t % tilesAcross * MADE) * in;
            long to = ((long) image * tilesAcross * tilesAcross + t) * in;
            for (int j = 0; j < in; j += Lanes.WIDTH) {
                for (int c = 0; c < TILE; c++) {
                    WinogradSteps.input(padded.at, from + (long) c * in + j, edge * in, half, (long) c * Lanes.WIDTH, (long) TILE * Lanes.WIDTH);
                }
                for (int r = 0; r < TILE; r++) {
                    WinogradSteps.input(half, (long) r * TILE * Lanes.WIDTH, Lanes.WIDTH, v.at, r * TILE * v.apart + to + j, v.apart);
                }
            }
        }
    }

    private void tilesInBack(int image) {
        long edge = tilesAcross * MADE + 2L;
        MemorySegment half = scratch.at;
        for (int t = 0; t < tilesAcross * tilesAcross; t++) {
            long to = (t / tilesAcross * MADE * edge + (long) t % tilesAcross * MADE) * in;
            long from = ((long) image * tilesAcross * tilesAcross + t) * in;
            for (int j = 0; j < in; j += Lanes.WIDTH) {
                for (int r = 0; r < TILE; r++) {
                    WinogradSteps.inputBack(v.at, r * TILE * v.apart + from + j, v.apart, half, (long) r * TILE * Lanes.WIDTH, Lanes.WIDTH);
                }
                for (int c = 0; c < TILE; c++) {
                    WinogradSteps.inputBackAdd(half, (long) c * Lanes.WIDTH, (long) TILE * Lanes.WIDTH, dpadded.at, to + (long) c * in + j, edge * in);
                }
            }
        }
    }

    private void tilesOut(int image) {
        Tensor to = whole ? output().value() : made;
        long edge = (long) tilesAcross * MADE;
        long first = whole ? (long) image * side * side * out : 0;
        MemorySegment half = scratch.at;
        for (int t = 0; t < tilesAcross * tilesAcross; t++) {
            long target = first + (t / tilesAcross * MADE * edge + (long) t % tilesAcross * MADE) * out;
            long from = ((long) image * tilesAcross * tilesAcross + t) * out;
            for (int j = 0; j < out; j += Lanes.WIDTH) {
                for (int r = 0; r < TILE; r++) {
                    WinogradSteps.output(m.at, r * TILE * m.apart + from + j, m.apart, half, (long) r * MADE * Lanes.WIDTH, Lanes.WIDTH);
                }
                for (int c = 0; c < MADE; c++) {
                    WinogradSteps.output(half, (long) c * Lanes.WIDTH, (long) MADE * Lanes.WIDTH, to.at, target + (long) c * out + j, edge * out);
                }
            }
        }
        if (!whole) {
            for (int r = 0; r < side; r++) {
                Strip.copy(made.at, r * edge * out, output().value().at, ((long) image * side + r) * side * out, side * out);
            }
        }
    }

    private void tilesOutBack(int image) {
        Tensor dy = whole ? output().gradient() : made;
        long edge = (long) tilesAcross * MADE;
        if (!whole) {
            made.fill(0);
            for (int r = 0; r < side; r++) {
                Strip.copy(output().gradient().at, ((long) image * side + r) * side * out, made.at, r * edge * out, side * out);
            }
        }
        long first = whole ? (long) image * side * side * out : 0;
        MemorySegment half = scratch.at;
        for (int t = 0; t < tilesAcross * tilesAcross; t++) {
            long source = first + (t / tilesAcross * MADE * edge + (long) t % tilesAcross * MADE) * out;
            long to = ((long) image * tilesAcross * tilesAcross + t) * out;
            for (int j = 0; j < out; j += Lanes.WIDTH) {
                for (int c = 0; c < MADE; c++) {
                    WinogradSteps.outputBack(dy.at, source + (long) c * out + j, edge * out, half, (long) c * Lanes.WIDTH, (long) MADE * Lanes.WIDTH);
                }
                for (int r = 0; r < TILE; r++) {
                    WinogradSteps.outputBack(half, (long) r * MADE * Lanes.WIDTH, Lanes.WIDTH, m.at, r * TILE * m.apart + to + j, m.apart);
                }
            }
        }
    }
}
