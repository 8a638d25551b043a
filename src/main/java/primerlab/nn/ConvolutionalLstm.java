package primerlab.nn;

import java.lang.foreign.MemorySegment;
import java.util.Arrays;
import java.util.stream.IntStream;

import jdk.incubator.vector.FloatVector;

/**
 * An LSTM whose state-to-state map is a convolution over the positions of a step (van den Oord et al. 2016, equation 3):
 * [o, f, i, g] = a_t + b + patches(h_{t−1})·Wᵀ, c_t = σ(f)∘c_{t−1} + σ(i)∘tanh(g), h_t = σ(o)∘tanh(c_t), h and c zero before the first step.
 * a (steps·m, 4h), W (4h, taps·h), each bias (1, 4h) → h (steps·m, h), m positions a step.
 *
 * <p>It works in its input's place: after a run forwards a holds the gates, already squashed, and nobody else may read it.
 */
final class ConvolutionalLstm extends LayerOp {
    private static final int LANES = Lanes.WIDTH;

    private final Node a;
    private final Node w;
    private final Node[] biases;
    private final Pattern window;
    private final int[] first;
    private final int steps;
    private final int m;
    private final int width;
    private final Tensor bias;
    private final Tensor cells;
    private final Tensor squashedCells;
    private final Tensor carry;
    private final Tensor dpatches;
    private final Step[] step;

    /** What one step reads and writes; matrices from the step's first position on. */
    private record Step(Tensor patches, Matrix active, Tensor h, Matrix gates, Tensor dh, Matrix dgates, Matrix dactive) {}

    /**
     * @param window for each of a step's positions, those of the step before that it reads
     * @param first  of each step the first position that matters; those before it are neither worked out nor read
     */
    ConvolutionalLstm(Node a, Node w, Node[] biases, Pattern window, int[] first, Node output, Memory memory) {
        super(output, inputs(a, w, biases));
        this.a = a;
        this.w = w;
        this.biases = biases;
        this.window = window;
        this.first = first.clone();
        steps = first.length;
        m = window.rows();
        width = output.value().cols();
        if (a.value().rows() != steps * m || a.value().cols() != 4 * width || w.value().rows() != 4 * width
                || w.value().cols() != window.taps() * width || width % LANES != 0) {
            throw new IllegalArgumentException("shapes do not fit: " + a.value() + ", " + w.value() + ", " + steps + " steps of " + m);
        }
        String name = output.value().name();
        bias = memory.tensor(name + " bias", 1, 4 * width);
        cells = memory.tensor(name + " cells", (steps + 1) * m, width);
        squashedCells = memory.tensor(name + " squashed cells", steps * m, width);
        carry = memory.tensor(name + " cells' gradient", m, width);
        dpatches = memory.tensor(name + " patches' gradient", m, window.taps() * width);
        Tensor patches = memory.tensor(name + " patches", steps * m, window.taps() * width);
        boolean trained = output.wantsGradient();
        step = IntStream.range(0, steps).mapToObj(t -> {
            int from = t * m;
            int to = from + m;
            int begin = from + first[t];
            return new Step(patches.rows(from, to), patches.matrix(begin, to, 0, patches.cols()), output.value().rows(from, to),
                    a.value().matrix(begin, to, 0, 4 * width), trained ? output.gradient().rows(from, to) : output.value(),
                    trained ? a.gradient().matrix(begin, to, 0, 4 * width) : w.value().matrix,
                    dpatches.matrix(first[t], m, 0, dpatches.cols()));
        }).toArray(Step[]::new);
    }

    private static Node[] inputs(Node a, Node w, Node[] biases) {
        Node[] all = Arrays.copyOf(new Node[] {a, w}, 2 + biases.length);
        System.arraycopy(biases, 0, all, 2, biases.length);
        return all;
    }

    @Override void forward() {
        bias.fill(0);
        for (Node each : biases) {
            Elementwise.sum(bias, each.value(), bias);
        }
        for (int t = 0; t < steps; t++) {
            if (t > 0) {
                window.gather(step[t - 1].h, step[t].patches, first[t]);
                Gemm.productTransposed(step[t].active, w.value().matrix, step[t].gates, true);     // a_t + patches(h_{t−1})·Wᵀ
            }
            squash(t);
        }
    }

    /** In two passes: one loop with five such functions would be too long for the compiler to keep its numbers in registers. */
    private void squash(int t) {
        squashGates(t * m + first[t], (t + 1) * m);
        cells(t * m + first[t], (t + 1) * m);
    }

