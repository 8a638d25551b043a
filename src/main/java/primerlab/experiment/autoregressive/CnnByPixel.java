package primerlab.experiment.autoregressive;

import java.util.Map;

import primerlab.experiment.autoregressive.Raster.Mask;
import primerlab.nn.Pattern;

/** {@link PixelCnn} pixel by pixel. Of earlier pixels it keeps what each block's 3×3 convolution reads. */
final class CnnByPixel implements PixelByPixel {
    private final PixelStem stem;
    private final PixelHead head;
    private final Block[] blocks;
    private final Pattern pastAndSelf;
    private final float[] y;
    private final float[] active;

    private static final class Block {
        final PixelMap reduce;
        final PixelMap conv;
        final PixelMap expand;
        /** relu(reduce(relu(y))) of each pixel so far. */
        final float[] reduced;

        Block(Map<String, float[]> weights, String name, int pixels) {
            reduce = PixelMap.of(weights, name + ".reduce");
            conv = PixelMap.of(weights, name + ".conv");
            expand = PixelMap.of(weights, name + ".expand");
            reduced = new float[pixels * reduce.out()];
        }
    }

    CnnByPixel(PixelCnn network, Map<String, float[]> weights) {
        if (!network.masks()) {
            throw new IllegalArgumentException("without masks a pixel depends on later ones: " + network);
        }
        Raster one = network.raster(1);
        stem = new PixelStem(weights, one);
        head = new PixelHead(weights);
        pastAndSelf = one.masked(Mask.B, PixelCnn.KERNEL, PixelCnn.KERNEL);
        blocks = new Block[network.blocks()];
        for (int i = 0; i < blocks.length; i++) {
            blocks[i] = new Block(weights, "blocks." + i, one.pixels());
        }
        y = new float[network.width()];
        active = new float[network.width()];
    }

    @Override public void logits(int pixel, float[] ink, float[] into) {
        stem.features(pixel, ink, y);
        float[] h = new float[y.length / 2];
        for (Block block : blocks) {
            System.arraycopy(y, 0, active, 0, y.length);
            PixelMap.relu(active, y.length);
            block.reduce.map(active, y.length, h);
            PixelMap.relu(h, h.length);
            System.arraycopy(h, 0, block.reduced, pixel * h.length, h.length);
            block.conv.begin(h);
            for (int tap = 0; tap < pastAndSelf.taps(); tap++) {
                int from = pastAndSelf.source(pixel, tap);
                if (from != Pattern.NONE) {
                    block.conv.add(block.reduced, from * h.length, h.length, tap * h.length, h);
                }
            }
            PixelMap.relu(h, h.length);
            block.expand.map(h, h.length, active);
            for (int i = 0; i < y.length; i++) {
                y[i] += active[i];
            }
        }
        head.logits(y, into);
    }
}
