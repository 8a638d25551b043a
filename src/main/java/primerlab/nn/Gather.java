package primerlab.nn;

import java.lang.foreign.MemorySegment;

import jdk.incubator.vector.FloatVector;

/**
 * y[p] = x[pattern[p, 0]] ‖ x[pattern[p, 1]] ‖ …: every row of y is some rows of x side by side, zeros where the pattern says
 * {@link Pattern#NONE}.  x (n, c), pattern (m, taps) → y (m, taps·c). Patches for a convolution, up-sampling, shifts, skewing
 * and the folding of pixels are this one operation with other patterns.
 */
final class Gather extends LayerOp {
    private final Node x;
    private final Pattern pattern;

    Gather(Node x, Pattern pattern, Node output) {
        super(output, x);
        this.x = x;
        this.pattern = pattern;
    }

    @Override void forward() {
        pattern.gather(x.value(), output().value());
    }

    @Override void backward() {
        if (x.wantsGradient()) {
            if (!adds(0)) {
                x.gradient().fill(0);
            }
            pattern.scatterAdd(output().gradient(), x.gradient());     // dL/dx[s] = Σ dL/dy over every place that s was taken to
        }
    }

    /** Copies {@code width} numbers. */
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
