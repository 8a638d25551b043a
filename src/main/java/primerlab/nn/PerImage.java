package primerlab.nn;

import java.lang.foreign.MemorySegment;

import jdk.incubator.vector.FloatVector;

/**
 * x[image, pixel] += b[image], channel by channel: what belongs to a whole image is told to all its pixels.  x (images·pixels, c), b (images, c).
 * It works in x's place, and dL/dx is dL/dy itself: nothing else may use x, and what made x may not need it on the way back.
 */
final class PerImage extends LayerOp {
    private final Node b;

    /** @param x whose memory becomes the output's */
    PerImage(Node x, Node b) {
        super(x, b);
        if (x.value().rows() % b.value().rows() != 0 || x.value().cols() != b.value().cols() || b.value().cols() % Lanes.WIDTH != 0) {
            throw new IllegalArgumentException("shapes do not fit: " + x.value() + ", " + b.value());
        }
        this.b = b;
    }

    @Override void forward() {
        Tensor y = output().value();
        int channels = y.cols();
        int pixels = y.rows() / b.value().rows();
        for (int row = 0; row < y.rows(); row++) {
            for (int c = 0; c < channels; c += Lanes.WIDTH) {
                long at = (long) row * channels + c;
                Rows.store(Rows.load(y.at, at).add(Rows.load(b.value().at, (long) (row / pixels) * channels + c)), y.at, at);
            }
        }
    }

    @Override void backward() {
        if (!b.wantsGradient()) {
            return;
        }
        MemorySegment dy = output().gradient().at;
        MemorySegment db = b.gradient().at;
        int images = b.value().rows();
        int channels = b.value().cols();
        int pixels = output().value().rows() / images;
        boolean add = adds(0);
        for (int image = 0; image < images; image++) {
            for (int c = 0; c < channels; c += Lanes.WIDTH) {
                FloatVector sum = FloatVector.zero(Lanes.FLOATS);
                for (int p = 0; p < pixels; p++) {
                    sum = sum.add(Rows.load(dy, ((long) image * pixels + p) * channels + c));      // dL/db = Σ_pixels dL/dy
                }
                long to = (long) image * channels + c;
                Rows.store(add ? Rows.load(db, to).add(sum) : sum, db, to);
            }
        }
    }
}
