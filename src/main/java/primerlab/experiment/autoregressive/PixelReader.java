package primerlab.experiment.autoregressive;

import primerlab.nn.Graph;
import primerlab.nn.Memory;
import primerlab.nn.Node;
import primerlab.nn.Parameters;
import primerlab.nn.Program;
import primerlab.nn.Tensor;

/** The network with its weights held fixed: the likelihood of given images, and new images pixel by pixel. */
final class PixelReader {
    private final int images;
    private final int pixels;
    private final Tensor bits;
    private final Tensor logits;
    private final Program program;
    private final int[] places;

    PixelReader(Memory memory, PixelNetwork network, Parameters parameters, PixelData data, int images) {
        this.images = images;
        pixels = data.pixels();
        places = data.places(network.raster(images));
        Graph g = new Graph(memory);
        Node x = g.input("pixels", images * pixels, 1);
        bits = x.value();
        logits = network.logits(g, x, images, name -> g.constant(parameters.get(name))).value();
        program = g.program();
    }

    int images() {
        return images;
    }

    /** −ln p of the images {@code from} to {@code from + count}, at most {@link #images()}, added up. */
    double nats(PixelData data, int from, int count) {
        for (int i = 0; i < count; i++) {
            data.put(from + i, places, i, bits);
        }
        program.forward();
        double nats = 0;
        for (int i = 0; i < count; i++) {
            for (int pixel = 0; pixel < pixels; pixel++) {
                double s = logits.get(places[i * pixels + pixel]);
                nats += Math.max(s, 0) + Math.log1p(Math.exp(-Math.abs(s))) - data.bit(from + i, pixel) * s;
            }
        }
        return nats;
    }

    /** Draws {@code count} images, at most {@link #images()}: each pixel from what the network says of it, given those before. */
    void sample(PixelDraw draw, int from, int count, float[] into) {
        bits.fill(0);
        for (int pixel = 0; pixel < pixels; pixel++) {
            program.forward();
            for (int i = 0; i < count; i++) {
                int place = places[i * pixels + pixel];
                float bit = draw.bit(from + i, pixel, logits.get(place));
                bits.set(place, bit);
                into[(from + i) * pixels + pixel] = bit;
            }
        }
    }

    /** Decides a pixel by its logit. */
    interface PixelDraw {
        float bit(int image, int pixel, float logit);
    }
}
