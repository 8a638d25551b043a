package primerlab.experiment.autoregressive;

import java.util.Map;

/** The last layers of every pixel network, one pixel at a time: relu → 1×1 → relu → 1×1. */
final class PixelHead {
    private final PixelMap out1;
    private final PixelMap out2;
    private final float[] h;

    PixelHead(Map<String, float[]> weights) {
        out1 = PixelMap.of(weights, "out1");
        out2 = PixelMap.of(weights, "out2");
        h = new float[out1.out()];
    }

    /** @param y the residual path; overwritten */
    void logits(float[] y, float[] into) {
        PixelMap.relu(y, y.length);
        out1.map(y, y.length, h);
        PixelMap.relu(h, h.length);
        out2.map(h, h.length, into);
    }
}
