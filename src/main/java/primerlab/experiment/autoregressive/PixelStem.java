package primerlab.experiment.autoregressive;

import java.util.Map;

import primerlab.experiment.autoregressive.Raster.Mask;
import primerlab.nn.Pattern;

/** The first layer of every pixel network, one pixel at a time: a 7×7 convolution under mask A. */
final class PixelStem {
    private final PixelMap map;
    private final Pattern past;

    PixelStem(Map<String, float[]> weights, Raster one) {
        map = PixelMap.of(weights, "stem");
        past = one.masked(Mask.A, PixelCnn.STEM, PixelCnn.STEM);
    }

    int width() {
        return map.out();
    }

    void features(int pixel, float[] ink, float[] into) {
        map.begin(into);
        for (int tap = 0; tap < past.taps(); tap++) {
            int from = past.source(pixel, tap);
            if (from != Pattern.NONE) {
                map.add(ink, from, 1, tap, into);
            }
        }
    }
}
