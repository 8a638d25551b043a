package primerlab.nn;

import java.lang.foreign.MemorySegment;
import java.util.List;

import jdk.incubator.vector.FloatVector;

/**
 * y[r] = √c · E[id[r]] + P[position[r]]: what each token is and where it stands (Vaswani et al. 2017, 3.4 and 3.5).
 * E (vocabulary, c), P (positions, c), ids and positions (n) → y (n, c).
 */
final class Embedding extends LayerOp {
    private static final int LANES = Lanes.WIDTH;

    private final Node table;
    private final Tensor places;
    private final int[] ids;
    private final int[] positions;
    private final int cols;
    private final Parts parts;
    private final float scale;

    Embedding(Node table, Tensor places, int[] ids, int[] positions, Parts parts, Node output) {
        super(output, table);
        cols = table.value().cols();
        if (places.cols() != cols || ids.length != positions.length || output.value().rows() != ids.length) {
            throw new IllegalArgumentException("shapes do not fit: " + List.of(table.value(), places, ids.length, positions.length));
        }
        this.table = table;
        this.places = places;
        this.ids = ids;
        this.positions = positions;
        this.parts = parts;
        scale = (float) Math.sqrt(cols);
    }

    @Override void forward() {
        MemorySegment e = table.value().at;
        MemorySegment p = places.at;
        MemorySegment y = output().value().at;
        int whole = Lanes.FLOATS.loopBound(cols);
        float share = parts.positions() ? 1 : 0;
        for (int row = 0; row < ids.length; row++) {
            long from = (long) ids[row] * cols;
            long place = (long) positions[row] * cols;
            long to = (long) row * cols;
            for (int j = 0; j < whole; j += LANES) {
                Rows.store(Rows.load(e, from + j).mul(scale).add(Rows.load(p, place + j).mul(share)), y, to + j);
            }
            for (int j = whole; j < cols; j++) {
                Rows.put(y, to + j, Rows.get(e, from + j) * scale + Rows.get(p, place + j) * share);
            }
        }
    }

    /** dL/dE[id] = √c · Σ dL/dy over the rows where that token stands. */
    @Override void backward() {
        if (!table.wantsGradient()) {
            return;
        }
        if (!adds(0)) {
            table.gradient().fill(0);
        }
        MemorySegment dy = output().gradient().at;
        MemorySegment de = table.gradient().at;
        int whole = Lanes.FLOATS.loopBound(cols);
        for (int row = 0; row < ids.length; row++) {
            long from = (long) row * cols;
            long to = (long) ids[row] * cols;
            for (int j = 0; j < whole; j += LANES) {
                FloatVector d = Rows.load(dy, from + j).mul(scale);
                Rows.store(Rows.load(de, to + j).add(d), de, to + j);
            }
            for (int j = whole; j < cols; j++) {
                Rows.put(de, to + j, Rows.get(de, to + j) + Rows.get(dy, from + j) * scale);
            }
        }
    }
}
