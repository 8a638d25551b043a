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
    /** The same for every position, written out for all of a step's: one long loop instead of many short ones. */
    private final Tensor bias;
    private final Tensor factors;
    /** Where the gates of each vector of a step's cells begin. */
    private final int[] gateOf;
    private final int vectors;
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
        vectors = width / LANES;
        gateOf = IntStream.range(0, m * vectors).map(v -> v / vectors * 4 * width + v % vectors * LANES).toArray();
        bias = memory.tensor(name + " bias", m, 4 * width);
        factors = memory.tensor(name + " factors", m, 4 * width);
        for (int i = 0; i < factors.size(); i++) {
            factors.set(i, i % (4 * width) < 3 * width ? 1 : 2);
        }
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
        for (int j = 0; j < 4 * width; j++) {
            float sum = 0;
            for (Node each : biases) {
                sum += each.value().get(j);
            }
            bias.set(j, sum);
        }
        for (int p = 1; p < m; p++) {
            MemorySegment.copy(bias.at, 0, bias.at, (long) p * 4 * width * Float.BYTES, 4L * width * Float.BYTES);
        }
        for (int t = 0; t < steps; t++) {
            if (t > 0) {
                window.gather(step[t - 1].h, step[t].patches, first[t]);
                Gemm.productTransposed(step[t].active, w.value().matrix, step[t].gates, true);     // a_t + patches(h_{t−1})·Wᵀ
            }
            squash(t);
        }
    }

    private void squash(int t) {
        squashGates((t * m + first[t]) * 4 * width, (m - first[t]) * 4 * width);
        cells((t * m + first[t]) * width, first[t] * vectors, (m - first[t]) * width);
        open((t * m + first[t]) * width, first[t] * vectors, (m - first[t]) * width);
    }

    /** o, f, i ← σ(·) and g ← tanh(·) = 2σ(2·) − 1, all in one loop: σ with the factor 1 or 2 that lies beside each gate. */
    private void squashGates(int from, int count) {
        MemorySegment gates = a.value().at;
        for (int i = 0; i < count; i += LANES) {
            FloatVector factor = Rows.load(factors.at, i);
            FloatVector sum = Rows.load(gates, from + i).add(Rows.load(bias.at, i));
            Rows.store(Lanes.sigmoid(sum.mul(factor)).mul(factor).sub(factor).add(1), gates, from + i);
        }
    }

    /** c_t = σ(f)∘c_{t−1} + σ(i)∘tanh(g), and tanh(c_t). */
    private void cells(int from, int vector, int count) {
        MemorySegment gates = a.value().at;
        MemorySegment c = cells.at;
        MemorySegment tanh = squashedCells.at;
        int start = from / (m * width) * m * 4 * width;
        int next = m * width;                                                                   // cells lag one step behind
        for (int i = 0; i < count; i += LANES) {
            int gate = start + gateOf[vector + i / LANES];
            int cell = from + i;
            FloatVector kept = Rows.load(gates, gate + width).mul(Rows.load(c, cell));
            FloatVector now = kept.add(Rows.load(gates, gate + 2 * width).mul(Rows.load(gates, gate + 3 * width)));
            Rows.store(now, c, cell + next);
            Rows.store(Lanes.tanh(now), tanh, cell);
        }
    }

    /** h_t = σ(o)∘tanh(c_t). */
    private void open(int from, int vector, int count) {
        MemorySegment gates = a.value().at;
        MemorySegment h = output().value().at;
        int start = from / (m * width) * m * 4 * width;
        for (int i = 0; i < count; i += LANES) {
            int gate = start + gateOf[vector + i / LANES];
            Rows.store(Rows.load(gates, gate).mul(Rows.load(squashedCells.at, from + i)), h, from + i);
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
        int from = (t * m + first[t]) * width;
        int count = (m - first[t]) * width;
        int start = t * m * 4 * width;
        for (int k = 0; k < count; k += LANES) {
            int gate = start + gateOf[first[t] * vectors + k / LANES];
            int at = first[t] * width + k;
            int cell = from + k;
            FloatVector o = Rows.load(gates, gate);
            FloatVector f = Rows.load(gates, gate + width);
            FloatVector i = Rows.load(gates, gate + 2 * width);
            FloatVector g = Rows.load(gates, gate + 3 * width);
            FloatVector squashed = Rows.load(squashedCells.at, cell);
            FloatVector dh = Rows.load(dhs, cell);
            FloatVector dc = Rows.load(carry.at, at).add(dh.mul(o).mul(Lanes.ONE.sub(squashed.mul(squashed))));
            Rows.store(dh.mul(squashed).mul(o).mul(Lanes.ONE.sub(o)), dgates, gate);
            Rows.store(dc.mul(Rows.load(cells.at, cell)).mul(f).mul(Lanes.ONE.sub(f)), dgates, gate + width);
            Rows.store(dc.mul(g).mul(i).mul(Lanes.ONE.sub(i)), dgates, gate + 2 * width);
            Rows.store(dc.mul(i).mul(Lanes.ONE.sub(g.mul(g))), dgates, gate + 3 * width);
            Rows.store(dc.mul(f), carry.at, at);
        }
    }
}
