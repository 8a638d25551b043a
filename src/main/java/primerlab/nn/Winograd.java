package primerlab.nn;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * A 3×3 convolution with stride 1 and a border of zeros by F(4×4, 3×3) (Lavin, Gray 2015), and a leaky ReLU where slope is not 1.
 * x (images·side², c), W (out, 9·c), b (1, out) → y (images·side², out); with up-sampling every pixel of x is four of the image that
 * is convolved, and y has (images·(2·side)², out).
 *
 * <p>Each tile of 6×6 input pixels makes 4×4 output pixels: Y = Aᵀ·[(G·g·Gᵀ) ∘ (Bᵀ·d·B)]·A, where ∘ multiplies position by position
 * and sums over the channels, so that it is 36 matrix products over all tiles, a quarter of the multiplications. Everything is
 * linear in d and in g; backwards is the same the other way round: dM = A·dY·Aᵀ, dU = Vᵀ·dM, dV = dM·Uᵀ, dd = B·dV·Bᵀ, dg = Gᵀ·dU·G.
 *
 * <p>Up-sampled tiles have equal neighbours, of which Bᵀ's third row makes zero: 11 of the 36 products are left out.
 */
final class Winograd extends LayerOp {
    /** Tiles that are taken through all stages together, so that what lies between the stages stays in the cache. */
    private static final int TOGETHER = 64;
    /** The row of Bᵀ·d that is zero for equal neighbours. */
    private static final int EMPTY = 2;

    private final Node x;
    private final Node w;
    private final Node b;
    private final int images;
    private final float slope;
    private final int in;
    private final int out;
    private final int group;
    private final WinogradTiles tiles;
    private final WinogradWeights weights;
    private final Positions v;
    private final Positions dv;
    private final Positions m;
    private final int[] used;
    private final int[] empty;

    /** Whether its kernels fit these channels. */
    static boolean fits(int in, int out) {
        return in % SixRows.COLS == 0 && out % SixRows.COLS == 0;
    }

    /** @param grown 2 with up-sampling, else 1 */
    Winograd(Node x, Node w, Node b, int images, int grown, float slope, Node output, Memory memory) {
        super(output, x, w, b);
        this.x = x;
        this.w = w;
        this.b = b;
        this.images = images;
        this.slope = slope;
        in = x.value().cols();
        out = w.value().rows();
        int side = (int) Math.round(Math.sqrt((double) output.value().rows() / images));
        if (side * side * images != output.value().rows() || x.value().rows() * grown * grown != output.value().rows()
                || w.value().cols() != WinogradWeights.TAPS * in || b.value().size() != out || !fits(in, out)) {
            throw new IllegalArgumentException("shapes do not fit: " + images + " images " + x.value() + ", " + w.value() + ", " + b.value());
        }
        tiles = new WinogradTiles(memory, side, grown, in, out);
        weights = new WinogradWeights(memory, w, in, out);
        group = Math.clamp(TOGETHER / tiles.each(), 1, images);
        int most = SixRows.whole(group * tiles.each());
        v = Positions.of(memory, "V", images * tiles.each() + SixRows.ROWS, in);               // the last block may read past the last tile
        dv = x.wantsGradient() ? Positions.of(memory, "dV", most, in) : v;
        m = Positions.of(memory, "M", most, out);
        used = IntStream.range(0, Positions.COUNT).filter(k -> grown == 1 || k / WinogradTiles.TILE != EMPTY && k % WinogradTiles.TILE != EMPTY).toArray();
        empty = IntStream.range(0, Positions.COUNT).filter(k -> Arrays.binarySearch(used, k) < 0).toArray();
    }

    @Override void forward() {
        Positions u = weights.forwards();
        Tensor y = output().value();
        for (int first = 0; first < images; first += group) {
            int last = Math.min(images, first + group);
            for (int image = first; image < last; image++) {
                tiles.in(x.value(), image, v, image * tiles.each());
            }
            int rows = SixRows.whole((last - first) * tiles.each());
            for (int k : used) {
                SixRows.product(rows, ofV(first, k), in, u.of(k), out, m.of(k));                                        // M = V·U
            }
            for (int k : empty) {
                m.clear(k, rows * out);                                                                                 // the way back leaves dM there
            }
            for (int image = first; image < last; image++) {
                tiles.out(m, (image - first) * tiles.each(), y, image);
            }
        }
        Rows.addThenLeaky(y, b.value(), slope);
    }

    private long ofV(int image, int position) {
        return v.of(position) + (long) image * tiles.each() * in * Float.BYTES;
    }

    @Override void backward() {
        Tensor dy = output().gradient();
        if (slope != 1) {
            Rows.scaleNegative(dy, output().value(), slope, dy);                                                        // dL/da = dL/dy · leaky′(a)
        }
        if (b.wantsGradient()) {
            Rows.sum(dy, b.gradient(), adds(2));                                                                        // dL/db = Σ dL/da
        }
        if (w.wantsGradient() && !adds(1)) {
            w.gradient().fill(0);
        }
        if (x.wantsGradient() && !adds(0)) {
            x.gradient().fill(0);
        }
        Positions u = x.wantsGradient() ? weights.backwards() : v;
        Positions du = w.wantsGradient() ? weights.gradient() : v;
        for (int first = 0; first < images; first += group) {
            int last = Math.min(images, first + group);
            for (int image = first; image < last; image++) {
                tiles.outBack(dy, image, m, (image - first) * tiles.each());                                            // dM lies in M's place
            }
            int rows = (last - first) * tiles.each();
            if (w.wantsGradient()) {
                for (int k : used) {
                    SixRows.outer(rows, ofV(first, k), in, m.of(k), out, du.of(k), first > 0);                         // dU = Vᵀ·dM
                }
            }
            if (x.wantsGradient()) {
                for (int k : used) {
                    SixRows.product(SixRows.whole(rows), m.of(k), out, u.of(k), in, dv.of(k));                         // dV = dM·Uᵀ
                }
                for (int image = first; image < last; image++) {
                    tiles.inBack(dv, (image - first) * tiles.each(), x.gradient(), image);
                }
            }
        }
        if (w.wantsGradient()) {
            weights.addGradient();
        }
    }
}
