package primerlab.nn;

import java.lang.foreign.MemorySegment;

import jdk.incubator.vector.FloatVector;

/** The mean of (y − target)² over every number of y (n, c). */
public final class SquaredError extends Op implements Objective {
    private static final int LANES = Lanes.WIDTH;
    /** Numbers that are added up in float32 before the sum goes on in float64. */
    private static final int RUN = 64 * LANES;

    private final Node y;
    private final Tensor target;
    private final Tensor sums;
    private double value = Double.NaN;

    private SquaredError(Node y, Tensor target, Memory memory) {
        super(y);
        if (y.value().rows() != target.rows() || y.value().cols() != target.cols()) {
            throw new IllegalArgumentException("shapes differ: " + y.value() + ", " + target);
        }
        this.y = y;
        this.target = target;
        sums = memory.tensor("sums of squares", 1, LANES);
    }

    /** @param target filled by the caller before each run */
    public static SquaredError of(Graph g, Node y, Tensor target) {
        return g.goal(new SquaredError(y, target, g.memory()));
    }

    @Override public double value() {
        return value;
    }

    @Override void forward() {
        MemorySegment a = y.value().at;
        MemorySegment b = target.at;
        int size = target.size();
        int whole = Lanes.FLOATS.loopBound(size);
        double sum = 0;
        for (int from = 0; from < whole; from += RUN) {
            int to = Math.min(whole, from + RUN);
            squares(a, b, from, to, sums.at);
            for (int lane = 0; lane < LANES; lane++) {
                sum += sums.get(lane);
            }
        }
        for (int i = whole; i < size; i++) {
            double d = Rows.get(a, i) - Rows.get(b, i);
            sum += d * d;
        }
        value = sum / size;
    }

    /** A lane's sum of (y − target)² to its place. */
    private static void squares(MemorySegment a, MemorySegment b, int from, int to, MemorySegment sums) {
        FloatVector squares = FloatVector.zero(Lanes.FLOATS);
        for (int i = from; i < to; i += LANES) {
            FloatVector d = Rows.load(a, i).sub(Rows.load(b, i));
            squares = squares.add(d.mul(d));
        }
        Rows.store(squares, sums, 0);
    }

    @Override void backward() {
        if (!y.wantsGradient()) {
            return;
        }
        MemorySegment a = y.value().at;
        MemorySegment b = target.at;
        MemorySegment dy = y.gradient().at;
        int size = target.size();
        int whole = Lanes.FLOATS.loopBound(size);
        boolean add = adds(0);
        float scale = 2f / size;
        for (int i = 0; i < whole; i += LANES) {
            FloatVector d = Rows.load(a, i).sub(Rows.load(b, i)).mul(scale);      // dL/dy = 2(y − target)/size
            Rows.store(add ? Rows.load(dy, i).add(d) : d, dy, i);
        }
        for (int i = whole; i < size; i++) {
            float d = (Rows.get(a, i) - Rows.get(b, i)) * scale;
            Rows.put(dy, i, add ? Rows.get(dy, i) + d : d);
        }
    }
}