    /** o, f, i ← σ(·), g ← tanh(·) = 2σ(2·) − 1. */
    private void squashGates(int from, int to) {
        MemorySegment gates = a.value().at;
        MemorySegment offsets = bias.at;
        int squashed = 3 * width;
        for (int p = from; p < to; p++) {
            long gate = (long) p * 4 * width;
            for (int j = 0; j < squashed; j += LANES) {
                Rows.store(Lanes.sigmoid(Rows.load(gates, gate + j).add(Rows.load(offsets, j))), gates, gate + j);
            }
            for (int j = squashed; j < 4 * width; j += LANES) {
                Rows.store(Lanes.tanh(Rows.load(gates, gate + j).add(Rows.load(offsets, j))), gates, gate + j);
            }
        }
    }

    private void cells(int from, int to) {
        MemorySegment gates = a.value().at;
        MemorySegment h = output().value().at;
        MemorySegment c = cells.at;
        MemorySegment tanh = squashedCells.at;
        long next = (long) m * width;                                                            // cells lag one step behind
        for (int p = from; p < to; p++) {
            long gate = (long) p * 4 * width;
            long cell = (long) p * width;
            for (int j = 0; j < width; j += LANES) {
                FloatVector kept = Rows.load(gates, gate + width + j).mul(Rows.load(c, cell + j));
                FloatVector now = kept.add(Rows.load(gates, gate + 2L * width + j).mul(Rows.load(gates, gate + 3L * width + j)));
                FloatVector squashed = Lanes.tanh(now);
                Rows.store(now, c, cell + next + j);
                Rows.store(squashed, tanh, cell + j);
                Rows.store(Rows.load(gates, gate + j).mul(squashed), h, cell + j);
            }
        }
    }

    @Override void backward() {
        if (!output().wantsGradient()) {
            return;
        }
        carry.fill(0);
        for (int t = steps - 1; t >= 0; t--) {
            slopes(t);
            if (t > 0) {
                Gemm.product(step[t].dgates, w.value().matrix, step[t].dactive, false);            // dL/dpatches = dL/dgates · W
                window.scatterAdd(dpatches, step[t - 1].dh, first[t]);
            }
        }
        if (w.wantsGradient()) {
            if (!adds(1)) {
                w.gradient().fill(0);
            }
            for (int t = 1; t < steps; t++) {
                Gemm.transposedProduct(step[t].dgates, step[t].active, w.gradient().matrix, true); // dL/dW = Σ_t (dL/dgates)ᵀ · patches
            }
        }
        for (int i = 0; i < biases.length; i++) {
            if (biases[i].wantsGradient()) {
                Rows.sum(a.gradient(), biases[i].gradient(), adds(2 + i));
            }
        }
    }

    /** From dL/dh_t, all of it, to dL/da_t; dL/dc_{t−1} is carried. */
    private void slopes(int t) {
        MemorySegment gates = a.value().at;
        MemorySegment dgates = a.gradient().at;
        MemorySegment dhs = output().gradient().at;
        for (int p = t * m + first[t]; p < (t + 1) * m; p++) {
            long gate = (long) p * 4 * width;
            long cell = (long) p * width;
            long at = (long) (p - t * m) * width;
            for (int j = 0; j < width; j += LANES) {
                FloatVector o = Rows.load(gates, gate + j);
                FloatVector f = Rows.load(gates, gate + width + j);
                FloatVector i = Rows.load(gates, gate + 2L * width + j);
                FloatVector g = Rows.load(gates, gate + 3L * width + j);
                FloatVector squashed = Rows.load(squashedCells.at, cell + j);
                FloatVector dh = Rows.load(dhs, cell + j);
                FloatVector dc = Rows.load(carry.at, at + j).add(dh.mul(o).mul(one().sub(squashed.mul(squashed))));
                Rows.store(dh.mul(squashed).mul(o).mul(one().sub(o)), dgates, gate + j);
                Rows.store(dc.mul(Rows.load(cells.at, cell + j)).mul(f).mul(one().sub(f)), dgates, gate + width + j);
                Rows.store(dc.mul(g).mul(i).mul(one().sub(i)), dgates, gate + 2L * width + j);
                Rows.store(dc.mul(i).mul(one().sub(g.mul(g))), dgates, gate + 3L * width + j);
                Rows.store(dc.mul(f), carry.at, at + j);
            }
        }
    }

    private static FloatVector one() {
        return Lanes.broadcast(1);
    }
}
