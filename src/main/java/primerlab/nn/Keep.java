package primerlab.nn;

import java.lang.foreign.MemorySegment;

/**
 * kept[s·length + position[s]] = the last columns of x[s]: keys and values of the tokens read so far, for decoding token by
 * token.  x (sequences, from + c) → kept (sequences·length, c), of which one row a sequence changes in a run. Forwards only.
 */
final class Keep extends LayerOp {
    private final Node x;
    private final int[] positions;
    private final int length;

    Keep(Node x, int[] positions, int length, Node output) {
        super(output, x);
        if (x.wantsGradient() || x.value().rows() != positions.length || output.value().rows() != positions.length * length) {
            throw new IllegalArgumentException("cannot keep " + x.value() + " in " + output.value());
        }
        this.x = x;
        this.positions = positions;
        this.length = length;
    }

    @Override void forward() {
        MemorySegment from = x.value().at;
        Tensor kept = output().value();
        int cols = kept.cols();
        int skipped = x.value().cols() - cols;
        for (int s = 0; s < positions.length; s++) {
            long row = (long) s * length + positions[s];
            Strip.copy(from, (long) s * x.value().cols() + skipped, kept.at, row * cols, cols);
        }
    }

    @Override void backward() {
        // Nothing before it is trained.
    }
}
