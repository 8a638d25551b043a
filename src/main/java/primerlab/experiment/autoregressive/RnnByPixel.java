package primerlab.experiment.autoregressive;

import java.util.Map;

/** {@link PixelRnn} pixel by pixel: of earlier pixels it keeps their features and its layer the states. */
final class RnnByPixel implements PixelByPixel {
    private final PixelStem stem;
    private final PixelMap expand;
    private final PixelHead head;
    private final StatesByPixel layer;
    private final float[] features;
    private final float[] y;
    private final float[] h;
    private final float[] expanded;

    RnnByPixel(PixelRnn network, Map<String, float[]> weights) {
        if (!network.masks()) {
            throw new IllegalArgumentException("without masks a pixel depends on later ones: " + network);
        }
        Raster one = network.raster(1);
        stem = new PixelStem(weights, one);
        expand = PixelMap.of(weights, "expand");
        head = new PixelHead(weights);
        features = new float[one.pixels() * stem.width()];
        layer = switch (network.layer()) {
            case ROW -> new RowByPixel(weights, network.side(), network.width(), features);
            case DIAGONAL -> new DiagonalByPixel(weights, network.side(), network.width(), features);
        };
        y = new float[stem.width()];
        h = new float[network.width()];
        expanded = new float[stem.width()];
    }

    @Override public void logits(int pixel, float[] ink, float[] into) {
        stem.features(pixel, ink, y);
        System.arraycopy(y, 0, features, pixel * y.length, y.length);
        layer.state(pixel, h);
        expand.map(h, h.length, expanded);
        for (int i = 0; i < y.length; i++) {
            y[i] += expanded[i];
        }
        head.logits(y, into);
    }
}
